"""`catalogue check PATH…` limits what is told, not what is looked at."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.command import Said, say
from tests.pipeline.workshop import change, copied

LEKTIE, SAMTALE = "data/offers/lektieforeningen.yaml", "data/offers/samtaleforeningen.yaml"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    made = copied("small", tmp_path / "project")
    monkeypatch.chdir(made)
    return made


@pytest.fixture
def two_mistakes(project: Path) -> Path:
    change(project, "offers/lektieforeningen.yaml", "weekday: tuesday", "weekday: tirsdag")
    change(project, "offers/samtaleforeningen.yaml", "is: waiting-list", "is: venteliste")
    return project


def codes(said: Said) -> list[str]:
    """The file and code of each finding."""
    lines = [line.split(":")[0] + " " + line.split(" CAT")[1][:3] for line in said.out.splitlines() if " CAT" in line]
    return [line.removeprefix("data/offers/") for line in lines]


@pytest.mark.usefixtures("two_mistakes")
def test_everything_is_told_without_a_path(capsys: pytest.CaptureFixture[str]) -> None:
    said = say(capsys, "check")
    assert (said.code, codes(said)) == (1, ["lektieforeningen.yaml 203", "samtaleforeningen.yaml 203"])


@pytest.mark.usefixtures("two_mistakes")
@pytest.mark.parametrize(
    ("paths", "expected"),
    [
        ([LEKTIE], ["lektieforeningen.yaml 203"]),
        ([f"./{SAMTALE}"], ["samtaleforeningen.yaml 203"]),
        ([LEKTIE, SAMTALE], ["lektieforeningen.yaml 203", "samtaleforeningen.yaml 203"]),
        (["data/offers"], ["lektieforeningen.yaml 203", "samtaleforeningen.yaml 203"]),
        (["."], ["lektieforeningen.yaml 203", "samtaleforeningen.yaml 203"]),
        (["data/pages", "data/vocabulary.yaml"], []),
    ],
    ids=str,
)
def test_only_what_was_named_is_told(capsys: pytest.CaptureFixture[str], paths: list[str], expected: list[str]) -> None:
    said = say(capsys, "check", *paths)
    assert codes(said) == expected
    assert said.code == bool(expected)


def test_a_path_is_seen_from_where_one_stands(
    capsys: pytest.CaptureFixture[str], two_mistakes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(two_mistakes / "data" / "offers")
    said = say(capsys, "check", "lektieforeningen.yaml", "--root", "../..")
    assert (said.code, codes(said)) == (1, ["lektieforeningen.yaml 203"])


def test_references_into_other_files_are_judged(capsys: pytest.CaptureFixture[str], project: Path) -> None:
    change(
        project, "offers/lektieforeningen.yaml", "themes: [lektier]", "themes: [lektier]\n    requires: [samtalegruppe]"
    )
    assert say(capsys, "check", LEKTIE).code == 0
    change(project, "offers/samtaleforeningen.yaml", "id: samtalegruppe", "id: samtaleklub")
    said = say(capsys, "check", LEKTIE)
    assert (said.code, codes(said)) == (1, ["lektieforeningen.yaml 305"])
    assert say(capsys, "check", SAMTALE).code == 0


def test_a_path_of_nothing_or_elsewhere_is_refused(capsys: pytest.CaptureFixture[str], project: Path) -> None:
    for path in ("data/offers/nobody.yaml", "..", "/etc/hostname", str(project.parent)):
        said = say(capsys, "check", path)
        assert (said.code, said.out) == (2, "")
        assert "CAT006" in said.err
