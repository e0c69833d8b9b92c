"""A view as diagnostics: in the article, and in the claims.yaml where a finding stands there.

What did not happen is told too, in the first line of the article: an editor without a mark
must not look like an article that was checked.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping
from pathlib import Path

from lsprotocol import types

from lint.errors import LedgerError
from lint.finding import Finding, Level, Result, RunError
from lint.lsp.pages import START, Pages

SOURCE = "claimdrift"
NOT_CHECKED = "not-checked"

SEVERITIES = {
    Level.ERROR: types.DiagnosticSeverity.Error,
    Level.WARNING: types.DiagnosticSeverity.Warning,
    Level.NOTE: types.DiagnosticSeverity.Information,
}

Address = Callable[[Path], str]  # the uri under which the editor knows a file


def diagnostics(
    pages: Pages, address: Address, *, has_related: bool = True
) -> Mapping[Path, list[types.Diagnostic]]:
    """The diagnostics of each file that has any, and of the article in any case.

    Without `has_related` the editor shows no related places, and they are told in the message.
    """
    view = pages.view
    found: dict[Path, list[types.Diagnostic]] = defaultdict(list)
    found[view.path] = []
    for path, error in view.broken.items():
        found[path].append(broken(error))
    for run_error in view.run.errors:
        found[view.path].append(_error(run_error))
    for result in view.run.results:
        if result.is_open:
            path, where = pages.where(result.finding.place) or (view.path, START)
            if pages.lines(path) is None:
                path, where = view.path, START
            found[path].append(_diagnostic(pages, result, where, address, has_related))
    return found


def _diagnostic(
    pages: Pages, result: Result, where: types.Range, address: Address, has_related: bool
) -> types.Diagnostic:
    related, told = _related(pages, result.finding, address, has_related)
    finding = result.finding
    lines = [finding.message, *told]
    lines += [text for text in (finding.evidence, finding.help) if text]
    return types.Diagnostic(
        range=where,
        message="\n".join(lines),
        severity=SEVERITIES[result.level],
        code=result.rule_id,
        source=SOURCE,
        related_information=related or None,
        data={"fingerprint": result.fingerprint, "claim": finding.claim, "DOI": finding.DOI},
    )


def _related(
    pages: Pages, finding: Finding, address: Address, has_related: bool
) -> tuple[list[types.DiagnosticRelatedInformation], list[str]]:
    """The other places, and those that no editor can open, in words."""
    related, told = [], []
    for one in finding.related:
        where = pages.where(one.place)
        if where is not None and has_related:
            location = types.Location(uri=address(where[0]), range=where[1])
            related.append(
                types.DiagnosticRelatedInformation(location=location, message=one.message)
            )
        else:
            region = one.place.region
            line = f":{region.line}" if region is not None else ""
            told.append(f"{one.message} ({one.place.uri}{line})")
    return related, told


def broken(error: LedgerError) -> types.Diagnostic:
    """Why a claims.yaml cannot be understood, on the line that says so."""
    line = (error.line or 1) - 1
    message = str(error)
    where = f":{error.line}:{error.column}: "
    return types.Diagnostic(
        range=types.Range(start=types.Position(line, 0), end=types.Position(line + 1, 0)),
        message=message.partition(where)[2] or message,
        severity=types.DiagnosticSeverity.Error,
        code="claims-yaml",
        source=SOURCE,
    )


def _error(error: RunError) -> types.Diagnostic:
    """What did not happen; an article with nothing to check is an error without a path."""
    is_fault = error.path is not None
    return types.Diagnostic(
        range=START,
        message=f"not checked: {error.message}" if is_fault else error.message,
        severity=(
            types.DiagnosticSeverity.Error if is_fault else types.DiagnosticSeverity.Information
        ),
        code=NOT_CHECKED,
        source=SOURCE,
    )
