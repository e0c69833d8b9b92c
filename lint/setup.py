"""`init` and `doctor`: a working set-up in one command, and what is missing, in words.

`init` writes only what is not there. Run twice, it writes nothing the second time; what a person
has changed since stays theirs.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from lint import __version__
from lint.errors import LintError
from lint.ledger.write import SCHEMA_NAME, fresh
from lint.project import RECORDS_FOLDER, Project
from lint.workspace import LEDGER_NAME, articles_under, read_text, replace_file, repository_root

WORKFLOW = """\
name: claims

on:
  pull_request:
  schedule:
    - cron: "17 5 * * 1" # Mondays: has a cited work been retracted or corrected?

permissions:
  contents: read

jobs:
  claims:
    runs-on: ubuntu-latest
    timeout-minutes: 15
    steps:
      - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2
        with:
          persist-credentials: false
          fetch-depth: 0
      - uses: actions/setup-python@a26af69be951a213d495a4c3e4e4022e16d87065 # v5.6.0
        with:
          python-version: "3.13"
      - run: python -m pip install claimdrift=={version}
      - if: github.event_name == 'schedule'
        run: claimdrift verify --refresh
      - run: claimdrift check --format github --format markdown="$RUNNER_TEMP/claims.md"
      - if: always()
        run: |
          test ! -f "$RUNNER_TEMP/claims.md" ||
            cat "$RUNNER_TEMP/claims.md" >> "$GITHUB_STEP_SUMMARY"
"""

HOOK = """\
repos:
  - repo: local
    hooks:
      - id: claimdrift
        name: claimdrift
        entry: claimdrift check
        language: python
        additional_dependencies: [claimdrift=={version}]
        types_or: [markdown, html, plain-text, xml]
        require_serial: true
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """One file that `init` looked at."""

    path: Path
    is_new: bool
    note: str


def init(folder: Path) -> list[Written]:
    """Writes claims.yaml, its schema, a workflow and a hook where there are none.

    They go to the root of the repository, or to `folder` outside of any.
    """
    root = repository_root(folder) or folder
    return [
        _write(root / LEDGER_NAME, fresh(), "the record of claims; `claimdrift sync` fills it"),
        _write(root / SCHEMA_NAME, schema(), "lets editors check claims.yaml as you type"),
        _write(
            root / ".github" / "workflows" / "claims.yml",
            WORKFLOW.replace("{version}", __version__),
            "checks pull requests, and every Monday what was retracted",
        ),
        _write(
            root / ".pre-commit-config.yaml",
            HOOK.replace("{version}", __version__),
            "checks before each commit, where pre-commit is installed",
        ),
    ]


def schema() -> str:
    """The JSON Schema of claims.yaml, as the package ships it."""
    return read_text(Path(str(files("lint.ledger").joinpath(SCHEMA_NAME))))


def _write(path: Path, text: str, note: str) -> Written:
    if path.exists():
        return Written(path=path, is_new=False, note="is there already and was left as it is")
    path.parent.mkdir(parents=True, exist_ok=True)
    replace_file(path, text.encode("utf-8"), expected=None)
    return Written(path=path, is_new=True, note=note)


def doctor(folder: Path, project: Project) -> Iterator[tuple[bool, str]]:
    """What is in order and what is missing, each with whether it is in order, in words."""
    root = repository_root(folder)
    yield (
        root is not None,
        "git: "
        + (
            "this is a repository"
            if root
            else "this folder is in no repository, so nothing undoes a sync"
        ),
    )
    try:
        settings, home = project.settings_at(folder)
    except LintError as error:
        yield False, f"claims.yaml: {error}"
        return
    if home is None:
        yield False, "claims.yaml: none here or above; `claimdrift init` writes one"
        return
    top = project.settings_file_at(folder)
    recorded = len(project.files[home].ledger.articles)
    found = sum(1 for _ in articles_under([home.parent], settings.exclude))
    yield (
        recorded > 0,
        f"claims.yaml: records {recorded} of {found} articles found beside it"
        + ("" if recorded else "; `claimdrift sync .` drafts them"),
    )
    drafts = sum(
        entry.status.value == "draft"
        for article in project.files[home].ledger.articles
        for entry in article.entries
    )
    yield drafts == 0, f"review: {drafts} claims are drafts" if drafts else "review: no drafts"
    missing = [
        one.path
        for one in project.files[home].ledger.articles
        if not (home.parent / one.path).exists()
    ]
    if missing:
        yield False, f"articles: {', '.join(missing[:3])} recorded but gone; `claimdrift sync` asks"
    yield (
        settings.mailto is not None,
        "mailto: "
        + (
            f"{settings.mailto} is told to Crossref"
            if settings.mailto
            else "not set, so Crossref answers slowly; settings: {mailto: you@example.org}"
        ),
    )
    records = project.governing(home.parent / "any").records or home.parent / RECORDS_FOLDER
    count = sum(1 for _ in records.glob("*.json")) if records.is_dir() else 0
    yield (
        count > 0,
        f"records: {count} answers of Crossref in {records.name}/"
        + ("" if count else "; `claimdrift verify` makes them"),
    )
    workflows = (top or project.files[home]).path.parent / ".github" / "workflows"
    runs = any("claimdrift" in read_text(path) for path in workflows.glob("*.y*ml"))
    yield (
        runs,
        "CI: "
        + (
            "a workflow runs claimdrift"
            if runs
            else "no workflow runs claimdrift; `claimdrift init`"
        ),
    )
