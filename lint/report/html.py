"""The report for an editor: one HTML file that opens by double click and needs nothing else.

There is no script: what leads from a finding to its words and back are plain links, so it works
in a mail client, printed, and with a screen reader. A content security policy allows its own
stylesheet, by its hash, and nothing else. Everything that comes from an article is escaped by
Jinja2, and its control characters are replaced before that.
"""

import hashlib
from base64 import b64encode
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from lint import __version__
from lint.document import BlockKind, Document
from lint.errors import LintError
from lint.finding import Level, Receipt, Result, Run, State
from lint.report.excerpt import visible
from lint.report.page import flow, opening
from lint.report.page.citations import Source, citation_marks, sources
from lint.report.page.flow import Stretch
from lint.report.page.ground import ground
from lint.report.page.notes import Note, by_article, counted, notes
from lint.report.page.receipts import STATES, Line, family_in_words, lines, look_of, number_marks
from lint.report.page.words import Badge, Mark
from lint.report.receipt import checked_line, in_abstracts

if TYPE_CHECKING:
    from jinja2 import Environment

# A finding about half of the article's numbers would put its badge behind each of them.
_MOST_BADGES = 4
_TEMPLATES = Path(__file__).parent / "page"


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """What there is to show of an article that could be read."""

    title: str | None
    language: str
    stretches: tuple[Stretch, ...]
    lines: tuple[Line, ...]
    look_alikes: tuple[tuple[str, int], ...]  # why they are no claims, and how many are not
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article of the report, or another file that findings stand in."""

    id: str
    uri: str
    notes: tuple[Note, ...]
    counted: tuple[tuple[Level, str, int], ...]
    unplaced: tuple[Note, ...]
    accepted: tuple[opening.Accepted, ...]
    body: Body | None


def render(run: Run) -> str:
    """The report. Raises LintError where Jinja2 is not installed."""
    environment = _environment()
    style = environment.get_template("style.css").render()
    digest = b64encode(hashlib.sha256(style.encode()).digest()).decode()
    verdict, look = opening.verdict(run)
    articles = _articles(run)
    return environment.get_template("report.html.jinja").render(
        style=_as_is(style),
        digest=digest,
        version=__version__,
        verdict=verdict,
        look=look,
        now=run.now,
        day=opening.day_in_words(run.now),
        checked=checked_line(run),
        abstracts=in_abstracts(run),
        problems=opening.problems(run),
        unchecked=opening.unchecked(run.not_checked),
        families=opening.families_in_words(),
        states=_states(articles),
        articles=articles,
        pages=opening.pages([result for result in run.results if result.is_open]),
    )


def _environment() -> "Environment":
    try:
        from jinja2 import Environment, FileSystemLoader, StrictUndefined
    except ImportError as error:
        raise LintError("an HTML report needs Jinja2: pip install 'claimdrift[html]'") from error
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_harmless,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters["doi"] = _doi_address
    return environment


def _as_is(text: str) -> str:
    """Our own stylesheet, which is no article's text."""
    from markupsafe import Markup

    return Markup(text)


def _harmless(value: object) -> object:
    """What any expression of the template becomes, before it is escaped."""
    if type(value) is not str or value.isprintable():
        return value
    return visible(value.replace("\n", " ").replace("\r", " "))


def _doi_address(doi: str) -> str:
    return "https://doi.org/" + quote(doi.encode("utf-8", "replace"), safe="/:;()")


def _articles(run: Run) -> list[Article]:
    grounds = {uri: ground(document) for uri, document in run.documents.items()}
    every = notes(run, grounds)
    under = by_article(every)
    marks = _finding_marks(every)
    results: dict[str, list[Result]] = {}
    for result in run.results:
        results.setdefault(result.article or result.finding.place.uri, []).append(result)
    receipts: dict[str, list[tuple[int, Receipt]]] = {}
    for index, receipt in enumerate(run.receipts, start=1):
        receipts.setdefault(receipt.place.uri, []).append((index, receipt))
    found = []
    for number, uri in enumerate(dict.fromkeys((*run.read, *results)), start=1):
        own = tuple(under.get(uri, ()))
        document = run.documents.get(uri)
        body = None
        if document is not None and document.blocks:
            prefix = f"{number}-"
            body = _body(run, document, prefix, receipts.get(uri, []), every, own, marks)
        found.append(
            Article(
                id=f"article-{number}",
                uri=uri,
                notes=own,
                counted=tuple(counted(own)),
                unplaced=flow.unplaced(document, own),
                accepted=tuple(opening.accepted(results.get(uri, ()))),
                body=body,
            )
        )
    return found


def _body(
    run: Run,
    document: Document,
    prefix: str,
    receipts: Sequence[tuple[int, Receipt]],
    every: Sequence[Note],
    own: Sequence[Note],
    marks: Mapping[str, Sequence[Mark]],
) -> Body:
    uri = document.uri
    cited = run.citations.get(uri, ())
    look_alikes = run.look_alikes.get(uri, ())
    here = [note for note in every if note.article == uri or note.stands_in(uri)]
    every_mark = [
        *marks.get(uri, ()),
        *number_marks(document, receipts, look_alikes, here),
        *citation_marks(cited, prefix),
    ]
    works = sources(document, cited, prefix)
    anchors = {work.DOI: work.id for work in works}
    families = Counter(family_in_words(one.family) for one in look_alikes)
    return Body(
        title=_title(document),
        language=document.language or "en",
        stretches=flow.stretches(document, every_mark, own),
        lines=lines(document, receipts, cited, anchors, here),
        look_alikes=tuple(families.most_common()),
        sources=works,
    )


def _finding_marks(notes: Sequence[Note]) -> dict[str, list[Mark]]:
    """The words of each finding and of its other places, by article."""
    found: dict[str, list[Mark]] = {}
    for note in notes:
        anchor, spoken = f"finding-{note.number}", f"Finding {note.number}, {note.heading.lower()}"
        own = Badge(note.number, anchor, spoken)
        other = Badge(note.number, anchor, f"{spoken}, another place of it")
        is_few = sum(spot.span is not None for spot in note.others) <= _MOST_BADGES
        for index, spot in enumerate((note.spot, *note.others)):
            if spot.uri is None or spot.span is None:
                continue
            badge = own if index == 0 else other if is_few else None
            look = "place" if badge is None else "finding" if index == 0 else "related"
            mark = Mark(
                span=spot.span,
                rank=1 if index == 0 else 0,
                tag="mark",
                look=f"{look} {note.look}",
                id=spot.anchor,
                badge=badge,
            )
            found.setdefault(spot.uri, []).append(mark)
    return found


def _states(articles: Sequence[Article]) -> list[tuple[str, str, str]]:
    """The states that a number of the report has: look, name and meaning."""
    bodies = [article.body for article in articles if article.body is not None]
    used = {line.look for body in bodies for line in body.lines}
    if any(body.look_alikes for body in bodies):
        used.add(look_of(State.SET_ASIDE))
    return [(look_of(key), *words) for key, words in STATES.items() if look_of(key) in used]


def _title(document: Document) -> str | None:
    """The article's first heading."""
    for block in document.blocks:
        if block.kind is BlockKind.HEADING:
            return document.text[block.span.start : block.span.end]
    return None
