"""The one call behind every front door: articles in, a `Run` out.

Nothing here prints, looks at the clock or the environment. Each article is read, its claims
extracted and laid on what is recorded, and the rules run over the whole; one article that
cannot be read is an error of the run, and the others are still checked.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from lint.abstracts import Abstracts
from lint.case import Case
from lint.check import check, chosen
from lint.claim import LookAlike, Suppression
from lint.crossref.records import FOUND_AGE, lookups
from lint.document import Document
from lint.errors import LintError
from lint.extract.suppressions import find_suppressions
from lint.finding import Checked, Cited, NotChecked, Receipt, Result, Run, RunError
from lint.project import Project
from lint.reading import Kept, Reading, read_all
from lint.receipts import receipts
from lint.rules import FAMILIES, Rule, rules
from lint.support.origin import commented_works, kind_of_comment
from lint.work import Lookup, Malformed, Unknown, Work
from lint.workspace import Article


@dataclass(slots=True)
class _Gathering:
    """What a run has found so far."""

    results: list[Result] = field(default_factory=list)
    receipts: list[Receipt] = field(default_factory=list)
    not_checked: list[NotChecked] = field(default_factory=list)
    errors: list[RunError] = field(default_factory=list)
    documents: dict[str, Document] = field(default_factory=dict)
    works: dict[str, Lookup] = field(default_factory=dict)
    look_alikes: dict[str, tuple[LookAlike, ...]] = field(default_factory=dict)
    cited: dict[str, tuple[Cited, ...]] = field(default_factory=dict)
    read: list[str] = field(default_factory=list)
    claims: int = 0
    mentions: int = 0
    citations: int = 0


@dataclass(frozen=True, slots=True)
class _Asked:
    """What look-ups that were just made have brought."""

    works: Mapping[str, Lookup] | None  # None: the records answer
    suggestions: Mapping[str, tuple[Work, ...]]


def run(
    articles: Iterable[Article],
    project: Project,
    *,
    now: str,
    families: Sequence[str] = FAMILIES,
    works: Mapping[str, Lookup] | None = None,
    scope: Sequence[Path] | None = None,
    kept: Kept | None = None,
) -> Run:
    """Checks articles against themselves, what they cite and what is recorded of them.

    `works` answers for look-ups that were just made; without it the records answer. `scope`
    names the folders under which a recorded article that is gone is a finding; None: all. What
    is `kept` from an earlier run and has not changed since is not read again.
    """
    errors: list[RunError] = []
    readings = read_all(articles, project, errors, scope=scope, kept=kept)
    return judge(readings, project, errors, now=now, families=families, works=works)


def judge(
    readings: Iterable[Reading],
    project: Project,
    errors: list[RunError],
    *,
    now: str,
    families: Sequence[str] = FAMILIES,
    works: Mapping[str, Lookup] | None = None,
    suggestions: Mapping[str, tuple[Work, ...]] | None = None,
) -> Run:
    """The same for articles already read; `errors` holds what went wrong, and still may, with that.

    `suggestions` are works that may have been meant by citations that lead nowhere. Raises
    UsageError for settings that name a rule which does not exist.
    """
    gathered = _Gathering(errors=errors)
    asked = _Asked(works, suggestions or {})
    every = rules()
    used: dict[tuple[object, ...], tuple[Rule, ...]] = {}
    most = 0
    for reading in readings:
        settings = reading.governance.settings
        key = (settings.select, settings.ignore, settings.enable, tuple(settings.levels.items()))
        if key not in used:
            used[key] = chosen(every, settings, families)
        _check(reading, used[key], gathered, now, families, asked)
        most = max(most, len(used[key]))
    if not gathered.errors and not (gathered.claims or gathered.citations or gathered.results):
        gathered.errors.append(RunError(message=_nothing(gathered)))
    return Run(
        results=tuple(gathered.results),
        receipts=tuple(gathered.receipts),
        checked=Checked(
            articles=len(gathered.read),
            claims=gathered.claims,
            mentions=gathered.mentions,
            citations=gathered.citations,
            works=sum(not isinstance(one, Unknown) for one in gathered.works.values()),
            rules=most,
        ),
        not_checked=tuple(gathered.not_checked),
        errors=tuple(gathered.errors),
        now=now,
        read=tuple(gathered.read),
        documents=gathered.documents,
        sources={one.file.uri: one.ledger.text for one in project.files.values()},
        oldest_record=min(
            (
                one.looked_up
                for one in gathered.works.values()
                if isinstance(one, Work) and one.looked_up
            ),
            default=None,
        ),
        look_alikes=gathered.look_alikes,
        citations=gathered.cited,
    )


def _check(
    reading: Reading,
    used: Sequence[Rule],
    gathered: _Gathering,
    now: str,
    families: Sequence[str],
    asked: _Asked,
) -> None:
    uri = reading.document.uri
    if reading.extraction.language is not None:
        reason = f"not in English ({reading.extraction.language}); only English is read so far"
        gathered.not_checked.extend(
            NotChecked(family=family, path=uri, reason=reason) for family in families
        )
        return
    try:
        case = case_of(reading, now=now, works=asked.works, suggestions=asked.suggestions)
        results, errors = check(case, _applicable(case, used))
    except LintError as error:
        gathered.errors.append(RunError(message=str(error), path=uri))
        return
    if not case.is_missing:
        gathered.read.append(uri)
    gathered.claims += len(case.claims)
    gathered.mentions += sum(len(claim.statements) for claim in case.claims)
    gathered.citations += len(case.citations)
    gathered.works |= case.works
    gathered.results += results
    gathered.errors += errors
    gathered.receipts += receipts(case, results)
    gathered.not_checked += _not_checked(case, families)
    gathered.documents[uri] = case.document
    gathered.look_alikes[uri] = case.look_alikes
    gathered.cited[uri] = tuple(
        Cited(citation=one, work=case.works.get(one.DOI) if one.DOI else None)
        for one in case.citations
    )


def _applicable(case: Case, used: Sequence[Rule]) -> list[Rule]:
    """Without any claims.yaml there is nothing to drift from."""
    return [rule for rule in used if case.has_ledger or rule.family != "drift"]


def case_of(
    reading: Reading,
    *,
    now: str,
    works: Mapping[str, Lookup] | None = None,
    suggestions: Mapping[str, tuple[Work, ...]] | None = None,
) -> Case:
    """All that is known about one article. Raises LintError for a broken record."""
    governance = reading.governance
    extraction = reading.extraction
    cited = tuple(dict.fromkeys(citation.DOI for citation in extraction.citations if citation.DOI))
    known = dict(works) if works is not None else {}
    asked = [doi for doi in cited if doi not in known]
    known |= lookups(governance.records, asked)
    related = _related(known, cited, governance.records)
    recorded = reading.recorded
    return Case(
        document=reading.document,
        statements=extraction.statements,
        look_alikes=extraction.look_alikes,
        partial=extraction.partial,
        claims=reading.claims,
        citations=extraction.citations,
        works={doi: known[doi] for doi in cited},
        recorded=recorded,
        has_ledger=governance.ledger is not None or governance.settings_file is not None,
        is_missing=reading.is_missing,
        ledger_uri=governance.ledger.file.uri if governance.ledger is not None else None,
        alignment=reading.alignment,
        abstracts=Abstracts({doi: known[doi] for doi in cited} | related),
        related=related,
        suggestions=suggestions or {},
        suppressions=_suppressions(reading),
        settings=governance.settings,
        now=now,
    )


def _related(
    works: Mapping[str, Lookup], cited: Iterable[str], records: Path | None
) -> dict[str, Work]:
    """What cited commentaries comment on, as far as records are at hand; nobody is asked."""
    wanted: dict[str, None] = {}
    for doi in cited:
        work = works[doi]
        if isinstance(work, Work) and kind_of_comment(work) is not None:
            wanted |= dict.fromkeys(commented_works(work))
    found = lookups(records, [doi for doi in wanted if doi not in works])
    return {doi: work for doi, work in found.items() if isinstance(work, Work)}


def _suppressions(reading: Reading) -> tuple[Suppression, ...]:
    recorded = reading.recorded
    printed = find_suppressions(reading.document)
    if recorded is None:
        return printed
    under_claims = (one for entry in recorded.entries for one in entry.suppressions)
    return (*printed, *recorded.suppressions, *under_claims)


def _not_checked(case: Case, families: Sequence[str]) -> Iterator[NotChecked]:
    uri = case.document.uri
    for reason in (*case.document.partial, *case.partial):
        for family in families:
            yield NotChecked(family=family, path=uri, reason=reason)
    if not case.is_missing and not case.statements:
        reason = "the file is empty" if not case.document.source.strip() else "no number is claimed"
        for family in families:
            if family != "citation" or not case.citations:
                yield NotChecked(family=family, path=uri, reason=reason)
    elif "drift" in families and not case.has_ledger:
        reason = "no claims.yaml; `claimdrift sync` writes one"
        yield NotChecked(family="drift", path=uri, reason=reason)
    if "citation" not in families:
        return
    if not case.citations and case.statements:
        yield NotChecked(family="citation", path=uri, reason="no work is cited")
    for doi, work in case.works.items():
        why = work.reason if isinstance(work, Unknown) else _outdated(case, work)
        if why is not None:
            yield NotChecked(family="citation", path=uri, DOI=doi, reason=why)


def _outdated(case: Case, work: Lookup) -> str | None:
    """Why a record cannot stand for today where look-ups are required; None where it can."""
    looked_up = None if isinstance(work, Malformed | Unknown) else work.looked_up
    if "verified" not in case.settings.require or looked_up is None or not case.now:
        return None
    limit = case.settings.max_age if case.settings.max_age is not None else FOUND_AGE
    age = (date.fromisoformat(case.now) - date.fromisoformat(looked_up[:10])).days
    return f"its record is {age} days old, and {limit} are allowed" if age > limit else None


def _nothing(gathered: _Gathering) -> str:
    if gathered.read or gathered.not_checked:
        return "nothing was checked: no article has a number or a citation that could be read"
    return "nothing to check: no article was found; name a file or a folder"
