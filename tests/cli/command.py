"""The command as a person starts it: in this process, in one of its own, or on a terminal."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from catalogue.cli.app import main

COMMAND = [sys.executable, "-m", "catalogue"]
_KEPT = {"PATH", "HOME", "TMPDIR", "PYTHONPATH", "XDG_CACHE_HOME"}
LIMIT = 60
"""Seconds after which a process is called hung."""


@dataclass(frozen=True)
class Said:
    """An exit code, and what was printed."""

    code: int
    out: str
    err: str


def say(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> Said:
    """Run the command in this process."""
    capsys.readouterr()
    code = main([str(each) for each in arguments])
    printed = capsys.readouterr()
    return Said(code, printed.out, printed.err)


def environment(**changes: str) -> dict[str, str]:
    """A plain environment: no colours forced, English."""
    kept = {name: value for name, value in os.environ.items() if name in _KEPT}
    return kept | {"LANG": "C.UTF-8", "TERM": "xterm-256color"} | changes


def start(*arguments: str | Path, **changes: str) -> Said:
    """Run the command in a process of its own, its output in pipes."""
    command = [*COMMAND, *map(str, arguments)]
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=LIMIT, check=False, env=environment(**changes)
    )
    return Said(done.returncode, done.stdout, done.stderr)


def on_terminal(
    *arguments: str | Path, changes: Mapping[str, str] | None = None, typed: Sequence[str] = (), cwd: Path | None = None
) -> Said:
    """Run the command on a terminal of its own, where lines are typed; all that it prints comes out as one text."""
    ours, theirs = pty.openpty()
    command = [*COMMAND, *map(str, arguments)]
    with subprocess.Popen(
        command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment(**(changes or {})), cwd=cwd
    ) as process:
        os.close(theirs)
        # After the last line comes Ctrl-D: a question more than was foreseen ends the command instead of hanging it.
        os.write(ours, "".join(f"{line}\n" for line in typed).encode() + b"\x04\x04" * bool(typed))
        seen = b""
        while piece := _read(ours):
            seen += piece
        os.close(ours)
    return Said(process.returncode, seen.decode(), "")


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # Linux tells the end of a terminal so
        return b""
