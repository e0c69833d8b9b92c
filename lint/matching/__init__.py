"""Whether what an article prints of a work agrees with the work's record. Pure functions."""
