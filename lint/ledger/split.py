"""Entries of an article in a file of their own, for `settings.split`.

`a.md` has its entries in `a.md.claims.yaml` beside it, under its name alone. The whole name is
kept, since `a.html` may stand in the same folder.
"""

SUFFIX = ".claims.yaml"


def split_name(article: str) -> str:
    """The file beside an article that holds its entries; a path keeps its folder."""
    return f"{article}{SUFFIX}"
