"""What Crossref says of a work, in the few words that a person accepts and that may change.

The full answer stands in the records; here stand the fields that an article prints and the
notices (corrections, retractions), so that a review of claims.yaml shows what was accepted.
"""

from collections.abc import Mapping

from lint.ledger.emit import Tree
from lint.work import Elsewhere, Lookup, Work

LOOKED_UP = "looked-up"


def record_of(lookup: Lookup) -> dict[str, Tree] | None:
    """The record to keep of a look-up; None where nobody knows the work."""
    match lookup:
        case Work():
            return _of_work(lookup)
        case Elsewhere(agency=agency, title=title):
            return _stated({"agency": agency, "title": title, LOOKED_UP: lookup.looked_up})
        case _:
            return None


def _of_work(work: Work) -> dict[str, Tree]:
    dates = work.dates
    updates: list[Tree] = [
        _stated({"type": one.type, "DOI": one.DOI or None}) for one in work.updated_by
    ]
    return {
        **_stated(
            {
                "title": work.title[0] if work.title else None,
                "published": str(work.published or dates[0]) if dates else None,
            }
        ),
        "updates": updates,
        **_stated({LOOKED_UP: work.looked_up}),
    }


def _stated(fields: Mapping[str, str | None]) -> dict[str, Tree]:
    return {key: " ".join(text.split()) for key, text in fields.items() if text and text.strip()}


def differences(
    before: Mapping[str, object], now: Mapping[str, object]
) -> list[tuple[str, str, str]]:
    """The accepted fields that differ, each with what it was and is, and new notices.

    When it was looked up says nothing, nor does what was never accepted.
    """
    keys = dict.fromkeys((*before, "updates"))
    return [
        (key, _words(before.get(key)), _words(now.get(key)))
        for key in keys
        if key != LOOKED_UP and _words(before.get(key)) != _words(now.get(key))
    ]


def _words(value: object) -> str:
    """A value in one line."""
    match value:
        case None:
            return "nothing"
        case str():
            return " ".join(value.split()) or "nothing"
        case Mapping():
            return " ".join(_words(one) for one in value.values())
        case [*items]:
            return ", ".join(_words(one) for one in items) or "nothing"
        case _:
            return str(value)
