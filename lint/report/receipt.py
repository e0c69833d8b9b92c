"""The closing lines of a run: what was checked, what was not and why, and what was found."""

from collections import Counter
from collections.abc import Iterator, Sequence

from lint.finding import Level, NotChecked, Run, State
from lint.report.excerpt import visible
from lint.report.full import shown

# Reasons that concern many articles are said once; paths are named up to this many.
MOST_PATHS = 3


def render(run: Run) -> str:
    """One line for what was checked and found, one for each reason something was not."""
    lines = [
        f"claimdrift: {visible(error_line(error.path, error.message))}" for error in run.errors
    ]
    lines += [_not_checked(reason, group) for reason, group in _by_reason(run.not_checked)]
    if stand := in_abstracts(run):
        lines.append(f"abstracts: {stand}")
    lines.append(f"{_found(run)}: {checked_line(run)}.")
    return "\n".join(lines) + "\n"


def in_abstracts(run: Run) -> str | None:
    """How many claims stand in the abstracts of what they cite; None where none was held so."""
    count = Counter(one.state for one in run.receipts)
    stand, against = count[State.SUPPORTED], count[State.CONTRADICTED]
    open_ones = count[State.NOT_IN_ABSTRACT]
    total = stand + against + open_ones
    if not total:
        return None
    verb = "stands" if stand == 1 else "stand"
    parts = [f"{stand} of {plural(total, 'claim')} {verb} in the abstract"]
    if against:
        parts.append(f"{against} {'contradicts' if against == 1 else 'contradict'} it")
    if open_ones:
        parts.append(f"{open_ones} cannot be checked there")
    return ", ".join(parts)


def error_line(path: str | None, message: str) -> str:
    return message if path is None or message.startswith(path) else f"{path}: {message}"


def checked_line(run: Run) -> str:
    """What was checked, in one line without a full stop."""
    checked = run.checked
    parts = [
        plural(checked.articles, "article"),
        f"{plural(checked.claims, 'claim')} ({plural(checked.mentions, 'mention')})",
        plural(checked.citations, "citation"),
    ]
    if checked.works:
        held = f"{plural(checked.works, 'record')} of Crossref"
        parts.append(f"{held} (oldest {run.oldest_record})" if run.oldest_record else held)
    return f"checked {', '.join(parts)} with {plural(checked.rules, 'rule')}"


def _found(run: Run) -> str:
    results = shown(run.results)
    count = Counter(result.level for result in results)
    parts = [plural(count[level], level.value) for level in Level if count[level]]
    suppressed = sum(result.suppression is not None for result in run.results)
    baselined = sum(result.is_baselined for result in run.results)
    if suppressed:
        parts.append(f"{suppressed} suppressed")
    if baselined:
        parts.append(f"{baselined} in the baseline")
    if outside := sum(result.is_outside for result in run.results):
        parts.append(f"{outside} outside of the change")
    if run.errors:
        parts.insert(0, f"{plural(len(run.errors), 'problem')} with the check itself")
    return ", ".join(parts) if parts else "clean"


def _by_reason(entries: Sequence[NotChecked]) -> Iterator[tuple[str, list[NotChecked]]]:
    """What was not checked for one reason, in order; a reason for all families is said once."""
    groups: dict[str, list[NotChecked]] = {}
    for entry in entries:
        groups.setdefault(entry.reason, []).append(entry)
    yield from groups.items()


def _not_checked(reason: str, group: Sequence[NotChecked]) -> str:
    families = ", ".join(dict.fromkeys(entry.family for entry in group))
    names = list(dict.fromkeys(entry.DOI or entry.path for entry in group))
    named = ", ".join(names[:MOST_PATHS])
    if len(names) > MOST_PATHS:
        named += f" and {len(names) - MOST_PATHS} more"
    return visible(f"not checked ({families}): {named}: {reason}")


def plural(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
