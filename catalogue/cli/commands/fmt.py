"""`catalogue fmt`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from catalogue.cli.guard import guarded
from catalogue.cli.options import Language, Quiet, Root, known_language
from catalogue.cli.surroundings import look_around


def fmt(
    paths: Annotated[list[Path] | None, typer.Argument(metavar="PATH…", help="Only these files or folders.")] = None,
    *,
    root: Root = Path(),
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; end with 1 if a file would be changed.")
    ] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Write nothing; show what would be changed.")] = False,
    lang: Language = None,
    quiet: Quiet = False,
) -> None:
    """Put the fields of every file in one order and layout; no value and no comment is lost."""
    around = look_around(known_language(lang), quiet=quiet)

    def command() -> int:
        from catalogue.cli.fmt import run_fmt

        return run_fmt(root, paths or [], around, is_check=check, is_diff=diff)

    raise typer.Exit(guarded(command, around))
