"""The report for a terminal: every place of a finding with its words, and what to do."""

from collections.abc import Iterable
from dataclasses import dataclass

from lint.document import Place
from lint.finding import Level, Result, Run
from lint.report.excerpt import excerpt, source_of, visible, width

# A finding may name thousands of places; people look at the first few. `json` has them all.
MOST_PLACES = 20
COLORS = {Level.ERROR: "31", Level.WARNING: "33", Level.NOTE: "36"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How text is laid out; decided at the edge, never here."""

    columns: int = 80
    color: bool = False


PLAIN = Style()


def render(run: Run, style: Style = PLAIN) -> str:
    """Every result that is not suppressed or baselined, each a paragraph, then the errors."""
    paragraphs = [_paragraph(run, result, style) for result in shown(run.results)]
    return "".join(f"{paragraph}\n\n" for paragraph in paragraphs)


def shown(results: Iterable[Result]) -> list[Result]:
    """The results that count."""
    return [one for one in results if one.is_open]


def _paragraph(run: Run, result: Result, style: Style) -> str:
    finding = result.finding
    head = paint(f"{result.level.value}[{result.rule_id}]", COLORS[result.level], style)
    lines = [f"{head}{paint(': ' + visible(finding.message), '1', style)}"]
    places = [(finding.place, "^", "")]
    places += [(one.place, "-", one.message) for one in finding.related[:MOST_PLACES]]
    numbers = [str(place.region.line) for place, _, _ in places if place.region is not None]
    gutter = max((len(number) for number in numbers), default=1)
    for index, (place, mark, label) in enumerate(places):
        arrow = "-->" if index == 0 else ":::"
        lines += place_lines(run, place, arrow, mark, label, gutter, style)
    margin = " " * (gutter + 1)
    more = len(finding.related) - MOST_PLACES
    if more > 0:
        lines.append(f"{margin}= and {more} more {'place' if more == 1 else 'places'}")
    if finding.evidence:
        lines += wrapped(f"{margin}= note: ", finding.evidence, style)
    if finding.help:
        lines += wrapped(f"{margin}= help: ", finding.help, style)
    lines.append(f"{margin}= rule: claimdrift explain {result.rule_id}")
    return "\n".join(lines)


def place_lines(
    run: Run, place: Place, arrow: str, mark: str, label: str, gutter: int, style: Style
) -> list[str]:
    """A place with its line, `mark` under the words, and what it is behind them."""
    margin = " " * gutter
    where = place.uri
    if place.region is not None:
        where += f":{place.region.line}:{place.region.column}"
    lines = [f"{margin}{paint(arrow, '34', style)} {visible(where)}"]
    source = source_of(run, place)
    shown_line = (
        None
        if source is None
        else excerpt(source, place, room=style.columns - gutter - 3, mark=mark)
    )
    if shown_line is None:
        if label:
            lines.append(f"{margin} {paint('|', '34', style)} {visible(label)}")
        return lines
    bar = paint("|", "34", style)
    number = paint(str(shown_line.line).rjust(gutter), "34", style)
    marks = shown_line.marks
    lines.append(f"{margin} {bar}")
    lines.append(f"{number} {bar} {shown_line.text}")
    text = visible(label)
    if text and gutter + 3 + width(marks) + 1 + width(text) > style.columns:
        lines.append(f"{margin} {bar} {paint(marks, '34' if mark == '-' else '31', style)}")
        lines += wrapped(f"{margin} {bar} ", text, style)
        return lines
    marked = paint(marks, "34" if mark == "-" else "31", style)
    lines.append(f"{margin} {bar} {marked}{' ' + text if text else ''}")
    return lines


def wrapped(lead: str, text: str, style: Style) -> list[str]:
    """The text behind its lead, later lines under the first word."""
    room = max(style.columns - len(lead), 24)
    lines: list[str] = []
    line = ""
    for word in visible(text).split():
        if line and width(line) + 1 + width(word) > room:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    lines.append(line)
    indent = " " * len(lead)
    return [(lead if index == 0 else indent) + line for index, line in enumerate(lines)]


def paint(text: str, code: str, style: Style) -> str:
    """The text in a colour (SGR), where the style has any."""
    return f"\x1b[{code}m{text}\x1b[0m" if style.color else text
