"""Which files are articles, and that a file is replaced whole or not at all."""

import os
from pathlib import Path

import pytest

from lint.errors import LintError, UnreadableError
from lint.workspace import (
    articles_under,
    key_of,
    ledgers_above,
    matching,
    read_article,
    read_file,
    replace_file,
    scope_of,
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    return tmp_path


def made(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("34% lower\n", encoding="utf-8")


def found(*paths: str, exclude: tuple[str, ...] = ()) -> list[str]:
    return [path.as_posix() for path, _ in articles_under([Path(one) for one in paths], exclude)]


def test_a_folder_gives_articles_by_suffix_and_leaves_out_the_project_s_own_pages(
    folder: Path,
) -> None:
    made(folder, "b.md", "a.html", "c.xml", "d.txt", "e.mdx", "photo.png", "claims.yaml")
    made(folder, "README.md", "CHANGELOG.md", "sub/License.txt", "CONTRIBUTING.md", ".hidden/x.md")
    assert found(".") == ["a.html", "b.md", "c.xml", "d.txt", "e.mdx"]


def test_a_named_file_is_taken_whatever_it_is_called(folder: Path) -> None:
    made(folder, "README.md", "note.odt")
    assert found("README.md", "note.odt") == ["README.md", "note.odt"]


def test_gitignore_is_honoured_at_every_depth_and_a_deeper_one_overrules(folder: Path) -> None:
    made(folder, "a.md", "drafts/b.md", "drafts/keep/c.md", "d.md", "out/e.md")
    (folder / ".gitignore").write_text("d.md\nout/\ndrafts/*.md\n")
    (folder / "drafts" / ".gitignore").write_text("!b.md\n")
    assert found(".") == ["a.md", "drafts/b.md", "drafts/keep/c.md"]


def test_a_file_named_twice_is_read_once(folder: Path) -> None:
    made(folder, "a.md")
    assert found("a.md", ".", "./a.md") == ["a.md"]


def test_exclude_leaves_files_and_folders_out(folder: Path) -> None:
    made(folder, "a.md", "old/b.md", "new/c.md")
    assert found(".", exclude=("old/", "c.md")) == ["a.md"]


def test_include_and_exclude_are_patterns_as_git_has_them(folder: Path) -> None:
    made(folder, "posts/a.md", "posts/deep/b.md", "posts/draft.md", "other/c.md")
    paths = matching(folder, ("posts/**/*.md",), ("draft.md",))
    assert [path.relative_to(folder).as_posix() for path in paths] == [
        "posts/a.md",
        "posts/deep/b.md",
    ]


def test_a_missing_file_is_an_article_with_an_error(folder: Path) -> None:
    article = read_article(Path("gone.md"))
    assert (article.data, article.error) == (None, "gone.md: no such file or directory")


def test_reading_a_folder_as_a_file_is_one_line(folder: Path) -> None:
    with pytest.raises(UnreadableError, match=r"^\.: is a directory$"):
        read_file(Path("."))


def test_claims_yaml_is_looked_for_up_to_the_repository_root(folder: Path) -> None:
    inner = folder / "inner"
    made(inner, "sub/deep/a.md", "claims.yaml", "sub/claims.yaml")
    (inner / ".git").mkdir()
    made(folder, "claims.yaml")
    assert ledgers_above(inner / "sub/deep/a.md") == (
        inner / "sub/claims.yaml",
        inner / "claims.yaml",
    )


def test_a_key_is_the_path_from_its_claims_yaml(folder: Path) -> None:
    assert key_of(Path("posts/a.md"), Path("claims.yaml")) == "posts/a.md"
    assert key_of(Path("a.md"), Path("meta/claims.yaml")) == "../a.md"


def test_folders_are_the_scope_in_which_articles_may_be_missing(folder: Path) -> None:
    made(folder, "a.md")
    assert scope_of([]) is None
    assert scope_of([Path("a.md"), Path(".")]) == [Path(".")]


def test_a_file_is_replaced_and_keeps_its_mode(folder: Path) -> None:
    path = folder / "claims.yaml"
    path.write_bytes(b"old")
    path.chmod(0o640)
    replace_file(path, b"new", expected=b"old")
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == (b"new", 0o640)
    assert sorted(one.name for one in folder.iterdir()) == [".git", "claims.yaml"]


def test_a_file_that_changed_meanwhile_is_left_alone(folder: Path) -> None:
    path = folder / "claims.yaml"
    path.write_bytes(b"somebody else's")
    with pytest.raises(LintError, match="changed while it was being worked on"):
        replace_file(path, b"ours", expected=b"old")
    assert path.read_bytes() == b"somebody else's"


def test_a_link_stays_a_link(folder: Path) -> None:
    (folder / "real.yaml").write_bytes(b"old")
    (folder / "claims.yaml").symlink_to("real.yaml")
    replace_file(folder / "claims.yaml", b"new", expected=b"old")
    assert (folder / "claims.yaml").is_symlink()
    assert (folder / "real.yaml").read_bytes() == b"new"


def test_nothing_is_left_behind_when_the_last_step_fails(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = folder / "claims.yaml"
    path.write_bytes(b"old")

    def refuse(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(OSError, match="disk full"):
        replace_file(path, b"new", expected=b"old")
    assert path.read_bytes() == b"old"
    assert sorted(one.name for one in folder.iterdir()) == [".git", "claims.yaml"]
