"""`catalogue check`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from catalogue.cli.guard import guarded
from catalogue.cli.options import AsOf, Language, Quiet, Root, Verbose, day_of, known_language
from catalogue.cli.surroundings import look_around


def check(
    paths: Annotated[list[Path] | None, typer.Argument(metavar="PATH…", help="Report only these files.")] = None,
    *,
    root: Root = Path(),
    as_of: AsOf = None,
    lang: Language = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Check every file; say where, what is wrong, and how to mend it."""
    around = look_around(known_language(lang), quiet=quiet, verbose=verbose)
    day = day_of(as_of, around)

    def command() -> int:
        from catalogue.cli.check import run_check  # each command pays only for its own imports

        return run_check(root, paths or [], day, around)

    raise typer.Exit(guarded(command, around))
