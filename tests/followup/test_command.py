"""`catalogue status` as it is started."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.command import Said, say
from tests.followup.workshop import association, files, written

ENDS = "status: active\nperiods: [{from: 2025-01-01, until: 2026-03-30}]\nmeetings: [{on: 2026-02-27, held: true}]"
ENDS += "\nchild_certificate: {required: false}"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return written(files(foreningen=association("Foreningen", ENDS)), tmp_path / "project")


def _status(capsys: pytest.CaptureFixture[str], root: Path, *arguments: str) -> Said:
    return say(capsys, "status", *arguments, "--root", root, "--cache-dir", root.parent / "cache")


def test_what_is_urgent_fails_only_where_asked(capsys: pytest.CaptureFixture[str], root: Path) -> None:
    assert _status(capsys, root).code == 0
    assert _status(capsys, root, "--exit-code").code == 1
    calm = _status(capsys, root, "--exit-code", "--as-of", "2026-02-27")
    assert (calm.code, "Nothing is urgent." in calm.out) == (0, True)


def test_another_day(capsys: pytest.CaptureFixture[str], root: Path) -> None:
    found = json.loads(_status(capsys, root, "--as-of", "2026-04-01", "--format", "json").out)
    assert (found["as_of"], found["agreements"][0]["state"]) == ("2026-04-01", "renewal")


def test_danish_and_english(capsys: pytest.CaptureFixture[str], root: Path) -> None:
    assert "Foreningen: til og med d. 30. marts 2026" in _status(capsys, root, "--lang", "da").out
    assert "Foreningen: until 30 March 2026" in _status(capsys, root, "--lang", "en").out


def test_twice_the_same(capsys: pytest.CaptureFixture[str], root: Path) -> None:
    for form in ("text", "markdown", "json", "html"):
        assert _status(capsys, root, "--format", form).out == _status(capsys, root, "--format", form).out


def test_into_a_file(capsys: pytest.CaptureFixture[str], root: Path, tmp_path: Path) -> None:
    found = _status(capsys, root, "--output", str(tmp_path / "status.html"), "--lang", "da")
    assert (found.code, found.out) == (0, "")
    assert "skrev" in found.err
    assert (tmp_path / "status.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_files_with_mistakes_are_named(capsys: pytest.CaptureFixture[str], root: Path) -> None:
    written({"data/offers/naboen.yaml": association("Naboen", "status: aktiv")}, root)
    found = _status(capsys, root, "--lang", "da", "--exit-code")
    assert found.code == 1
    assert "1 fil har fejl" in found.out
    assert "data/offers/naboen.yaml" in found.out


def test_nothing_can_be_told_without_settings(capsys: pytest.CaptureFixture[str], root: Path) -> None:
    written({"data/catalogue.yaml": "title: x\n"}, root)
    found = _status(capsys, root)
    assert found.code == 1
    assert "data/catalogue.yaml" in found.out
    assert "Status" not in found.out
