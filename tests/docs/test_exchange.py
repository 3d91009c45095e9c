"""What `docs/exchange.md` promises, done as it says."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from catalogue.exchange.names import EXPORTS
from tests.cli.command import say
from tests.pipeline.workshop import HOME, copied

PAGE = (HOME / "docs" / "exchange.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^    catalogue ([^#\n]+)", PAGE, re.MULTILINE)


def test_it_names_every_export() -> None:
    rows = re.findall(r"^\| (`.+?`) \|", PAGE, re.MULTILINE)
    assert sorted(re.findall(r"`([^`]+)`", " ".join(rows))) == sorted(EXPORTS)


def test_every_page_that_it_leads_to_is_there() -> None:
    pages = re.findall(r"\]\(([a-z-]+\.md)\)", PAGE)
    assert len(set(pages)) >= 4
    assert [page for page in pages if not (HOME / "docs" / page).is_file()] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_its_commands_do_what_they_say(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, command: str
) -> None:
    monkeypatch.chdir(copied("small", tmp_path / "project"))
    said = say(capsys, *shlex.split(command))
    assert said.code == 0, said.err
    assert "Traceback" not in said.err


def test_what_it_shows_of_losses_is_what_is_said(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(copied("small", tmp_path / "project"))
    said = say(capsys, "export", "geojson")
    shown = PAGE.partition("    What is not in it")[2].partition("\n\n")[0]
    told = said.out.partition("What is not in it")[2]
    assert [line.strip() for line in shown.splitlines()] == [line.strip() for line in told.splitlines()]
