"""The claims of a sync: which mentions move along, which claims are new, and what waits.

A further place of a recorded claim joins it. Where a change is accepted, the value that most of
the claim's places now state becomes its value, a change before what stayed; places that state
another become claims of their own, since one claim has one value.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from lint.change import quantity_change
from lint.claim import (
    Alignment,
    Claim,
    Entry,
    Match,
    Mention,
    RecordedArticle,
    SetAside,
    Statement,
    Status,
)
from lint.document import Document, Span
from lint.ledger.anchor import Setting, setting_of
from lint.ledger.draft import draft, mentions
from lint.ledger.edit import (
    AddClaim,
    AddMention,
    ChangeClaim,
    ChangeMention,
    ChangeSetAside,
    RemoveClaim,
    RemoveMention,
)
from lint.ledger.emit import Tree
from lint.ledger.plan import Planning
from lint.ledger.taken_over import majority, taken_over
from lint.ledger.wording import edited_entry, waiting_words


@dataclass(slots=True, kw_only=True)
class _Article:
    """What the article says today, and to which entry each of its claims belongs."""

    written: Mapping[Span, Mention]  # each statement as it would be recorded
    groups: Mapping[Span, int]  # each statement's claim
    owners: dict[int, str] = field(default_factory=dict)  # claim -> id of its entry
    waiting: set[int] = field(default_factory=set)  # claims of entries that wait
    held: set[Setting] = field(default_factory=set)  # recorded sentences that wait
    apart: list[Statement] = field(default_factory=list)  # accepted, and no longer of their claim


@dataclass(frozen=True, slots=True, kw_only=True)
class _Standing:
    """How an entry stands: which of its mentions say something else or are gone."""

    entry: Entry
    matches: Sequence[Match]
    changed: Sequence[Match]
    gone: Sequence[Match]
    is_edited: bool  # claims.yaml itself was made to say something else

    @property
    def is_open(self) -> bool:
        return bool(self.changed or self.gone or self.is_edited)


def plan_claims(
    planning: Planning,
    recorded: RecordedArticle,
    document: Document,
    claims: Sequence[Claim],
    alignment: Alignment,
    drifted: Callable[[Match], bool],
) -> None:
    """Plans for every entry, every number that was set aside and every unrecorded number."""
    article = _article(document, claims, alignment)
    standings = _standings(recorded, alignment, drifted)
    for one in standings:
        if one.is_open and not planning.accepts(one.entry.id):
            _wait(planning, article, one)
    for one in standings:
        if one.is_open and planning.accepts(one.entry.id):
            _accept(planning, article, one, alignment)
        else:
            _keep(planning, article, one)
    _adopt(article, recorded, claims, alignment)
    for set_aside, statement in alignment.set_aside:
        _plan_set_aside(planning, article, set_aside, statement)
    _plan_unrecorded(planning, article, recorded, document, alignment)


def _standings(
    recorded: RecordedArticle, alignment: Alignment, drifted: Callable[[Match], bool]
) -> list[_Standing]:
    matches: dict[str, list[Match]] = defaultdict(list)
    for match in alignment.matches:
        matches[match.entry.id].append(match)
    found = []
    for entry in recorded.entries:
        of_entry = matches[entry.id]
        changed = [one for one in of_entry if one.now is not None and drifted(one)]
        found.append(
            _Standing(
                entry=entry,
                matches=of_entry,
                changed=changed,
                gone=[one for one in of_entry if one.now is None and one.before is not None],
                is_edited=not changed and edited_entry(entry, of_entry, alignment),
            )
        )
    return found


def _article(document: Document, claims: Sequence[Claim], alignment: Alignment) -> _Article:
    stated = [one for claim in claims for one in claim.statements]
    matched = [match.now for match in alignment.matches if match.now is not None]
    aside = [statement for _, statement in alignment.set_aside if statement is not None]
    every = {one.span: one for one in (*stated, *matched, *aside, *alignment.unrecorded)}
    return _Article(
        written=mentions(document, list(every.values())),
        groups={one.span: index for index, claim in enumerate(claims) for one in claim.statements},
    )


def _wait(planning: Planning, article: _Article, standing: _Standing) -> None:
    """Leaves an entry to a person, and the sentences that its changes stand in."""
    entry, changed, gone = standing.entry, standing.changed, standing.gone
    planning.wait(entry.id, waiting_words(entry, standing.matches, changed, gone), entry.place)
    article.held |= {setting_of(match.mention) for match in (*changed, *gone)}
    for match in changed:
        if match.now is not None and match.now.span in article.groups:
            article.waiting.add(article.groups[match.now.span])


def _keep(planning: Planning, article: _Article, standing: _Standing) -> None:
    entry = standing.entry
    moved = {id(match) for match in standing.changed}
    for match in standing.matches:
        if id(match) not in moved:
            is_held = setting_of(match.mention) in article.held
            _stand(planning, article, match, is_held=is_held)
    if standing.is_open or entry.status is not Status.DRAFT or not planning.is_named(entry.id):
        return
    fields: dict[str, Tree | None] = {"status": Status.REVIEWED.value}
    planning.edits.append(ChangeClaim(path=planning.path, id=entry.id, fields=fields))


def _stand(planning: Planning, article: _Article, match: Match, *, is_held: bool = False) -> None:
    """Keeps a mention with its number, anchored anew where its words have changed.

    Not so while another number of its sentence waits: the whole sentence waits with it.
    """
    if match.now is None:
        return
    group = article.groups.get(match.now.span)
    if group is not None:
        article.owners.setdefault(group, match.entry.id)
    # Where both are one it stands as recorded, whatever a newer extractor would quote of it.
    if match.before is match.now or is_held:
        return
    to = article.written[match.now.span]
    if not _is_anchored(match.mention, to):
        planning.edits.append(
            ChangeMention(path=planning.path, id=match.entry.id, mention=match.mention, to=to)
        )


def _is_anchored(mention: Mention, to: Mention) -> bool:
    return (mention.exact, mention.nth, setting_of(mention)) == (to.exact, to.nth, setting_of(to))


def _accept(
    planning: Planning, article: _Article, standing: _Standing, alignment: Alignment
) -> None:
    """Takes over what the article says now."""
    path, entry, matches = planning.path, standing.entry, standing.matches
    left = [match for match in matches if match.now is not None or match.before is None]
    if not left:
        planning.edits.append(RemoveClaim(path=path, id=entry.id))
        return
    agreeing = majority([match for match in left if match.now is not None], standing.changed)
    staying = {id(match) for match in agreeing}
    for match in matches:
        if id(match) in staying:
            _stand(planning, article, match)
        if id(match) in staying or (match.now is None and match.before is None):
            continue
        planning.edits.append(RemoveMention(path=path, id=entry.id, mention=match.mention))
        if match.now is not None:
            article.apart.append(match.now)
            planning.notes.append(
                f"{entry.id}: {match.now.quote} is recorded as a claim of its own, "
                "for its places do not agree"
            )
    fields = taken_over(entry, matches, agreeing, alignment)
    if fields:
        planning.edits.append(ChangeClaim(path=path, id=entry.id, fields=fields))


def _adopt(
    article: _Article, recorded: RecordedArticle, claims: Sequence[Claim], alignment: Alignment
) -> None:
    """Gives an entry that a person wrote without mentions the one claim that has its value."""
    for entry in recorded.entries:
        value = alignment.values.get(entry.id)
        if entry.mentions or value is None:
            continue
        alike = [
            index
            for index, claim in enumerate(claims)
            if index not in article.owners
            and quantity_change(value, claim.statements[0].quantity) is None
        ]
        if len(alike) == 1:
            article.owners[alike[0]] = entry.id


def _plan_set_aside(
    planning: Planning, article: _Article, set_aside: SetAside, statement: Statement | None
) -> None:
    if statement is None:
        return
    mention, to = set_aside.mention, article.written[statement.span]
    if not _is_anchored(mention, to):
        planning.edits.append(ChangeSetAside(path=planning.path, mention=mention, to=to))


def _plan_unrecorded(
    planning: Planning,
    article: _Article,
    recorded: RecordedArticle,
    document: Document,
    alignment: Alignment,
) -> None:
    """New mentions, then new claims; what belongs to a claim that waits, waits with it."""
    spans = {match.now.span for match in alignment.matches if match.now is not None}
    spans |= {statement.span for statement in alignment.unrecorded}
    new: dict[int, list[Statement]] = defaultdict(list)
    for statement in alignment.unrecorded:
        if statement.whole is not None and statement.whole in spans:
            continue
        group = article.groups.get(statement.span, -1 - statement.span.start)
        if group in article.owners:
            _add_mention(planning, article, statement, group)
        elif group not in article.waiting:
            new[group].append(statement)
    apart: dict[int, list[Statement]] = defaultdict(list)
    for statement in article.apart:
        group = article.groups.get(statement.span, -1 - statement.span.start)
        if group in article.owners:
            _add_mention(planning, article, statement, group)
        else:
            apart[group] += (statement, *new.pop(group, ()))
    taken = [entry.id for entry in recorded.entries]
    for status, found in ((Status.REVIEWED, apart), (Status.DRAFT, new)):
        drafts = [Claim(statements=tuple(one)) for one in found.values()]
        entries = draft(drafts, document, taken=taken, status=status)
        taken += (entry.id for entry in entries)
        planning.edits += (AddClaim(path=planning.path, entry=entry) for entry in entries)


def _add_mention(planning: Planning, article: _Article, statement: Statement, group: int) -> None:
    mention = article.written[statement.span]
    identifier = article.owners[group]
    planning.edits.append(AddMention(path=planning.path, id=identifier, mention=mention))
