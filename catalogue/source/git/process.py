"""The one place that starts a process: git, kept calm.

Nothing that a repository brings along is run: no hook, no monitor, no signature program, no pager, no filter; nothing
is fetched, asked for or locked.
"""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_PATIENCE = 20  # seconds
_KEPT = ("PATH", "HOME", "XDG_CONFIG_HOME", "SYSTEMROOT")  # not GIT_DIR and its kin, which a hook sets for its own use
_CALM = {
    "LC_ALL": "C",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
}
_SETTINGS = (
    *("-c", "core.fsmonitor=false"),
    *("-c", "core.hooksPath=/dev/null"),
    *("-c", "core.untrackedCache=false"),
    *("-c", "log.showSignature=false"),
    *("-c", "protocol.allow=never"),
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What git printed and how it ended; None as code: there is no git, or it took too long."""

    code: int | None
    out: bytes = b""
    complaint: str = ""

    @property
    def is_well(self) -> bool:
        """Whether git did what was asked."""
        return self.code == 0

    @property
    def text(self) -> str:
        """What it printed, as text."""
        return self.out.decode("utf-8", "surrogateescape")


class Git:
    """Git in one folder."""

    def __init__(self, root: Path, environment: Mapping[str, str]) -> None:
        """Of the environment only what git needs to be found and to know its user's settings is handed on."""
        self._start = ["git", *_SETTINGS, "-C", str(root), "--no-pager", "--literal-pathspecs"]
        self._environment = {name: environment[name] for name in _KEPT if name in environment} | _CALM

    def ask(self, *arguments: str, given: bytes = b"") -> Answer:
        """Run one of git's commands, with `given` to read."""
        try:
            done = subprocess.run(  # noqa: S603  # our own words, and the folder as one argument
                [*self._start, *arguments],
                input=given,
                capture_output=True,
                timeout=_PATIENCE,
                check=False,
                env=self._environment,
            )
        except (OSError, ValueError, subprocess.SubprocessError):  # not there, a NUL in a name, too slow
            return Answer(None)
        return Answer(done.returncode, done.stdout, done.stderr.decode("utf-8", "replace"))

    def says(self, *arguments: str) -> str | None:
        """What git prints; None when it can't or won't."""
        answer = self.ask(*arguments)
        return answer.out.decode("utf-8", "replace") if answer.is_well else None
