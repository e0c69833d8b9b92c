"""JATS XML: the article's title, abstract, body, captions and tables.

What the front says of the article itself (its DOI, journal, authors, dates) stands off the flow, so
does every entry of a reference list. Formulas by themselves, TeX, graphics, abstracts in other
languages, and the reviews and replies that some journals add as sub-articles are not read.
A number that points to a reference or a note (<xref>) is put in brackets where it has none; raised
characters read as `superscript` says, subscripts as plain ones.
"""

from lint.errors import UnreadableError
from lint.read.flow import Flow, Laid
from lint.read.jats_walk import JatsWalk
from lint.read.xml_parser import parse_xml


def read_jats(source: str, uri: str) -> Laid:
    """An article in JATS (or its elders, NLM); raises UnreadableError for other XML."""
    flow = Flow(source)
    walk = JatsWalk(flow)
    parse_xml(source, uri, walk)
    if not walk.is_article:
        raise UnreadableError(
            f"{uri}: its outermost element is <{walk.root}>; of XML, only JATS articles are read"
        )
    return flow.laid(walk.language)
