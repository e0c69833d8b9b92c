"""The GitHub Action's step: inputs from the environment, outputs to the files GitHub names.

All logic of action.yml is here, where it can be tested. Whatever an article prints goes to the
log between `stop-commands` marks, because the runner obeys any line that looks like a command.
Outputs, summary and files are written also when the check fails.
"""

import os
import secrets
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from lint.cli import main as command
from lint.report.json import counted

RESULTS = {0: "clean", 1: "findings", 2: "broken"}
FILES = {"json": "json-file", "sarif": "sarif-file", "html": "report-file"}
SUFFIXES = {"json": "json", "sarif": "sarif", "html": "html", "github": "txt", "markdown": "md"}


def main(environment: Mapping[str, str]) -> int:
    """Runs the check as the inputs ask; the exit code is the check's."""
    folder = Path(environment.get("RUNNER_TEMP") or ".")
    outputs = {name: folder / f"claimdrift.{suffix}" for name, suffix in SUFFIXES.items()}
    if _is_true(environment, "VERIFY"):
        with _no_commands():
            command(_verify_arguments(environment))
    with _no_commands():
        code = command(check_arguments(environment, outputs))
    found = _read(outputs["json"])
    _write_outputs(environment, code, found, outputs)
    if _is_true(environment, "ANNOTATIONS", default=True):
        sys.stdout.write(_read(outputs["github"]))
    if _is_true(environment, "SUMMARY", default=True) and environment.get("GITHUB_STEP_SUMMARY"):
        _append(Path(environment["GITHUB_STEP_SUMMARY"]), _read(outputs["markdown"]))
    return code


def check_arguments(environment: Mapping[str, str], outputs: Mapping[str, Path]) -> list[str]:
    """The command line of the check; every input is one argument, whatever stands in it."""
    arguments = ["check", "--format=full", *_shared(environment)]
    arguments += [f"--format={name}={path}" for name, path in outputs.items()]
    for name in ("FAIL_ON", "REQUIRE", "DIFF_BASE"):
        value = environment.get(f"INPUT_{name}", "").strip()
        if value:
            arguments.append(f"--{name.lower().replace('_', '-')}={value}")
    arguments += _lines(environment, "ARGS")
    return [*arguments, "--", *_lines(environment, "PATHS")]


def _verify_arguments(environment: Mapping[str, str]) -> list[str]:
    arguments = ["verify", "--format=concise", *_shared(environment)]
    if _is_true(environment, "REFRESH"):
        arguments.append("--refresh")
    mailto = environment.get("INPUT_MAILTO", "").strip()
    if mailto:
        arguments.append(f"--mailto={mailto}")
    return [*arguments, "--", *_lines(environment, "PATHS")]


def _shared(environment: Mapping[str, str]) -> list[str]:
    claims = environment.get("INPUT_CLAIMS", "").strip()
    return [f"--claims={claims}"] if claims else []


def _lines(environment: Mapping[str, str], name: str) -> Sequence[str]:
    text = environment.get(f"INPUT_{name}", "")
    return [line.strip() for line in text.splitlines() if line.strip()]


def _is_true(environment: Mapping[str, str], name: str, *, default: bool = False) -> bool:
    value = environment.get(f"INPUT_{name}", "").strip().lower()
    return value == "true" if value else default


@contextmanager
def _no_commands() -> Iterator[None]:
    """Within, no printed line is a command to the runner; the word that ends it is a secret."""
    token = secrets.token_hex(16)
    sys.stdout.write(f"::stop-commands::{token}\n")
    sys.stdout.flush()
    try:
        yield
    finally:
        sys.stderr.flush()
        sys.stdout.write(f"\n::{token}::\n")
        sys.stdout.flush()


def _write_outputs(
    environment: Mapping[str, str], code: int, found: str, outputs: Mapping[str, Path]
) -> None:
    if not environment.get("GITHUB_OUTPUT"):
        return
    values = {"result": RESULTS.get(code, "broken"), **counted(found)}
    values |= {FILES[name]: str(path) for name, path in outputs.items() if name in FILES}
    lines = "".join(f"{name}={value}\n" for name, value in values.items())
    _append(Path(environment["GITHUB_OUTPUT"]), lines)


def _read(path: Path) -> str:
    from lint.workspace import read_text

    return read_text(path)


def _append(path: Path, text: str) -> None:
    from lint.workspace import append_text

    append_text(path, text)


if __name__ == "__main__":
    sys.exit(main(os.environ))
