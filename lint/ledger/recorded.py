"""What claims.yaml records of one article, from nodes to nouns."""

from collections.abc import Iterator
from datetime import date

from lint.claim import (
    Entry,
    Mention,
    RecordedArticle,
    RecordedCitation,
    SetAside,
    Status,
    Suppression,
)
from lint.document import Place
from lint.ledger.anchor import fold
from lint.ledger.nodes import ListNode, MapNode, Node, ScalarNode, resolved
from lint.ledger.shape import Fields, fields, is_absent, suggestion
from lint.ledger.source import shown
from lint.quantity import Kind

ARTICLE_KEYS = ("citations", "claims", "set-aside", "suppressions")
CLAIM_KEYS = (
    "id",
    "value",
    "measure",
    "outcome",
    "arm",
    "comparator",
    "population",
    "timepoint",
    "parts",
    "cites",
    "derive",
    "equals",
    "note",
    "status",
    "mentions",
    "suppressions",
)
MENTION_KEYS = ("exact", "sentence", "nth", "cell")
SET_ASIDE_KEYS = (*MENTION_KEYS, "reason")
SUPPRESSION_KEYS = ("rule", "reason", "until")
CITATION_KEYS = ("DOI", "printed", "record")
PRINTED_KEYS = (
    "title",
    "author",
    "container-title",
    "publisher",
    "published",
    "volume",
    "issue",
    "page",
    "type",
    "subject",
)
PART_KEYS = ("n", *(kind.value for kind in Kind))
_RESOLVERS = ("https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/")


def read_article(article: Fields, path: str, place: Place) -> RecordedArticle:
    """Everything under one path. Raises LedgerError."""
    return RecordedArticle(
        path=path,
        place=place,
        entries=tuple(_entries(article)),
        set_aside=tuple(_set_aside(article)),
        citations=tuple(_citations(article)),
        suppressions=tuple(_suppressions(article, None)),
    )


def _entries(article: Fields) -> Iterator[Entry]:
    lines: dict[str, int] = {}
    for item in article.items("claims"):
        claim = fields(article.source, item, "a claim", CLAIM_KEYS)
        entry = _entry(claim)
        node = claim.members["id"].value
        line, _ = article.source.position(node.start)
        if entry.id in lines:
            raise article.source.error(
                node.start,
                f"the id {shown(entry.id)} stands here twice, first in line {lines[entry.id]}",
                "give one of the two claims another",
            )
        lines[entry.id] = line
        yield entry


def _entry(claim: Fields) -> Entry:
    source = claim.source
    identifier = claim.required("id", "death-lower")
    if " " in identifier:
        raise source.error(
            claim.members["id"].value.start,
            f"an id holds no blanks, and {shown(identifier)} does",
            f"write {shown(identifier.replace(' ', '-'))}",
        )
    value = claim.required("value", "34%")
    value_node = claim.members["value"].value
    derive = claim.members.get("derive") or claim.members.get("equals")
    return Entry(
        id=identifier,
        value=value,
        place=claim.place(identifier),
        value_place=source.place(value_node.start, value_node.end, value),
        mentions=tuple(
            _mention(fields(source, item, "a mention", MENTION_KEYS))
            for item in claim.items("mentions")
        ),
        status=Status(claim.choice("status", tuple(Status)) or Status.DRAFT),
        measure=claim.text("measure"),
        outcome=claim.text("outcome"),
        arm=claim.text("arm"),
        comparator=claim.text("comparator"),
        population=claim.text("population"),
        timepoint=claim.text("timepoint"),
        parts=dict(_parts(claim)),
        cites=doi(claim.text("cites")),
        derive=claim.text("derive"),
        equals=claim.text("equals"),
        derive_place=(
            None if derive is None else source.place(derive.value.start, derive.value.end)
        ),
        note=claim.lines("note"),
        suppressions=tuple(_suppressions(claim, identifier)),
    )


def _parts(claim: Fields) -> Iterator[tuple[str, str]]:
    for key, pair in claim.pairs("parts"):
        # A second interval is "ci-2".
        if key.rstrip("0123456789").removesuffix("-") not in PART_KEYS:
            raise claim.source.error(
                pair.key.start, f"a claim has no part {shown(key)}", suggestion(key, PART_KEYS)
            )
        if not is_absent(pair.value):
            yield key, fold(claim.scalar(key, pair.value).text)


def _mention(found: Fields) -> Mention:
    exact = found.required("exact", "34%")
    sentence = found.required("sentence", "the whole sentence around it")
    # Words that do not stand in their sentence are drift, and a rule says so: somebody edited
    # one of the two, and the article shows which.
    return Mention(
        exact=exact,
        sentence=sentence,
        place=found.place(exact),
        nth=_nth(found),
        cell=tuple(text for text, _ in found.texts("cell")),
    )


def _nth(found: Fields) -> int:
    text = found.text("nth")
    if text is None:
        return 1
    if not (text.isascii() and text.isdigit() and len(text) < 6 and int(text)):
        raise found.source.error(
            found.members["nth"].value.start,
            f'"nth" cannot be {shown(text)}',
            "write which occurrence of the words in their sentence is meant, as in nth: 2",
        )
    return int(text)


def _set_aside(article: Fields) -> Iterator[SetAside]:
    for item in article.items("set-aside"):
        found = fields(article.source, item, "a set-aside number", SET_ASIDE_KEYS)
        yield SetAside(mention=_mention(found), reason=_reason(found))


def _suppressions(holder: Fields, claim: str | None) -> Iterator[Suppression]:
    for item in holder.items("suppressions"):
        found = fields(holder.source, item, "a suppression", SUPPRESSION_KEYS)
        rule = found.required("rule", "change-without-interval")
        yield Suppression(
            rule=rule,
            reason=_reason(found),
            place=found.place(rule),
            until=_until(found),
            claim=claim,
        )


def _reason(found: Fields) -> str:
    found.required("reason", "why, in a few words")
    return found.lines("reason") or ""


def _until(found: Fields) -> str | None:
    text = found.text("until")
    if text is None:
        return None
    try:
        # fromisoformat also takes weeks and dates without hyphens.
        if date.fromisoformat(text).isoformat() == text:
            return text
    except ValueError:
        pass
    raise found.source.error(
        found.members["until"].value.start,
        f'"until" cannot be {shown(text)}',
        "write a day, as in until: 2027-01-31",
    )


def _citations(article: Fields) -> Iterator[RecordedCitation]:
    for item in article.items("citations"):
        found = fields(article.source, item, "a citation", CITATION_KEYS)
        printed, places = _printed(found)
        record = found.value("record")
        identifier = doi(found.text("DOI"))
        if identifier is None and not printed:
            raise found.error("a citation needs its DOI, or what is printed of it", "write one")
        yield RecordedCitation(
            DOI=identifier,
            place=found.place(identifier),
            printed=printed,
            printed_places=places,
            record=None if record is None else _record(found, record),
            record_place=(None if record is None else found.source.place(record.start, record.end)),
        )


def _printed(citation: Fields) -> tuple[dict[str, tuple[str, ...]], dict[str, Place]]:
    node = citation.value("printed")
    if node is None:
        return {}, {}
    found = fields(citation.source, node, "what is printed of a citation", PRINTED_KEYS)
    printed: dict[str, tuple[str, ...]] = {}
    places: dict[str, Place] = {}
    for key, pair in found.members.items():
        texts = tuple(text for text, _ in found.texts(key))
        if texts:
            printed[key] = texts
            places[key] = citation.source.place(pair.value.start, pair.value.end, "; ".join(texts))
    return printed, places


def _record(citation: Fields, node: Node) -> dict[str, object]:
    mapping = resolved(node)
    if not isinstance(mapping, MapNode):
        raise citation.source.error(
            node.start, '"record" is a mapping', "`claimdrift sync --accept` writes it"
        )
    return {key: plain(pair.value) for key, pair in mapping.members.items()}


def plain(node: Node) -> object:
    """Texts, lists and mappings of Python."""
    match resolved(node):
        case ScalarNode() as scalar:
            return None if scalar.is_null else scalar.text
        case ListNode() as found:
            return [plain(item) for item in found.items]
        case MapNode() as mapping:
            return {key: plain(pair.value) for key, pair in mapping.members.items()}


def doi(text: str | None) -> str | None:
    """A DOI in lower case, without the address that may stand before it."""
    if text is None:
        return None
    folded = text.lower()
    for address in (*_RESOLVERS, "doi:"):
        folded = folded.removeprefix(address).strip()
    return folded or None
