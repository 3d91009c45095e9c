"""`catalogue diff` as it is typed: with commits, with what isn't committed yet, and with files that can't be read."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from catalogue.reporters.changes.names import DIFF_FORMATS
from catalogue.reporters.changes.registry import DIFF_REPORTERS
from tests.cli.command import Said, say
from tests.compare.history import ENVIRONMENT
from tests.compare.start import NATTERAVNEN, SETTINGS, START


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=folder, env=ENVIRONMENT, check=True, capture_output=True)


def git_says(folder: Path, *arguments: str) -> str:
    found = subprocess.run(["git", *arguments], cwd=folder, env=ENVIRONMENT, check=True, capture_output=True)
    return found.stdout.decode().strip()


class Project:
    """A catalogue in a git repository, and what the command says of it."""

    def __init__(self, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.root = root
        self._capsys = capsys

    def commit(self) -> None:
        git(self.root, "add", "-A")
        git(self.root, "-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "-q", "-m", "x")

    def edit(self, path: str, old: str, new: str) -> None:
        file = self.root / path
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")

    def diff(self, *arguments: str, language: str = "da") -> Said:
        return say(self._capsys, "diff", *arguments, "--root", self.root, "--lang", language)


@pytest.fixture
def project(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Project:
    """The first commit of a small catalogue."""
    for path, text in START.items():
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    git(tmp_path, "init", "-q", "--initial-branch=main")
    made = Project(tmp_path, capsys)
    made.commit()
    return made


def test_nothing_changed(project: Project) -> None:
    said = project.diff("main", "--exit-code")
    assert said.code == 0
    assert said.out.endswith("Der er ikke ændret noget, som kataloget viser eller bruger.\n")


def test_what_is_not_committed_yet(project: Project) -> None:
    project.edit(NATTERAVNEN, "maximum: 12", "maximum: 15")
    said = project.diff("main")
    assert (said.code, said.err) == (0, "")
    assert "→ dine filer lige nu" in said.out
    assert "    Alder: 6–12 år → 6–15 år\n" in said.out
    assert project.diff("main", "--exit-code").code == 1
    assert project.diff("main", "HEAD", "--exit-code").code == 0


def test_two_commits_in_english(project: Project) -> None:
    project.edit(NATTERAVNEN, "maximum: 12", "maximum: 15")
    project.commit()
    assert "    Age: 6–12 years → 6–15 years\n" in project.diff("HEAD~1", "HEAD", language="en").out


@pytest.mark.parametrize("form", DIFF_FORMATS)
def test_a_broken_file_is_told_and_nothing_else_of_it(project: Project, form: str) -> None:
    project.edit(NATTERAVNEN, "maximum: 12", "maximum: tolv")
    said = project.diff("main", "--format", form, "--exit-code")
    assert said.code == 1
    assert "natteravnen.yaml" in said.out
    assert "CAT238" in said.out
    assert "Samtalegruppe" not in said.out


@pytest.mark.parametrize("form", DIFF_FORMATS)
def test_without_settings_nothing_can_be_compared(project: Project, form: str) -> None:
    project.edit(SETTINGS, "state: final", "state: final\nstate: draft")
    said = project.diff("main", "--format", form)
    assert said.code == 1
    assert "CAT1" in said.out
    assert ('"comparable": false' if form == "json" else "Der kan ikke sammenlignes") in said.out


def test_the_table_is_what_the_option_offers(project: Project) -> None:
    assert tuple(DIFF_REPORTERS) == DIFF_FORMATS
    said = project.diff("main", "--format", "yaml")
    assert said.code == 2
    assert "text, markdown, json, html" in said.err


def test_a_branch_is_compared_with_where_it_began(project: Project) -> None:
    git(project.root, "checkout", "-q", "-b", "gren")
    project.edit(NATTERAVNEN, "maximum: 12", "maximum: 15")
    project.commit()
    git(project.root, "checkout", "-q", "main")
    project.edit(NATTERAVNEN, "title: Aftenvandring", "title: Vandring om aftenen")
    project.commit()
    assert "Vandring" not in project.diff("main", "gren").out
    assert "Vandring" in project.diff("main", "gren", "--direct").out
    began = git_says(project.root, "merge-base", "main", "gren")
    assert f"main (det seneste fælles: {began[:9]})" in project.diff("main", "gren").out
    assert f"main (the latest in common: {began[:9]})" in project.diff("main", "gren", language="en").out
    assert "(det seneste fælles" not in project.diff("main", "gren", "--direct").out
    assert f"gren (det seneste fælles: {began[:9]}) → HEAD~1\n" in project.diff("gren", "HEAD~1").out


def test_the_name_of_a_branch_is_untrusted(project: Project) -> None:
    git(project.root, "branch", "@everyone-#12-<b>")
    project.edit(NATTERAVNEN, "maximum: 12", "maximum: 15")
    told = project.diff("@everyone-#12-<b>", "--format", "markdown").out
    assert "@&#8203;everyone-" in told
    assert "<b>" not in told
    page = project.diff("@everyone-#12-<b>", "--format", "html").out
    assert "<b>" not in page


def test_programs_get_the_revisions(project: Project) -> None:
    project.edit(NATTERAVNEN, "maximum: 12", "maximum: 15")
    found = json.loads(project.diff("main", "--format", "json").out)
    assert len(found["revisions"]["base"]) == 40
    assert found["revisions"]["head"] == ""


def test_a_github_log_obeys_nothing(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    project.edit(NATTERAVNEN, "summary: Børn taler sammen om det, der er svært.", "summary: '::error::x'")
    assert project.diff("main").out.startswith("::stop-commands::")
    assert project.diff("main", "--format", "markdown").out.startswith("## ")
