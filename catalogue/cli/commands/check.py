"""`catalogue check`."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from catalogue.cli.guard import guarded
from catalogue.cli.keeping import CacheDir, cache_folder
from catalogue.cli.options import AsOf, Language, Quiet, Root, Verbose, day_of, known_language
from catalogue.cli.surroundings import look_around
from catalogue.pipeline.requests import CheckRequest
from catalogue.reporters.registry import REPORTERS

Form = Annotated[
    str | None,
    typer.Option(
        "--format", metavar="FORMAT", help=f"{', '.join(REPORTERS)}. Without it: github on GitHub, else text."
    ),
]
Output = Annotated[
    Path | None, typer.Option("--output", metavar="FILE", help="Write the report there, and print it for people.")
]
Select = Annotated[
    list[str] | None,
    typer.Option("--select", metavar="CODES", help="Only these, as CAT313 or CAT3; and what is private."),
]
Ignore = Annotated[
    list[str] | None, typer.Option("--ignore", metavar="CODES", help="Not these; but nothing that is private.")
]
Since = Annotated[
    str,
    typer.Option("--since", metavar="REV", help="Only what changed lines hold, or what the change broke anywhere."),
]


def check(
    paths: Annotated[list[Path] | None, typer.Argument(metavar="PATH…", help="Report only these files.")] = None,
    *,
    root: Root = Path(),
    form: Form = None,
    output: Output = None,
    strict: Annotated[bool, typer.Option("--strict", help="Exit with 1 for warnings, too.")] = False,
    select: Select = None,
    ignore: Ignore = None,
    since: Since = "",
    as_of: AsOf = None,
    cache_dir: CacheDir = None,
    lang: Language = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Check every file; say where, what is wrong, and how to mend it."""
    around = look_around(known_language(lang), quiet=quiet, verbose=verbose)
    request = CheckRequest(
        root=root,
        day=around.today,
        as_of=day_of(as_of, around),
        paths=tuple(paths or ()),
        select=tuple(select or ()),
        ignore=tuple(ignore or ()),
        since=since,
        environment=os.environ,
        cache=cache_folder(cache_dir),
    )

    def command() -> int:
        from catalogue.cli.check import Reporting, run_check  # each command pays only for its own imports

        return run_check(request, Reporting(form, output, strict), around)

    raise typer.Exit(guarded(command, around))
