"""Bytes to text: what a file says of its own encoding, else UTF-8, and never a guess.

A wrong guess would turn "27.1 ± 9.9" into something that no longer reads as a number, so bytes that
do not decode are an error that names the first of them.
"""

import codecs
import re

from lint.errors import UnreadableError

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# An XML declaration in two bytes a character, without a mark.
WIDE_STARTS = ((b"<\x00?\x00", "utf-16-le"), (b"\x00<\x00?", "utf-16-be"))

XML_DECLARATION = re.compile(rb"\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9._:-]{1,40})")
META_CHARSET = re.compile(
    rb"<meta\b[^>]{0,400}?charset\s*=\s*[\"']?\s*([A-Za-z0-9._:-]{1,40})", re.IGNORECASE
)
META_WITHIN = 4096  # HTML asks for the first 1,024 bytes; pages in the wild take longer

# What browsers read for these names: files so labelled come from Windows more often than not.
WIDER = {"iso8859-1": "cp1252", "ascii": "cp1252"}

# Codecs that are no encodings of files; one of them is slow on hostile input.
NO_FILES = {"idna", "punycode", "undefined", "unicode-escape", "raw-unicode-escape", "utf-7"}


def decode(data: bytes, uri: str, *, declares: bool) -> str:
    """The text of a file, without its byte order mark, line ends as they are.

    `declares`: whether the format may name its encoding inside (HTML, XML).
    """
    for mark, encoding in BOMS:
        if data.startswith(mark):
            return _decoded(data[len(mark) :], encoding, uri, len(mark))
    if declares:
        for start, encoding in WIDE_STARTS:
            if data.startswith(start):
                return _decoded(data, encoding, uri, 0)
        declared = _declared(data)
        if declared is not None:
            return _decoded(data, _codec(declared, uri), uri, 0)
    return _decoded(data, "utf-8", uri, 0)


def _declared(data: bytes) -> str | None:
    match = XML_DECLARATION.match(data) or META_CHARSET.search(data[:META_WITHIN])
    return match.group(1).decode("ascii") if match else None


def _codec(declared: str, uri: str) -> str:
    """The codec of a declared name, as Python calls it."""
    try:
        name = codecs.lookup(declared).name.replace("_", "-")
        "".encode(name)  # raises for what is no encoding of text, like rot13
    except (LookupError, UnicodeError):
        name = "undefined"
    if name in NO_FILES:
        raise UnreadableError(
            f"{uri}: declares the encoding {declared}, which is unknown; save the file as UTF-8"
        )
    if name.startswith(("utf-16", "utf-32")):
        return "utf-8"  # the declaration could be read as ASCII, so it is not true
    return name


def _decoded(data: bytes, encoding: str, uri: str, skipped: int) -> str:
    wider = WIDER.get(encoding)
    if wider is not None:
        try:
            return data.decode(wider)
        except UnicodeDecodeError:
            pass
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        at = error.start + skipped
        raise UnreadableError(
            f"{uri}: byte {at} (0x{data[error.start]:02x}) is not {encoding.upper()}; "
            "save the file as UTF-8"
        ) from None
