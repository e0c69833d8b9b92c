"""Findings as notes beside the words: numbered through the report, every place of each.

A note and its words are linked both ways by their number: `finding-3` and `words-3`; a further
place of the same finding is `words-3-1`. Findings keep the order of the run, which is that of
the text.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lint.document import Place, Span
from lint.finding import Level, Result, Run
from lint.report.excerpt import excerpt, source_of
from lint.report.full import shown
from lint.report.markdown import HEADINGS
from lint.report.page.ground import Ground, words_at

_DOI = "https://doi.org/"
_EXCERPT = 90  # characters of a line of claims.yaml
_WORDS = 160  # characters of the article's words that a note repeats


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """One place of a finding."""

    label: str
    where: str  # "a.md, line 12"
    anchor: str | None = None  # the id of its words in the report
    address: str | None = None  # the DOI to resolve, where it is a record
    words: str | None = None  # what stands there
    uri: str | None = None
    span: Span | None = None  # of the article's text


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Other places of which the same is to be said."""

    label: str
    words: str | None  # None: the label says them
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A finding as the report shows it."""

    number: int
    result: Result
    spot: Spot  # where it stands
    others: tuple[Spot, ...]  # what it has to do with

    @property
    def heading(self) -> str:
        return HEADINGS[self.result.level]

    @property
    def look(self) -> str:
        return self.result.level.value

    @property
    def article(self) -> str:
        """The uri of the article under which it is shown."""
        return self.result.article or self.result.finding.place.uri

    @property
    def places(self) -> tuple[Places, ...]:
        """The other places, those of which the same is to be said together."""
        found: dict[tuple[str, str | None], list[Spot]] = {}
        for spot in self.others:
            is_said = spot.anchor is None or spot.words is None or spot.words in spot.label
            found.setdefault((spot.label, None if is_said else spot.words), []).append(spot)
        return tuple(
            Places(label=label, words=words, spots=tuple(spots))
            for (label, words), spots in found.items()
        )

    def stands_in(self, uri: str) -> bool:
        """Whether one of its places is in that article."""
        return any(spot.uri == uri for spot in (self.spot, *self.others))


def notes(run: Run, grounds: Mapping[str, Ground]) -> tuple[Note, ...]:
    """The findings that count, numbered from 1."""
    return tuple(
        _note(run, grounds, number, result)
        for number, result in enumerate(shown(run.results), start=1)
    )


def by_article(notes: Sequence[Note]) -> dict[str, list[Note]]:
    """The notes of each article, and of each other file that findings stand in."""
    found: dict[str, list[Note]] = {}
    for note in notes:
        found.setdefault(note.article, []).append(note)
    return found


def counted(notes: Sequence[Note]) -> list[tuple[Level, str, int]]:
    """How many notes there are of each level that has any, the gravest first."""
    counts = [
        (level, HEADINGS[level], sum(note.result.level is level for note in notes))
        for level in Level
    ]
    return [one for one in counts if one[2]]


def _note(run: Run, grounds: Mapping[str, Ground], number: int, result: Result) -> Note:
    finding = result.finding
    home = finding.place.uri
    return Note(
        number=number,
        result=result,
        spot=_spot(run, grounds, finding.place, "", f"words-{number}"),
        others=tuple(
            _spot(run, grounds, one.place, one.message, f"words-{number}-{index}", home)
            for index, one in enumerate(finding.related, start=1)
        ),
    )


def _spot(
    run: Run,
    grounds: Mapping[str, Ground],
    place: Place,
    label: str,
    anchor: str,
    home: str | None = None,
) -> Spot:
    """A place as it is shown; one in the file `home` is named by its line alone."""
    if place.uri.startswith(_DOI):
        doi = place.uri.removeprefix(_DOI)
        return Spot(label=label, where=doi, address=doi)
    line = f"line {place.region.line}" if place.region is not None else ""
    where = line if line and place.uri == home else ", ".join(filter(None, (place.uri, line)))
    if place.uri in grounds and place.span is not None:
        span = words_at(grounds[place.uri], place.span)
        if span is not None:
            text = run.documents[place.uri].text[span.start : span.end]
            words = text if len(text) <= _WORDS else f"{text[:_WORDS].rstrip()}…"
            return Spot(
                label=label, where=where, anchor=anchor, words=words, uri=place.uri, span=span
            )
    source = source_of(run, place)
    line_there = excerpt(source, place, room=_EXCERPT) if source is not None else None
    words_there = line_there.text.strip() if line_there is not None else None
    return Spot(label=label, where=where, words=words_there or None)
