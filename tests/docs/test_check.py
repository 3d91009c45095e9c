"""What `docs/check.md` promises, done as it says."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.command import say
from tests.docs.walkthrough import Ran, walk
from tests.reporters.readers import READERS
from tests.source.test_git import git


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository on its main branch, whose pages were committed before the rest came."""
    made = tmp_path / "project"
    made.mkdir()
    git(made, "init", "-q")
    git(made, "commit", "-q", "--allow-empty", "-m", "x")
    return made


@pytest.fixture
def ran(root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> list[Ran]:
    return walk("check.md", root, capsys, monkeypatch)


def test_every_command_and_every_comment_does_what_it_says(
    root: Path, ran: list[Ran], capsys: pytest.CaptureFixture[str]
) -> None:
    assert len(ran) >= 10
    assert [(each.command, each.code) for each in ran if each.code] == []
    verbose = " ".join(next(each.said for each in ran if each.command.endswith("--verbose")).split())
    assert ": ignored CAT345:" in verbose
    assert "foreningen svarer efter sommerferien" in verbose
    assert ": ignored CAT313:" in verbose
    file = root / "data" / "offers" / "pauseforeningen.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("# catalogue: ignore", "#"), encoding="utf-8")
    codes = [each.code for each in READERS["text"](say(capsys, "check").out)]
    assert codes == ["CAT345", "CAT313"]
    assert say(capsys, "check", "--strict").code == 1


def test_each_file_and_the_json_are_as_they_are_described(
    root: Path, ran: list[Ran], capsys: pytest.CaptureFixture[str]
) -> None:
    assert ran
    for name, form in (("report.sarif", "sarif"), ("gl-code-quality-report.json", "gitlab"), ("tests.xml", "junit")):
        assert READERS[form]((root / name).read_text(encoding="utf-8")) == []
    manual = Path(__file__).parents[2].joinpath("docs", "check.md").read_text(encoding="utf-8")
    plain = json.loads(say(capsys, "check", "--format", "json", "--verbose").out)
    named = set(manual.partition("The JSON has")[2].split("`")[1::2])
    placed = next(each for each in plain["findings"] if "line" in each)
    assert named == {*plain, *placed, *plain["ignored"][0]}
