"""`docs/coverage.md`: every practice has a row, and every command, option, field and file that a row names exists."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import typer.main

from catalogue.authoring.schema_files import GLOBS
from catalogue.cli.app import app
from catalogue.codes import SEVERITIES
from catalogue.model.fields import every_field
from catalogue.model.kinds import KINDS
from catalogue.project import PAGE_NAMES, PAGES

TEXT = (Path(__file__).parents[2] / "docs" / "coverage.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| (\d+) \| (.+?) \| (.+?) \|$", re.MULTILINE)
ROWS = {int(number): served for number, _practice, served in ROW.findall(TEXT)}
PRACTICES = 72
LATER: frozenset[str] = frozenset()
FIELDS = {placed.written for model in KINDS.values() for placed in every_field(model)}
FILES = {*GLOBS.values(), *(f"{PAGES}/{name}.md" for name in PAGE_NAMES), f"{PAGES}/", "catalogue.json"}
COMMAND = typer.main.get_command(app)


def quoted(text: str) -> list[str]:
    return re.findall(r"`([^`]+)`", text)


def commands(text: str) -> list[list[str]]:
    return [each.split()[1:] for each in quoted(text) if each.startswith("catalogue ")]


def is_there(words: list[str]) -> bool:
    """Whether the command line knows a command, and every option that is written behind it."""
    found: Any = COMMAND
    for word in words:
        if word.startswith("--"):
            if not any(word in parameter.opts for parameter in found.params):
                return False
        elif known := getattr(found, "commands", None):  # of a group; else it is an option's value
            if word not in known:
                return False
            found = known[word]
    return True


def test_every_practice_has_one_row() -> None:
    assert [int(number) for number, *_ in ROW.findall(TEXT)] == list(range(1, PRACTICES + 1))


@pytest.mark.parametrize("number", range(1, PRACTICES + 1))
def test_a_row_says_what_serves_it_or_why_nothing_should(number: int) -> None:
    served = ROWS[number]
    assert quoted(served) or "**Not here:**" in served


def test_every_command_is_there_or_said_to_come_later() -> None:
    now: list[list[str]] = []
    later: list[list[str]] = []
    for served in ROWS.values():
        for part in re.split(r"(?=\*\*[A-Z])", served):
            (later if part.startswith("**Later:**") else now).extend(commands(part))
    assert len(now) > PRACTICES
    assert [" ".join(words) for words in now if not is_there(words)] == []
    assert {words[0] for words in later} <= LATER
    assert [words[0] for words in later if is_there(words)] == []


def test_every_field_and_file_is_there() -> None:
    named = [each for served in ROWS.values() for each in quoted(served) if not each.startswith("catalogue ")]
    assert len(named) > PRACTICES
    assert [each for each in named if each not in FIELDS and each not in FILES] == []


def test_every_code_is_there() -> None:
    assert set(re.findall(r"CAT\d{3}", TEXT)) <= set(SEVERITIES)


def test_the_options_of_a_command_are_looked_at() -> None:
    assert is_there(["build", "--format"])
    assert not is_there(["build", "--no-such-option"])
    assert not is_there(["no-such-command"])
