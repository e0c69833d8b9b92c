"""Properties of reading and writing claims.yaml, whatever people write and in whatever style.

Also its JSON Schema, which must take and refuse what the reader does, and the cost of edits.
"""

import gc
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from clock import timed
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from yaml_styles import PHRASES, VALUES, files, mentions

from lint.claim import Entry, Mention, RecordedCitation, SetAside
from lint.document import Place
from lint.errors import LedgerError
from lint.ledger.anchor import fold
from lint.ledger.edit import (
    AddCitation,
    AddClaim,
    AddMention,
    AddSetAside,
    ChangeClaim,
    ChangeMention,
    Edit,
    RemoveClaim,
    RemoveMention,
)
from lint.ledger.ledger import Ledger
from lint.ledger.parse import parse
from lint.ledger.recorded import (
    ARTICLE_KEYS,
    CITATION_KEYS,
    CLAIM_KEYS,
    MENTION_KEYS,
    SET_ASIDE_KEYS,
    SUPPRESSION_KEYS,
)
from lint.ledger.settings import KEYS as SETTING_KEYS
from lint.ledger.write import apply, fresh

HERE = Path(__file__).parent
NASTY = (HERE / "ledger" / "nasty.yaml").read_text(encoding="utf-8")
SCHEMA = json.loads((HERE.parent / "lint/ledger/claims.schema.json").read_text(encoding="utf-8"))
NOWHERE = Place(uri="")


def mention(exact: str, sentence: str, nth: int = 1, cell: tuple[str, ...] = ()) -> Mention:
    return Mention(exact=exact, sentence=sentence, place=NOWHERE, nth=nth, cell=cell)


def entry(identifier: str, value: str = "5%", *mentions: Mention) -> Entry:
    return Entry(
        id=identifier, value=value, place=NOWHERE, value_place=NOWHERE, mentions=tuple(mentions)
    )


# Whatever people write

TEXTS = some.text(some.characters(exclude_categories=["Cs"]), min_size=1).filter(fold)


class _Json(yaml.SafeLoader):
    """Reads YAML as editors do: numbers and booleans, but no dates."""


_Json.yaml_implicit_resolvers = {
    sign: [pair for pair in pairs if pair[0] != "tag:yaml.org,2002:timestamp"]
    for sign, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def as_json(text: str) -> Any:
    return yaml.load(text, Loader=_Json)  # a safe loader, see above


@given(TEXTS, TEXTS, some.lists(TEXTS, max_size=2), some.integers(0, 2))
def test_any_text_comes_back_as_it_was(
    note: str, around: str, cell: list[str], others: int
) -> None:
    sentence = fold(f"{'5% and ' * others}5% {around}")
    article = parse(
        fresh(
            [
                AddClaim(
                    path="a.md",
                    entry=Entry(
                        id="a",
                        value=fold(around),
                        note=note.strip(),
                        place=NOWHERE,
                        value_place=NOWHERE,
                        mentions=(
                            mention("5%", sentence, others + 1, tuple(fold(one) for one in cell)),
                        ),
                    ),
                )
            ]
        ),
        "claims.yaml",
    ).articles[0]
    (found,) = article.entries
    (where,) = found.mentions
    assert (fold(around), note.strip() or None) == (found.value, found.note)
    assert (where.sentence, where.nth, where.cell) == (
        sentence,
        others + 1,
        tuple(fold(one) for one in cell),
    )


@given(TEXTS, some.sampled_from(["no", "12:30", "41.60", "0x1F", "1e3", "null", "~", "2024-01-31"]))
def test_other_readers_of_yaml_take_our_text_for_text(text: str, value: str) -> None:
    written = fresh(
        [AddClaim(path="a.md", entry=entry("a", value, mention("5", fold(f"5 {text}"))))]
    )
    claim = as_json(written)["articles"]["a.md"]["claims"][0]
    assert (claim["value"], claim["mentions"][0]["sentence"]) == (value, fold(f"5 {text}"))


@some.composite
def edits_of(draw: some.DrawFn, ledger: Ledger) -> list[Edit]:
    """Some edits that fit what is recorded."""
    found: list[Edit] = [AddClaim(path="new.md", entry=entry("a", "5%", mention("5%", "5%")))]
    for article in ledger.articles:
        path = article.path
        new = draw(mentions()) if draw(some.booleans()) else {"exact": "5", "sentence": "5"}
        fresh_mention = mention(new["exact"], new["sentence"], 1, tuple(new.get("cell", ())))
        found.append(AddClaim(path=path, entry=entry("new", draw(VALUES), fresh_mention)))
        aside = SetAside(mention=fresh_mention, reason=draw(PHRASES))
        found.append(AddSetAside(path=path, set_aside=aside))
        for one in article.entries:
            fields = {"value": draw(VALUES), "outcome": draw(PHRASES), "status": "draft"}
            found.append(ChangeClaim(path=path, id=one.id, fields=fields))
            found.append(AddMention(path=path, id=one.id, mention=fresh_mention))
            for old in one.mentions[:1]:
                found.append(
                    RemoveMention(path=path, id=one.id, mention=old)
                    if draw(some.booleans())
                    else ChangeMention(path=path, id=one.id, mention=old, to=fresh_mention)
                )
        if article.entries and draw(some.booleans()):
            found.append(RemoveClaim(path=path, id=article.entries[-1].id))
    return [edit for edit in found if draw(some.booleans())]


# How long the drawing takes says nothing about the code.
UNHURRIED = settings(
    deadline=None,
    max_examples=40,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@UNHURRIED
@given(some.data())
def test_files_of_any_style_take_any_edits(data: some.DataObject) -> None:
    text = data.draw(files())
    edits = data.draw(edits_of(parse(text, "claims.yaml")))
    # What was written is held against what was meant by `apply` itself.
    after = apply(text, edits)
    assert parse(after, "claims.yaml").text == after
    assert apply(after, []) == after


@UNHURRIED
@given(some.data())
def test_all_but_the_changed_claim_stays_byte_for_byte(data: some.DataObject) -> None:
    text = data.draw(files())
    ledger = parse(text, "claims.yaml")
    claims = [(one.path, each) for one in ledger.articles for each in one.entries]
    if not claims:
        return
    path, claim = data.draw(some.sampled_from(claims))
    fields = {"value": "a new value", "status": "reviewed", "outcome": data.draw(PHRASES)}
    after = apply(text, [ChangeClaim(path=path, id=claim.id, fields=fields)])
    assert claim.place.span is not None
    bare, written = text.removeprefix("\ufeff"), after.removeprefix("\ufeff")
    start, end = claim.place.span
    assert written.startswith(bare[:start])
    assert written.endswith(bare[line_end(bare, end) :])


def line_end(text: str, offset: int) -> int:
    """Behind a comment in the same line, which may go on standing in front of a new key."""
    found = [at for sign in "\n\r" if (at := text.find(sign, offset)) >= 0]
    return min(found, default=len(text))


@UNHURRIED
@given(some.data())
def test_no_comment_is_ever_lost(data: some.DataObject) -> None:
    text = data.draw(files())
    ledger = parse(text, "claims.yaml")
    edits = [
        edit
        for edit in data.draw(edits_of(ledger))
        if not isinstance(edit, (RemoveClaim, RemoveMention))
    ]
    after = apply(text, edits)
    for comment in ("# note", "# deep", "# why", "# ünd: so", "# head", "# tail", "# behind"):
        assert after.count(comment) >= text.count(comment)


PIECES = some.sampled_from(
    [
        *":-#[]{}&*'\"|>!%@`?,~\t\n\r\x00\x85\u2028é ",
        "&x ",
        "*v",
        "<<: *v\n",
        "---\n",
        "...\n",
        "? ",
    ]
)


@UNHURRIED
@given(some.data())
def test_a_damaged_file_is_read_or_refused_and_never_written_wrongly(data: some.DataObject) -> None:
    text = NASTY
    for _ in range(data.draw(some.integers(1, 3))):
        start = data.draw(some.integers(0, len(text)))
        end = start + data.draw(some.integers(0, 8))
        text = text[:start] + data.draw(PIECES) + text[end:]
    try:
        ledger = parse(text, "claims.yaml")
        after = apply(text, data.draw(edits_of(ledger)))
    except LedgerError:
        return
    assert parse(after, "claims.yaml").text == after


# The schema


@pytest.mark.parametrize(
    "text",
    [
        NASTY.replace("%YAML 1.1\n", ""),
        fresh(
            [
                AddClaim(path="a.md", entry=entry("no", "41.60", mention("5", "5 or 5", 2))),
                AddCitation(
                    path="a.md",
                    citation=RecordedCitation(
                        DOI="10.5555/a",
                        place=NOWHERE,
                        printed={"author": ("A. Person",), "published": ("2024-01-31",)},
                        record={"title": "On tea", "updates": []},
                    ),
                ),
            ]
        ),
        "settings: {levels: {a: off}, max-age: 30, split: true, require: drift}\n",
    ],
)
def test_the_schema_takes_what_we_read_and_write(text: str) -> None:
    jsonschema.validate(as_json(text), SCHEMA)


@UNHURRIED
@given(files())
def test_the_schema_takes_every_style(text: str) -> None:
    jsonschema.validate(stripped(as_json(text.removeprefix("\ufeff"))), SCHEMA)


def stripped(tree: Any) -> Any:
    """Without the line break that ends a block scalar: no enumeration has one."""
    match tree:
        case str():
            return tree.strip()
        case list():
            return [stripped(item) for item in tree]
        case dict():
            return {key: stripped(value) for key, value in tree.items()}
        case _:
            return tree


@pytest.mark.parametrize(
    "text",
    [
        "verison: 1",
        "version: 2",
        "settings: {fail_on: error}",
        "settings: {fail-on: eror}",
        "articles: {a.md: {claim: []}}",
        "articles: {a.md: {claims: [{id: a}]}}",
        "articles: {a.md: {claims: [{id: a b, value: 1}]}}",
        "articles: {a.md: {claims: [{id: a, value: 1, status: done}]}}",
        "articles: {a.md: {claims: [{id: a, value: 1, parts: {xy: 1}}]}}",
        "articles: {a.md: {claims: [{id: a, value: 1, mentions: [{exact: 1}]}]}}",
        "articles: {a.md: {set-aside: [{exact: 1, sentence: 1, reason: a, nth: 0}]}}",
        "articles: {a.md: {suppressions: [{rule: a}]}}",
        "articles: {a.md: {suppressions: [{rule: a, reason: b, until: soon}]}}",
        "articles: {a.md: {set-aside: [{exact: 1, sentence: 1}]}}",
        "articles: {a.md: {citations: [{printed: {tilte: a}}]}}",
    ],
)
def test_the_schema_and_the_reader_refuse_alike(text: str) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(as_json(text), SCHEMA)
    with pytest.raises(LedgerError):
        parse(text, "claims.yaml")


def test_the_schema_knows_every_key_of_the_reader() -> None:
    definitions = SCHEMA["definitions"]
    for name, keys in (
        ("settings", SETTING_KEYS),
        ("article", ARTICLE_KEYS),
        ("claim", CLAIM_KEYS),
        ("mention", MENTION_KEYS),
        ("set-aside", SET_ASIDE_KEYS),
        ("suppression", SUPPRESSION_KEYS),
        ("citation", CITATION_KEYS),
    ):
        assert set(definitions[name]["properties"]) == set(keys)


# Speed


@pytest.fixture
def _uncollected() -> Iterator[None]:
    """Without the garbage collector, as every run of the program is."""
    gc.disable()
    yield
    gc.enable()


def thousand_edits(number: int) -> tuple[str, list[Edit]]:
    entries = [
        entry(f"claim-{one}", "34%", mention("34%", f"In group {one} it was 34% lower."))
        for one in range(number)
    ]
    text = fresh([AddClaim(path=f"{one % 50}.md", entry=each) for one, each in enumerate(entries)])
    edits: list[Edit] = []
    for one, each in enumerate(entries):
        path = f"{one % 50}.md"
        match one % 4:
            case 0:
                edits.append(ChangeClaim(path=path, id=each.id, fields={"value": "43%"}))
            case 1:
                (old,) = each.mentions
                to = mention("34%", f"It was 34% lower in group {one}.")
                edits.append(ChangeMention(path=path, id=each.id, mention=old, to=to))
            case 2:
                edits.append(AddMention(path=path, id=each.id, mention=mention("34%", "34%")))
            case _:
                edits.append(RemoveClaim(path=path, id=each.id))
    return text, edits


@pytest.mark.usefixtures("_uncollected")
def test_a_thousand_edits_take_less_than_a_second_and_grow_linearly() -> None:
    costs = []
    for number in (1_000, 4_000):
        text, edits = thousand_edits(number)
        with timed() as cost:
            apply(text, edits)
        costs.append(cost.seconds)
    assert costs[0] < 1
    assert costs[1] < 6 * costs[0] + 0.05
