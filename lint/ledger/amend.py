"""Edits carried out on the tree, before any of it is text."""

from collections.abc import Sequence
from typing import assert_never

from lint.claim import Mention
from lint.errors import LedgerError
from lint.ledger.desk import Desk
from lint.ledger.edit import (
    AddArticle,
    AddCitation,
    AddClaim,
    AddMention,
    AddSetAside,
    AddSuppression,
    ChangeCitation,
    ChangeClaim,
    ChangeMention,
    ChangeSetAside,
    Edit,
    RemoveArticle,
    RemoveCitation,
    RemoveClaim,
    RemoveMention,
    RemoveSetAside,
    RenameArticle,
    SetSetting,
)
from lint.ledger.emit import Tree
from lint.ledger.recorded import MENTION_KEYS
from lint.ledger.source import Source
from lint.ledger.tree import ListDraft, MapDraft, draft_of, put, remove, rename
from lint.ledger.trees import (
    citation_tree,
    entry_tree,
    mention_tree,
    set_aside_tree,
    suppression_tree,
)


def amend(source: Source, root: MapDraft, edits: Sequence[Edit]) -> None:
    """Carries out the edits in order. Raises LedgerError for one that finds nothing to change."""
    desk = Desk(source, root)
    for edit in edits:
        _amend(desk, edit)


def _amend(desk: Desk, edit: Edit) -> None:
    match edit:
        case AddArticle(path=path):
            articles = desk.articles()
            if path not in articles.members:
                put(articles, path, {})
        case RenameArticle() | RemoveArticle():
            _amend_articles(desk, edit)
        case AddClaim() | ChangeClaim() | RemoveClaim():
            _amend_claims(desk, edit)
        case AddMention() | ChangeMention() | RemoveMention():
            _amend_mentions(desk, edit)
        case AddCitation() | ChangeCitation() | RemoveCitation():
            _amend_citations(desk, edit)
        case AddSetAside() | ChangeSetAside() | RemoveSetAside():
            _amend_set_aside(desk, edit)
        case AddSuppression(path=path, suppression=suppression):
            holder = desk.article(path)
            if suppression.claim is not None:
                holder = desk.claim(path, suppression.claim)
            tree = suppression_tree(suppression)
            desk.list_at(holder, "suppressions").items.append(draft_of(tree))
        case SetSetting(key=key, value=value):
            _set(desk.map_at(desk.root, "settings"), key, value)
        case _:
            assert_never(edit)


def _amend_articles(desk: Desk, edit: RenameArticle | RemoveArticle) -> None:
    articles = desk.articles()
    if edit.path not in articles.members:
        raise desk.missing(f"the article {edit.path}")
    desk.forget(edit.path)
    if isinstance(edit, RemoveArticle):
        remove(articles, edit.path)
        return
    if edit.to in articles.members:
        raise LedgerError(
            f"{desk.source.uri}: {edit.path} cannot become {edit.to}, which is recorded too; "
            "join the two entries by hand"
        )
    rename(articles, edit.path, edit.to)


def _amend_claims(desk: Desk, edit: AddClaim | ChangeClaim | RemoveClaim) -> None:
    match edit:
        case AddClaim(path=path, entry=entry):
            if not desk.add_claim(path, entry.id, entry_tree(entry)):
                raise LedgerError(
                    f'{desk.source.uri}: {path} has a claim "{entry.id}" already; '
                    "give the new one another id"
                )
        case ChangeClaim(path=path, id=identifier, fields=fields):
            claim = desk.claim(path, identifier)
            for key, value in fields.items():
                _set(claim, key, value)
        case RemoveClaim(path=path, id=identifier):
            desk.remove_claim(path, identifier)


def _amend_mentions(desk: Desk, edit: AddMention | ChangeMention | RemoveMention) -> None:
    mentions = desk.list_at(desk.claim(edit.path, edit.id), "mentions")
    match edit:
        case AddMention(mention=mention):
            mentions.items.append(draft_of(mention_tree(mention)))
        case ChangeMention(mention=mention, to=to):
            _anchor_anew(desk, mentions, mention, to, edit.id)
        case RemoveMention(mention=mention):
            mentions.items[desk.mention_index(mentions, mention, edit.id)] = None


def _amend_set_aside(desk: Desk, edit: AddSetAside | ChangeSetAside | RemoveSetAside) -> None:
    found = desk.list_at(desk.article(edit.path), "set-aside")
    match edit:
        case AddSetAside(set_aside=set_aside):
            found.items.append(draft_of(set_aside_tree(set_aside)))
        case ChangeSetAside(mention=mention, to=to):
            _anchor_anew(desk, found, mention, to, edit.path)
        case RemoveSetAside(mention=mention):
            found.items[desk.mention_index(found, mention, edit.path)] = None


def _amend_citations(desk: Desk, edit: AddCitation | ChangeCitation | RemoveCitation) -> None:
    citations = desk.list_at(desk.article(edit.path), "citations")
    if isinstance(edit, AddCitation):
        citations.items.append(draft_of(citation_tree(edit.citation)))
        return
    index = desk.citation_index(citations, edit.citation)
    if isinstance(edit, RemoveCitation):
        citations.items[index] = None
        return
    before, after = citation_tree(edit.citation), citation_tree(edit.to)
    item = desk.item(citations, index)
    for key in (*before, *(key for key in after if key not in before)):
        if before.get(key) != after.get(key):
            _set(item, key, after.get(key))


def _anchor_anew(
    desk: Desk, mentions: ListDraft, mention: Mention, to: Mention, holder: str
) -> None:
    item = desk.item(mentions, desk.mention_index(mentions, mention, holder))
    tree = mention_tree(to)
    for key in MENTION_KEYS:
        _set(item, key, tree.get(key))


def _set(mapping: MapDraft, key: str, value: Tree | None) -> None:
    if value is None:
        remove(mapping, key)
    else:
        put(mapping, key, value)
