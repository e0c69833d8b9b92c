"""A note in Markdown, as a colleague would write it: for a step summary or a comment.

GitHub drops a summary over 1,024 kB altogether, so it is cut well before, and says so.
"""

from collections.abc import Sequence

from lint.document import Place
from lint.finding import Level, Result, Run
from lint.report.excerpt import visible
from lint.report.full import shown
from lint.report.paths import from_root
from lint.report.receipt import checked_line, plural

MOST_CHARACTERS = 900_000
HEADINGS = {
    Level.ERROR: "To settle",
    Level.WARNING: "Worth a look",
    Level.NOTE: "Good to know",
}


def render(run: Run, *, base: str = "") -> str:
    """The findings by level with every place of each, then what was and was not checked."""
    results = shown(run.results)
    parts = [_opening(run, results)]
    for level in Level:
        group = [result for result in results if result.level is level]
        if group:
            parts.append(
                f"### {HEADINGS[level]}\n\n" + "\n".join(_item(one, base) for one in group)
            )
    if run.not_checked:
        lines = [
            f"- {_code(one.DOI or one.path)} ({one.family}): {_text(one.reason)}"
            for one in run.not_checked
        ]
        parts.append("### Not checked\n\n" + "\n".join(dict.fromkeys(lines)))
    parts.append(f"<sub>claimdrift {_text(checked_line(run))}.</sub>")
    text = "\n\n".join(parts) + "\n"
    if len(text) > MOST_CHARACTERS:
        cut = text.rfind("\n", 0, MOST_CHARACTERS)
        text = text[:cut] + "\n\nCut here: the rest stands in the log.\n"
    return text


def _opening(run: Run, results: Sequence[Result]) -> str:
    if run.errors:
        lines = "\n".join(f"- {_text(error.message)}" for error in run.errors)
        return f"## The check did not happen, or not wholly\n\n{lines}"
    errors = sum(result.level is Level.ERROR for result in results)
    warnings = sum(result.level is Level.WARNING for result in results)
    if errors:
        return f"## {plural(errors, 'thing')} to settle before this goes out"
    if warnings:
        return f"## Nothing wrong, {plural(warnings, 'thing')} worth a look"
    return "## The numbers and sources agree"


def _item(result: Result, base: str) -> str:
    finding = result.finding
    lines = [f"- **{_text(finding.message)}** ({_where(finding.place, base)})"]
    if finding.place.quote:
        lines.append(f"  - the article: {_quoted(finding.place.quote)}")
    if finding.evidence:
        lines.append(f"  - {_text(finding.evidence)}")
    lines += [f"  - {_where(one.place, base)}: {_text(one.message)}" for one in finding.related]
    lines.append(f"  - rule {_code(result.rule_id)}")
    return "\n".join(lines)


def _where(place: Place, base: str) -> str:
    line = f":{place.region.line}" if place.region is not None else ""
    return _code(f"{from_root(place.uri, base)}{line}")


def _quoted(text: str) -> str:
    return f"“{_text(text)}”"


def _code(text: str) -> str:
    return f"`{visible(text).replace('`', chr(0x2019))}`"


def _text(text: str) -> str:
    """Words of an article as words: nothing in them is Markdown, HTML or a mention of a user."""
    folded = visible(" ".join(text.split()))
    for sign in "\\`*_{}[]<>#|~":
        folded = folded.replace(sign, f"&#{ord(sign)};")
    return folded.replace("@", "&#64;").replace("://", ":&#8203;//")
