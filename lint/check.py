"""Runs rules over a case: stamps id and level, applies suppressions, sorts.

Here stands the program's only guard: a rule that raises on one article becomes an error of
the run, and the other rules and articles go on.
"""

import hashlib
import traceback
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from lint.case import Case
from lint.claim import Suppression
from lint.document import Span
from lint.errors import LintError, UsageError
from lint.finding import Finding, Level, Result, RunError
from lint.rules import FAMILIES, Rule
from lint.settings import Settings


def chosen(
    rules: Sequence[Rule], settings: Settings, families: Iterable[str] = FAMILIES
) -> tuple[Rule, ...]:
    """The rules that a run uses: those on by default or enabled, selected, not ignored, not off.

    Raises UsageError for a name that is neither a rule nor a family.
    """
    known = {rule.id for rule in rules} | set(FAMILIES)
    for name in (*settings.select, *settings.ignore, *settings.enable, *settings.levels):
        if name not in known:
            raise UsageError(unknown_rule(name, rules))
    wanted = frozenset(families)
    return tuple(rule for rule in rules if rule.family in wanted and _is_chosen(rule, settings))


def _is_chosen(rule: Rule, settings: Settings) -> bool:
    names = {rule.id, rule.family}
    if settings.levels.get(rule.id, settings.levels.get(rule.family)) == "off":
        return False
    if names & set(settings.ignore):
        return False
    if settings.select and not names & set(settings.select):
        return False
    return rule.is_on or rule.id in settings.enable or rule.id in settings.select


def unknown_rule(name: str, rules: Sequence[Rule]) -> str:
    """One line for a rule that does not exist, with the nearest one that does."""
    from difflib import get_close_matches

    near = get_close_matches(name, [rule.id for rule in rules], n=1, cutoff=0.5)
    guess = f"; did you mean {near[0]}?" if near else "; `claimdrift rules` lists them"
    return f"no rule is called {name!r}{guess}"


def check(case: Case, rules: Sequence[Rule]) -> tuple[list[Result], list[RunError]]:
    """Every result of the rules on one article, suppressed ones included, in order of place."""
    found: list[tuple[Rule, Finding]] = []
    errors: list[RunError] = []
    for rule in rules:
        findings, error = _guarded(case, rule, rule.module.check(case))
        found.extend((rule, finding) for finding in findings)
        if error:
            errors.append(error)
    results = _results(case, found)
    late: list[tuple[Rule, Finding]] = []
    for rule in rules:
        after = getattr(rule.module, "after", None)
        if after is not None:
            ran = frozenset(rule.id for rule in rules)
            findings, error = _guarded(case, rule, after(case, results, ran))
            late.extend((rule, finding) for finding in findings)
            if error:
                errors.append(error)
    results += _results(case, late)
    results.sort(key=_order)
    return _numbered(results), errors


def _guarded(
    case: Case, rule: Rule, findings: Iterator[Finding]
) -> tuple[list[Finding], RunError | None]:
    kept: list[Finding] = []
    try:
        kept.extend(findings)
    except LintError:
        raise
    except Exception as exception:
        error = RunError(
            message=f"the rule {rule.id} failed: {type(exception).__name__}: {exception}",
            path=case.document.uri,
            rule=rule.id,
            trace=traceback.format_exc(),
        )
        return kept, error
    return kept, None


def _results(case: Case, found: Sequence[tuple[Rule, Finding]]) -> list[Result]:
    owners = _owners(case)
    results = []
    for rule, finding in found:
        if finding.claim is None and finding.place.span is not None:
            claim = owners.get(finding.place.span)
            finding = replace(finding, claim=claim) if claim else finding
        results.append(
            Result(
                rule_id=rule.id,
                family=rule.family,
                level=_level(rule, finding, case.settings.levels),
                finding=finding,
                fingerprint=_fingerprint(case, rule, finding),
                suppression=_suppression(case, rule, finding),
                article=case.document.uri,
            )
        )
    return results


def _owners(case: Case) -> dict[Span, str]:
    """Source span of a statement -> id of the entry that records it."""
    return {
        case.document.source_span(match.now.span): match.entry.id
        for match in case.alignment.matches
        if match.now is not None
    }


def _level(rule: Rule, finding: Finding, levels: Mapping[str, str]) -> Level:
    named = levels.get(rule.id, levels.get(rule.family))
    own = finding.level if finding.level is not None else rule.level
    own = min(own, rule.level, key=lambda level: level.rank)
    if named is None or named == "off":
        return own
    # A project may raise a rule; what a finding lowers of its own stays lower.
    return Level(named) if own is rule.level else min(own, Level(named), key=lambda one: one.rank)


def _suppression(case: Case, rule: Rule, finding: Finding) -> Suppression | None:
    for suppression in case.suppressions:
        if suppression.rule not in (rule.id, rule.family) or not suppression.reason:
            continue
        if suppression.until is not None and case.now > suppression.until:
            continue
        if suppression.claim is not None and suppression.claim != finding.claim:
            continue
        if suppression.span is not None and not _covers(case, suppression.span, finding):
            continue
        return suppression
    return None


def _covers(case: Case, span: Span, finding: Finding) -> bool:
    where = finding.place.span
    return (
        finding.place.uri == case.document.uri
        and where is not None
        and case.document.source_span(span).overlaps(where)
    )


def _fingerprint(case: Case, rule: Rule, finding: Finding) -> str:
    """A key that survives edits around the finding: no line numbers, no digits."""
    where = finding.place.span
    words = finding.place.quote or ""
    if finding.claim is None and where is not None and finding.place.uri == case.document.uri:
        source = case.document.source
        start = source.rfind("\n", 0, where.start) + 1
        end = source.find("\n", where.end)
        words += " " + source[start : end if end >= 0 else len(source)][:400]
    key = "\x1f".join(
        (rule.id, case.document.uri, finding.claim or "", finding.DOI or "", _without_digits(words))
    )
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _without_digits(words: str) -> str:
    return " ".join("".join(" " if sign.isdigit() else sign for sign in words).split())


def _order(result: Result) -> tuple[str, int, int, str, str]:
    place = result.finding.place
    line, column = (place.region.line, place.region.column) if place.region else (0, 0)
    return (place.uri, line, column, result.rule_id, result.finding.message)


def _numbered(results: list[Result]) -> list[Result]:
    """The same results; fingerprints that would be equal are told apart by a count."""
    seen: Counter[str] = Counter()
    numbered = []
    for result in results:
        seen[result.fingerprint] += 1
        count = seen[result.fingerprint]
        numbered.append(
            result if count == 1 else replace(result, fingerprint=f"{result.fingerprint}-{count}")
        )
    return numbered
