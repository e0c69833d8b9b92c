"""The `settings` of a claims.yaml, each as what it must be.

Rule ids are not checked here, for rules are built upon this room; they are handed on with their
places, so that the run can say where an unknown one stands.
"""

from collections.abc import Iterator

from lint.document import Place
from lint.ledger.nodes import Node
from lint.ledger.shape import Fields, fields
from lint.ledger.source import Source, shown
from lint.settings import DEFAULTS, Settings

KEYS = (
    "fail-on",
    "mailto",
    "include",
    "exclude",
    "records",
    "levels",
    "enable",
    "select",
    "ignore",
    "require",
    "split",
    "keep-abstracts",
    "max-age",
    "baseline",
    "language",
)
FAIL_ON = ("error", "warning", "never")
LEVELS = ("error", "warning", "note", "off")
REQUIRABLE = ("drift", "verified")
_TRUTH = {"true": True, "false": False, "yes": True, "no": False, "on": True, "off": False}


def read_settings(source: Source, node: Node) -> tuple[Settings, dict[str, Place]]:
    """The settings, and where each that is written out stands."""
    found = fields(source, node, "settings", KEYS)
    max_age = _days(found)
    settings = Settings(
        fail_on=found.choice("fail-on", FAIL_ON) or DEFAULTS.fail_on,
        mailto=found.text("mailto"),
        include=_texts(found, "include"),
        exclude=_texts(found, "exclude"),
        records=found.text("records"),
        levels=dict(_levels(found)),
        enable=_texts(found, "enable"),
        select=_texts(found, "select"),
        ignore=_texts(found, "ignore"),
        require=tuple(_required(found)),
        split=_truth(found, "split", DEFAULTS.split),
        keep_abstracts=_truth(found, "keep-abstracts", DEFAULTS.keep_abstracts),
        max_age=max_age,
        baseline=found.text("baseline"),
        language=found.text("language") or DEFAULTS.language,
    )
    return settings, {
        key: source.place(pair.value.start, pair.value.end) for key, pair in found.members.items()
    }


def settings_rules(source: Source, node: Node) -> Iterator[tuple[str, Place]]:
    """Every rule id or family that settings name."""
    found = fields(source, node, "settings", KEYS)
    for rule, pair in found.pairs("levels"):
        yield rule, source.place(pair.key.start, pair.key.end, rule)
    for key in ("enable", "select", "ignore"):
        for rule, item in found.texts(key):
            yield rule, source.place(item.start, item.end, rule)


def _texts(found: Fields, key: str) -> tuple[str, ...]:
    return tuple(text for text, _ in found.texts(key))


def _levels(found: Fields) -> Iterator[tuple[str, str]]:
    for rule, pair in found.pairs("levels"):
        level = found.scalar(rule, pair.value).text.strip()
        if level not in LEVELS:
            raise found.unknown(pair.value, "a level", level, LEVELS)
        yield rule, level


def _required(found: Fields) -> Iterator[str]:
    for text, item in found.texts("require"):
        if text not in REQUIRABLE:
            raise found.unknown(item, '"require"', text, REQUIRABLE)
        yield text


def _truth(found: Fields, key: str, default: bool) -> bool:
    text = found.text(key)
    if text is None:
        return default
    if text.lower() not in _TRUTH:
        raise found.unknown(found.members[key].value, f'"{key}"', text, ("true", "false"))
    return _TRUTH[text.lower()]


def _days(found: Fields) -> int | None:
    text = found.text("max-age")
    if text is None:
        return None
    if not (text.isascii() and text.isdigit()):
        raise found.source.error(
            found.members["max-age"].value.start,
            f'"max-age" cannot be {shown(text)}',
            "write a number of days, as in max-age: 30",
        )
    return int(text)
