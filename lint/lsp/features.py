"""The requests that the server answers, each laid on the room that knows the answer.

What a quick fix would write is worked out when the person chooses it, where the editor can ask
again then; moving the cursor costs no edit of claims.yaml.
"""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from lint import __version__
from lint.document import Span
from lint.errors import LintError
from lint.lsp.actions import Offer, Proposal, offers, proposal
from lint.lsp.edits import selection
from lint.lsp.hover import hover
from lint.lsp.pages import Pages
from lint.lsp.places import back, definition, entry_at, mentions, statement_at, statement_of
from lint.lsp.server import Session, file_of
from lint.lsp.view import Desk
from lint.project import Project

REVEAL = "claimdrift.reveal"
SET_ASIDE = "claimdrift.setAside"
ALLOW = "claimdrift.allow"
LEDGERS = "**/*claims.yaml"


def build(project: Project) -> LanguageServer:
    """A server that has not been started."""
    server = LanguageServer(
        "claimdrift", __version__, text_document_sync_kind=types.TextDocumentSyncKind.Full
    )
    session = Session(server=server, desk=Desk(project=project))
    _add_texts(server, session)
    _add_questions(server, session)
    _add_fixes(server, session)
    _add_commands(server, session)
    return server


def _add_texts(server: LanguageServer, session: Session) -> None:
    @server.feature(types.INITIALIZE)
    def initialize(params: types.InitializeParams) -> None:
        """Works where the editor does, so that paths and fingerprints are those of `check`."""
        folders = params.workspace_folders
        root = file_of(folders[0].uri if folders else params.root_uri or "")
        if root is not None and root.is_dir():
            os.chdir(root)

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    async def opened(params: types.DidOpenTextDocumentParams) -> None:
        if path := file_of(params.text_document.uri):
            session.changed(path, 0)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    async def changed(params: types.DidChangeTextDocumentParams) -> None:
        if path := file_of(params.text_document.uri):
            session.changed(path)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    async def saved(_: types.DidSaveTextDocumentParams) -> None:
        session.reread()

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    async def watched(_: types.DidChangeWatchedFilesParams) -> None:
        session.reread()

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    async def closed(params: types.DidCloseTextDocumentParams) -> None:
        if path := file_of(params.text_document.uri):
            session.closed(path)

    @server.feature(types.INITIALIZED)
    async def initialized(_: types.InitializedParams) -> None:
        """Asks to be told when another program writes a claims.yaml."""
        if session.capability("workspace", "did_change_watched_files", "dynamic_registration"):
            watch = types.DidChangeWatchedFilesRegistrationOptions(
                watchers=[types.FileSystemWatcher(glob_pattern=LEDGERS)]
            )
            registration = types.Registration(
                id="claims",
                method=types.WORKSPACE_DID_CHANGE_WATCHED_FILES,
                register_options=watch,
            )
            await server.client_register_capability_async(
                types.RegistrationParams(registrations=[registration])
            )


def _add_questions(server: LanguageServer, session: Session) -> None:
    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def hovered(params: types.HoverParams) -> types.Hover | None:
        found = await _asked(session, params.text_document.uri, params.position)
        if found is None:
            return None
        pages, path, offset = found
        view = pages.view
        if path == view.path:
            statement = statement_at(view.reading, offset) if view.reading is not None else None
        else:
            entry = entry_at(view, offset)
            statement = statement_of(view, entry) if entry is not None else None
        if statement is None or view.reading is None:
            return None
        place = pages.where(view.reading.document.place(statement.span))
        return types.Hover(
            contents=types.MarkupContent(types.MarkupKind.Markdown, hover(view, statement)),
            range=place[1] if place is not None and path == view.path else None,
        )

    @server.feature(types.TEXT_DOCUMENT_DEFINITION)
    async def defined(params: types.DefinitionParams) -> list[types.Location]:
        found = await _asked(session, params.text_document.uri, params.position)
        if found is None:
            return []
        pages, path, offset = found
        where = definition if path == pages.view.path else back
        return session.locations(pages, where(pages.view, offset))

    @server.feature(types.TEXT_DOCUMENT_REFERENCES)
    async def referred(params: types.ReferenceParams) -> list[types.Location]:
        found = await _asked(session, params.text_document.uri, params.position)
        if found is None:
            return []
        pages, path, offset = found
        view = pages.view
        if path != view.path:
            return session.locations(pages, back(view, offset))
        statement = statement_at(view.reading, offset) if view.reading is not None else None
        if statement is None:
            return []
        entry = definition(view, offset) if params.context.include_declaration else ()
        return session.locations(pages, (*entry, *mentions(view, statement)))


async def _asked(
    session: Session, uri: str, position: types.Position
) -> tuple[Pages, Path, int] | None:
    """The article that a position has to do with, the file it is in and its offset there."""
    path = file_of(uri)
    pages = await session.pages_at(path, position) if path is not None else None
    if path is None or pages is None:
        return None
    offset = pages.offset(path, position)
    return None if offset is None else (pages, path, offset)


def _add_fixes(server: LanguageServer, session: Session) -> None:
    options = types.CodeActionOptions(
        code_action_kinds=[types.CodeActionKind.QuickFix], resolve_provider=True
    )

    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION, options)
    async def fixes(params: types.CodeActionParams) -> list[types.CodeAction]:
        path = file_of(params.text_document.uri)
        pages = await session.pages_at(path, params.range.start) if path is not None else None
        if path is None or pages is None:
            return []
        start = pages.offset(path, params.range.start)
        end = pages.offset(path, params.range.end)
        if start is None or end is None:
            return []
        offered = {one.title: one for one in offers(pages.view, path, Span(start, end))}
        actions = [
            _action(session.address(pages.view.path), one, params.context.diagnostics)
            for one in offered.values()
        ]
        support = "text_document", "code_action", "resolve_support"
        if session.capability(*support):
            return actions
        resolved = [await _resolved(session, one) for one in actions]
        return [one for one in resolved if one.edit is not None]

    @server.feature(types.CODE_ACTION_RESOLVE)
    async def resolve(action: types.CodeAction) -> types.CodeAction:
        return await _resolved(session, action)


def _action(uri: str, offer: Offer, diagnostics: Iterable[types.Diagnostic]) -> types.CodeAction:
    settled = [
        one
        for one in diagnostics
        if isinstance(one.data, Mapping)
        and offer.fingerprint is not None
        and one.data.get("fingerprint") == offer.fingerprint
    ]
    return types.CodeAction(
        title=offer.title,
        kind=types.CodeActionKind.QuickFix,
        diagnostics=settled or None,
        data={"uri": uri, "what": offer.what, "about": dict(offer.about)},
    )


async def _resolved(session: Session, action: types.CodeAction) -> types.CodeAction:
    """The action with its edit; without one where the text has moved on."""
    if not isinstance(action.data, Mapping):
        return action
    about: Mapping[str, str | int] = action.data["about"]
    proposed = await _proposed(session, action.data["uri"], action.data["what"], about, None)
    if proposed is None:
        return action
    action.edit = session.edit(proposed)
    if action.edit is None:
        return action
    where = selection(proposed, session.encoding)
    if where is not None and session.capability("window", "show_document", "support"):
        action.command = types.Command(
            title="Fill in",
            command=REVEAL,
            arguments=[session.address(proposed.path), where],
        )
    return action


async def _proposed(
    session: Session, uri: str, what: str, about: Mapping[str, str | int], reason: str | None
) -> Proposal | None:
    path = file_of(uri)
    if path is None:
        return None
    view = await session.view(path)
    try:
        proposed = await session.ask(lambda: proposal(view, what, about, reason))
    except LintError as error:
        session.server.window_show_message(
            types.ShowMessageParams(type=types.MessageType.Error, message=str(error))
        )
        return None
    if proposed is None or proposed.after == proposed.before:
        return None
    return proposed


def _add_commands(server: LanguageServer, session: Session) -> None:
    @server.command(REVEAL)
    async def reveal(uri: str, where: types.Range) -> None:
        await server.window_show_document_async(
            types.ShowDocumentParams(uri=uri, take_focus=True, selection=where)
        )

    @server.command(SET_ASIDE)
    async def set_aside(uri: str, position: types.Position, reason: str) -> bool:
        return await _command(session, uri, position, reason, "set-aside")

    @server.command(ALLOW)
    async def allow(uri: str, position: types.Position, rule: str, reason: str) -> bool:
        return await _command(session, uri, position, reason, "allow", rule)


async def _command(
    session: Session,
    uri: str,
    position: types.Position,
    reason: str,
    what: str,
    rule: str | None = None,
) -> bool:
    """Sets aside or allows what stands at a position, for the reason that the client asked for."""
    found = await _asked(session, uri, position)
    if found is None or not reason.strip():
        return False
    pages, path, offset = found
    for one in offers(pages.view, path, Span(offset, offset)):
        if one.what == what and rule in (None, one.about.get("rule")):
            proposed = await _proposed(session, uri, what, one.about, " ".join(reason.split()))
            edit = session.edit(proposed) if proposed is not None else None
            if edit is None:
                return False
            applied = await session.server.workspace_apply_edit_async(
                types.ApplyWorkspaceEditParams(edit=edit, label=one.title)
            )
            return applied.applied
    return False
