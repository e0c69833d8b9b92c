"""Rules of the family `citation`, one file each."""
