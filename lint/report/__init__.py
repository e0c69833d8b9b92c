"""A run to text, one file a format; each has `render(run, ...) -> str`."""
