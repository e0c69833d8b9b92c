"""`claimdrift review`: what is new, changed or contradicted, one at a time, with keys to settle it.

It begins with what a sync does by itself: new claims enter as drafts. From then on every answer
is written at once, so that a walk can be left at any moment, and every answer can be undone, for
the bytes of before are kept until the walk ends. After each answer the article is read again
and judged anew: what is shown next is never out of date.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from lint.answers import accepted, rules_of, set_aside, suppressed
from lint.errors import LintError
from lint.finding import RunError
from lint.pending import Item, Matter, without_findings
from lint.project import Project
from lint.reading import Reading, read_all
from lint.report.excerpt import visible
from lint.report.full import paint
from lint.report.pending import render
from lint.report.receipt import plural
from lint.syncing import brought_in_line, sync
from lint.terminal import Terminal
from lint.walk import (
    Answer,
    Change,
    Stop,
    Walk,
    bytes_of,
    home_of,
    judged,
    read_again,
    remember,
    undone,
)
from lint.workspace import Article, replace_file

_BOLD, _DIM = "1", "2"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed:
    """How a walk ended."""

    left: int = 0
    is_broken: bool = False


def review(
    articles: Sequence[Article],
    projects: Callable[[], Project],
    terminal: Terminal,
    *,
    edit: Callable[[Path, int], None],
    now: str,
    folder: Path,
    scope: Sequence[Path] | None = None,
) -> Reviewed:
    """Walks through all that waits; `left` is what still does when it ends.

    `edit` opens a file at a line and returns when the person is done. Raises LintError where
    nothing can be read or written at all.
    """
    synced = sync(articles, projects(), scope=scope)
    terminal.write(synced.summary if synced.is_broken else synced.written)
    if synced.is_broken:
        return Reviewed(is_broken=True)
    walk = Walk(projects=projects, edit=edit, terminal=terminal, now=now, folder=folder)
    project = projects()
    errors: list[RunError] = []
    for reading in read_all(articles, project, errors, scope=scope):
        walk.stops.append(
            Stop(
                path=reading.article.path,
                uri=reading.document.uri,
                home=home_of(reading),
                is_missing=reading.is_missing,
                page=judged(walk, reading, project),
            )
        )
    _go(walk)
    return _ended(walk)


def _go(walk: Walk) -> None:
    """Until all has been shown, or the person has had enough."""
    while walk.at < len(walk.stops) or _reconsidered(walk):
        stop = walk.stops[walk.at]
        if stop.page.moment != walk.moment:
            stop.page = read_again(walk, stop)
        item = next(iter(stop.open), None)
        if item is None and stop.page.trouble is None:
            walk.at += 1
            continue
        _show(walk, stop, item)
        if not _answered(walk, stop, item):
            return


def _reconsidered(walk: Walk) -> bool:
    """Whether the last answer of all is taken back."""
    if not walk.answers:
        return False
    walk.terminal.write(
        paint("that was the last: [z] undo [q]uit", _DIM, walk.terminal.style) + " "
    )
    key = walk.terminal.key()
    try:
        return key is not None and key.strip() == "z" and undone(walk)
    except LintError as error:
        walk.say(f"claimdrift: {error}")
        return False


def _show(walk: Walk, stop: Stop, item: Item | None) -> None:
    left = sum(len(one.open) for one in walk.stops[walk.at :])
    walk.terminal.write("\n")
    walk.say(f"{stop.uri}: {left} left" if item is not None else stop.uri, _BOLD)
    if item is None or stop.page.reading is None:
        walk.say(stop.page.trouble or "")
        return
    walk.terminal.write(
        render(item, stop.page.run, stop.page.reading.document, walk.terminal.style)
    )


def _answered(walk: Walk, stop: Stop, item: Item | None) -> bool:
    """Whether the walk goes on."""
    while True:
        _ask(walk, _keys(walk, stop, item))
        key = walk.terminal.key()
        if key is None or key.strip() == "q":
            return False
        try:
            if _done(walk, stop, item, key.strip() or key):
                return True
        except LintError as error:
            walk.say(f"claimdrift: {error}")
            walk.moment += 1
            return True


def _ask(walk: Walk, choices: Sequence[str]) -> None:
    """Shows what can be answered, as many choices a line as fit."""
    lines = [""]
    for choice in choices:
        if lines[-1] and len(lines[-1]) + 1 + len(choice) >= walk.terminal.style.columns:
            lines.append("")
        lines[-1] += f" {choice}" if lines[-1] else choice
    shown = (paint(line, _DIM, walk.terminal.style) for line in lines)
    walk.terminal.write("\n".join(shown) + " ")


def _keys(walk: Walk, stop: Stop, item: Item | None) -> list[str]:
    """Only what can be answered here."""
    words = []
    if item is not None and item.matter is not Matter.FINDING:
        words.append("[a]ccept")
    together = len(_together(stop)) if item is not None and item.matter is Matter.DRAFT else 0
    if together > 1:
        words.append(f"[A]ll {together} drafts here")
    if item is not None and item.entry is not None:
        words.append("[s]et aside")
    if item is not None and item.results:
        words.append("s[u]ppress")
    words += ["[space] skip", "[e]dit", "[c]laims.yaml"]
    if walk.answers:
        words.append("[z] undo")
    return [*words, "[q]uit"]


def _together(stop: Stop) -> list[str]:
    """The drafts of an article that can be accepted in one go."""
    reading = stop.page.reading
    if reading is None:
        return []
    return [one.name for one in without_findings(stop.page.items, reading.document)]


def _done(walk: Walk, stop: Stop, item: Item | None, key: str) -> bool:
    """Carries an answer out; whether there is something else to show now."""
    reading = stop.page.reading
    match key:
        case "z":
            return undone(walk)
        case "e" if not stop.is_missing:
            return _edited(walk, stop, stop.path, _line(item, stop.uri))
        case "c":
            return _edited(walk, stop, stop.home, _line(item, None))
        case " " | "n":
            return _skipped(walk, stop, item)
    if item is None or reading is None:
        return False
    match key:
        case "a" if item.matter is not Matter.FINDING:
            return _written(walk, reading, accepted(reading, [item.name]))
        case "A" if item.matter is Matter.DRAFT and _together(stop):
            return _written(walk, reading, accepted(reading, _together(stop)))
        case "s" if item.entry is not None:
            reason = _reason(walk, f"{item.entry.id} is set aside, because")
            return bool(reason) and _written(walk, reading, set_aside(reading, item, reason))
        case "u" if item.results:
            reason = _reason(walk, _suppression_words(item))
            return bool(reason) and _written(walk, reading, suppressed(reading, item, reason))
    return False


def _suppression_words(item: Item) -> str:
    """What a suppression covers, which for a finding without a claim is more than it."""
    said = [
        f"{rule} of {claim}" if claim else f"{rule} in the whole article"
        for rule, claim in rules_of(item)
    ]
    return f"{' and '.join(said)} accepted, because"


def _reason(walk: Walk, words: str) -> str:
    """What the person gives as the reason; empty where the input ends instead."""
    while True:
        walk.terminal.write(visible(f"{words} (Ctrl-D goes back): "))
        line = walk.terminal.line()
        if line is None:
            walk.terminal.write("\n")
            return ""
        if reason := " ".join(visible(line).split()):
            return reason
        walk.say("a reason is needed")


def _written(walk: Walk, reading: Reading, text: str) -> bool:
    known = reading.governance.ledger
    before = known.file.data if known is not None else None
    path = known.path if known is not None else home_of(reading)
    after = text.encode("utf-8")
    if after == before:
        walk.say("nothing to write; edit the article or claims.yaml, or skip it")
        return False
    replace_file(path, after, expected=before)
    remember(walk, (Change(path=path, before=before, after=after),))
    return True


def _skipped(walk: Walk, stop: Stop, item: Item | None) -> bool:
    if item is None:
        walk.at += 1
        return True
    stop.passed.add(item.key)
    walk.answers.append(Answer(at=walk.at, passed=item.key))
    return True


def _edited(walk: Walk, stop: Stop, path: Path, line: int) -> bool:
    """Lets the person edit, then brings claims.yaml in line as a sync does."""
    home = stop.home
    files = (stop.path, home)
    before = {file: bytes_of(file) for file in files}
    try:
        walk.edit(path, line)
    finally:
        walk.moment += 1
        stop.page = read_again(walk, stop)
        reading = stop.page.reading
        if reading is not None and reading.extraction.language is None:
            known = reading.governance.ledger
            text, _ = brought_in_line(reading)
            if known is not None and text != known.ledger.text:
                replace_file(home, text.encode("utf-8"), expected=known.file.data)
        changes = tuple(
            Change(path=file, before=before[file], after=after)
            for file in files
            if (after := bytes_of(file)) != before[file]
        )
        if changes:
            remember(walk, changes)
    return True


def _line(item: Item | None, uri: str | None) -> int:
    """The line of an item in the article, or (None) in claims.yaml; 1 where it has none."""
    if item is None:
        return 1
    place = item.place
    if uri is None and item.entry is not None:
        place = item.entry.place
    elif uri is None and item.waiting is not None:
        place = item.waiting.place
    is_there = place.uri == uri if uri is not None else place.uri.endswith(".yaml")
    return place.region.line if place.region is not None and is_there else 1


def _ended(walk: Walk) -> Reviewed:
    left = sum(stop.left for stop in walk.stops)
    if not left:
        walk.say("nothing is left to review")
        return Reviewed()
    count = Counter(item.matter for stop in walk.stops for item in stop.page.items)
    parts = [plural(count[matter], matter.value) for matter in Matter if count[matter]]
    walk.say(f"left: {', '.join(parts) or 'what cannot be read'}; run this again to go on")
    return Reviewed(left=left)
