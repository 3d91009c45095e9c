"""The revision of a catalogue's data, from real repositories."""

from __future__ import annotations

import os
import re
import stat
import subprocess
from pathlib import Path

import pytest

from catalogue.source.git import revision

PATH = {"PATH": os.environ["PATH"]}
NOBODY = {"GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null"}


def git(folder: Path, *arguments: str) -> str:
    who = ("-c", "user.name=Nobody", "-c", "user.email=nobody@example.org", "-c", "init.defaultBranch=main")
    done = subprocess.run(
        ["git", *who, *arguments], cwd=folder, env=PATH | NOBODY, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def write(root: Path, name: str, text: str = "a") -> None:
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_text(text, encoding="utf-8")


def commit(root: Path, name: str, text: str = "a") -> str:
    write(root, name, text)
    git(root, "add", "--", name)
    git(root, "commit", "-q", "-m", name)
    return git(root, "rev-parse", "HEAD")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A catalogue whose data have been committed once."""
    made = tmp_path / "catalogue"
    made.mkdir()
    git(made, "init", "-q")
    commit(made, "data/catalogue.yaml")
    return made


def test_it_is_the_last_commit_of_data_or_templates(root: Path) -> None:
    first = git(root, "rev-parse", "HEAD")
    assert first.startswith(revision(root, PATH))
    assert re.fullmatch(r"[0-9a-f]{10}", revision(root, PATH))
    commit(root, "README.md")
    assert first.startswith(revision(root, PATH))
    assert commit(root, "templates/html/offer.html").startswith(revision(root, PATH))
    assert commit(root, "data/offers/a.yaml").startswith(revision(root, PATH))


def test_what_was_changed_since_is_told(root: Path) -> None:
    clean = revision(root, PATH)
    write(root, "notes.txt")
    assert revision(root, PATH) == clean
    write(root, "data/new.yaml")
    assert revision(root, PATH) == f"{clean} +"
    (root / "data" / "new.yaml").unlink()
    write(root, "data/catalogue.yaml", "changed")
    assert revision(root, PATH) == f"{clean} +"
    git(root, "add", ".")
    assert revision(root, PATH) == f"{clean} +"


def test_a_catalogue_in_a_folder_of_a_larger_repository(root: Path) -> None:
    found = commit(root, "by/data/catalogue.yaml")
    commit(root, "data/catalogue.yaml", "b")
    assert found.startswith(revision(root / "by", PATH))


def test_without_a_repository_there_is_none(tmp_path: Path) -> None:
    write(tmp_path, "data/catalogue.yaml")
    assert revision(tmp_path, PATH) == ""
    assert revision(tmp_path / "nowhere", PATH) == ""
    git(tmp_path, "init", "-q")
    assert revision(tmp_path, PATH) == ""


def test_data_that_are_not_in_the_repository_around_them_have_none(root: Path) -> None:
    write(root, "by/data/catalogue.yaml")
    write(root, "by/templates/a.html")
    git(root, "add", "by/templates")
    git(root, "commit", "-q", "-m", "templates only")
    assert revision(root / "by", PATH) == ""


def test_without_git_there_is_none(root: Path) -> None:
    assert revision(root, {"PATH": "/nowhere"}) == ""
    assert revision(root, {}) in {"", revision(root, PATH)}


def test_a_broken_repository_has_none(root: Path) -> None:
    (root / ".git" / "HEAD").write_text("nonsense", encoding="utf-8")
    assert revision(root, PATH) == ""


def test_nothing_that_a_repository_brings_along_is_run(root: Path, tmp_path: Path) -> None:
    witness = tmp_path / "was-run"
    program = tmp_path / "program"
    program.write_text(f"#!/bin/sh\ntouch {witness}\n", encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    for setting in ("core.fsmonitor", "core.pager", "core.editor", "core.askPass", "gpg.program", "diff.external"):
        git(root, "config", setting, str(program))
    git(root, "config", "log.showSignature", "true")
    git(root, "config", "core.hooksPath", str(tmp_path))
    (tmp_path / "post-index-change").symlink_to(program)
    os.utime(root / "data" / "catalogue.yaml", (1, 1))  # so that the index would like to be written anew
    assert revision(root, PATH | {"HOME": str(tmp_path), "GIT_PAGER": str(program)})
    assert not witness.exists()
    git(root, "-c", "core.hooksPath=/dev/null", "status")
    assert witness.exists()  # the trap works: git itself falls into it


def test_a_repository_that_git_distrusts_has_none(root: Path) -> None:
    (root / ".git" / "config").write_text("[core]\n\trepositoryformatversion = 99\n", encoding="utf-8")
    assert revision(root, PATH) == ""


def test_the_variables_of_a_hook_lead_nowhere_else(root: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    git(other, "init", "-q")
    commit(other, "data/catalogue.yaml", "other")
    around = PATH | {"GIT_DIR": str(other / ".git"), "GIT_WORK_TREE": str(other), "GIT_INDEX_FILE": "/nowhere"}
    assert revision(root, around) == revision(root, PATH) != revision(other, PATH)
