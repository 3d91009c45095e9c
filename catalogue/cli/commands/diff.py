"""`catalogue diff`."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from catalogue.cli.guard import guarded
from catalogue.cli.options import AsOf, Language, Root, day_of, known_choice, known_language
from catalogue.cli.surroundings import look_around
from catalogue.reporters.changes.names import DIFF_FORMATS

Base = Annotated[str, typer.Argument(metavar="BASE", help="The revision before: main, a tag, a commit.")]
Head = Annotated[
    str | None, typer.Argument(metavar="HEAD", help="The revision after (default: the files as they lie here).")
]
Form = Annotated[str, typer.Option("--format", metavar="|".join(DIFF_FORMATS), help="How to tell it.")]


def diff(
    base: Base,
    head: Head = None,
    *,
    root: Root = Path(),
    form: Form = "text",
    exit_code: Annotated[bool, typer.Option("--exit-code", help="Exit with 1 if anything changed.")] = False,
    direct: Annotated[
        bool, typer.Option("--direct", help="Compare with BASE itself, not with where HEAD left it.")
    ] = False,
    as_of: AsOf = None,
    lang: Language = None,
) -> None:
    """Say what a change means: to readers, to people named, to agreements."""
    around = look_around(known_language(lang))
    known_choice(form, DIFF_FORMATS, "--format")
    day = day_of(as_of, around)

    def command() -> int:
        from catalogue.cli.diff import run_diff
        from catalogue.pipeline.revisions import PairRequest

        request = PairRequest(root, os.environ, around.today, base, head, day, direct)
        return run_diff(request, form, around, exit_code=exit_code)

    raise typer.Exit(guarded(command, around))
