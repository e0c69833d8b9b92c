"""The two documents of a judgement side by side, with the words around all their numbers."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lint.claim import Statement
from lint.document import Document, Span
from lint.quantity import Form, Kind
from lint.support.agreement import agree
from lint.support.bases import base_of
from lint.support.comparisons import Comparison, comparisons_in
from lint.support.context import WEIGHED_BESIDE, contexts, family, is_beside, qualifies
from lint.support.derived import is_each_of, is_part_of, is_product, is_share_of
from lint.support.doses import naming_doses
from lint.support.evidence import Said, said_of
from lint.support.ground import Ground, ground_of
from lint.support.parallel import Answer, Side, answers
from lint.support.periods import period_of, says_when
from lint.support.readings import AS_IT_IS, How, Number, both_ends, digits_of
from lint.support.senses import Sense, are_opposed, is_listed_with, sense_of, settled
from lint.support.surroundings import Context
from lint.support.times import times_in
from lint.support.totals import is_shared_out, is_whole, parts_in, says_each
from lint.support.turning import TURNABLE, Turning, Turnings
from lint.support.units import numbers_in
from lint.support.words import Lexicon

_ADDENDS = (2, 3)  # as many counts are added up in the head
_FEWEST_OF_WHOM = 4  # of whom a share is told where the abstract says that they are a whole
_TELLING_DIGITS = 2  # of which the ends of a range are not met by chance


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An abstract and what is known of its work."""

    document: Document
    statements: tuple[Statement, ...]
    title: str = ""
    abbreviations: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """Both documents with the words around all their numbers."""

    article: Document
    source: Source
    mine: Mapping[Span, Context]
    theirs: Mapping[Span, Context]
    ground: Ground
    ours: Mapping[Span, Number]  # of the article
    numbers: Mapping[Span, Number]  # of the abstract
    said: Mapping[Span, Said]  # of the abstract
    neighbours: Sequence[tuple[Statement, Statement]]  # of the abstract, in one sentence
    wholes: Sequence[Statement]  # of the abstract: counts that others are parts of
    parts: Sequence[tuple[Statement, Statement]]  # of the abstract: "12 quit, six of whom"
    sums: Sequence[tuple[Statement, ...]]  # of the abstract, counts that may be added up
    answers: Mapping[Span, Answer]  # of the article, where sentences go along
    hows: Mapping[tuple[Span, Span], How]  # of both: numbers that agree
    stated: frozenset[Span]  # of the article: the numbers that the abstract has somewhere
    claims: Mapping[Span, Statement]  # of the article
    together: Mapping[Span, Sequence[Span]]  # of the article: the numbers of each sentence
    comparisons: Mapping[Span, Comparison]  # of the article
    their_comparisons: Mapping[Span, Comparison]  # of the abstract
    senses: Mapping[Span, Sense]  # of the article: which way a change goes
    their_senses: Mapping[Span, Sense]  # of the abstract
    periods: Mapping[Span, str]  # of the article and how often each number is meant
    their_periods: Mapping[Span, str]  # of the abstract
    times: frozenset[Span]  # of the article: lengths that say when another number was measured
    doses: frozenset[Span]  # ... and doses that say on whom, where the abstract has them
    turnings: Turnings  # of both: signs that one turns the other round
    met: frozenset[tuple[Span, Span]]  # numbers of the article, sentences that have the same one

    def how(self, claim: Statement, source: Statement) -> How | None:
        """How a claim states a number of the abstract; None where it does not."""
        return self.hows.get((claim.span, source.span))

    def turning(self, claim: Statement, source: Statement) -> Turning | None:
        """The signs that a claim turns round what is said of the number that it gives, if any."""
        return self.turning_of(claim, source) if self.how(claim, source) in AS_IT_IS else None

    def turning_of(self, claim: Statement, source: Statement) -> Turning | None:
        """The signs that a claim turns round what is said of a number, if any."""
        if claim.kind not in TURNABLE:
            return None
        found = self.turnings.of(claim, source)
        return found if found.is_any or found.matched else None

    def is_turned_over(self, claim: Statement, source: Statement) -> bool:
        """Whether the clause of a claim turns round what that of a number of the abstract says."""
        return self.turnings.of(claim, source).is_over

    def is_other_period(self, claim: Statement, source: Statement) -> bool:
        """Whether both are so much each time or of so many, and these differ."""
        periods = {self.periods.get(claim.span), self.their_periods.get(source.span)}
        if None not in periods and len(periods) == 2:
            return True
        bases = {base_of(self.article, claim), base_of(self.source.document, source)}
        is_rate = claim.kind is source.kind is Kind.RATE
        return not is_rate and None not in bases and len(bases) == 2

    def is_other_sense(self, claim: Statement, source: Statement) -> bool:
        """Whether one is an amount of rise and the other of fall, or of gain and of harm."""
        ours, theirs = self.senses.get(claim.span), self.their_senses.get(source.span)
        if are_opposed(ours, theirs):
            return True
        return are_opposed(
            settled(self.article, claim, ours), settled(self.source.document, source, theirs)
        )

    def is_other_side(self, claim: Statement, source: Statement) -> bool:
        """Whether both say who has more, and the one who has is the one who has not.

        "Gained 2 kg less than those on the drug" and "gained 2 kg more than those without".
        """
        ours, theirs = self.comparisons.get(claim.span), self.their_comparisons.get(source.span)
        if ours is None or theirs is None or not (ours.other and theirs.other):
            return False
        if ours.way is None or theirs.way is None:
            return False
        one, two = ours.other, theirs.other
        is_same = bool(one & two)
        mine, rest = self.mine[claim.span].words - one, self.theirs[source.span].words - two
        is_crossed = not is_same and bool(one & rest) and bool(two & mine)
        return is_crossed if ours.way is theirs.way else is_same

    def shares(self, claim: Statement) -> Iterator[tuple[Statement, Statement]]:
        """The counts of the abstract of which a share is the claim's, and the wholes they are of.

        "Of 187 patients, ...", and in another sentence "25 got worse": 13% did.
        """
        ours = self.ours[claim.span]
        if claim.kind not in (Kind.PERCENT, Kind.FRACTION) or ours.quantity.direction is not None:
            return
        for part, whole in self.parts:
            if is_share_of(
                ours, self.numbers[part.span], self.numbers[whole.span], fewest=_FEWEST_OF_WHOM
            ):
                yield part, whole
        for whole in self.wholes:
            for part in self.source.statements:
                if part.sentence == whole.sentence or is_beside(part):
                    continue
                if is_share_of(ours, self.numbers[part.span], self.numbers[whole.span]):
                    yield part, whole

    def worked_out(self, claim: Statement) -> Iterator[tuple[Statement, Statement]]:
        """The numbers of the abstract whose product is the claim's: 28% of 67 million.

        Where its words say "each", those whose quotient it is: 11 for 22 in two groups.
        """
        ours = self.ours[claim.span]
        if claim.kind is not Kind.COUNT:
            return
        is_each = says_each(self.article.text, claim)
        counts = [two for two in self.source.statements if two.kind is Kind.COUNT]
        for one in self.source.statements:
            if one.kind not in (Kind.COUNT, Kind.PERCENT):
                continue
            for two in counts:
                first, second = self.numbers[one.span], self.numbers[two.span]
                is_all = one.sentence == two.sentence and is_product(ours, first, second)
                is_one_of = (
                    is_each
                    and is_each_of(ours, first, second)
                    and is_shared_out(self.source.document.text, one, two)
                )
                if is_all or is_one_of or is_part_of(ours, first, second):
                    yield one, two

    def ends(self, claim: Statement) -> Iterator[tuple[Statement, Statement]]:
        """Two numbers of a sentence of the abstract that are the ends of the claim's range.

        "Means of 4.1, 4.6 and 5.2": they lie between 4.1 and 5.2.
        """
        ours = self.ours[claim.span]
        if claim.quantity.form is not Form.RANGE or len(ours.quantity.values) != 2:
            return
        if claim.quantity.unit is None and digits_of(ours) < _TELLING_DIGITS:
            return  # ones and twos are found anywhere
        low, high = (
            [
                one
                for one in self.source.statements
                if one.quantity.form is Form.POINT
                and agree(end, self.numbers[one.span]) in (How.SAME, How.ROUNDED)
            ]
            for end in both_ends(ours)
        )
        for one in low:
            yield from ((one, two) for two in high if two.sentence == one.sentence)

    def company(self, claim: Statement, source: Statement) -> float:
        """How many of the other numbers of its sentence stand in the sentence of the source.

        The fewer digits a number has, the likelier it is met by chance, and the less it counts.
        """
        others = [
            one
            for one in self.together[claim.sentence]
            if one != claim.span and self.ours[one].kind not in WEIGHED_BESIDE
        ]
        met = sum(
            min(digits_of(self.ours[one]) - 1, 2) / 2
            for one in others
            if (one, source.sentence) in self.met
        )
        return met / len(others) if others else 0.0


def bench_of(article: Document, statements: Sequence[Statement], source: Source) -> Bench:
    """All that is worked out once for the statements of an article that cite one work."""
    lexicon = Lexicon(source.abbreviations, source.document.text)
    ours = _numbers(article, statements)
    numbers = _numbers(source.document, source.statements)
    hows = {
        (one.span, two.span): how
        for one in statements
        for two in source.statements
        if (how := agree(ours[one.span], numbers[two.span])) is not None
    }
    stated = frozenset(one for one, _ in hows)
    together: dict[Span, list[Span]] = {}
    for one in statements:
        if not is_beside(one):
            together.setdefault(one.sentence, []).append(one.span)
    sentences = {two.span: two.sentence for two in source.statements}
    sentences_of_article = {one.sentence for one in statements}
    strange = frozenset(
        word
        for sentence in sentences_of_article
        for word in lexicon.concepts_of(article.text[slice(*sentence)])
    )
    theirs = contexts(source.document, source.statements, lexicon, is_source=True)
    said = {one.span: said_of(one, lexicon) for one in source.statements}
    ground = ground_of(
        source.document,
        source.title,
        lexicon,
        times_in(source.statements),
        strange,
        frozenset(word for one in theirs.values() for word in one.words | one.others),
        [(one.arm, one.comparator) for one in said.values()],
    )
    return Bench(
        article=article,
        source=source,
        mine=contexts(article, statements, lexicon, roots=ground.roots),
        theirs=theirs,
        ground=ground,
        ours=ours,
        numbers=numbers,
        said=said,
        neighbours=tuple(_neighbours_in(source.statements, numbers)),
        wholes=tuple(one for one in source.statements if is_whole(source.document.text, one)),
        parts=tuple(parts_in(source.document.text, source.statements)),
        sums=tuple(_sums_in(source.statements)),
        answers=answers(
            Side(article, statements, ours, lexicon),
            Side(source.document, source.statements, numbers, lexicon),
        ),
        hows=hows,
        stated=stated,
        claims={one.span: one for one in statements},
        together=together,
        comparisons=comparisons_in(article, statements, lexicon),
        their_comparisons=comparisons_in(source.document, source.statements, lexicon),
        senses=_senses(article, statements),
        their_senses=_senses(source.document, source.statements),
        periods=_periods(article, statements),
        their_periods=_periods(source.document, source.statements),
        times=_only_times(statements),
        doses=frozenset(naming_doses(article, statements)) & stated,
        turnings=Turnings(article, source.document),
        met=frozenset((one, sentences[two]) for one, two in hows),
    )


def _numbers(document: Document, statements: Sequence[Statement]) -> dict[Span, Number]:
    found = zip(statements, numbers_in(document, statements), strict=True)
    return {statement.span: number for statement, number in found}


def _senses(document: Document, statements: Sequence[Statement]) -> dict[Span, Sense]:
    found: dict[Span, Sense] = {}
    last: Statement | None = None
    for one in statements:
        sense = sense_of(document, one)
        if sense is None and last is not None and is_listed_with(document, last, one):
            sense = found.get(last.span)
        if sense is not None:
            found[one.span] = sense
        last = one if one.whole is None else last
    return found


def _periods(document: Document, statements: Sequence[Statement]) -> dict[Span, str]:
    found = ((one.span, period_of(document, one)) for one in statements)
    return {span: period for span, period in found if period is not None}


def _only_times(statements: Sequence[Statement]) -> frozenset[Span]:
    """Lengths of time that say when another number of their sentence was measured."""
    timed = {one.sentence for one in statements if one.timepoint is not None}
    return frozenset(one.span for one in statements if says_when(one) and one.sentence in timed)


def _neighbours_in(
    statements: Sequence[Statement], numbers: Mapping[Span, Number]
) -> Iterator[tuple[Statement, Statement]]:
    """Numbers of one family that follow one another in one sentence."""
    wholes = [one for one in statements if not qualifies(one)]
    last: dict[tuple[Span, str], Statement] = {}
    for statement in wholes:
        is_age = numbers[statement.span].kind is Kind.AGE
        key = (statement.sentence, Kind.AGE.value if is_age else family(statement))
        if key in last:
            yield last[key], statement
        last[key] = statement


def _sums_in(statements: Sequence[Statement]) -> Iterator[tuple[Statement, ...]]:
    """Two or three counts that follow one another in one sentence."""
    rows: dict[Span, list[Statement]] = {}
    for one in statements:
        if one.kind is Kind.COUNT and not is_beside(one):
            rows.setdefault(one.sentence, []).append(one)
    for row in rows.values():
        for length in _ADDENDS:
            for at in range(len(row) - length + 1):
                yield tuple(row[at : at + length])
