"""The language server: what an editor asks and is told, over the standard streams.

One thread reads and judges, one article after the other, so that typing is never held up; a
check that is overtaken by the next keystroke before it began is left out. Texts come whole with
each change: articles are small, and nothing can get out of step.
"""

import asyncio
import os
from collections.abc import Callable, Coroutine, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TypeVar

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import from_fs_path, to_fs_path

from lint.document import Place
from lint.errors import LedgerError
from lint.lsp.actions import Proposal
from lint.lsp.diagnostics import broken, diagnostics
from lint.lsp.edits import workspace_edit
from lint.lsp.pages import Pages
from lint.lsp.positions import lines_of
from lint.lsp.view import Buffers, Desk, View, is_article, is_ledger
from lint.project import LedgerFile
from lint.report.receipt import render as closing

PAUSE = 0.15  # seconds without a keystroke before an article is judged

T = TypeVar("T")


@dataclass(slots=True, kw_only=True)
class Session:
    """One editor's session."""

    server: LanguageServer
    desk: Desk
    worker: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(max_workers=1))
    pending: dict[Path, "asyncio.Task[None]"] = field(default_factory=dict)
    shown: dict[Path, Mapping[Path, list[types.Diagnostic]]] = field(default_factory=dict)
    said: str = ""  # the closing lines that were logged last

    # What the editor has

    def buffers(self) -> Buffers:
        """The texts that are open, saved or not."""
        opened = self.server.workspace.text_documents
        return {path: one.source for uri, one in opened.items() if (path := file_of(uri))}

    def address(self, path: Path) -> str:
        """The uri of a file, in the editor's own spelling where it is open."""
        opened = self.server.workspace.text_documents
        known = (uri for uri in opened if file_of(uri) == path)
        return next(known, None) or from_fs_path(str(path)) or path.as_uri()

    def version(self, path: Path) -> int | None:
        document = self.server.workspace.text_documents.get(self.address(path))
        return document.version if document is not None else None

    @property
    def encoding(self) -> str:
        return types.PositionEncodingKind(self.server.workspace.position_encoding or "utf-16").value

    def capability(self, *names: str) -> bool:
        """Whether the editor said that it can, by the names of the protocol's structures."""
        found: object = self.server.client_capabilities
        for name in names:
            found = getattr(found, name, None)
        return bool(found)

    # Judging

    async def ask(self, call: Callable[[], T]) -> T:
        """The answer of the thread that judges."""
        return await asyncio.get_running_loop().run_in_executor(self.worker, call)

    async def view(self, path: Path) -> View:
        """The article as it stands in the editor now."""
        buffers, now = self.buffers(), date.today().isoformat()
        return await self.ask(lambda: self.desk.view(path, buffers, now))

    async def pages(self, path: Path) -> Pages:
        return Pages(view=await self.view(path), encoding=self.encoding)

    async def pages_at(self, path: Path, position: types.Position) -> Pages | None:
        """An article, or the one whose entries stand at a position of a claims.yaml."""
        if is_article(path):
            return await self.pages(path)
        if not is_ledger(path):
            return None
        buffers = self.buffers()
        article = await self.ask(lambda: self._article_at(path, buffers, position))
        return None if article is None else await self.pages(article)

    def _article_at(self, path: Path, buffers: Buffers, position: types.Position) -> Path | None:
        file = self.desk.ledger(path, buffers)
        if not isinstance(file, LedgerFile):
            return None
        offset = lines_of(file.ledger.text, self.encoding).offset(position.line, position.character)
        above = [
            one
            for one in file.ledger.articles
            if one.place.span is not None and one.place.span.start <= offset
        ]
        return Path(os.path.abspath(path.parent / above[-1].path)) if above else None

    def changed(self, path: Path, pause: float = PAUSE) -> None:
        """Judges an article after a pause; a claims.yaml brings every open article along."""
        if is_article(path):
            self._start(path, self._judge(path, pause))
        elif is_ledger(path):
            if path in self.buffers():
                self._start(path, self._parse(path, pause))
            for one in self.buffers():
                if is_article(one):
                    self._start(one, self._judge(one, pause))

    def _start(self, path: Path, work: Coroutine[object, object, None]) -> None:
        """Begins what takes the place of what was to be done for this file."""
        if path in self.pending:
            self.pending.pop(path).cancel()
        task = self.pending[path] = asyncio.ensure_future(work)
        task.add_done_callback(self._ended)

    def _ended(self, task: "asyncio.Task[None]") -> None:
        """Says that a check crashed: old marks must not look like those of today."""
        error = None if task.cancelled() else task.exception()
        if error is not None:
            message = f"claimdrift stopped in the middle: {type(error).__name__}: {error}"
            self.server.window_show_message(
                types.ShowMessageParams(type=types.MessageType.Error, message=message)
            )

    def reread(self) -> None:
        """Judges all that is open anew: something on disk has changed."""
        self.desk.forget()
        for path in self.buffers():
            if is_article(path):
                self.changed(path, 0)

    async def _judge(self, path: Path, pause: float) -> None:
        await asyncio.sleep(pause)
        version = self.version(path)
        pages = await self.pages(path)
        has_related = self.capability("text_document", "publish_diagnostics", "related_information")
        found = diagnostics(pages, self.address, has_related=has_related)
        self._show(path, found, version)
        self._say(closing(pages.view.run))

    async def _parse(self, path: Path, pause: float) -> None:
        """Whether an open claims.yaml can be understood, though no article of it may be open."""
        await asyncio.sleep(pause)
        version, buffers = self.version(path), self.buffers()
        file = await self.ask(lambda: self.desk.ledger(path, buffers))
        found = [broken(file)] if isinstance(file, LedgerError) else []
        self._show(path, {path: found}, version)

    def closed(self, path: Path) -> None:
        """Takes back what was shown of an article; a claims.yaml counts as it is on disk again."""
        if path in self.pending:
            self.pending.pop(path).cancel()
        if is_ledger(path):
            self.shown.pop(path, None)
            self.changed(path, 0)
        if not any(path in each for one, each in self.shown.items() if one != path):
            self._show(path, {path: []}, None)
            self.shown.pop(path, None)

    def _show(
        self, path: Path, found: Mapping[Path, list[types.Diagnostic]], version: int | None
    ) -> None:
        before = self.shown.get(path, {})
        self.shown[path] = found
        for file in {**before, **found}:
            together = [one for each in self.shown.values() for one in each.get(file, ())]
            unique = list({repr(one): one for one in together}.values())
            self.server.text_document_publish_diagnostics(
                types.PublishDiagnosticsParams(
                    uri=self.address(file),
                    diagnostics=unique,
                    version=version if file == path else None,
                )
            )

    def _say(self, text: str) -> None:
        if text != self.said:
            self.said = text
            self.server.window_log_message(
                types.LogMessageParams(type=types.MessageType.Info, message=text.rstrip())
            )

    # Answers

    def locations(self, pages: Pages, places: Iterable[Place]) -> list[types.Location]:
        """Places as the editor opens them."""
        found = (pages.where(place) for place in places)
        return [types.Location(uri=self.address(one[0]), range=one[1]) for one in found if one]

    def edit(self, proposed: Proposal) -> types.WorkspaceEdit | None:
        """A proposal as this editor can make it; None where it is to make a file and cannot."""
        asked = self.server.client_capabilities.workspace
        able = asked.workspace_edit if asked is not None else None
        can_create = types.ResourceOperationKind.Create in (
            able.resource_operations or () if able is not None else ()
        )
        if proposed.before is None and not can_create:
            return None
        has_versions = able is not None and bool(able.document_changes)
        version = self.version(proposed.path) if has_versions else None
        return workspace_edit(proposed, self.address, self.encoding, version)


def file_of(uri: str) -> Path | None:
    """The absolute path of a file's uri; None for what is no file (yet)."""
    path = to_fs_path(uri) if uri.startswith("file:") else None
    return Path(os.path.abspath(path)) if path else None
