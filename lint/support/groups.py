"""Groups that are named once and meant again: "10% with it and 20% without. Pain: 5% and 7%"."""

from collections.abc import Sequence
from dataclasses import replace

from lint.claim import Statement
from lint.document import Span
from lint.support.handing import wholes
from lint.support.labels import is_bare, runs_of
from lint.support.lists import joined
from lint.support.periods import says_when
from lint.support.surroundings import Concepts, Context
from lint.support.totals import WHOLE

_MOST_GROUPS = 4
# The words that tell a few groups apart, in the order in which they were named.
Groups = tuple[Concepts, ...]
# All groups that a text told apart so far, by how many they are, in order.
ToldApart = dict[int, list[Groups]]


def carry_on(
    text: str, neighbours: list[Statement], found: dict[Span, Context], groups: ToldApart
) -> None:
    """Gives bare lists the groups that are meant.

    "10% with it and 20% without. Pain: 5% and 7%".
    """
    for run in runs_of(text, neighbours):
        if len(run) < 2:
            continue
        contexts = [found[one.span] for one in run]
        is_sided = any(one.sides for one in contexts)
        if is_bare(text, run) and not is_sided and not _is_either(text, run):
            # What stands before the first is told of all: "pain (5%, 7% and 9%)".
            labels = frozenset(word for one in contexts for word in one.own)
            meant = _meant(groups, len(run))
            for at, one in enumerate(run):
                context = _with(found[one.span], labels)
                found[one.span] = _of_group(context, meant, at) if meant else context
        else:
            _give_the_other(run, found, groups)
            told = [found[one.span] for one in run]
            _keep([one.sides or one.own for one in told], groups)
    # The whole that groups are parts of, and how long they were followed, are no groups.
    numbers = [one for one in wholes(neighbours) if not says_when(one)]
    _keep([own for one in numbers if WHOLE not in (own := found[one.span].own)], groups)


def _meant(groups: ToldApart, count: int) -> Groups:
    """The groups that so many numbers are of: those told apart most often, or else last.

    Two outcomes of one sentence are told apart as two arms are, and are seldom named again.
    """
    seen = groups.get(count, [])
    return max(reversed(seen), key=lambda one: sum(_are_one(one, two) for two in seen), default=())


def _are_one(ones: Groups, twos: Groups) -> bool:
    """Whether the same groups are told apart, in the same order."""
    return all(bool(one & two) or one == two for one, two in zip(ones, twos, strict=True))


def _give_the_other(run: list[Statement], found: dict[Span, Context], groups: ToldApart) -> None:
    """Of a pair of which one is a group's that was told from another, the second is the other's."""
    meant = _meant(groups, len(run)) if len(run) == 2 else ()
    if not meant:
        return
    for one, two in (run, run[::-1]):
        mine = [at for at, group in enumerate(meant) if group & found[one.span].sides]
        if len(mine) == 1 and not found[two.span].sides:
            for each, at in ((one, mine[0]), (two, 1 - mine[0])):
                found[each.span] = _of_group(found[each.span], meant, at)
            return


def _keep(owns: Sequence[Concepts], groups: ToldApart) -> None:
    apart = _told_apart(owns)
    if apart:
        groups.setdefault(len(apart), []).append(apart)


def _is_either(text: str, run: Sequence[Statement]) -> bool:
    """Whether the numbers are alternatives, "5 or 10 mg", and no results of groups."""
    return joined(text[run[-2].span.end : run[-1].span.start]) == "or"


def _told_apart(owns: Sequence[Concepts]) -> Groups:
    """What each of a few labels has and no other; nothing where one has nothing."""
    if not 2 <= len(owns) <= _MOST_GROUPS:
        return ()
    apart = tuple(
        own - frozenset(word for other in owns if other is not own for word in other)
        for own in owns
    )
    return apart if sum(map(bool, apart)) >= len(apart) - 1 else ()


def _with(context: Context, labels: Concepts) -> Context:
    """The context of a number that has these labels with others of its list."""
    return replace(
        context,
        own=context.own | labels,
        others=context.others - labels,
        shared=context.shared - labels,
    )


def _of_group(context: Context, groups: Groups, at: int) -> Context:
    own = groups[at]
    others = frozenset(word for place, words in enumerate(groups) if place != at for word in words)
    others -= own
    return replace(
        context,
        own=context.own - others | own,
        others=context.others - own | others,
        shared=context.shared - own - others,
        sides=own,
    )
