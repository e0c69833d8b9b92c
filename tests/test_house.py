"""The plan of the house, held against the code: who may import whom, and what happens where."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from lint.rules import Rule, rules

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "lint"

# A module imports only from ranks below its own, or from its own room.
RANKS = {
    0: {"errors", "document", "quantity", "settings", "patterns"},
    1: {
        "claim",
        "work",
        "finding",
        "stats",
        "meaning",
        "vocabulary",
        "change",
        "conversion",
        "drift",
        "citing",
        "matching",
        "support",
    },
    2: {"read", "extract", "ledger", "crossref"},
    3: {"case"},
    4: {"rules"},
    5: {"check", "baseline", "receipts", "touched", "verdict"},
    6: {
        "abstracts",
        "report",
        "workspace",
        "project",
        "reading",
        "run",
        "past",
        "suggesting",
        "verifying",
        "pending",
        "syncing",
    },
    7: {
        "cli",
        "arguments",
        "invocation",
        "action",
        "lsp",
        "corpus",
        "review",
        "walk",
        "answers",
        "terminal",
        "watching",
        "completion",
        "manual",
        "editor",
        "setup",
        "__main__",
    },
}
# Rank 6 is where the rooms meet; its own modules build on one another.
SOCIABLE = {5, 6, 7}
PURE = {"errors", "document", "quantity", "settings", "claim", "work", "finding", "meaning"}

NETWORK = {"requests", "habanero", "httpx", "httpx2", "urllib.request", "socket", "http.client"}
YAML_HOMES = ("ledger", "read/frontmatter.py")
REGEX_HOMES = ("extract", "read", "crossref", "support", "patterns.py")
PRINTING_HOMES = ("cli.py", "invocation.py", "review.py", "action.py")
DISK_HOMES = ("crossref", "workspace.py", "rules/__init__.py")


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def rank_of(room: str) -> int | None:
    return next((rank for rank, rooms in RANKS.items() if room in rooms), None)


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.ImportFrom) and node.module:
            if node.module == "lint":
                yield from (f"lint.{alias.name}" for alias in node.names)
            else:
                yield node.module
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def is_at_home(path: Path, homes: tuple[str, ...]) -> bool:
    inside = path.relative_to(PACKAGE).as_posix()
    return any(inside == home or inside.startswith(f"{home}/") for home in homes)


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", modules(), ids=named)
def test_a_module_imports_only_from_ranks_below(path: Path) -> None:
    room = room_of(path)
    if room == "__init__":
        return
    rank = rank_of(room)
    assert rank is not None, f"{room} has no rank"
    too_high = []
    for name in imported(path):
        parts = name.split(".")
        if parts[0] != "lint" or len(parts) == 1 or parts[1] in (room, "__version__"):
            continue
        other = rank_of(parts[1])
        assert other is not None, f"{name} has no rank"
        if other > rank or (other == rank and rank not in SOCIABLE and rank not in (0, 1)):
            too_high.append(name)
    assert too_high == []


@pytest.mark.parametrize("path", modules(), ids=named)
def test_what_happens_in_one_place_only_happens_there(path: Path) -> None:
    strays = []
    names = set(imported(path))
    if not is_at_home(path, ("crossref",)):
        strays += sorted(names & NETWORK)
    if not is_at_home(path, YAML_HOMES):
        strays += sorted(names & {"yaml"})
    if not is_at_home(path, REGEX_HOMES):
        strays += sorted(names & {"re"})
    if not is_at_home(path, PRINTING_HOMES):
        strays += [
            f"{called} at line {line}"
            for called, line in calls(path)
            if called in ("print", "sys.stdout.write", "sys.stderr.write")
        ]
    if not is_at_home(path, DISK_HOMES):
        strays += [
            f"{called} at line {line}"
            for called, line in calls(path)
            if called == "open" or called.endswith((".read_text", ".read_bytes", ".write_text"))
        ]
    rank = rank_of(room_of(path))
    if rank is not None and rank < 7:
        strays += [
            f"{called} at line {line}"
            for called, line in calls(path)
            if called in ("date.today", "datetime.now", "time.time", "datetime.today")
        ]
    assert strays == []


def calls(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func), node.lineno


@pytest.mark.parametrize("path", modules(), ids=named)
def test_only_the_guard_catches_everything(path: Path) -> None:
    caught = [
        node.lineno
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or ast.unparse(node.type) == "Exception")
    ]
    assert caught == [] or named(path) == "lint/check.py"


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("__init__.py")), ids=named)
def test_packages_export_nothing_again(path: Path) -> None:
    body = tree(path).body
    if path.parent == PACKAGE / "rules":
        return
    kinds = {type(node) for node in body[1:]}
    assert kinds <= {ast.Assign}


@pytest.mark.parametrize("path", modules(), ids=named)
def test_every_module_says_what_it_is(path: Path) -> None:
    assert ast.get_docstring(tree(path))


def rule_ids() -> list[str]:
    return [rule.id for rule in rules()]


def test_rule_ids_are_unique() -> None:
    ids = rule_ids()
    assert sorted(set(ids)) == sorted(ids)


@pytest.mark.parametrize("rule", rules(), ids=rule_ids())
def test_a_rules_page_has_its_parts(rule: Rule) -> None:
    paragraphs = [part for part in rule.page.strip().split("\n\n") if part.strip()]
    assert len(rule.summary) <= 100
    assert "```flagged" in rule.page
    assert "```clean" in rule.page
    assert len(paragraphs) >= 5


@pytest.mark.parametrize("rule", rules(), ids=rule_ids())
def test_a_rule_fits_on_two_screens(rule: Rule) -> None:
    path = ROOT / (rule.module_name.replace(".", "/") + ".py")
    page_lines = rule.page.count("\n")
    assert path.read_text(encoding="utf-8").count("\n") - page_lines <= 110


def test_every_path_named_in_a_document_exists() -> None:
    missing = []
    for document in (*ROOT.glob("*.md"), *(ROOT / "tests").glob("*/README.md")):
        for path in re.findall(r"`((?:lint|tests)/[\w./-]+)`", document.read_text("utf-8")):
            if not (ROOT / path).exists():
                missing.append(f"{document.name}: {path}")
    assert missing == []
