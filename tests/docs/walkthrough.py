"""A page of `docs/` as somebody who does what it says: its files are written, its commands are run, in order.

The info string of a fenced block says what to do with it: `file=PATH` writes it, `add=PATH` adds it to the file that
the smallest example has there, and `console` runs each line that begins with `$ catalogue`.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from catalogue.cli.app import main
from tests.pipeline.workshop import HOME, copied

_BLOCK = re.compile(r"^```([a-z]+)([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Ran:
    """One command of a page: what it was, its exit code, what it said."""

    command: str
    code: int
    said: str


def walk(name: str, root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> list[Ran]:
    """Do all that `docs/NAME` says, in a copy of the smallest example; the commands in order, as they went."""
    copied("small", root)
    monkeypatch.chdir(root)
    ran: list[Ran] = []
    for kind, info, body in _blocks(name):
        if path := _value(info, "file"):
            _write(root / path, body)
        elif path := _value(info, "add"):
            _write(root / path, (root / path).read_text(encoding="utf-8") + body)
        elif kind == "console":
            ran += [
                run(line.removeprefix("$ "), capsys) for line in body.splitlines() if line.startswith("$ catalogue")
            ]
    return ran


def _blocks(name: str) -> Iterator[tuple[str, str, str]]:
    text = (HOME / "docs" / name).read_text(encoding="utf-8")
    yield from ((found[1], found[2], found[3]) for found in _BLOCK.finditer(text))


def _value(info: str, key: str) -> str:
    found = re.search(rf"\b{key}=(\S+)", info)
    return found[1] if found else ""


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def run(command: str, capsys: pytest.CaptureFixture[str]) -> Ran:
    """Run one command line where we stand."""
    code = main(shlex.split(command)[1:])
    captured = capsys.readouterr()
    return Ran(command, code, captured.out + captured.err)
