"""What stands first in the report: the outcome in one line, what was checked, and what was not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lint.finding import Level, NotChecked, Result, Run
from lint.report.full import shown
from lint.report.receipt import error_line, plural
from lint.rules import FAMILIES, rules

_FAMILIES = {
    "drift": "what was recorded before",
    "consistency": "the numbers among themselves",
    "citation": "the cited works",
}
_MONTHS = """January February March April May June July August September October November
December""".split()


@dataclass(frozen=True, slots=True, kw_only=True)
class Unchecked:
    """One reason why something was not checked, and all that it kept from being checked."""

    what: str
    reason: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted:
    """A finding that somebody accepts, and why it does not count."""

    message: str
    rule: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a rule is about: its page without the examples."""

    id: str
    paragraphs: tuple[str, ...]


def verdict(run: Run) -> tuple[str, str]:
    """The outcome in one line, and the look of it."""
    if run.errors:
        return "The check did not happen, or not wholly", "error"
    results = shown(run.results)
    errors = sum(result.level is Level.ERROR for result in results)
    warnings = sum(result.level is Level.WARNING for result in results)
    if errors:
        return f"{plural(errors, 'thing')} to settle before this goes out", "error"
    if warnings:
        return f"Nothing wrong found, {plural(warnings, 'thing')} worth a look", "warning"
    if run.not_checked:
        return "Nothing wrong found, and not everything was checked", "warning"
    return "The numbers and sources agree", "agrees"


def problems(run: Run) -> tuple[str, ...]:
    """What went wrong with the check itself."""
    return tuple(error_line(error.path, error.message) for error in run.errors)


def unchecked(entries: Sequence[NotChecked]) -> tuple[Unchecked, ...]:
    """What was not checked, each reason once; nothing is left out."""
    reasons: dict[str, tuple[dict[str, None], dict[str, None]]] = {}
    for entry in entries:
        families, names = reasons.setdefault(entry.reason, ({}, {}))
        families[entry.family] = None
        names[entry.DOI or entry.path] = None
    return tuple(
        Unchecked(
            what=_listed([_FAMILIES.get(one, one) for one in families]),
            reason=reason,
            names=tuple(names),
        )
        for reason, (families, names) in reasons.items()
    )


def accepted(results: Sequence[Result]) -> Iterator[Accepted]:
    """The findings that do not count, each with the reason."""
    for result in results:
        if result.suppression is not None:
            until = f" (until {result.suppression.until})" if result.suppression.until else ""
            why = f"accepted: {result.suppression.reason}{until}"
        elif result.is_baselined:
            why = "in the baseline of what was there before"
        elif result.is_outside:
            why = "outside of the change that was checked"
        else:
            continue
        yield Accepted(message=result.finding.message, rule=result.rule_id, why=why)


def pages(results: Sequence[Result]) -> tuple[Page, ...]:
    """The pages of the rules that found something, by family and name."""
    used = {result.rule_id for result in results}
    return tuple(
        Page(id=rule.id, paragraphs=_prose(rule.page)) for rule in rules() if rule.id in used
    )


def _prose(page: str) -> tuple[str, ...]:
    """The paragraphs of a rule's page; its fenced examples are for `claimdrift explain`."""
    kept = []
    is_fenced = False
    for paragraph in page.strip().split("\n\n"):
        fences = paragraph.count("```")
        if not is_fenced and not fences and not paragraph.startswith("Read on the corpus"):
            kept.append(" ".join(paragraph.split()))
        is_fenced ^= fences % 2 == 1
    return tuple(kept)


def day_in_words(date: str) -> str:
    """An ISO date as a reader says it; anything else as it is."""
    parts = date.split("-")
    if len(parts) != 3 or not all(part.isdigit() for part in parts) or not 0 < int(parts[1]) < 13:
        return date
    return f"{int(parts[2])} {_MONTHS[int(parts[1]) - 1]} {parts[0]}"


def families_in_words() -> str:
    """The three questions that a check answers."""
    return _listed([_FAMILIES[family] for family in FAMILIES])


def _listed(words: Sequence[str]) -> str:
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"
