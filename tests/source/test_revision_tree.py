"""A project as it was at a revision, from real repositories."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from catalogue.diagnostics import CatalogueError
from catalogue.source.git import Repository
from catalogue.source.text import read_text
from catalogue.source.tree import FolderTree, Unreadable
from tests.source.test_git import NOBODY, PATH, commit, git, write

ODD = "data/offers/æ ø\n\"å\" 'x'.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    made = tmp_path / "catalogue"
    made.mkdir()
    git(made, "init", "-q")
    commit(made, "data/catalogue.yaml", "first")
    return made


def ask(root: Path) -> Repository:
    return Repository(root, PATH | NOBODY)


def code(found: pytest.ExceptionInfo[CatalogueError]) -> str:
    return found.value.diagnostic.code


def test_files_are_those_of_the_revision_and_not_of_the_folder(root: Path) -> None:
    first = git(root, "rev-parse", "HEAD")
    commit(root, "data/catalogue.yaml", "second")
    write(root, "data/catalogue.yaml", "third")
    write(root, "data/offers/new.yaml", "new")
    tree = ask(root).tree(first)
    assert tree.files("data") == ("data/catalogue.yaml",)
    assert tree.read("data/catalogue.yaml") == b"first"
    assert tree.size("data/catalogue.yaml") == len("first")
    assert tree.exists("data/catalogue.yaml")
    assert not tree.exists("data/offers/new.yaml")
    with pytest.raises(Unreadable):
        tree.read("data/offers/new.yaml")


def test_a_revision_lists_what_the_folder_lists(root: Path) -> None:
    hidden = ("data/internal/secret.yaml", "data/offers/.hidden.yaml", "data/.git-keep/a.yaml", "data/build/b.yaml")
    for name in (*hidden, ODD, "data/offers/a.yaml", "templates/labels/da.yaml", "elsewhere.txt"):
        write(root, name, f"text of {name}")
    (root / "data" / "offers" / "a.yaml").chmod(0o755)
    git(root, "add", "--force", ".")
    git(root, "commit", "-q", "-m", "all")
    tree, folder = ask(root).tree(git(root, "rev-parse", "HEAD")), FolderTree(root)
    for place in ("data", "data/offers", "templates", "nowhere"):
        assert tree.files(place) == folder.files(place)
    assert ODD in tree.files("data")
    assert {tree.read(each) for each in tree.files("data")} == {folder.read(each) for each in folder.files("data")}


def test_more_files_than_are_fetched_at_a_time(root: Path) -> None:
    for number in range(150):
        write(root, f"data/offers/{number}.yaml", f"number {number}")
    git(root, "add", ".")
    git(root, "commit", "-q", "-m", "many")
    tree = ask(root).tree(git(root, "rev-parse", "HEAD"))
    found = {path: tree.read(path).decode() for path in reversed(tree.files("data/offers"))}
    assert found == {f"data/offers/{number}.yaml": f"number {number}" for number in range(150)}


def test_a_catalogue_in_a_folder_of_a_larger_repository(root: Path) -> None:
    found = commit(root, "by/data/catalogue.yaml", "the town's")
    tree = ask(root / "by").tree(found)
    assert tree.files("data") == ("data/catalogue.yaml",)
    assert tree.read("data/catalogue.yaml") == b"the town's"


def test_a_link_is_not_followed_and_a_foreign_repository_not_entered(root: Path) -> None:
    (root / "data" / "offers").mkdir()
    (root / "data" / "offers" / "link.yaml").symlink_to("../catalogue.yaml")
    git(root, "add", ".")
    git(root, "update-index", "--add", "--cacheinfo", f"160000,{git(root, 'rev-parse', 'HEAD')},data/other")
    git(root, "commit", "-q", "-m", "link")
    tree = ask(root).tree(git(root, "rev-parse", "HEAD"))
    assert tree.files("data") == ("data/catalogue.yaml", "data/offers/link.yaml")
    for look in (tree.read, tree.size):
        with pytest.raises(Unreadable):
            look("data/offers/link.yaml")
    assert not tree.holds("data/offers/link.yaml", "../catalogue.yaml")
    assert read_text(tree, "data/offers/link.yaml").diagnostics[0].code == "CAT120"


@pytest.mark.parametrize("ids", ["sha1", "sha256"])
def test_whether_a_file_holds_a_text_is_known_without_reading_it(tmp_path: Path, ids: str) -> None:
    root = tmp_path / ids
    root.mkdir()
    git(root, "init", "-q", f"--object-format={ids}")
    tree = ask(root).tree(commit(root, "data/catalogue.yaml", "blåbær\n"))
    assert tree.holds("data/catalogue.yaml", "blåbær\n")
    assert not tree.holds("data/catalogue.yaml", "blåbær")
    assert not tree.holds("data/other.yaml", "blåbær\n")


def test_names_are_resolved(root: Path) -> None:
    first = git(root, "rev-parse", "HEAD")
    git(root, "tag", "-a", "-m", "v1", "v1")
    second = commit(root, "data/catalogue.yaml", "second")
    git(root, "branch", "topic", "v1")
    found = ask(root)
    assert [found.resolve(each) for each in ("HEAD", "HEAD~1", "v1", "topic", first[:8], second)] == [
        second,
        first,
        first,
        first,
        first,
        second,
    ]
    assert found.merge_base("topic", second) == first


def test_a_branch_that_only_the_remote_has_is_found(root: Path, tmp_path: Path) -> None:
    git(root, "branch", "topic")
    git(tmp_path, "clone", "-q", str(root), "copy")
    assert ask(tmp_path / "copy").resolve("topic") == git(root, "rev-parse", "topic")


@pytest.mark.parametrize(
    "name",
    ["--help", "--all", "-h", "--git-dir=/", "--output=stolen", "", "a b", "topic\n", "a\0b", "HEAD:data", "x" * 5000],
)
def test_a_name_is_never_an_option(root: Path, name: str) -> None:
    with pytest.raises(CatalogueError) as found:
        ask(root).resolve(name)
    assert code(found) == "CAT021"
    assert not (root / "stolen").exists()


def test_the_nearest_branch_or_tag_is_suggested(root: Path) -> None:
    git(root, "branch", "forsommer-2026")
    git(root, "tag", "udgave-1")
    for wrong, right in (("forsomer-2026", "forsommer-2026"), ("udgave-2", "udgave-1"), ("zzz", "")):
        with pytest.raises(CatalogueError) as found:
            ask(root).resolve(wrong)
        assert found.value.diagnostic.args["nearest"] == right


def test_nothing_that_a_repository_brings_along_is_run(root: Path, tmp_path: Path) -> None:
    witness, program = tmp_path / "was-run", tmp_path / "program"
    program.write_text(f"#!/bin/sh\ntouch {witness}\ncat\n", encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    for setting in ("filter.trap.smudge", "filter.trap.clean", "diff.trap.textconv", "diff.external", "core.pager"):
        git(root, "config", setting, str(program))
    found = commit(root, ".gitattributes", "* filter=trap diff=trap\n")
    witness.unlink(missing_ok=True)
    write(root, "data/catalogue.yaml", "changed")
    repository = ask(root)
    assert repository.tree(found).read("data/catalogue.yaml") == b"first"
    assert repository.commits("data")
    assert not witness.exists()
    git(root, "checkout", "--", "data")
    assert witness.exists()  # the trap works: git itself falls into it


def test_the_environment_leads_nowhere_else(root: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    git(other, "init", "-q")
    commit(other, "data/catalogue.yaml", "other")
    around = PATH | NOBODY | {"GIT_DIR": str(other / ".git"), "GIT_OBJECT_DIRECTORY": os.devnull}
    repository = Repository(root, around)
    assert repository.tree(repository.resolve("HEAD")).read("data/catalogue.yaml") == b"first"


def test_what_is_in_no_repository_or_in_a_bare_one_is_told(root: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "-q", "--bare", str(root), "bare.git")
    write(tmp_path, "plain/data/catalogue.yaml")
    for folder in ("plain", "bare.git", "nowhere"):
        with pytest.raises(CatalogueError) as found:
            ask(tmp_path / folder)
        assert code(found) == "CAT019"


def test_a_history_tells_what_each_commit_touched(root: Path) -> None:
    second = commit(root, ODD, "odd")
    commit(root, "README.md")
    repository = ask(root)
    commits = repository.commits("data")
    assert [each.id for each in commits] == [second, git(root, "rev-list", "--max-parents=0", "HEAD")]
    assert [[touched.path for touched in each.touched] for each in commits] == [[ODD], ["data/catalogue.yaml"]]
    assert [each.parents for each in commits] == [1, 0]
