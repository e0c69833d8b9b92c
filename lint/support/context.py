"""Which words of a sentence belong to which of its numbers.

"Retinopathy (7.2% v 3.8%) and nephropathy (15.3% v 9.1%)": a number owns the words that stand
between it and its neighbours of the same sort, before it or behind it as the sentence is built;
what it does not own and no neighbour owns is shared by all. "Respectively" hands labels out in
order. Of a pair, the first number is the subject's and the second that of whoever stands behind
"than" or "compared with".
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from lint.claim import Measure, Statement
from lint.document import Document, Span
from lint.quantity import Kind
from lint.support.amounts import amounts_of
from lint.support.groups import ToldApart, carry_on
from lint.support.heads import is_held_against
from lint.support.labels import BESIDE, labels_of
from lint.support.lists import is_listed
from lint.support.nearness import apart_of, clause_of, near_of
from lint.support.periods import says_when
from lint.support.segments import pieces_of
from lint.support.sides import ends_of_change, other_end, sides_of
from lint.support.spreads import spreads_in
from lint.support.surroundings import NONE, Concepts, Context
from lint.support.times import times_of
from lint.support.totals import WHOLE, is_whole
from lint.support.words import Lexicon, Word, plain_words_in

_SPREADS = ("SE", "df", "t", "F", "z", "chi2")
WEIGHED_BESIDE = (Kind.P, Kind.DATE)
_SHARES = (Kind.PERCENT, Kind.FRACTION)


def family(statement: Statement) -> str:
    """Numbers of one family are neighbours that share out the words of a sentence."""
    if statement.kind in _SHARES:
        return "share"
    if statement.kind is Kind.STAT:
        return f"stat {statement.quantity.label}"
    return statement.kind.value


def contexts(
    document: Document,
    statements: Sequence[Statement],
    lexicon: Lexicon,
    *,
    is_source: bool = False,
    roots: Mapping[str, str] | None = None,
) -> dict[Span, Context]:
    """The context of every statement, by its span.

    In the source an abbreviation stands for its single words as well, so that a claim may say
    "the gel" where the abstract has a name for it.
    """
    found: dict[Span, Context] = {}
    sentences: dict[Span, list[Statement]] = {}
    for statement in statements:
        sentences.setdefault(statement.sentence, []).append(statement)
    groups: ToldApart = {}
    for sentence, members in sentences.items():
        words = lexicon.words_in(document.text, sentence, is_parted=is_source)
        before = lexicon.concepts_of(_sentence_before(document, sentence))
        if roots:
            words = [word._replace(concept=roots.get(word.concept, word.concept)) for word in words]
            before = frozenset(roots.get(word, word) for word in before)
        amounts = amounts_of(document.text, members)
        words = [word for word in words if not any(one.span.holds(word.span) for one, _ in amounts)]
        # Doses are no neighbours of results that happen to be of one kind.
        naming = {
            one.span: word.concept.partition(" ")[0] if one.kind is Kind.MEASURE else ""
            for one, word in amounts
        }
        families: dict[str, list[Statement]] = {}
        for statement in members:
            kind = f"{family(statement)} {naming.get(statement.span, '')}"
            families.setdefault(kind, []).append(statement)
        _join_alike(document.text, families)
        pieces = pieces_of(document.text, sentence)
        for neighbours in families.values():
            named = [word for one, word in amounts if one not in neighbours]
            around = sorted([*words, *named], key=lambda word: word.span)
            beside = spreads_in(document.text, neighbours)
            neighbours = [one for one in neighbours if one.span not in beside]
            for piece in pieces:
                inside = [one for one in neighbours if piece.holds(one.span)]
                found |= _shared_out(document.text, piece, around, inside, members, before)
                carry_on(document.text, inside, found, groups)
            if len(pieces) > 1:
                _set_apart(neighbours, pieces, found)
            found |= {span: _of_spread(found[head]) for span, head in beside.items()}
        found |= {
            one.span: found[one.whole]
            for one in members
            if one.kind is Kind.P and one.whole in found
        }
    return found


def _join_alike(text: str, families: dict[str, list[Statement]]) -> None:
    """Numbers that are written unlike and are of one sort: "18 lines, and 17 of the 31".

    Of one of them the unit or the name goes without saying: "a correlation of 0.60 and one of
    0.54", "in 17 and 15 of 31 lines".
    """
    lone = [(kind, members[0]) for kind, members in families.items() if len(members) == 1]
    for (first, one), (second, two) in combinations(lone, 2):
        between = text[one.span.end : two.span.start]
        is_one_sort = _are_of_one_sort(one, two) or _are_counted_alike(one, two, between)
        if first in families and second in families and is_one_sort:
            families[first] = sorted([one, two], key=lambda each: each.span)
            del families[second]
    for kind, members in [*families.items()]:
        for count in [one for one in members if one.kind is Kind.COUNT]:
            for share in families.values():
                behind = [one for one in share if one.span.start >= count.span.end]
                is_fraction = bool(behind) and behind[0].kind is Kind.FRACTION
                if is_fraction and is_listed(text[count.span.end : behind[0].span.start]):
                    share.insert(share.index(behind[0]), count)
                    families[kind].remove(count)
                    break


def _are_of_one_sort(one: Statement, two: Statement) -> bool:
    if {one.kind, two.kind} == {Kind.COUNT, Kind.FRACTION}:
        return True
    is_bare = any(each.kind is Kind.MEASURE and each.quantity.unit is None for each in (one, two))
    return is_bare and bool({one.kind, two.kind} & {Kind.STAT, Kind.PERCENT})


def _are_counted_alike(one: Statement, two: Statement, between: str) -> bool:
    """Whether a bare number is held against a count: "8 spots a leaf, against 5.5 on the stalk"."""
    is_bare = all(each.kind is Kind.COUNT or each.quantity.unit is None for each in (one, two))
    kinds = {one.kind, two.kind}
    return is_bare and kinds == {Kind.COUNT, Kind.MEASURE} and is_held_against(between)


def _of_spread(head: Context) -> Context:
    """The context of a number that only says how far another one's values lie apart."""
    return replace(
        head, own=NONE, sides=NONE, others=head.others | head.own, is_alone=False, apart={}
    )


def _set_apart(neighbours: list[Statement], pieces: list[Span], found: dict[Span, Context]) -> None:
    """Numbers of different pieces of a sentence: the words of one piece are not the other's."""
    of_piece = [
        frozenset(
            word for one in neighbours if piece.holds(one.span) for word in found[one.span].words
        )
        for piece in pieces
    ]
    for one in neighbours:
        mine = next(at for at, piece in enumerate(pieces) if piece.holds(one.span))
        others = frozenset(
            word for at, words in enumerate(of_piece) if at != mine for word in words
        )
        context = found[one.span]
        is_lone = context.is_alone and len(neighbours) > 1
        found[one.span] = replace(
            context,
            own=context.own | context.shared if is_lone else context.own,
            others=(context.others | others) - context.words,
            is_alone=len(neighbours) < 2,
        )


def _sentence_before(document: Document, sentence: Span) -> str:
    """The words between the last full stop but one and the sentence, within its block."""
    block = document.block_at(sentence.start)
    if block is None:
        return ""
    start = block.span.start
    head = document.text[start : sentence.start].rstrip()
    return head[max(head.rfind(". ", 0, max(len(head) - 1, 0)), 0) :]


def _shared_out(
    text: str,
    sentence: Span,
    words: list[Word],
    neighbours: list[Statement],
    members: list[Statement],
    before: Concepts,
) -> dict[Span, Context]:
    if not neighbours:
        return {}
    words = [word for word in words if sentence.holds(word.span)]
    labels = labels_of(text, sentence, neighbours)
    stretches = labels.owned
    owned = {
        statement.span: _concepts_in(words, stretch)
        for statement, stretch in zip(neighbours, stretches, strict=True)
    }
    aside = _concepts_in(words, labels.heads.values())
    for span in labels.heads:
        owned[span] |= aside
    # What every number of several has is shared by all: "of the women and ... of the women".
    if len(set(map(tuple, stretches))) > 1:
        common = frozenset[str].intersection(*owned.values())
        owned = {span: own - common for span, own in owned.items()}
    # Labels of plain words only: "at baseline ... at follow-up".
    if len(neighbours) > 1 and not all(owned.values()):
        for statement, stretch in zip(neighbours, stretches, strict=True):
            if not owned[statement.span]:
                owned[statement.span] = _plain_labels(text, stretch)
    sides = sides_of(text, sentence, words, neighbours) | ends_of_change(text, sentence, neighbours)
    of_a_side = frozenset(word for side in sides.values() for word in side)
    for statement in neighbours:
        if is_whole(text, statement):
            owned[statement.span] |= {WHOLE}
    for span, side in sides.items():
        owned[span] = (owned[span] - of_a_side) | side
    everything = frozenset(word.concept for word in words)
    names = frozenset(word.concept for word in words if word.is_name)
    of_any = frozenset(one for own in owned.values() for one in own)
    lengths = [one for one in members if says_when(one)]
    found = {}
    nears = [near_of(text, statement, words) for statement in neighbours]
    for at, (statement, stretch) in enumerate(zip(neighbours, stretches, strict=True)):
        own = owned[statement.span]
        found[statement.span] = Context(
            own=own,
            others=(of_any | other_end(own)) - own,
            shared=everything - of_any,
            before=before,
            names=names,
            times=times_of(text, sentence, statement, lengths, stretch, stretches),
            is_alone=len(neighbours) < 2,
            sides=own if statement.span in labels.handed else sides.get(statement.span, NONE),
            clause=clause_of(text, sentence, statement, words),
            near=nears[at],
            apart=apart_of(nears[at], [*nears[:at], *nears[at + 1 :]]),
        )
    return found


def _concepts_in(words: list[Word], stretches: Collection[Span]) -> Concepts:
    if not stretches:
        return NONE
    return frozenset(
        word.concept for word in words if any(one.holds(word.span) for one in stretches)
    )


def _plain_labels(text: str, stretch: list[Span]) -> Concepts:
    return frozenset(word.concept for span in stretch for word in plain_words_in(text, span))


def qualifies(statement: Statement) -> bool:
    """Whether it only qualifies another number: a p-value, an interval, a spread, a date."""
    is_spread = statement.kind is Kind.STAT and statement.quantity.label in _SPREADS
    return statement.kind in BESIDE or is_spread or statement.measure is Measure.DATE


def is_beside(statement: Statement) -> bool:
    """Whether it is not weighed by itself; p-values and dates are, though they qualify others."""
    return qualifies(statement) and statement.kind not in WEIGHED_BESIDE
