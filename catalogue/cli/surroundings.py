"""What the command line learns of the world around it: clock, language, terminal. Nobody below asks for these."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path

LANGUAGES = ("en", "da")

_HOSTS = {"github": ("GITHUB_ACTIONS", "true"), "gitlab": ("GITLAB_CI", "true")}
_CHECKOUTS = {"github": "GITHUB_WORKSPACE", "gitlab": "CI_PROJECT_DIR"}


@dataclass(frozen=True)
class Surroundings:
    """Today's date, the language of messages, colours and progress or not, the width to wrap at, how much to say.

    `host` is «github» or «gitlab» when the command runs in a job there, `checkout` where the job has the repository.
    """

    today: date
    language: str
    colour: bool
    progress: bool
    width: int
    quiet: bool = False
    verbose: bool = False
    host: str = ""
    checkout: Path | None = None

    def complain(self, text: str) -> None:
        """One remark on standard error, in which a job's log on GitHub finds no command of its own."""
        if self.host == "github":
            text = text.replace("##[", "## [")
        print(f"catalogue: {text}", file=sys.stderr)  # noqa: T201  # the command line's own voice


def cores() -> int:
    """How many cores this process may use."""
    allowed = getattr(os, "sched_getaffinity", None)  # where the system tells
    return len(allowed(0)) if allowed else os.cpu_count() or 1


def look_around(language: str | None = None, *, quiet: bool = False, verbose: bool = False) -> Surroundings:
    """Ask the environment once."""
    environment = os.environ
    written = environment.get("LC_ALL") or environment.get("LC_MESSAGES") or environment.get("LANG") or ""
    on_terminal = sys.stdout.isatty()
    host = next((name for name, (variable, value) in _HOSTS.items() if environment.get(variable) == value), "")
    checkout = environment.get(_CHECKOUTS[host]) if host else None
    return Surroundings(
        today=date.today(),  # noqa: DTZ011  # the user's own calendar day is meant
        language=language or ("da" if written.startswith("da") else "en"),
        colour=on_terminal and not environment.get("NO_COLOR") and environment.get("TERM") != "dumb",
        progress=sys.stderr.isatty() and not quiet,
        width=shutil.get_terminal_size().columns if on_terminal else 80,
        quiet=quiet,
        verbose=verbose,
        host=host,
        checkout=Path(checkout) if checkout else None,
    )
