"""What is known of a number, in the editor's Markdown: its reading, its entry, its source."""

from collections.abc import Iterator

from lint.claim import Statement
from lint.document import Span
from lint.finding import Receipt, Run
from lint.lsp.places import match_of, mentions, set_aside_of
from lint.lsp.view import View
from lint.reading import Reading
from lint.report.excerpt import visible
from lint.rules import rules
from lint.work import Work

MOST_PLACES = 5  # places named one by one


def hover(view: View, statement: Statement) -> str:
    """Paragraphs: the reading, the record, the source, then the page of each rule it breaks."""
    reading = view.reading
    if reading is None:
        return ""
    parts = [_read(statement), _recorded(view, reading, statement)]
    parts += _sources(view, reading, statement)
    parts += _pages(view, reading, statement)
    return "\n\n".join(part for part in parts if part)


def _read(statement: Statement) -> str:
    quantity = statement.quantity
    meant = statement.measure.value if statement.measure is not None else statement.kind.value
    direction = quantity.direction.value if quantity.direction is not None else None
    about = [
        f"{name}: {_shown(text)}"
        for name, text in (
            ("direction", direction),
            ("outcome", statement.outcome),
            ("arm", statement.arm),
            ("against", statement.comparator),
            ("in", statement.population),
            ("at", statement.timepoint),
            ("with", "; ".join(part.quote for part in statement.parts) or None),
        )
        if text
    ]
    head = f"**{_shown(statement.quote)}** is read as {meant.replace('-', ' ')}"
    return "  \n".join([head, *about])


def _recorded(view: View, reading: Reading, statement: Statement) -> str:
    match = match_of(reading, statement)
    aside = set_aside_of(reading, statement)
    if aside is not None:
        return f"Set aside: {_shown(aside.reason)}"
    if match is None:
        return "Not recorded in claims.yaml" + _elsewhere(view, reading, statement)
    entry = match.entry
    line = f"**{entry.id}** ({entry.status.value}): claims.yaml has {_shown(entry.value)}"
    note = f"  \n{_shown(entry.note)}" if entry.note else ""
    return line + _elsewhere(view, reading, statement) + note


def _elsewhere(view: View, reading: Reading, statement: Statement) -> str:
    """The lines of the other places that state the same."""
    own = reading.document.place(statement.span)
    lines = [
        str(place.region.line)
        for place in mentions(view, statement)
        if place.region is not None and place.span != own.span
    ]
    if not lines:
        return ""
    more = f" and {len(lines) - MOST_PLACES} more" if len(lines) > MOST_PLACES else ""
    noun = "lines" if len(lines) > 1 else "line"
    return f"; also in {noun} {', '.join(lines[:MOST_PLACES])}{more}"


def _sources(view: View, reading: Reading, statement: Statement) -> Iterator[str]:
    receipt = _receipt(view.run, statement.span)
    doi = receipt.source if receipt is not None and receipt.source else statement.cites
    if doi is None:
        return
    cited = view.run.citations.get(reading.document.uri, ())
    work = {one.citation.DOI: one.work for one in cited}.get(doi)
    head = f"Source: [{doi}](https://doi.org/{doi})"
    if isinstance(work, Work):
        title = _shown(" ".join(work.title))
        dates = f" (record of {work.looked_up})" if work.looked_up else ""
        yield f"{head}  \n{title}{dates}"
    else:
        yield f"{head}, never looked up: `claimdrift verify` does"
    if receipt is not None and receipt.quote:
        yield f"Abstract, {receipt.state.value}:\n\n> {_shown(receipt.quote)}"


def _receipt(run: Run, span: Span) -> Receipt | None:
    return next((one for one in run.receipts if any(span in spans for spans in one.mentions)), None)


def _pages(view: View, reading: Reading, statement: Statement) -> Iterator[str]:
    """The page of each rule that finds fault with it."""
    where = reading.document.source_span(statement.span)
    broken = {
        result.rule_id
        for result in view.run.results
        if result.is_open
        and result.finding.place.uri == reading.document.uri
        and result.finding.place.span is not None
        and result.finding.place.span.overlaps(where)
    }
    for rule in rules() if broken else ():
        if rule.id in broken:
            yield f"---\n\n**{rule.id}**: {rule.page.strip()}"


def _shown(text: str) -> str:
    """The text without what Markdown or an editor would take for markup."""
    folded = " ".join(visible(text).split())
    return "".join(f"\\{sign}" if sign in "\\`*_[]<>#|~" else sign for sign in folded)
