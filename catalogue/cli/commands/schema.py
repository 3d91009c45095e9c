"""`catalogue schema`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from catalogue.cli.guard import guarded
from catalogue.cli.options import Language, Quiet, Root, known_language
from catalogue.cli.surroundings import look_around


def schema(
    kind: Annotated[
        str | None,
        typer.Argument(metavar="KIND", help="partnership, vocabulary, recipients or settings: print it."),
    ] = None,
    *,
    output: Annotated[
        Path | None,
        typer.Option("--output", metavar="DIR", help="Write here; else all kinds go into .catalogue/schema/."),
    ] = None,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; say which are out of date, and exit with 1 if any is.")
    ] = False,
    root: Root = Path(),
    lang: Language = None,
    quiet: Quiet = False,
) -> None:
    """Write the JSON Schemas that let an editor complete and explain the files."""
    around = look_around(known_language(lang), quiet=quiet)

    def command() -> int:
        from catalogue.cli.schema import run_schema

        return run_schema(root, kind, output, around, check=check)

    raise typer.Exit(guarded(command, around))
