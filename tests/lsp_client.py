"""A small language client: starts the server as an editor does, and remembers what it is told."""

import json
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

PATIENCE = 20  # seconds; a loaded machine is slow, a server that hangs must still end the test

ABLE = {
    "textDocument": {
        "publishDiagnostics": {"relatedInformation": True},
        "codeAction": {"resolveSupport": {"properties": ["edit"]}},
    },
    "window": {"showDocument": {"support": True}},
    "workspace": {
        "applyEdit": True,
        "didChangeWatchedFiles": {"dynamicRegistration": True},
        "workspaceEdit": {"documentChanges": True, "resourceOperations": ["create"]},
    },
}


class Client:
    """One editor with a server of its own."""

    def __init__(
        self, command: Sequence[str], root: Path, capabilities: dict[str, Any] | None = None
    ) -> None:
        self.root = root
        # The folder of the scripts of this Python is where an editor would find the command.
        path = os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", "")))
        self.process = subprocess.Popen(
            command,
            cwd=root,
            env={**os.environ, "PATH": path},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        self._told: queue.Queue[dict[str, Any]] = queue.Queue()
        self._number = 0
        self._versions: dict[str, int] = {}  # never counted anew, so that no answer is mistaken
        self._opened: set[str] = set()
        self.asked: list[dict[str, Any]] = []  # what the server asked the editor to do
        threading.Thread(target=self._listen, daemon=True).start()
        self.initialized = self.ask(
            "initialize",
            {
                "processId": None,
                "rootUri": root.as_uri(),
                "capabilities": ABLE if capabilities is None else capabilities,
            },
        )
        self.tell("initialized", {})

    def uri(self, name: str) -> str:
        return (self.root / name).as_uri()

    def write(self, name: str, text: str) -> int:
        """Opens a file with this text, or types it into the open one; the version it has now."""
        version = self._versions[name] = self._versions.get(name, 0) + 1
        document: dict[str, Any] = {"uri": self.uri(name), "version": version}
        if name not in self._opened:
            self._opened.add(name)
            document |= {"languageId": "", "text": text}
            self.tell("textDocument/didOpen", {"textDocument": document})
        else:
            changes = [{"text": text}]
            self.tell(
                "textDocument/didChange", {"textDocument": document, "contentChanges": changes}
            )
        return version

    def check(self, name: str, text: str) -> list[dict[str, Any]]:
        """What the server finds in a file that has this text, unsaved."""
        return self.diagnosed(name, self.write(name, text))

    def leave(self, name: str) -> None:
        """Closes a file without saving it."""
        self._opened.remove(name)
        self.tell("textDocument/didClose", {"textDocument": {"uri": self.uri(name)}})

    def diagnosed(self, name: str, version: int | None = None) -> list[dict[str, Any]]:
        """The next diagnostics of a file: of that version, where one is named."""
        while True:
            message = self._next()
            if message.get("method") != "textDocument/publishDiagnostics":
                continue
            params = message["params"]
            if params["uri"] == self.uri(name) and version in (None, params.get("version")):
                found: list[dict[str, Any]] = params["diagnostics"]
                return found

    def ask(self, method: str, params: dict[str, Any] | list[Any] | None) -> Any:
        """The answer to a request."""
        self._number += 1
        number = self._number
        self._send({"id": number, "method": method, "params": params})
        while True:
            message = self._next()
            if message.get("id") == number and "method" not in message:
                assert "error" not in message, message["error"]
                return message["result"]

    def at(self, method: str, name: str, line: int, character: int, **more: Any) -> Any:
        """The answer to a request about a position."""
        position = {"line": line, "character": character}
        params = {"textDocument": {"uri": self.uri(name)}, "position": position, **more}
        return self.ask(f"textDocument/{method}", params)

    def fixes(
        self, name: str, where: dict[str, Any], of: Sequence[dict[str, Any]] = ()
    ) -> dict[str, dict[str, Any]]:
        """The quick fixes of a range by their titles; `of` are the diagnostics shown there."""
        params = {
            "textDocument": {"uri": self.uri(name)},
            "range": where,
            "context": {"diagnostics": list(of)},
        }
        return {one["title"]: one for one in self.ask("textDocument/codeAction", params)}

    def tell(self, method: str, params: dict[str, Any]) -> None:
        self._send({"method": method, "params": params})

    def close(self) -> int:
        """Ends the session as the protocol wants it; the server's exit code."""
        self.ask("shutdown", None)
        self._send({"method": "exit"})
        code = self.process.wait(PATIENCE)
        for stream in (self.process.stdin, self.process.stdout):
            if stream is not None:
                stream.close()
        return code

    def kill(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        for stream in (self.process.stdin, self.process.stdout):
            if stream is not None and not stream.closed:
                stream.close()

    def _next(self) -> dict[str, Any]:
        message = self._told.get(timeout=PATIENCE)
        if "method" in message and "id" in message:
            self.asked.append(message)
            answer = {"applied": True} if message["method"] == "workspace/applyEdit" else None
            answer = {"success": True} if message["method"] == "window/showDocument" else answer
            self._send({"id": message["id"], "result": answer})
        return message

    def _send(self, message: dict[str, Any]) -> None:
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin is not None
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(data), data))
        self.process.stdin.flush()

    def _listen(self) -> None:
        stream = self.process.stdout
        assert stream is not None
        try:
            while header := stream.readline():
                length = int(header.split(b":")[1])
                while stream.readline().strip():
                    pass
                self._told.put(json.loads(stream.read(length)))
        except ValueError:
            pass  # closed while it was read


def edited(text: str, edits: Sequence[dict[str, Any]]) -> str:
    """A text with an editor's edits made, positions in UTF-16 as editors count them."""
    data = text.encode("utf-16-le")
    starts = [0]
    for line in text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line.encode("utf-16-le")))

    def offset(position: dict[str, int]) -> int:
        return starts[position["line"]] + 2 * position["character"]

    for edit in sorted(edits, key=lambda one: offset(one["range"]["start"]), reverse=True):
        start, end = offset(edit["range"]["start"]), offset(edit["range"]["end"])
        data = data[:start] + edit["newText"].encode("utf-16-le") + data[end:]
    return data.decode("utf-16-le")
