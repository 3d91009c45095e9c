"""`catalogue serve`."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from catalogue.cli.guard import guarded
from catalogue.cli.keeping import CacheDir, cache_folder
from catalogue.cli.options import AsOf, Language, Quiet, Root, Verbose, day_of, known_language
from catalogue.cli.surroundings import look_around


def serve(
    *,
    root: Root = Path(),
    edition: Annotated[
        list[str] | None, typer.Option("--edition", metavar="NAME", help="Only this edition; repeatable.")
    ] = None,
    port: Annotated[
        int | None, typer.Option("--port", metavar="PORT", help="Listen there (default: 8321 or the next free).")
    ] = None,
    open_: Annotated[bool, typer.Option("--open", help="Open it in the browser.")] = False,
    no_pdf: Annotated[bool, typer.Option("--no-pdf", help="Make no PDF beside the pages.")] = False,
    as_of: AsOf = None,
    cache_dir: CacheDir = None,
    lang: Language = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Show the catalogue in the browser, and keep it up to date while you write."""
    around = look_around(known_language(lang), quiet=quiet, verbose=verbose)
    as_of_day = day_of(as_of, around)
    if port is not None and port not in range(1 << 16):
        message = f"{port} is not a port"
        raise typer.BadParameter(message, param_hint="--port")

    def command() -> int:
        from catalogue.cli.serve import run_serve
        from catalogue.pipeline.live import LiveRequest
        from catalogue.preview.run import PreviewRequest
        from catalogue.source.git import revision

        live = LiveRequest(
            root=root,
            day=around.today,
            as_of=as_of_day,
            editions=tuple(edition or ()),
            revision=partial(revision, root, os.environ),
            environment=os.environ,
        )
        cache = cache_folder(cache_dir)
        request = PreviewRequest(live, port, has_prints=not no_pdf, language=around.language, cache=cache)
        return run_serve(request, around, opens=open_)

    raise typer.Exit(guarded(command, around))
