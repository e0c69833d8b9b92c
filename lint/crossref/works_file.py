"""Files of works: JSON lines, plain, gzip or zstd, as Crossref's public data file has them.

A line holds one work, or what the API wraps around one or many; older data files are one
JSON document with `items`. The kind of a file is told by its first bytes and not by its name.
"""

import gzip
import io
import json
import re
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from lint.crossref import zstd
from lint.crossref.message import Message
from lint.errors import UnreadableError

GZIP = b"\x1f\x8b"
DOI_VALUE = re.compile(rb'"DOI"\s*:\s*("(?:[^"\\]|\\.)*")')  # of the work and of what it cites


@contextmanager
def opened(path: Path) -> Iterator[IO[bytes]]:
    """The file unpacked, to read line by line. Raises UnreadableError, also while it is read."""
    broken: tuple[type[Exception], ...] = (OSError, zlib.error)
    try:
        with open(path, "rb") as file:
            start = file.read(4)
            file.seek(0)
            if start.startswith(GZIP):
                yield io.BufferedReader(gzip.GzipFile(fileobj=file), zstd.BUFFER)
            elif start.startswith(zstd.MAGIC):
                unpacked, error = zstd.reader(file)
                broken += (error,)
                yield unpacked
            else:
                yield file
    except EOFError:
        raise UnreadableError(f"{path}: ends in the middle; fetch it again") from None
    except broken as error:
        raise UnreadableError(f"{path}: cannot be read ({error})") from None


def is_one_document(path: Path) -> bool:
    """Whether the file is a single JSON document on many lines, and not a work a line."""
    with opened(path) as file:
        first, second = file.readline(), file.readline()  # one alone may be a broken line
    return works_of(first) is None and works_of(second) is None


def works_of(text: bytes) -> list[Message] | None:
    """The works in a line or a document, None where it is no JSON."""
    try:
        return list(_works_in(json.loads(text)))
    except (ValueError, RecursionError):
        return None


def _works_in(value: Any) -> Iterator[Message]:
    if isinstance(value, list):
        for item in value:
            yield from _works_in(item)
    elif isinstance(value, dict) and isinstance(value.get("DOI"), str):
        yield value
    elif isinstance(value, dict):
        yield from _works_in(value.get("message", value.get("items")))


def find_works(path: Path, DOIs: Iterable[str]) -> dict[str, Message]:
    """The works with the given DOIs (lower case), in one reading. Raises UnreadableError."""
    missing = set(DOIs)
    found: dict[str, Message] = {}
    is_whole = is_one_document(path)
    with opened(path) as file:
        for line in [file.read()] if is_whole else file:
            if not missing:
                break
            if missing.isdisjoint(_dois_in(line)):
                continue  # not parsed: in a large file nearly all lines are about other works
            for work in works_of(line) or ():
                doi = str(work["DOI"]).lower()
                if doi in missing:
                    missing.remove(doi)
                    found[doi] = work
    return found


def _dois_in(line: bytes) -> Iterator[str]:
    for value in DOI_VALUE.findall(line):
        try:
            yield str(json.loads(value)).lower()
        except ValueError:
            continue
