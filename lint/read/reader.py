"""Bytes to Document: which reader reads what, by the suffix of the file's name.

Text without a name ("-") is plain. Readers see line ends as LF; the places are laid back on the
source as it is, so that an editor finds them. Each reader is loaded when the first file of its kind
comes: start-up is part of the speed that people feel.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import PurePath

from lint.document import Document
from lint.errors import UnreadableError
from lint.read.decode import decode
from lint.read.flow import Laid
from lint.read.normal import composed, fold_lines, unfold_lines

SUFFIXES = (".md", ".markdown", ".mdx", ".html", ".htm", ".xml", ".txt", ".docx")


def read(data: bytes, uri: str) -> Document:
    """The article in `data`; the suffix of `uri` says how it is written.

    Raises UnreadableError where the suffix is none of SUFFIXES, or the bytes are not what it says.
    """
    with _collection_paused():
        source, laid = _laid(data, uri)
        laid = composed(laid._replace(runs=unfold_lines(laid.runs, source)))
    return Document(
        uri=uri,
        source=source,
        text=laid.text,
        runs=laid.runs,
        blocks=laid.blocks,
        language=laid.language,
        partial=laid.partial,
    )


def _laid(data: bytes, uri: str) -> tuple[str, Laid]:
    """The source as it is, and what it reads as, laid on its lines with LF ends."""
    suffix = PurePath(uri).suffix.lower()
    if suffix not in SUFFIXES and uri != "-":
        raise UnreadableError(
            f"{uri}: files of this kind are not read; those that are end in {' '.join(SUFFIXES)}"
        )
    if suffix == ".docx":
        from lint.read.docx import read_docx

        return read_docx(data, uri)
    source = decode(data, uri, declares=suffix in (".html", ".htm", ".xml"))
    folded = fold_lines(source)
    match suffix:
        case ".md" | ".markdown" | ".mdx":
            from lint.read.markdown import read_markdown

            laid = read_markdown(folded, is_mdx=suffix == ".mdx")
        case ".html" | ".htm":
            from lint.read.html import read_html

            laid = read_html(folded)
        case ".xml":
            from lint.read.jats import read_jats

            laid = read_jats(folded, uri)
        case _:
            from lint.read.plain import read_plain

            laid = read_plain(folded)
    return source, laid


@contextmanager
def _collection_paused() -> Iterator[None]:
    """Without garbage collection: reading makes a great many small objects that all stay to its
    end and hold no cycles, and looking through them again and again would double its time.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
