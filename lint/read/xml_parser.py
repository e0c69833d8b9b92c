"""XML with places, by Python's expat.

Nothing outside the file is ever fetched, and entities that the file declares are read here, one
level deep, instead of being expanded by the parser: a file cannot grow by them. Entities that only
its DTD declares are those of HTML, which every DTD of this field takes over.
"""

import re
from collections.abc import Mapping
from html import unescape
from typing import NoReturn, Protocol
from xml.parsers import expat

from lint.errors import UnreadableError

LONGEST_ENTITY = 100  # characters of a declared entity that stands for a sign
PLAIN_VALUE = re.compile(r"[^<&]*")


class XmlReader(Protocol):
    """What is told about elements and text, in order; places are of the source."""

    def open(self, name: str, attributes: Mapping[str, str], start: int) -> None: ...

    def close(self, name: str, start: int) -> None: ...

    def text(self, start: int, end: int) -> None: ...

    def entity(self, text: str, start: int, end: int) -> None: ...

    def comment(self, start: int, end: int) -> None: ...


def parse_xml(source: str, uri: str, reader: XmlReader) -> None:
    """Tells `reader` what stands in a source with LF line ends.

    Raises UnreadableError, with line and column, where it is not well-formed.
    """
    _Parsing(source, uri, reader).run()


class _Parsing:
    def __init__(self, source: str, uri: str, reader: XmlReader) -> None:
        self.source = source
        self.uri = uri
        self.reader = reader
        self.encoded = source.encode("utf-8", errors="surrogatepass")
        self.is_ascii = len(self.encoded) == len(source)
        self.byte = self.character = 0  # the same place in both
        self.in_doctype = self.in_cdata = False
        self.entities: dict[str, str] = {}
        self.parser = expat.ParserCreate("utf-8")

    def run(self) -> None:
        parser = self.parser
        parser.StartElementHandler = self.open
        parser.EndElementHandler = self.close
        parser.CharacterDataHandler = self.text
        parser.CommentHandler = self.comment
        # With this handler expat hands internal entities over instead of expanding them.
        parser.DefaultHandler = self.other
        parser.StartDoctypeDeclHandler = self.open_doctype
        parser.EndDoctypeDeclHandler = self.close_doctype
        parser.EntityDeclHandler = self.declare
        parser.StartCdataSectionHandler = self.open_cdata
        parser.EndCdataSectionHandler = self.close_cdata
        # As if there were a DTD elsewhere: entities it might declare are no errors.
        parser.UseForeignDTD(True)
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_UNLESS_STANDALONE)
        parser.ExternalEntityRefHandler = self.skip_external
        try:
            parser.Parse(self.encoded, True)
        except expat.ExpatError as error:
            self.fail(error)

    def fail(self, error: expat.ExpatError) -> NoReturn:
        raise UnreadableError(
            f"{self.uri}: line {error.lineno}, column {error.offset + 1}: not well-formed XML "
            f"({expat.ErrorString(error.code)})"
        ) from None

    def at(self) -> int:
        """Where the parser is, in characters."""
        byte = self.parser.CurrentByteIndex
        if self.is_ascii:
            return byte
        if byte > self.byte:
            passed = self.encoded[self.byte : byte]
            self.character += len(passed.decode("utf-8", errors="surrogatepass"))
            self.byte = byte
        return self.character

    def open(self, name: str, attributes: dict[str, str]) -> None:
        self.reader.open(name.rpartition(":")[2], attributes, self.at())

    def close(self, name: str) -> None:
        self.reader.close(name.rpartition(":")[2], self.at())

    def text(self, text: str) -> None:
        start = self.at()
        if self.source[start] == "&" and not self.in_cdata:
            self.reader.entity(text, start, self.source.index(";", start) + 1)
        else:
            self.reader.text(start, start + len(text))

    def comment(self, text: str) -> None:
        start = self.at() + 4
        self.reader.comment(start, start + len(text))

    def other(self, text: str) -> None:
        if self.in_doctype or not text.startswith("&") or not text.endswith(";"):
            return
        start = self.at()
        value = self.entities.get(text[1:-1])
        if value is None:
            value = unescape(text)
            if value == text:
                return  # an entity of a DTD that is not here
        self.reader.entity(value, start, start + len(text))

    def declare(
        self,
        name: str,
        is_parameter: bool,
        value: str | None,
        base: str | None,
        system: str | None,
        public: str | None,
        notation: str | None,
    ) -> None:
        """A declared entity; one that is markup, or text by the page, is not read."""
        if not is_parameter and value is not None and len(value) <= LONGEST_ENTITY:
            self.entities[name] = value if PLAIN_VALUE.fullmatch(value) else unescape(value)

    def open_doctype(
        self, name: str, system: str | None, public: str | None, has_subset: bool
    ) -> None:
        self.in_doctype = True

    def close_doctype(self) -> None:
        self.in_doctype = False

    def open_cdata(self) -> None:
        self.in_cdata = True

    def close_cdata(self) -> None:
        self.in_cdata = False

    def skip_external(
        self, context: str | None, base: str | None, system: str | None, public: str | None
    ) -> int:
        """Reads a DTD that stands elsewhere as an empty one, an entity as nothing."""
        if context is None:
            self.parser.ExternalEntityParserCreate(None).Parse(b"", True)
        return 1
