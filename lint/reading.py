"""Articles read: each with its claims, and with what is recorded of it laid on them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from lint.claim import Alignment, Claim, Extraction, RecordedArticle
from lint.document import Document
from lint.errors import LintError
from lint.extract.claims import group
from lint.extract.extractor import extract, read_sentence
from lint.finding import RunError
from lint.ledger.renamed import find_renamed
from lint.project import Governance, LedgerFile, Project
from lint.read.reader import read
from lint.workspace import Article, shown_path


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """An article with all that was found in it and is recorded of it."""

    article: Article
    governance: Governance
    document: Document
    extraction: Extraction
    claims: tuple[Claim, ...] = ()
    recorded: RecordedArticle | None = None
    alignment: Alignment = field(default_factory=Alignment)
    is_missing: bool = False

    @property
    def is_renamed(self) -> bool:
        """Whether its entries still stand under another path."""
        return self.recorded is not None and self.recorded.path != self.governance.key


# What was read before, by path: the bytes, and what was found in them.
Kept = dict[Path, tuple[bytes, Document, Extraction]]


def read_all(
    articles: Iterable[Article],
    project: Project,
    errors: list[RunError],
    *,
    scope: Sequence[Path] | None = None,
    kept: Kept | None = None,
) -> Iterator[Reading]:
    """Reads each article; what cannot be read goes to `errors`.

    An article in `kept` whose bytes are still the same is not read again; the others enter it.
    Last come the recorded articles that are gone: those under `scope` (None: all) whose entries
    no renamed article has claimed.
    """
    claimed: set[tuple[Path, str]] = set()
    missing: dict[Path, list[RecordedArticle]] = {}
    for article in articles:
        try:
            reading = _read(article, project, missing, kept if kept is not None else {})
        except LintError as error:
            errors.append(RunError(message=str(error), path=article.uri))
            continue
        if reading.is_renamed and reading.governance.ledger and reading.recorded:
            claimed.add((reading.governance.ledger.path, reading.recorded.path))
        yield reading
    for ledger in list(project.files.values()):
        for recorded in _missing(ledger, missing):
            path = ledger.path.parent / recorded.path
            if (ledger.path, recorded.path) not in claimed and _is_within(path, scope):
                yield _gone(path, recorded, project)


def _read(
    article: Article,
    project: Project,
    missing: dict[Path, list[RecordedArticle]],
    kept: Kept,
) -> Reading:
    if article.data is None:
        raise LintError(article.error or f"{article.uri}: cannot be read")
    governance = project.governing(article.path)
    before = kept.get(article.path)
    if before is not None and before[0] == article.data:
        _, document, extraction = before
    else:
        document = read(article.data, article.uri)
        extraction = extract(document)
        kept[article.path] = (article.data, document, extraction)
    claims = group(extraction.statements, extraction.abbreviations)
    recorded = governance.recorded
    if recorded is None and governance.ledger is not None and extraction.statements:
        gone = _missing(governance.ledger, missing)
        recorded = find_renamed(gone, document, extraction.statements) if gone else None
    alignment = Alignment()
    if recorded is not None and extraction.language is None:
        from lint.ledger.align import align  # most of the ledger, for what is recorded only

        alignment = align(recorded, document, extraction.statements, read_sentence)
        entries = {match.now.span: match.entry for match in alignment.matches if match.now}
        claims = tuple(
            Claim(
                statements=claim.statements,
                entry=next(
                    (entries[one.span] for one in claim.statements if one.span in entries), None
                ),
            )
            for claim in claims
        )
    return Reading(
        article=article,
        governance=governance,
        document=document,
        extraction=extraction,
        claims=claims,
        recorded=recorded,
        alignment=alignment,
    )


def _missing(ledger: LedgerFile, known: dict[Path, list[RecordedArticle]]) -> list[RecordedArticle]:
    """The articles that a claims.yaml records and that are not where it says."""
    if ledger.path not in known:
        folder = ledger.path.parent
        known[ledger.path] = [
            one for one in ledger.ledger.articles if not (folder / one.path).exists()
        ]
    return known[ledger.path]


def _gone(path: Path, recorded: RecordedArticle, project: Project) -> Reading:
    uri = shown_path(path)
    return Reading(
        article=Article(path=path, uri=uri, data=b""),
        governance=project.governing(path),
        document=Document(uri=uri, source="", text="", runs=(), blocks=()),
        extraction=Extraction(),
        recorded=recorded,
        is_missing=True,
    )


def _is_within(path: Path, scope: Sequence[Path] | None) -> bool:
    if scope is None:
        return True
    absolute = path.absolute()
    return any(absolute.is_relative_to(folder.absolute()) for folder in scope)
