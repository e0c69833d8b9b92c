"""From a run to an exit code: what fails, and what had to be checked and was not."""

from dataclasses import replace

from lint.finding import Level, Run, RunError
from lint.settings import Settings

PASSED, FOUND, BROKEN = 0, 1, 2


def exit_code(run: Run, settings: Settings) -> int:
    """0 clean, 1 results at or above `fail_on`, 2 the check did not happen or not wholly."""
    if run.errors:
        return BROKEN
    if settings.fail_on == "never":
        return PASSED
    least = Level(settings.fail_on).rank
    return FOUND if any(one.is_open and one.level.rank >= least for one in run.results) else PASSED


def with_required(run: Run, settings: Settings) -> Run:
    """The run with an error for each required thing that was not checked."""
    families = {"drift": "drift", "verified": "citation"}
    errors = [
        RunError(
            message=f"{one.DOI or one.path}: required ({required}) but not checked: {one.reason}",
            path=one.path,
        )
        for required in settings.require
        for one in run.not_checked
        if one.family == families[required]
    ]
    return replace(run, errors=(*run.errors, *errors)) if errors else run
