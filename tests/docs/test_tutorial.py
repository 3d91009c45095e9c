"""`docs/tutorial.md` is run again from its first line to its last, and says what it says there."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from catalogue.cli.app import main
from tests.pipeline.workshop import HOME

PAGE = HOME / "docs" / "tutorial.md"
_BLOCK = re.compile(r"^```(console|yaml file=(\S+))\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FEWEST_COMMANDS = 18
GIT = {
    "GIT_AUTHOR_NAME": "Konsulenten",
    "GIT_AUTHOR_EMAIL": "frivillig@example.org",
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_COMMITTER_NAME": "Konsulenten",
    "GIT_COMMITTER_EMAIL": "frivillig@example.org",
    "LC_ALL": "C.UTF-8",
}
# What is another the next time it is run: days, and the names of commits.
PASSING = (
    (re.compile(r"\b\d{4}-\d\d-\d\d\b"), "DAY"),
    (re.compile(r"\b\d{1,2}\.? (?:[a-z]+|[A-Z][a-z]+) 20\d\d\b"), "DAY"),
    (re.compile(r"\b20\d\d-1\b"), "EDITION"),
    (re.compile(r"\b[0-9a-f]{7,40}\b"), "COMMIT"),
)


@dataclass
class _Newcomer:
    """Somebody who does what the page says, where they stand."""

    here: Path
    capsys: pytest.CaptureFixture[str]

    def does(self, command: str) -> str:
        """What a command says; `cd` moves."""
        words = shlex.split(command)
        if words[0] == "cd":
            self.here /= words[1]
            return ""
        os.chdir(self.here)
        if words[0] == "catalogue":
            self.capsys.readouterr()
            main(words[1:])
            said = self.capsys.readouterr()
            return said.out + said.err
        environment = {**GIT, "PATH": os.environ["PATH"], "HOME": str(self.here)}
        done = subprocess.run(words, capture_output=True, text=True, env=environment, check=True, timeout=30)
        return done.stdout + done.stderr


def _commands(block: str) -> Iterator[str]:
    yield from (line.removeprefix("$ ") for line in block.splitlines() if line.startswith("$ "))


def _passing(text: str) -> str:
    for pattern, name in PASSING:
        text = pattern.sub(name, text)
    return text


def _again(page: str, newcomer: _Newcomer) -> str:
    """The page with what its commands say today."""
    home = newcomer.here

    def block(found: re.Match[str]) -> str:
        if path := found[2]:
            (home / path).parent.mkdir(parents=True, exist_ok=True)
            (home / path).write_text(found[3], encoding="utf-8")
            return found[0]
        said = (f"$ {command}\n{newcomer.does(command).strip(chr(10))}".strip() for command in _commands(found[3]))
        return "```console\n" + "\n".join(said) + "\n```"

    return _BLOCK.sub(block, page)


def test_the_tutorial_is_true(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, *, update_golden: bool
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "CI", "GITHUB_ACTIONS", "GITLAB_CI"):
        monkeypatch.delenv(name, raising=False)
    page = PAGE.read_text(encoding="utf-8")
    commands = [command for block in _BLOCK.finditer(page) for command in _commands(block[3])]
    assert len(commands) >= FEWEST_COMMANDS
    for step in ("init", "new", "check", "fmt", "diff", "log"):
        assert any(command.startswith(f"catalogue {step} ") for command in commands), step
    again = _again(page, _Newcomer(tmp_path, capsys))
    if update_golden:
        PAGE.write_text(again, encoding="utf-8")
        page = again
    assert _passing(again) == _passing(page)
    assert "error CAT301" in again
