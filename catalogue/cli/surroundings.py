"""What the command line learns of the world around it: clock, language, terminal. Nobody below asks for these."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import dataclass
from datetime import date

LANGUAGES = ("en", "da")


@dataclass(frozen=True)
class Surroundings:
    """Today's date, the language of messages, colours and progress or not, the width to wrap at, how much to say."""

    today: date
    language: str
    colour: bool
    progress: bool
    width: int
    quiet: bool = False
    verbose: bool = False

    def complain(self, text: str) -> None:
        """One remark on standard error."""
        print(f"catalogue: {text}", file=sys.stderr)  # noqa: T201  # the command line's own voice


def look_around(language: str | None = None, *, quiet: bool = False, verbose: bool = False) -> Surroundings:
    """Ask the environment once."""
    environment = os.environ
    written = environment.get("LC_ALL") or environment.get("LC_MESSAGES") or environment.get("LANG") or ""
    on_terminal = sys.stdout.isatty()
    return Surroundings(
        today=date.today(),  # noqa: DTZ011  # the user's own calendar day is meant
        language=language or ("da" if written.startswith("da") else "en"),
        colour=on_terminal and not environment.get("NO_COLOR") and environment.get("TERM") != "dumb",
        progress=sys.stderr.isatty() and not quiet,
        width=shutil.get_terminal_size().columns if on_terminal else 80,
        quiet=quiet,
        verbose=verbose,
    )
