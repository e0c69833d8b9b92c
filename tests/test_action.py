"""The GitHub Action: by act where it runs for real, and step by step for what must never happen.

act runs the workflow without Docker (`-self-hosted`); the runner here is for hostile input,
where each line that reaches the log is looked at.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent
ARTICLE = (
    "# Surgery\n\n"
    "The risk of death was 34% lower in the surgery group than in the tablet group.\n\n"
    "- Benefit: 34% lower risk of death with surgery.\n"
)
WORKFLOW = """
on: push
permissions: {contents: read}
jobs:
  claims:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2
        with: {persist-credentials: false}
      - id: claims
        uses: ./
        continue-on-error: true
        with: {paths: article.md}
      - if: always()
        env:
          RESULT: ${{ steps.claims.outputs.result }}
          ERRORS: ${{ steps.claims.outputs.errors }}
          SARIF: ${{ steps.claims.outputs.sarif-file }}
          OUTCOME: ${{ steps.claims.outcome }}
        run: |
          printf '%s %s %s ' "$RESULT" "$ERRORS" "$OUTCOME" > "$OUT"
          test -s "$SARIF" && echo sarif >> "$OUT"
"""


def program(name: str) -> str:
    """A tool of the tests, installed beside this Python; its absence is a failure, not a skip."""
    found = shutil.which(name, path=f"{Path(sys.executable).parent}:{os.environ['PATH']}")
    assert found, f"{name} is missing: pip install '.[slow]'"
    return found


def git(folder: Path, *arguments: str) -> None:
    identity = ("-c", "user.name=Desk", "-c", "user.email=desk@example.org")
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def scratch(tmp_path: Path) -> Path:
    """A repository with the action, a recorded article and a workflow that uses both."""
    for name in ("lint", "action.yml", "pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md"):
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, tmp_path / name)
    (tmp_path / "article.md").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / ".github/workflows").mkdir(parents=True)
    (tmp_path / ".github/workflows/claims.yml").write_text(WORKFLOW, encoding="utf-8")
    git(tmp_path, "init", "-q", "-b", "main")
    subprocess.run(
        [sys.executable, "-m", "lint", "sync", "--accept", "article.md"],
        cwd=tmp_path,
        check=True,
        capture_output=True,
    )
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-q", "-m", "first")
    return tmp_path


def act(scratch: Path) -> tuple[str, list[dict[str, Any]]]:
    """What the workflow wrote down of the action's outputs, and act's log."""
    out = scratch.parent / f"{scratch.name}.out"
    done = subprocess.run(
        [
            program("act"),
            "push",
            "-P",
            "ubuntu-latest=-self-hosted",
            "--json",
            "--env",
            f"OUT={out}",
        ],
        cwd=scratch,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    log = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    assert out.exists(), done.stdout[-3000:] + done.stderr[-1000:]
    return out.read_text(encoding="utf-8"), log


@pytest.mark.slow
def test_the_action_passes_what_is_clean_and_fails_what_drifted(scratch: Path) -> None:
    written, log = act(scratch)
    assert written == "clean 0 success sarif\n"
    article = scratch / "article.md"
    article.write_text(ARTICLE.replace("34%", "43%", 1), encoding="utf-8")
    git(scratch, "commit", "-q", "-a", "-m", "an edit")
    written, log = act(scratch)
    assert written == "findings 1 failure sarif\n"
    text = "\n".join(str(entry.get("msg", "")) for entry in log)
    assert "value-changed" in text
    summary = [entry for entry in log if entry.get("command") == "summary"]
    assert any("43%" in str(entry.get("content", "")) for entry in summary)


def step(scratch: Path, **inputs: str) -> tuple[int, str, dict[str, str], str]:
    """Runs the check step of action.yml as the runner would: code, log, outputs, summary."""
    action = yaml.safe_load((scratch / "action.yml").read_text(encoding="utf-8"))
    check = action["runs"]["steps"][-1]
    temporary = scratch.parent / f"{scratch.name}.temp"
    (temporary / "claimdrift/bin").mkdir(parents=True, exist_ok=True)
    python = temporary / "claimdrift/bin/python"
    if not python.exists():
        python.write_text(
            f'#!/bin/sh\nPYTHONPATH="{scratch}" exec "{sys.executable}" "$@"\n'.replace("-I ", "")
        )
        python.chmod(0o755)
    environment = {
        "PATH": os.environ["PATH"],
        "RUNNER_TEMP": str(temporary),
        "GITHUB_OUTPUT": str(temporary / "output"),
        "GITHUB_STEP_SUMMARY": str(temporary / "summary"),
        "GITHUB_WORKSPACE": str(scratch),
    }
    for name in ("output", "summary"):
        (temporary / name).write_text("")
    for name, text in check["env"].items():
        key = text.removeprefix("${{ inputs.").removesuffix(" }}")
        environment[name] = inputs.get(key, str(action["inputs"][key].get("default", "")))
    command = check["run"].replace(" -I ", " ")
    done = subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", command],
        cwd=scratch,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    lines = (temporary / "output").read_text(encoding="utf-8").splitlines()
    outputs = dict(line.split("=", 1) for line in lines)
    summary = (temporary / "summary").read_text(encoding="utf-8")
    return done.returncode, done.stdout, outputs, summary


def commands(log: str) -> list[str]:
    """The lines of a log that the runner would obey, outside of stop-commands."""
    obeyed: list[str] = []
    token: str | None = None
    for line in log.splitlines():
        text = line.strip()
        if token is not None:
            token = None if text == f"::{token}::" else token
        elif text.startswith("::stop-commands::"):
            token = text.removeprefix("::stop-commands::")
        elif text.startswith("::") or "##[" in text:
            obeyed.append(text)
    return obeyed


@pytest.mark.slow
def test_an_edit_of_one_mention_shows_the_others_in_the_annotation(scratch: Path) -> None:
    article = scratch / "article.md"
    article.write_text(ARTICLE.replace("34%", "43%", 1), encoding="utf-8")
    code, log, outputs, summary = step(scratch, paths="article.md")
    assert (code, outputs["result"], outputs["errors"]) == (1, "findings", "1")
    first, *others = [line for line in commands(log) if line.startswith("::error ")]
    assert "file=article.md,line=3," in first
    assert "article.md:5" in first
    assert any("file=article.md,line=5," in line for line in others)
    assert any("file=claims.yaml," in line for line in others)
    assert "43%" in summary
    assert json.loads(Path(outputs["json-file"]).read_text(encoding="utf-8"))["exit_code"] == 1


HOSTILE = (
    "# x\n\n::set-output name=result::clean\n\n::error::owned ##[set-env name=PATH]/evil\n\n"
    "The risk of $(touch owned) `touch owned` death%0A::error::no was 43% lower%0D%0A::warning::x "
    "in the surgery group than in the tablet group.\n"
)


@pytest.mark.slow
def test_an_article_cannot_speak_to_the_runner(scratch: Path) -> None:
    (scratch / "article.md").write_text(HOSTILE, encoding="utf-8")
    code, log, outputs, _ = step(scratch, paths="article.md\n$(touch owned)\n`touch owned`")
    assert code in (1, 2)
    assert outputs["result"] in ("findings", "broken")
    assert not (scratch / "owned").exists()
    assert not [
        line
        for line in commands(log)
        if not line.startswith(("::error ", "::warning ", "::notice "))
    ]
    assert not [line for line in commands(log) if "::owned" in line or line.endswith("::no")]


@pytest.mark.slow
def test_outputs_are_written_when_the_check_breaks(scratch: Path) -> None:
    (scratch / "claims.yaml").write_text("}{", encoding="utf-8")
    code, _, outputs, summary = step(scratch)
    assert (code, outputs["result"]) == (2, "broken")
    assert "did not happen" in summary


@pytest.mark.slow
def test_the_action_and_every_workflow_are_valid() -> None:
    schema = program("check-jsonschema")
    action, workflows = ROOT / "action.yml", sorted((ROOT / ".github/workflows").glob("*.yml"))
    for kind, files in (("actions", [action]), ("workflows", workflows)):
        subprocess.run(
            [schema, "--builtin-schema", f"vendor.github-{kind}", *map(str, files)], check=True
        )


def snippets(tmp_path: Path) -> list[Path]:
    """The workflows that are printed for people, as files."""
    from lint.setup import WORKFLOW as INIT_WORKFLOW

    folder = tmp_path / ".github/workflows"
    folder.mkdir(parents=True)
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    blocks = [part.split("```", 1)[0] for part in readme.split("```yaml\n")[1:]]
    texts = [INIT_WORKFLOW, *(block for block in blocks if "runs-on" in block)]
    paths = []
    for number, text in enumerate(texts):
        path = folder / f"snippet{number}.yml"
        path.write_text(text.replace("{version}", "0.1.0"), encoding="utf-8")
        paths.append(path)
    return paths


@pytest.mark.slow
def test_zizmor_finds_nothing(tmp_path: Path) -> None:
    printed = snippets(tmp_path)
    assert len(printed) >= 2
    done = subprocess.run(
        [program("zizmor"), "--offline", "--no-progress", str(ROOT / "action.yml")]
        + [str(path) for path in sorted((ROOT / ".github/workflows").glob("*.yml"))]
        + [str(path) for path in printed],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
