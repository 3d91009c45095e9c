"""`catalogue build`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from catalogue.cli.guard import guarded
from catalogue.cli.options import AsOf, Language, Quiet, Root, Verbose, day_of, known_language
from catalogue.cli.surroundings import look_around
from catalogue.pipeline import FORMATS, BuildRequest


def build(
    *,
    root: Root = Path(),
    output: Annotated[
        Path | None, typer.Option("--output", metavar="DIR", help="Where to write (default: ROOT/build).")
    ] = None,
    edition: Annotated[
        list[str] | None, typer.Option("--edition", metavar="NAME", help="Only this edition; repeatable.")
    ] = None,
    formats: Annotated[
        list[str] | None, typer.Option("--format", metavar="|".join(FORMATS), help="Only this format; repeatable.")
    ] = None,
    as_of: AsOf = None,
    keep_going: Annotated[bool, typer.Option("--keep-going", help="Build without the files that have errors.")] = False,
    public: Annotated[bool, typer.Option("--public", help="Only the editions that everyone may see.")] = False,
    draft: Annotated[
        bool, typer.Option("--draft", help="Mark every page as a draft, whatever the settings say.")
    ] = False,
    lang: Language = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Build every edition in the formats that its settings name."""
    around = look_around(known_language(lang), quiet=quiet, verbose=verbose)
    request = BuildRequest(
        root=root,
        day=around.today,
        as_of=day_of(as_of, around),
        output=output,
        editions=tuple(edition or ()),
        formats=tuple(formats or ()),
        keep_going=keep_going,
        only_public=public,
        is_draft=draft,
    )

    def command() -> int:
        from catalogue.cli.build import run_build

        return run_build(request, around)

    raise typer.Exit(guarded(command, around))
