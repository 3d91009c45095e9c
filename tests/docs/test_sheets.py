"""What `docs/exchange-sheets.md` shows, done as it says."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from tests.cli.command import say
from tests.edition.workshop import example
from tests.exchange.sheets.desk import material, separated
from tests.pipeline.workshop import HOME, copied

PAGE = (HOME / "docs" / "exchange-sheets.md").read_text(encoding="utf-8")
BLOCKS = dict(re.findall(r"^```([a-z]+)\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL))
COMMANDS = re.findall(r"^    catalogue (export [^#\n]+)", PAGE, re.MULTILINE)


def test_somebody_s_list_becomes_the_offer_that_is_shown(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    project = copied("small", tmp_path / "project")
    monkeypatch.chdir(project)
    (project / "theirs.csv").write_text(BLOCKS["csv"], encoding="utf-8")
    (project / "mapping.yaml").write_text(BLOCKS["yaml"], encoding="utf-8")
    said = say(capsys, *shlex.split("import sheet theirs.csv --mapping mapping.yaml --dry-run"))
    assert said.code == 0, said.err
    assert [line for line in said.out.splitlines() if line.startswith("+ ")] == BLOCKS["diff"].splitlines()
    assert say(capsys, *shlex.split("import sheet theirs.csv --mapping mapping.yaml --yes")).code == 0
    once_more = say(capsys, *shlex.split("import sheet theirs.csv --mapping mapping.yaml"))
    assert once_more.code == 0, once_more.err


@pytest.mark.parametrize("command", COMMANDS)
def test_its_exports_run(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, command: str
) -> None:
    monkeypatch.chdir(copied("small", tmp_path / "project"))
    assert say(capsys, *shlex.split(command)).code == 0


def test_the_lines_of_times_and_places_are_those_of_an_export() -> None:
    offers = separated(material(example("small")))["offers.csv"].decode("utf-8-sig")
    for line in re.findall(r"^    ((?:Hver:|skolen =).+)$", PAGE, re.MULTILINE):
        pieces = [piece for piece in line.split(" | ") if piece in offers]
        assert pieces == line.split(" | ")
