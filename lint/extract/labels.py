"""Where the names of numbers stand in a text, and which number each of them names.

A label that touches its number (blanks, =, <, comma, colon, "of" between them) belongs to the
quote. One that stands further off in the same clause ("the odds ratio in towns was 1.4") still
says what the number is, but only of a number that nothing else explains. Degrees of freedom and
the level of an interval are part of their label.
"""

import re
from decimal import Decimal
from typing import NamedTuple

from lint.extract.label_names import SIGNED, UNIT_NAMES, Name, beginnings, tree
from lint.extract.relation import SYMBOLS
from lint.patterns import Pattern
from lint.quantity import Kind, Relation

_BEGINNINGS = beginnings()
_BOUNDARY = r"[\s(\[,;:/\"“”‘'*_%|±–—-]"
_GATE = Pattern(rf"{_BOUNDARY}({tree(list(_BEGINNINGS))})")
_SIGN = Pattern(r"[=<>≤≥≈~∼]")
_SIGNED = tuple((name, Pattern(rf"(?<![\w.])(?:{name.pattern})$")) for name in SIGNED)


def _by_last_letter() -> dict[str, tuple[tuple[Name, Pattern], ...]]:
    """The signed names that can end in a letter, digit or bracket."""
    table: dict[str, list[tuple[Name, Pattern]]] = {}
    for name, pattern in _SIGNED:
        for letter in name.begins:
            table.setdefault(letter, []).append((name, pattern))
    return {letter: tuple(rows) for letter, rows in table.items()}


_BY_LAST_LETTER = _by_last_letter()

_LEVEL = Pattern(r"[(\[]?(\d{2}(?:\.\d+)?)(?:\s?%|\s?per\s?cent|\spercent)[\s-]*$")
_LEVEL_BEHIND = Pattern(r"s?\s?[(\[]?\s?(\d{2}(?:\.\d+)?)\s?%[)\]]?")
_ADJUSTED = Pattern(r"(?:[Uu]n)?[Aa]djusted\s+$")
_CONNECTOR = Pattern(
    r"(?:\s|[=:,≈~∼]|[<>≤≥]=?|-?[vV]alues?\b|\bof\b|\bfor\s+(?:linear\s+)?(?:trend|interaction"
    r"|heterogeneity)\b"
    r"|\b(?:ranging\s|ranges?\s)?from\b|\bbetween\b)*"
)
_COMPARES = Pattern(r"[<>≤≥]=?|[≈~∼]")
_CLAUSE_END = Pattern(r"[.;!?]\s|\n\s*\n")
_LINK = Pattern(
    r"(?:\b(?:was|were|is|are|of|be|at|to|set|equal(?:s|led)?|being|became|came|and|or|vs\.?"
    r"|versus|with|between|than|against|only"
    r"|just|for|from|as)\b|[=:,(<>≤≥])\s*$"
)
_NO_VERB = Pattern(r"\b(?:of|for|with|and|or|at|as)\s*$")
# No label says anything of a number further off than this.
FURTHEST = 110
_NUMBER = Pattern(r"\d+(?:\.\d+)?")


class Label(NamedTuple):
    """A label: where it stands, what it says, and what belongs to it."""

    start: int
    end: int
    group: str
    kind: Kind
    name: str | None
    level: Decimal | None = None
    df: tuple[Decimal, ...] = ()
    detached: bool = False  # its abbreviation in brackets stands between it and the number


def find_labels(text: str) -> list[Label]:
    """All labels of a text, in order."""
    found = _worded(text) + _signed(text)
    found.sort()
    kept: list[Label] = []
    for label in found:
        last = kept[-1] if kept else None
        if last is not None and label.start < last.end:
            continue
        if last is not None and last.group == label.group and _is_abbreviation(text, last, label):
            behind = text[label.end : label.end + 2].lstrip()
            end = label.end + (behind[:1] in (")", "]"))
            kept[-1] = last._replace(end=end, detached=last.kind is not Kind.CI)
            continue
        if last is not None and last.kind is Kind.EFFECT and _is_announced(text, last, label):
            kept[-1] = last._replace(end=label.end + 1, detached=True)
            continue
        kept.append(label)
    return kept


def _worded(text: str) -> list[Label]:
    """The labels that are words or acronyms."""
    found: list[Label] = []
    for gate in _GATE.finditer(f" {text}".replace("\n", " ")):
        start = gate.start()
        for name, pattern in _BEGINNINGS[gate[1]]:
            match = pattern.match(text, start)
            if match is None:
                continue
            df = _degrees(match["df"]) if "df" in pattern.groupindex else ()
            found.append(
                _completed(
                    text, Label(start, match.end(), name.group, name.kind, name.label, None, df)
                )
            )
            break
    return found


def _signed(text: str) -> list[Label]:
    """The letters in front of a sign of comparison."""
    found: list[Label] = []
    for sign in _SIGN.finditer(text):
        at = sign.start()
        written = text[max(0, at - 44) : at]
        front = written.rstrip()
        for name, pattern in _BY_LAST_LETTER.get(front[-1:], ()):
            match = pattern.search(front)
            if match is not None and len(written) - len(front) <= 3:
                start = at - len(written) + match.start()
                end = at - len(written) + len(front)
                found.append(
                    Label(
                        start,
                        end,
                        name.group,
                        name.kind,
                        _letter(name, match),
                        None,
                        _signed_degrees(name, match),
                    )
                )
                break
    return found


def _letter(name: Name, match: re.Match[str]) -> str | None:
    return match["letter"] if name.group == "letter" else name.label


def _signed_degrees(name: Name, match: re.Match[str]) -> tuple[Decimal, ...]:
    """Degrees of freedom in brackets, or lowered behind the letter: "t38", "F2,57"."""
    if "df" in match.re.groupindex and match["df"] is not None:
        return _degrees(match["df"])
    return _degrees(match.group()[1:]) if name.group in ("t", "f") else ()


def _degrees(written: str | None) -> tuple[Decimal, ...]:
    """Degrees of freedom; the "N = 90" behind them is none."""
    before = re.split(r"[Nn]", written or "", maxsplit=1)[0]
    return tuple(Decimal(number) for number in _NUMBER.findall(before))


def _completed(text: str, label: Label) -> Label:
    """The label with "adjusted" in front, or with its level."""
    if label.kind is Kind.EFFECT:
        adjusted = _ADJUSTED.search(text[max(0, label.start - 14) : label.start])
        return label._replace(start=label.start - len(adjusted.group())) if adjusted else label
    if label.kind is not Kind.CI:
        return label
    front = text[max(0, label.start - 18) : label.start]
    match = _LEVEL.search(front)
    if match is not None:
        return label._replace(
            start=label.start - len(front) + match.start(1), level=Decimal(match[1])
        )
    match = _LEVEL_BEHIND.match(text, label.end)
    return label if match is None else label._replace(end=match.end(), level=Decimal(match[1]))


def _is_abbreviation(text: str, last: Label, label: Label) -> bool:
    """Whether `label` is the abbreviation of `last` in brackets: "hazard ratio [HR]"."""
    return (
        text[last.end : label.start].strip() in ("(", "[")
        and text[label.end : label.end + 1] in ")]"
    )


def _is_announced(text: str, last: Label, label: Label) -> bool:
    """Whether `label` says what stands in the bracket behind the number: "RR (95% CI) 1.11 (…)"."""
    gap = text[last.end : label.start].strip()
    return label.kind is Kind.CI and gap in ("(", "[") and text[label.end : label.end + 1] in ")]"


def touches(text: str, label: Label, start: int) -> Relation | None:
    """The relation between a label and the number at `start`; None where it does not touch."""
    if not 0 <= start - label.end <= 45:
        return None
    gap = text[label.end : start]
    if label.kind in (Kind.CI, Kind.IQR, Kind.SD):
        gap = gap.rstrip()
        gap = gap[:-1] if gap[-1:] in ("(", "[") else gap
    if _CONNECTOR.fullmatch(gap) is None:
        return None
    compares = _COMPARES.search(gap)
    return SYMBOLS[compares.group()] if compares else Relation.EQUAL


_RATIOS = frozenset({"HR", "OR", "RR", "IRR"})
_OF_WHAT = Pattern(
    r"\s(?:for|of|in|with|between|vs\.?|versus|against|compared (?:with|to)|relative to)"
    r"\s[^\d,()\[\]]+\s$"
)


def governs(text: str, label: Label, start: int) -> bool:
    """Whether a label further off in the same clause says what the number at `start` is."""
    if not 0 <= start - label.end <= FURTHEST:
        return False
    gap = text[label.end : start]
    if _CLAUSE_END.search(gap):
        return False
    if label.name in _RATIOS and _OF_WHAT.match(gap):
        return True  # "hazard ratio for death with surgery 0.71"
    if not _LINK.search(gap[-14:]):
        return False
    if label.group in ("md", "rd", "smd") and gap.rstrip()[-1:] in (",", "("):
        return text[start] in "−-–"
    if label.group in UNIT_NAMES and _NO_VERB.search(gap):
        return False
    if label.group in ("score", "age") and gap.rstrip()[-1:] in (",", "("):
        return False
    return not (gap[:1] in (")", "]") and label.group in ("sd", "iqr", "ci", "n"))
