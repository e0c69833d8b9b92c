"""Starts the language server; where pygls is missing, says how to get it."""

import gc
import importlib.util
import sys
from dataclasses import replace

from lint.errors import LintError
from lint.project import Project


def serve(project: Project) -> None:
    """Answers an editor on the standard streams until it leaves. Raises LintError."""
    if importlib.util.find_spec("pygls") is None:
        raise LintError("the language server needs pygls: pip install 'claimdrift[lsp]'")
    from lint.lsp.features import build

    server = build(_absolute(project))
    # What is loaded by now stays; only what the session makes is looked through.
    gc.freeze()
    gc.enable()
    server.start_io()


def _absolute(project: Project) -> Project:
    """The same once the working folder is the editor's."""
    claims, records = project.claims, project.records
    return replace(
        project, claims=claims and claims.absolute(), records=records and records.absolute()
    )


def run() -> None:
    """The entry point `claimdrift-lsp`: `claimdrift lsp` with the same options."""
    from lint.cli import main

    sys.exit(main(["lsp", *sys.argv[1:]]))
