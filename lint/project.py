"""Which claims.yaml governs an article, and what settings hold for it.

The nearest claims.yaml at or above an article holds its entries; the topmost one up to the
repository root holds the settings, and a lower one may set `records` and `levels` for its
folder. With `split` an article's entries stand in a file of their own beside it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from lint.check import unknown_rule
from lint.claim import RecordedArticle
from lint.errors import LedgerError, UsageError
from lint.ledger.ledger import Ledger
from lint.ledger.split import SUFFIX, split_name
from lint.rules import FAMILIES, rules
from lint.settings import DEFAULTS, Settings
from lint.workspace import (
    LEDGER_NAME,
    File,
    files_named,
    key_of,
    ledgers_above,
    matching,
    read_file,
    shown_path,
)

RECORDS_FOLDER = "crossref"


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerFile:
    """A claims.yaml, read."""

    file: File
    ledger: Ledger

    @property
    def path(self) -> Path:
        return self.file.path


@dataclass(frozen=True, slots=True, kw_only=True)
class Governance:
    """What governs one article."""

    key: str  # the article's path as its claims.yaml writes it
    home: Path | None  # where its entries stand or would stand; None: no claims.yaml anywhere
    ledger: LedgerFile | None  # the file that holds its entries, where it exists
    settings: Settings = DEFAULTS
    settings_file: LedgerFile | None = None
    records: Path | None = None

    @property
    def recorded(self) -> RecordedArticle | None:
        return self.ledger.ledger.article(self.key) if self.ledger is not None else None


@dataclass(slots=True, kw_only=True)
class Project:
    """The claims.yaml files of one run, each read once.

    `overrides` holds what flags and environment set; `claims` is the file that `--claims` names,
    which then governs every article, and `records` the folder that `--records` names.
    """

    claims: Path | None = None
    records: Path | None = None
    overrides: Mapping[str, object] = field(default_factory=dict)
    files: dict[Path, LedgerFile] = field(default_factory=dict)

    def governing(self, article: Path) -> Governance:
        """Raises LedgerError where a claims.yaml cannot be understood."""
        chain = self._chain(article)
        if not chain:
            key = article.name if self.claims is None else key_of(article, self.claims)
            return Governance(
                key=key,
                home=self.claims,
                ledger=None,
                settings=self._overridden(DEFAULTS),
                records=self._records(DEFAULTS, self.claims),
            )
        nearest, topmost = chain[0], chain[-1]
        settings = self._settings(chain)
        if settings.split:
            home = article.with_name(split_name(article.name))
            beside = self._file(home) if home.is_file() else None
            key = article.name
        else:
            home, beside, key = nearest.path, nearest, key_of(article, nearest.path)
        return Governance(
            key=key,
            home=home,
            ledger=beside,
            settings=settings,
            settings_file=topmost,
            records=self._records(settings, self._records_home(chain)),
        )

    def settings_at(self, folder: Path) -> tuple[Settings, Path | None]:
        """The settings that hold in a folder, and the claims.yaml nearest to it."""
        chain = self._chain(folder / LEDGER_NAME)
        if not chain:
            return self._overridden(DEFAULTS), None
        return self._settings(chain), chain[0].path

    def settings_file_at(self, folder: Path) -> LedgerFile | None:
        """The claims.yaml whose settings hold in a folder."""
        chain = self._chain(folder / LEDGER_NAME)
        return chain[-1] if chain else None

    def split_articles(self, folder: Path) -> Iterator[Path]:
        """The articles whose entries stand in files of their own below a folder.

        Those files are read on the way, so that an article that is gone is missed.
        """
        for path in files_named(folder, split_name("?*")):
            self._file(path)
            yield path.with_name(path.name.removesuffix(SUFFIX))

    def _chain(self, article: Path) -> tuple[LedgerFile, ...]:
        """The claims.yaml files that govern, nearest first."""
        if self.claims is not None:
            return (self._file(self.claims),) if self.claims.is_file() else ()
        return tuple(self._file(path) for path in ledgers_above(article))

    def _file(self, path: Path) -> LedgerFile:
        if path not in self.files:
            from lint.ledger.parse import parse  # YAML takes its time to load

            file = read_file(path)
            ledger = parse(file.data, file.uri)
            _check_rules(ledger)
            self.files[path] = LedgerFile(file=file, ledger=ledger)
        return self.files[path]

    def _settings(self, chain: Sequence[LedgerFile]) -> Settings:
        settings = chain[-1].ledger.settings
        levels = dict(settings.levels)
        for lower in reversed(chain[:-1]):
            levels |= lower.ledger.settings.levels
        return self._overridden(replace(settings, levels=levels))

    def _overridden(self, settings: Settings) -> Settings:
        """The settings with what flags and environment say over them."""
        # The keys are those of Settings: `invocation` writes no others.
        return replace(settings, **self.overrides)  # type: ignore[arg-type]

    def _records_home(self, chain: Sequence[LedgerFile]) -> Path:
        """The claims.yaml beside which records stand: the nearest that names a folder for them."""
        named = (one for one in chain if one.ledger.settings.records is not None)
        return next(named, chain[-1]).path

    def _records(self, settings: Settings, home: Path | None) -> Path | None:
        if self.records is not None or home is None:
            return self.records
        own = self.files[home].ledger.settings.records if home in self.files else settings.records
        return home.parent / (own or RECORDS_FOLDER)


def _check_rules(ledger: Ledger) -> None:
    """Raises LedgerError for a rule that a claims.yaml names and that does not exist."""
    if not ledger.rule_mentions:
        return
    every = rules()
    known = {rule.id for rule in every} | set(FAMILIES)
    for name, place in ledger.rule_mentions:
        if name not in known:
            line, column = (place.region.line, place.region.column) if place.region else (1, 1)
            raise LedgerError(
                f"{ledger.uri}:{line}:{column}: {unknown_rule(name, every)}",
                line=line,
                column=column,
            )


def default_articles(project: Project, folder: Path) -> Iterator[tuple[Path, bool]]:
    """What is checked when no path is named.

    Every article that `include` of the nearest claims.yaml matches, else those it records.
    Raises UsageError where there is no claims.yaml to say so.
    """
    settings, home = project.settings_at(folder)
    if home is None:
        raise UsageError("no claims.yaml here or above; name the articles or folders to check")
    top = project.settings_file_at(folder)
    recorded_beside = list(project.split_articles(home.parent)) if settings.split else []
    if settings.include and top is not None:
        for path in matching(top.path.parent, settings.include, settings.exclude):
            yield Path(shown_path(path)), True
        return
    for path in recorded_beside:
        if path.exists():
            yield Path(shown_path(path)), True
    for recorded in project.files[home].ledger.articles:
        path = home.parent / recorded.path
        if path.exists():
            yield Path(shown_path(path)), True
