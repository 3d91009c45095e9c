"""`catalogue export` as a person meets it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from catalogue.exchange.names import EXPORTS
from tests.cli.command import say
from tests.pipeline.workshop import change, copied


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copied("small", tmp_path / "project")


def test_without_a_name_it_says_what_there_is(capsys: pytest.CaptureFixture[str]) -> None:
    for language in ("en", "da"):
        said = say(capsys, "export", "--lang", language)
        assert (said.code, said.err) == (0, "")
        assert [line.split()[0] for line in said.out.splitlines()[1:]] == list(EXPORTS)
        assert max(map(len, said.out.splitlines())) <= 80


def test_it_says_where_it_lies_for_whom_and_what_is_not_in_it(
    capsys: pytest.CaptureFixture[str], project: Path
) -> None:
    said = say(capsys, "export", "geojson", "--root", project, "--lang", "da")
    path = project / "build" / "export" / "families" / "geojson" / "places.geojson"
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith(f"{path}: 1 fil, 150 B (det, som udgaven «families» viser)\n")
    assert "  Står ikke i dataene:\n    Position (offers[].places.<id>.coordinate): samtalegruppe" in said.out
    assert path.is_file()
    again = say(capsys, "export", "geojson", "--root", project, "--lang", "da")
    assert again.out.startswith(f"{path}: 1 fil, uændret (")


def test_quiet_says_nothing(capsys: pytest.CaptureFixture[str], project: Path) -> None:
    said = say(capsys, "export", "geojson", "--root", project, "--quiet")
    assert (said.code, said.out, said.err) == (0, "", "")


@pytest.mark.parametrize(("name", "begins"), [("tab.md", "# What is not in the export"), ("tab.json", "{")])
def test_what_is_not_in_it_is_kept_where_one_likes(
    capsys: pytest.CaptureFixture[str], project: Path, tmp_path: Path, name: str, begins: str
) -> None:
    said = say(capsys, "export", "geojson", "--root", project, "--losses", tmp_path / name)
    assert said.code == 0
    written = (tmp_path / name).read_text(encoding="utf-8")
    assert written.startswith(begins)
    if name.endswith(".json"):
        assert [loss["value"] for loss in json.loads(written)["losses"]] == ["Foreningshuset", "Skole A (opdigtet)"]


def test_for_oneself_it_warns(capsys: pytest.CaptureFixture[str], project: Path) -> None:
    said = say(capsys, "export", "vcard", "--own", "--root", project)
    assert said.code == 0
    assert "Don't pass it on" in said.err
    assert "_own/vcard: 3 files" in said.out


def test_errors_stop_it(capsys: pytest.CaptureFixture[str], project: Path) -> None:
    change(project, "offers/lektieforeningen.yaml", "weekday: tuesday", "weekday: tirsdag")
    said = say(capsys, "export", "vcard", "--root", project)
    assert said.code == 1
    assert "CAT203" in said.out
    assert "Nothing was exported" in said.err
    assert not (project / "build").exists()


@pytest.mark.parametrize(
    "arguments",
    [["vkard"], ["vcard", "--own", "--edition", "families"], ["national", "--own"], ["vcard", "--edition", "famly"]],
)
def test_wrong_usage_is_2(capsys: pytest.CaptureFixture[str], project: Path, arguments: list[str]) -> None:
    said = say(capsys, "export", *arguments, "--root", project)
    assert (said.code, said.out) == (2, "")
    assert not (project / "build").exists()
