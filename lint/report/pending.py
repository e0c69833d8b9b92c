"""One thing that waits for a person, as a terminal shows it: the words, the places, the source."""

from collections.abc import Iterator

from lint.claim import Entry, Match
from lint.document import Document, Place
from lint.finding import Receipt, Result, Run, State
from lint.pending import Item, Matter
from lint.report.excerpt import source_of, width
from lint.report.full import COLORS, Style, paint, place_lines, wrapped

_CHANGED, _NEW = "31", "36"
_SAYS = {
    State.SUPPORTED: "says so too",
    State.CONTRADICTED: "says otherwise",
    State.NOT_IN_ABSTRACT: "does not say so in its abstract",
}


def render(item: Item, run: Run, document: Document, style: Style) -> str:
    """A heading, every place with its words, the entry, and what the source says where known."""
    places = list(_places(item, document))
    numbers = [str(place.region.line) for place, _, _ in places if place.region is not None]
    gutter = max((len(number) for number in numbers), default=1)
    margin = " " * (gutter + 1)
    lines = list(_heading(item, style))
    for index, (place, mark, label) in enumerate(places):
        arrow = "-->" if index == 0 else ":::"
        lines += place_lines(run, place, arrow, mark, label, gutter, style)
    lines += _sentence(item, run, document, margin, style)
    for match in item.matches:
        if match.now is None:
            gone = f"{match.mention.exact} in “{match.mention.sentence}”"
            lines += wrapped(f"{margin}= gone: ", gone, style)
    if item.entry is not None:
        lines += wrapped(f"{margin}= claim: ", _entry(item.entry), style)
    for result in item.results:
        lines += _result(item, result, margin, style)
    if item.receipt is not None and (said := _source(item.receipt)):
        lines += wrapped(f"{margin}= source: ", said, style)
    return "\n".join(lines) + "\n"


def _heading(item: Item, style: Style) -> Iterator[str]:
    match item.matter:
        case Matter.CHANGE if item.waiting is not None:
            lead, color, text = "changed: ", _CHANGED, item.waiting.message
        case Matter.DRAFT if item.entry is not None:
            lead, color, text = "new: ", _NEW, f"{item.entry.value} ({item.entry.id})"
        case _:
            result = item.results[0]
            lead, color = f"{result.level.value}[{result.rule_id}]: ", COLORS[result.level]
            text = result.finding.message
    first, *more = wrapped(lead, text, style)
    yield paint(lead.rstrip(), color, style) + first[len(lead) - 1 :]
    yield from more


def _places(item: Item, document: Document) -> Iterator[tuple[Place, str, str]]:
    """The place to look at first, then every other that has to do with it, each once."""
    seen = {item.place}
    yield item.place, "^", ""
    for result in item.results:
        own = ((result.finding.place, ""),)
        for place, label in (*own, *((one.place, one.message) for one in result.finding.related)):
            if place not in seen:
                seen.add(place)
                yield place, "-", label
    for match in item.matches:
        if match.now is not None and (place := document.place(match.now.span)) not in seen:
            seen.add(place)
            yield place, "-", ""


def _sentence(item: Item, run: Run, document: Document, margin: str, style: Style) -> Iterator[str]:
    """The whole sentence, where the line around the number was cut to fit."""
    statement = _stated_at(item, document)
    if statement is None or statement.now is None:
        return
    span = statement.now.sentence
    words = " ".join(document.text[span.start : span.end].split())
    source = source_of(run, item.place) or ""
    region = item.place.region
    line = source.splitlines()[region.line - 1] if region and source else ""
    if width(line.strip()) + len(margin) + 2 > style.columns or words not in line:
        yield from wrapped(f"{margin}= sentence: ", words, style)


def _stated_at(item: Item, document: Document) -> Match | None:
    """The mention that stands at the item's place."""
    for match in item.matches:
        if match.now is not None and document.place(match.now.span) == item.place:
            return match
    return None


def _entry(entry: Entry) -> str:
    """What claims.yaml says of a claim, in a line."""
    named = (
        ("", entry.measure),
        ("outcome ", entry.outcome),
        ("arm ", entry.arm),
        ("against ", entry.comparator),
        ("in ", entry.population),
        ("at ", entry.timepoint),
        ("cites ", entry.cites),
    )
    said = [f"{lead}{text}" for lead, text in named if text]
    said += [f"{key} {text}" for key, text in entry.parts.items()]
    return f"{entry.id}: {'; '.join((entry.value, *said))} ({entry.status.value})"


def _result(item: Item, result: Result, margin: str, style: Style) -> Iterator[str]:
    finding = result.finding
    if item.matter is Matter.CHANGE:
        head = f"{result.level.value}[{result.rule_id}]: {finding.message}"
        yield from wrapped(f"{margin}= also: ", head, style)
    if finding.evidence:
        yield from wrapped(f"{margin}= note: ", finding.evidence, style)
    if finding.help:
        yield from wrapped(f"{margin}= help: ", finding.help, style)


def _source(receipt: Receipt) -> str | None:
    """What the cited work makes of the claim; None where it was not held against one."""
    says = _SAYS.get(receipt.state)
    if receipt.source is None or says is None:
        return None
    looked_up = f" (looked up {receipt.date})" if receipt.date else ""
    quote = f": “{' '.join(receipt.quote.split())}”" if receipt.quote else ""
    return f"{receipt.source} {says}{looked_up}{quote}"
