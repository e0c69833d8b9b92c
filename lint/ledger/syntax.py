"""What is wrong with a YAML file, in words of people who write no YAML for a living.

Both parsers of PyYAML are understood: they say the same in different words. What they say
that stands in no table is passed on, with the one piece of advice that mostly helps.
"""

import yaml

from lint.errors import LedgerError
from lint.ledger.source import Source

_CONFLICT_MARKERS = ("<<<<<<<", "|||||||", "=======", ">>>>>>>")

_QUOTE_IT = "put the text in quotes"
_INDENT = "indent it like the line that it belongs with"

# Words of the parsers -> what is wrong, what to do. The first that is found holds.
_EXPLANATIONS = (
    (
        ("mapping values are not allowed",),
        "a colon and a blank stand within a text, or a key stands too far right",
        'put the text in quotes, as in sentence: "Benefit: 34% lower", or align the key',
    ),
    (
        ("sequence entries are not allowed",),
        "a list item cannot begin here",
        'begin it on a line of its own with "- ", or put the text in quotes',
    ),
    (
        ("unexpected end of stream",),
        "the quote that opens in line {line} is never closed",
        "close it, or double a quote that is part of the text",
    ),
    (
        ("',' or ']'", "',' or '}'"),
        "the bracket that opens in line {line} is not closed where it should be",
        "look for a missing comma or closing bracket, and for a comma in a text without quotes",
    ),
    (
        ("unknown escape character", "hexdecimal", "hexadecimal", "escape code"),
        "a backslash means something else between double quotes",
        "write it twice, or put the text in single quotes",
    ),
    (
        ("tab character",),
        "a tab stands where blanks belong",
        "indent with blanks",
    ),
    (
        ("could not find expected ':'",),
        "a colon is missing behind the key in line {line}",
        'write "key: value", or put the whole text in quotes',
    ),
    (
        ("expected key", "expected <block end>", "'-' indicator"),
        "this does not fit what stands above it",
        f"{_INDENT}, or look for a quote that ends too early",
    ),
    (
        ("alphabetic or numeric character",),
        "a text begins here with a character that YAML keeps for itself",
        _QUOTE_IT,
    ),
    (("maximum nesting depth",), "this is nested too deeply", "a claims.yaml is eight levels deep"),
    (("undefined tag handle",), "a text begins here with !", _QUOTE_IT),
    (
        ("flow node",),
        "a bracket that opens further up is not closed, or an item of its list is missing",
        "close it, or put a text that begins with a bracket in quotes",
    ),
    (
        ("node content",),
        "a text begins here with a character that YAML keeps for itself",
        _QUOTE_IT,
    ),
    (
        ("document start",),
        "something follows what should be the end of the file",
        "keep everything in one document, without a line of ... in between",
    ),
    (
        ("incompatible YAML document", "directive"),
        "a line that begins with % is no directive that is known here",
        "take it away; %YAML 1.1 and 1.2 are understood",
    ),
    (
        ("block scalar", "comment or line break", "chomping"),
        "nothing but a comment may follow | or > in its line",
        "begin the text on the next line, indented, or put it in quotes",
    ),
)


def check_merged(source: Source) -> None:
    """Raises LedgerError where a merge was not finished: the parser's words would mislead."""
    text = source.text
    for marker in _CONFLICT_MARKERS[::3]:
        offset = 0 if text.startswith(marker) else _line_beginning(text, marker)
        if offset is not None:
            raise source.error(
                _first_marker(text, offset),
                "a merge left its conflict markers here",
                "keep one of the two versions and take the marked lines away",
            )


def _line_beginning(text: str, marker: str) -> int | None:
    """Where a line begins with `marker` and holds no more than a name behind it."""
    for line_break in "\n\r":
        offset = text.find(line_break + marker)
        while offset >= 0:
            if text[offset + 1 + len(marker) :][:1] in ("", " ", "\n", "\r"):
                return offset + 1
            offset = text.find(line_break + marker, offset + 1)
    return None


def _first_marker(text: str, offset: int) -> int:
    found = [one for marker in _CONFLICT_MARKERS if (one := _line_beginning(text, marker))]
    return min([offset, *found])


def explained(source: Source, error: yaml.YAMLError | UnicodeEncodeError) -> LedgerError:
    """The parser's complaint as an error with line, column, cause and remedy."""
    if isinstance(error, UnicodeEncodeError):
        return _foreign(source, error.start)
    if isinstance(error, yaml.reader.ReaderError):
        return _foreign(source, source.text.find(chr(error.character)))
    if not isinstance(error, yaml.MarkedYAMLError):
        return source.error(0, f"this is no YAML ({error})", _QUOTE_IT)
    mark = error.problem_mark or error.context_mark
    offset = mark.index if mark is not None else 0
    context = error.context_mark.index if error.context_mark is not None else offset
    problem = f"{error.problem or ''} {error.context or ''}"
    line, _ = source.position(context)
    if "cannot start any token" in problem:
        return _unstartable(source, offset)
    if "unexpected end of stream" in problem:
        offset = context
    for words, what, remedy in _EXPLANATIONS:
        if any(one in problem for one in words):
            return source.error(offset, what.format(line=line), remedy)
    return source.error(offset, error.problem or "this is no YAML", f"{_QUOTE_IT} or {_INDENT}")


def _foreign(source: Source, offset: int) -> LedgerError:
    code = ord(source.text[offset])
    return source.error(
        offset, f"a character stands here that no YAML may hold (U+{code:04X})", "delete it"
    )


def _unstartable(source: Source, offset: int) -> LedgerError:
    sign = source.text[offset : offset + 1]
    if sign == "\t":
        return source.error(offset, "a tab stands where blanks belong", "indent with blanks")
    return source.error(offset, f"a text cannot begin with {sign}", _QUOTE_IT)
