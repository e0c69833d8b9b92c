"""A local store of works: one SQLite file, so that thousands of articles need no connection.

Messages are kept as they came, packed, under their DOI. An import writes works and how
far it has read in one transaction, so that one broken off goes on where it stopped and counts
nothing twice; a work that comes again replaces the earlier one. SQLite itself reads the DOI
out of each line, at a quarter of the time that a full parse takes, and other threads pack.
"""

import json
import sqlite3
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from lint.crossref import zstd
from lint.crossref.doi import is_doi, unaskable
from lint.crossref.message import Message
from lint.crossref.records import Outcome, Record
from lint.crossref.works_file import find_works, is_one_document, opened, works_of
from lint.errors import LintError, UnreadableError
from lint.work import Lookup, Unknown, work_from_message

MAGIC = b"SQLite format 3\x00"
APPLICATION = 0x636C6472  # "cldr": tells our stores from other SQLite files
VERSION = 1
AT_A_TIME = 1000  # lines that a thread packs in one go
IN_A_TRANSACTION = 10  # times that; what an interrupted import has to read again
PACKERS = 2  # threads; one reads and writes beside them
CACHE_KIB = 262_144  # the DOI index is written at random places

SCHEMA = (
    f"PRAGMA application_id = {APPLICATION}",
    f"PRAGMA user_version = {VERSION}",
    "CREATE TABLE works (DOI TEXT PRIMARY KEY, message BLOB NOT NULL)",
    "CREATE TABLE files (path TEXT PRIMARY KEY, size INTEGER, changed INTEGER, lines INTEGER)",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What an import did."""

    works: int  # read this time, replaced ones included
    skipped: tuple[str, ...]  # lines that hold no work, as `path:line`


def look_up_in(
    path: Path, DOIs: Sequence[str], *, recorder: Callable[[Record], None] | None = None
) -> dict[str, Lookup]:
    """A look-up for each DOI from a file of works or a store; the network is not asked.

    A DOI that is not there is `Unknown`: a file cannot say what does not exist. `looked_up` is
    the day on which Crossref indexed the record. Raises LintError for a file that is neither.
    """
    asked = {doi: doi.lower() for doi in DOIs}
    wanted = [doi for doi in dict.fromkeys(asked.values()) if is_doi(doi)]
    found = dict(works_in(path, wanted))
    known: dict[str, Lookup] = {}
    for doi in wanted:
        if doi not in found:
            known[doi] = Unknown(DOI=doi, reason=f"not in {path.name}")
            continue
        day = indexed_on(found[doi])
        known[doi] = work_from_message(found[doi], requested=doi, looked_up=day)
        if recorder is not None and day is not None:
            recorder(
                Record(
                    DOI=doi,
                    looked_up=day,
                    source=path.name,
                    outcome=Outcome.FOUND,
                    message=found[doi],
                )
            )
    return {doi: known.get(lower) or unaskable(lower) for doi, lower in asked.items()}


def works_in(path: Path, DOIs: Iterable[str]) -> Iterator[tuple[str, Message]]:
    """The works with the given DOIs (lower case) in a file of works or a store."""
    try:
        with open(path, "rb") as file:
            is_store = file.read(len(MAGIC)) == MAGIC
    except OSError as error:
        raise UnreadableError(f"{path}: cannot be read ({error.strerror})") from None
    if not is_store:
        yield from find_works(path, DOIs).items()
        return
    with _connected(path, mode="ro") as connection:
        _check(connection, path)
        for doi in DOIs:
            row = connection.execute("SELECT message FROM works WHERE DOI = ?", (doi,)).fetchone()
            works = works_of(zstd.unpacked(row[0])) if row else None
            if works:
                yield doi, works[0]


def indexed_on(message: Message) -> str | None:
    """The ISO date on which Crossref last indexed a work."""
    indexed = message.get("indexed")
    stamp = indexed.get("date-time") if isinstance(indexed, dict) else None
    return stamp[:10] if isinstance(stamp, str) and len(stamp) >= 10 else None


def import_works(
    files: Iterable[Path], store: Path, *, progress: Callable[[Path, int], None] | None = None
) -> Imported:
    """Reads files of works into a store, which is made if it does not exist.

    `progress` is told each file and how many of its lines are in the store. Raises LintError
    for a file that cannot be read, or where another import is under way; what was imported
    before stays.
    """
    works = 0
    skipped: list[str] = []
    store.parent.mkdir(parents=True, exist_ok=True)
    with _connected(store, mode="rwc") as connection:
        _make(connection)
        _check(connection, store)
        connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
        for file in files:
            for stretch, at in _stretches(connection, file):
                works += len(stretch.rows)
                skipped += [f"{file}:{line}" for line in stretch.skipped]
                if progress is not None:
                    progress(file, at)
    return Imported(works=works, skipped=tuple(skipped))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stretch:
    """Some lines of a file, packed."""

    rows: list[tuple[str, bytes]]  # DOI, lower case, and message
    lines: int
    skipped: list[int]  # numbers of lines without a work, from 1


def _stretches(connection: sqlite3.Connection, file: Path) -> Iterator[tuple[_Stretch, int]]:
    """What each transaction brought in, and how many lines of the file are in by then."""
    try:
        status = file.stat()
    except OSError as error:
        raise UnreadableError(f"{file}: cannot be read ({error.strerror})") from None
    key = (str(file.resolve()), status.st_size, status.st_mtime_ns)
    row = connection.execute(
        "SELECT lines FROM files WHERE path = ? AND size = ? AND changed = ?", key
    ).fetchone()
    at = row[0] if row else 0
    with ThreadPoolExecutor(PACKERS) as packers, opened(file) as unpacked:
        lines: Iterable[bytes] = [unpacked.read()] if is_one_document(file) else unpacked
        packed = _packed(islice(lines, at, None), packers)
        while several := list(islice(packed, IN_A_TRANSACTION)):
            stretch = _joined(several, at)
            at += stretch.lines
            with connection:  # commits, or takes all of it back
                connection.execute("BEGIN IMMEDIATE")
                connection.executemany("INSERT OR REPLACE INTO works VALUES (?, ?)", stretch.rows)
                connection.execute("INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?)", (*key, at))
            yield stretch, at


def _packed(lines: Iterator[bytes], packers: ThreadPoolExecutor) -> Iterator[_Stretch]:
    """Stretches in order; while one is written the next are being packed."""
    waiting: deque[Future[_Stretch]] = deque()
    while some := list(islice(lines, AT_A_TIME)):
        waiting.append(packers.submit(_pack, some))
        if len(waiting) > PACKERS:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


def _pack(lines: Sequence[bytes]) -> _Stretch:
    rows: list[tuple[str, bytes]] = []
    skipped = []
    pack = zstd.packer()
    with closing(sqlite3.connect(":memory:")) as reader:
        for number, line in enumerate(lines, 1):
            doi = _doi_of(reader, line)
            if doi is not None:
                rows.append((doi.lower(), pack(line.strip())))
                continue
            works = works_of(line)
            rows += [
                (str(one["DOI"]).lower(), pack(json.dumps(one).encode())) for one in works or ()
            ]
            if not works and line.strip():
                skipped.append(number)
    return _Stretch(rows=rows, lines=len(lines), skipped=skipped)


def _doi_of(reader: sqlite3.Connection, line: bytes) -> str | None:
    """The DOI of a line that is a work and nothing else; None where a closer look is needed."""
    try:
        row = reader.execute("SELECT json_extract(?, '$.DOI')", (line.decode(),)).fetchone()
    except (sqlite3.Error, UnicodeDecodeError):
        return None
    return row[0] if isinstance(row[0], str) else None


def _joined(stretches: Sequence[_Stretch], at: int) -> _Stretch:
    """Several stretches as one, its line numbers those of the file, of which `at` came before."""
    rows: list[tuple[str, bytes]] = []
    skipped: list[int] = []
    lines = 0
    for stretch in stretches:
        rows += stretch.rows
        skipped += [at + lines + number for number in stretch.skipped]
        lines += stretch.lines
    return _Stretch(rows=rows, lines=lines, skipped=skipped)


@contextmanager
def _connected(path: Path, *, mode: str) -> Iterator[sqlite3.Connection]:
    address = f"{path.absolute().as_uri()}?mode={mode}"
    try:
        with closing(sqlite3.connect(address, uri=True, isolation_level=None)) as connection:
            yield connection
    except sqlite3.Error as error:
        raise LintError(f"{path}: {error}") from None


def _make(connection: sqlite3.Connection) -> None:
    """Makes the tables of a store that is still empty."""
    with connection:
        connection.execute("BEGIN IMMEDIATE")
        if connection.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,):
            for statement in SCHEMA:
                connection.execute(statement)


def _check(connection: sqlite3.Connection, path: Path) -> None:
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if application != APPLICATION:
        raise UnreadableError(f"{path}: a database, but not one of `claimdrift works import`")
    if version > VERSION:
        raise UnreadableError(f"{path}: written by a later version of claimdrift ({version})")
