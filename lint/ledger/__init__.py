"""claims.yaml: text to entries, entries to text, and entries to the statements they record."""
