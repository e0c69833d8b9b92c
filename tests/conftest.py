"""What every test stands on: nothing past loopback, no settings of the machine, a Crossref."""

import os
import socket
from collections.abc import Iterator
from typing import Any

import pytest
from crossref_server import CrossrefServer, recorded_answers
from hypothesis import settings

# Where a change is judged, the same examples are tried each time; at a desk, new ones.
settings.register_profile("judged", derandomize=True, deadline=None)
settings.register_profile("desk", deadline=None)
settings.load_profile("judged" if os.environ.get("CI") else "desk")


def _is_loopback(host: object) -> bool:
    name = host.decode() if isinstance(host, bytes) else str(host)
    return name.startswith("127.") or name in ("localhost", "::1", "None")


@pytest.fixture(scope="session", autouse=True)
def _stay_on_loopback() -> Iterator[None]:
    """No test reaches another machine, whatever it does wrong."""
    connect, find = socket.socket.connect, socket.getaddrinfo

    def connect_on_loopback(self: socket.socket, address: Any) -> None:
        if isinstance(address, tuple) and not _is_loopback(address[0]):
            raise AssertionError(f"a test wanted to reach {address[0]}")
        connect(self, address)

    def find_on_loopback(host: Any, *args: Any, **names: Any) -> Any:
        if not _is_loopback(host):
            raise AssertionError(f"a test asked for the address of {host}")
        return find(host, *args, **names)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", connect_on_loopback)
        patch.setattr(socket, "getaddrinfo", find_on_loopback)
        for name in list(os.environ):
            if name.upper().endswith("_PROXY") or name.startswith("CLAIMDRIFT_"):
                patch.delenv(name)
        patch.setenv("NO_PROXY", "127.0.0.1,localhost,::1")
        yield


@pytest.fixture(scope="session")
def answers() -> dict[str, dict[str, Any]]:
    """The recorded answers in tests/crossref by DOI."""
    return recorded_answers()


@pytest.fixture
def crossref(answers: dict[str, dict[str, Any]]) -> Iterator[CrossrefServer]:
    """A server that answers as Crossref and doi.org do from what is recorded."""
    with CrossrefServer(answers) as server:
        yield server
