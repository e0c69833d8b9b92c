"""Which words of a sentence belong to which of its numbers.

"Retinopathy (7.2% v 3.8%) and nephropathy (15.3% v 9.1%)": a number owns the words that stand
between it and its neighbours of the same sort, before it or behind it as the sentence is built;
what it does not own and no neighbour owns is shared by all. "Respectively" hands labels out in
order. Of a pair, the first number is the subject's and the second that of whoever stands behind
"than" or "compared with".
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from lint.claim import Measure, Statement
from lint.document import Document, Span
from lint.meaning import days
from lint.quantity import Kind, plain
from lint.support.words import Word, concepts_of, words_in

Concepts = frozenset[str]
_NEAR = 3  # signs between a number and its interval: ", " and " ("
NONE: Concepts = frozenset()
# The sides of a change: "fell from 61 to 19 minutes".
FROM, TO = "from.", "to."
ENDS = frozenset([FROM, TO])

_SHARES = (Kind.PERCENT, Kind.FRACTION)
_BESIDE = frozenset({Kind.P, Kind.CI, Kind.SD, Kind.IQR, Kind.STAT, Kind.DATE})
_JOINS = frozenset(["vs", "v", "versus", "against", "compared with", "compared to", "to", "and"])
_THAN = (" than ", " compared with ", " compared to ")
_OPENING = ("compared with ", "compared to ", "unlike ", "relative to ")
_COMPARING = tuple(
    f" {verb} {much}{more}"
    for verb in ("were", "was", "had", "showed", "are")
    for much in ("", "significantly ")
    for more in ("more ", "less ", "fewer ", "higher ", "lower ", "better ", "worse ")
)
_LEADING = (" in ", " for ", " among ", " at ", " with ", " on ")
_VERBS = (" had ", " have ", " has ", " were ", " was ", " are ", " is ", " showed ", " did ")
_BEHIND = frozenset(
    """of in among for at on with under were was had have from by to did who that received said
    reported achieved experienced developed""".split()
)
_CUTS = (",", ";", " and ", " while ", " whereas ", " but ", " compared ", " versus ", " against ")
_ENDS = frozenset(
    """had have has was were is are in of for with by more fewer less to than and or at among on
    from between as a an the showed observed""".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What the words around one number say of it."""

    own: Concepts = NONE  # of this number and not of its neighbours
    others: Concepts = NONE  # of its neighbours and not of this one
    shared: Concepts = NONE
    before: Concepts = NONE  # of the sentence before
    names: Concepts = NONE  # those of its words that are written as names
    times: frozenset[Decimal] = field(default_factory=frozenset)  # days, of this number
    is_alone: bool = True  # the only number of its family in the sentence
    sides: Concepts = NONE  # the group it is of, where it is one of a pair

    @property
    def words(self) -> Concepts:
        return self.own | self.shared


def family(statement: Statement) -> str:
    """Numbers of one family are neighbours that share out the words of a sentence."""
    if statement.kind in _SHARES:
        return "share"
    return statement.kind.value


def contexts(
    document: Document,
    statements: Sequence[Statement],
    abbreviations: Mapping[str, str],
    *,
    is_source: bool = False,
) -> dict[Span, Context]:
    """The context of every statement, by its span.

    In the source an abbreviation stands for its single words as well, so that a claim may say
    "the gel" where the abstract has a name for it.
    """
    found: dict[Span, Context] = {}
    sentences: dict[Span, list[Statement]] = {}
    for statement in statements:
        sentences.setdefault(statement.sentence, []).append(statement)
    for sentence, members in sentences.items():
        words = words_in(document.text, sentence, abbreviations, is_parted=is_source)
        before = concepts_of(_sentence_before(document, sentence), abbreviations)
        groups: dict[str, list[Statement]] = {}
        for statement in members:
            groups.setdefault(family(statement), []).append(statement)
        for neighbours in groups.values():
            found |= _shared_out(document.text, sentence, words, neighbours, members, before)
    return found


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
    stretches = _stretches(text, sentence, neighbours)
    owned = {
        statement.span: frozenset(
            word.concept for word in words if any(one.holds(word.span) for one in stretch)
        )
        for statement, stretch in zip(neighbours, stretches, strict=True)
    }
    # What every number of several has is shared by all: "of the women and ... of the women".
    if len(set(map(tuple, stretches))) > 1:
        common = frozenset[str].intersection(*owned.values())
        owned = {span: own - common for span, own in owned.items()}
    sides = _sides(text, sentence, words, neighbours) | _ends_of_change(text, sentence, neighbours)
    of_a_side = frozenset(word for side in sides.values() for word in side)
    for span, side in sides.items():
        owned[span] = (owned[span] - of_a_side) | side
    everything = frozenset(word.concept for word in words)
    names = frozenset(word.concept for word in words if word.is_name)
    of_any = frozenset(one for own in owned.values() for one in own)
    lengths = [one for one in members if one.kind is Kind.DURATION]
    found = {}
    for statement, stretch in zip(neighbours, stretches, strict=True):
        own = owned[statement.span]
        found[statement.span] = Context(
            own=own,
            others=(of_any | _other_end(own)) - own,
            shared=everything - of_any,
            before=before,
            names=names,
            times=_times(statement, lengths, stretch, stretches),
            is_alone=len(neighbours) < 2,
            sides=sides.get(statement.span, NONE),
        )
    return found


def _other_end(own: Concepts) -> Concepts:
    return {FROM: frozenset([TO]), TO: frozenset([FROM])}.get(next(iter(own & ENDS), ""), NONE)


def _stretches(text: str, sentence: Span, neighbours: list[Statement]) -> list[list[Span]]:
    """The stretches of a sentence that each number owns; none where it stands alone."""
    if len(neighbours) < 2:
        return [[] for _ in neighbours]
    labels = _respectively(text, sentence, neighbours)
    if labels is not None:
        return [[label] for label in labels]
    units = _units(text, neighbours)
    starts = [*(unit[0].span.start for unit in units[1:]), sentence.end]
    extents = [_extent(text, unit, end) for unit, end in zip(units, starts, strict=True)]
    found: dict[Span, list[Span]] = {}
    position = sentence.start
    for index, unit in enumerate(units):
        start, end = extents[index]
        after = extents[index + 1].start if index + 1 < len(units) else sentence.end
        end = _past_brackets(text, end, after)
        if _is_labelled_behind(text, end, after):
            label = Span(unit[0].span.end, _cut(text, end, after))
        elif index:
            label = Span(position, start)
        else:
            opening = _opening(text, sentence.start, start)
            label = Span(_noun_start(text, sentence.start, opening), start)
        position = max(label.end, end)
        for statement in unit:
            found[statement.span] = [label]
    return [found[statement.span] for statement in neighbours]


def _units(text: str, neighbours: list[Statement]) -> list[list[Statement]]:
    """The numbers, those of a pair ("19.5% v 11.9%") and parts of one another together."""
    units: list[list[Statement]] = []
    for statement in neighbours:
        last = units[-1][-1] if units else None
        if last is not None:
            between = text[last.span.end : statement.span.start]
            if statement.whole == last.span or _joined(between) in _JOINS - {"and"}:
                units[-1].append(statement)
                continue
        units.append([statement])
    return units


def _extent(text: str, unit: list[Statement], limit: int) -> Span:
    """From the first number to the last; "254 (74%)" with the count that a share belongs to."""
    start, end = unit[0].span.start, unit[-1].span.end
    # "HR 3.44, 95% CI 2.97-3.99 for 30-day": the label stands behind the parts.
    for part in unit[-1].parts:
        if (
            part.kind in _BESIDE
            and end <= part.span.start <= end + _NEAR
            and part.span.end <= limit
        ):
            end = part.span.end
    if end < limit and text[end] in ")]" and text[end] not in text[start:end]:
        end += ("(" if text[end] == ")" else "[") in text[start:end]
    whole = unit[0].whole
    if whole is not None and whole.end <= start and whole not in {one.span for one in unit}:
        start = whole.start
        end = end + 1 if end < limit and text[end] in ")]" else end
    return Span(start, end)


def _joined(between: str) -> str:
    """The words between two numbers, without what stands in brackets behind the first."""
    outside, depth = [], 0
    for sign in between:
        depth = max(depth + (sign in "([") - (sign in ")]"), 0)
        if depth == 0 and sign not in ")]":
            outside.append(sign)
    return " ".join("".join(outside).strip(" ,.").split()).rstrip(".").casefold()


def _past_brackets(text: str, position: int, limit: int) -> int:
    """Behind the brackets that follow a number: "31.4% (37/118)"."""
    at = position
    while at < limit and text[at] == " ":
        at += 1
    if at < limit and text[at] in "([":
        closing = text.find(")" if text[at] == "(" else "]", at, limit)
        return closing + 1 if closing >= 0 else position
    return position


def _is_labelled_behind(text: str, position: int, limit: int) -> bool:
    rest = text[position:limit]
    if not rest.startswith(" "):
        return False
    word = rest.split()[0] if rest.split() else ""
    return word.casefold() in _BEHIND or (
        word[:1].isalpha() and word.casefold() not in ("and", "or", "vs", "v", "versus", "than")
    )


def _cut(text: str, start: int, limit: int) -> int:
    """Where the label behind a number ends."""
    ends = [at for cut in _CUTS if (at := text.find(cut, start, limit)) >= 0]
    # "82% were female" is labelled by its verb, "82% of the girls were taller" by what it is of.
    ends += [at for verb in _VERBS if (at := text.find(verb, start + 1, limit)) >= 0]
    return min(ends, default=limit)


def _noun_start(text: str, start: int, end: int) -> int:
    """Where the nouns right before the first number begin: "had more [macrovascular disease]"."""
    position = end
    has_noun = False
    for word in reversed(text[start:end].split(" ")):
        bare = word.strip("([,;:").casefold()
        if has_noun and (bare in _ENDS or word.endswith((",", ";", ":"))):
            break
        has_noun = has_noun or (bare not in _ENDS and bare.isalpha())
        position -= len(word) + 1
    return max(position + 1, start)


def _opening(text: str, start: int, end: int) -> int:
    """The bracket that the number stands in, or the number: "the strictest (at two visits; 88%"."""
    opened = text.rfind("(", start, end)
    return opened if opened >= 0 and ")" not in text[opened:end] else end


def _respectively(text: str, sentence: Span, neighbours: list[Statement]) -> list[Span] | None:
    """One label a number, where the sentence hands them out in order."""
    last = max(one.span.end for one in neighbours)
    if "respectively" not in text[last : sentence.end].casefold():
        return None
    wholes = _wholes(neighbours)
    pieces = _pieces(text, Span(sentence.start, wholes[0].span.start))
    if len(pieces) < len(wholes):
        return None
    chosen = pieces[-len(wholes) :]
    chosen[0] = Span(_noun_start(text, chosen[0].start, chosen[0].end), chosen[0].end)
    if text[chosen[0].start : chosen[0].end].rstrip().endswith(" with"):
        # "Carriers with and without it": both are carriers, and only one has it.
        chosen[0] = Span(chosen[0].end, chosen[1].end)
    labels = dict(zip((one.span for one in wholes), chosen, strict=True))
    found = [labels.get(one.span) or labels.get(one.whole or one.span) for one in neighbours]
    return [one for one in found if one is not None] if None not in found else None


def _pieces(text: str, span: Span) -> list[Span]:
    """A stretch cut at commas and at "and"."""
    cuts = [span.start]
    for at in range(span.start, span.end):
        if text[at] == "," or text.startswith((" and ", " vs ", " versus "), at):
            cuts.append(at + 1)
    ends = [*cuts[1:], span.end]
    pieces = [Span(one, two) for one, two in zip(cuts, ends, strict=True)]
    return [one for one in pieces if text[one.start : one.end].strip(" ,") not in ("", "and")]


def _sides(
    text: str, sentence: Span, words: list[Word], neighbours: list[Statement]
) -> dict[Span, Concepts]:
    """The group of each number of a pair, where the sentence says which comes first."""
    pairs = [unit for unit in _units(text, neighbours) if len(_wholes(unit)) == 2]
    found: dict[Span, Concepts] = {}
    for pair in pairs:
        one, two = _wholes(pair)
        groups = _groups(text, sentence, pair[0].span.start)
        if groups is None:
            continue
        first, second = (_within(words, group) for group in groups)
        if second - first or (first and not second):
            found[one.span], found[two.span] = first - second, second - first
    return found


def _ends_of_change(text: str, sentence: Span, neighbours: list[Statement]) -> dict[Span, Concepts]:
    """Which number a change begins with, and which it ends with."""
    found: dict[Span, Concepts] = {}
    for statement in neighbours:
        head = text[sentence.start : statement.span.start].rstrip()
        if head.endswith(" from"):
            found[statement.span] = frozenset([FROM])
        elif head.endswith(" to") and " from " in head:
            found[statement.span] = frozenset([TO])
    return found


def _wholes(unit: list[Statement]) -> list[Statement]:
    return [one for one in unit if one.whole is None or one.whole not in {u.span for u in unit}]


def _groups(text: str, sentence: Span, position: int) -> tuple[Span, Span] | None:
    """Where the two groups of a comparison stand, the subject first."""
    start = sentence.start
    head = text[start:position].casefold()
    for opening in _OPENING:
        comma = head.find(",")
        if head.startswith(opening) and comma > 0:
            verbs = [at for verb in _VERBS if (at := head.find(verb, comma)) >= 0]
            end = min(verbs, default=comma)
            return Span(start + comma, start + end), Span(start + len(opening), start + comma)
    for word in _THAN:
        at = head.rfind(word)
        if at < 0:
            continue
        leads = [found for lead in _LEADING if (found := head.rfind(lead, 0, at)) >= 0]
        if not leads:
            return None
        return Span(start + max(leads), start + at), Span(start + at + len(word) - 1, position)
    for comparing in _COMPARING:
        at = head.find(comparing)
        if at > 0:
            return Span(start, start + at), Span(position, position)
    return None


def _within(words: list[Word], span: Span) -> Concepts:
    return frozenset(word.concept for word in words if span.holds(word.span))


def _times(
    statement: Statement,
    lengths: list[Statement],
    stretch: list[Span],
    stretches: list[list[Span]],
) -> frozenset[Decimal]:
    """The times of a number in days: those among its own words, else those of nobody."""
    if statement.kind is Kind.DURATION:
        return frozenset()
    mine = [one for one in lengths if any(span.holds(one.span) for span in stretch)]
    free = [
        one
        for one in lengths
        if not any(span.holds(one.span) for spans in stretches for span in spans)
    ]
    times = {_days(one) for one in mine or free}
    if not times and statement.timepoint is not None:
        times = {days(statement.timepoint)}
    return frozenset(one for one in times if one is not None)


def times_in(statements: Sequence[Statement]) -> frozenset[Decimal]:
    """All lengths of time among these statements, in days."""
    found = (_days(one) for one in statements if one.kind is Kind.DURATION)
    return frozenset(one for one in found if one is not None)


def _days(statement: Statement) -> Decimal | None:
    quantity = statement.quantity
    return days(f"{plain(quantity.value)} {quantity.unit}") if quantity.values else None


def is_beside(statement: Statement) -> bool:
    """Whether it only qualifies another number: a p-value, an interval, a spread, a date."""
    return statement.kind in _BESIDE or statement.measure in (Measure.DATE, Measure.STATISTIC)
