"""A `Document`, or a bare sentence, to statements, look-alikes and citations."""
