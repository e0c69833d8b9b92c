"""Groups that are named once and meant again: "10% with it and 20% without. Pain: 5% and 7%"."""

from collections.abc import Sequence
from dataclasses import replace

from lint.claim import Statement
from lint.document import Span
from lint.support.handing import wholes
from lint.support.labels import is_bare, runs_of
from lint.support.lists import joined
from lint.support.surroundings import Concepts, Context

_MOST_GROUPS = 4
# The words that tell a few groups apart, in the order in which they were named.
Groups = tuple[Concepts, ...]


def carry_on(
    text: str,
    neighbours: list[Statement],
    found: dict[Span, Context],
    groups: dict[int, Groups],
) -> None:
    """Gives bare lists the groups named last: "10% with it and 20% without. Pain: 5% and 7%".

    The groups are kept by how many they are: what two are told of does not end what three are.
    """
    for run in runs_of(text, neighbours):
        if len(run) < 2:
            continue
        contexts = [found[one.span] for one in run]
        is_sided = any(one.sides for one in contexts)
        if is_bare(text, run) and not is_sided and not _is_either(text, run):
            # What stands before the first is told of all: "pain (5%, 7% and 9%)".
            labels = frozenset(word for one in contexts for word in one.own)
            for at, one in enumerate(run):
                context = _with(found[one.span], labels)
                of_groups = groups.get(len(run))
                found[one.span] = _of_group(context, of_groups, at) if of_groups else context
        else:
            _give_the_other(run, found, groups)
            told = [found[one.span] for one in run]
            _keep([one.sides or one.own for one in told], groups)
    _keep([found[one.span].own for one in wholes(neighbours)], groups)


def _give_the_other(
    run: list[Statement], found: dict[Span, Context], groups: dict[int, Groups]
) -> None:
    """Of a pair of which one is a group's that was told from another, the second is the other's."""
    if len(run) != 2 or len(groups.get(2, ())) != 2:
        return
    for one, two in (run, run[::-1]):
        mine = [at for at, group in enumerate(groups[2]) if group & found[one.span].sides]
        if len(mine) == 1 and not found[two.span].sides:
            for each, at in ((one, mine[0]), (two, 1 - mine[0])):
                found[each.span] = _of_group(found[each.span], groups[2], at)
            return


def _keep(owns: Sequence[Concepts], groups: dict[int, Groups]) -> None:
    apart = _told_apart(owns)
    if apart:
        groups[len(apart)] = apart


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
