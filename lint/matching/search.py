"""What to ask for where a citation has no DOI that leads anywhere.

A title alone finds too much (a figure, a supplement, another paper of that name), so that only a
citation with its title and authors or year is looked for.
"""

from lint.claim import Citation
from lint.matching.folding import words

_SHORTEST = 4  # words of a title; a shorter one is many works'


def search_text(citation: Citation) -> str | None:
    """A reference in words; None where too little is printed to tell one work."""
    title = _first(citation, "title")
    year = _first(citation, "published")
    authors = [one.value for one in citation.stated.get("author", ())]
    if title is None or len(words(title)) < _SHORTEST or not (authors or year):
        return None
    parts = (title, ", ".join(authors[:3]), _first(citation, "container-title"), year)
    return ". ".join(part for part in parts if part)


def suggestion_key(citation: Citation) -> str | None:
    """Under which a citation's suggestions stand: its DOI, else what was searched for."""
    return citation.DOI or search_text(citation)


def _first(citation: Citation, field: str) -> str | None:
    return next((one.value for one in citation.stated.get(field, ())), None)
