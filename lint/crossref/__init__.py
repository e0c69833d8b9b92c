"""DOI to look-up: the only room that opens a connection."""
