"""Rules of the family `consistency`, one file each."""
