"""`catalogue export`."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from catalogue.cli.guard import guarded
from catalogue.cli.keeping import CacheDir, cache_folder
from catalogue.cli.options import AsOf, Language, Quiet, Root, day_of, known_choice, known_language
from catalogue.cli.surroundings import look_around
from catalogue.exchange.names import EXPORTS, FOR_READERS
from catalogue.messages.exporting import exporting_word

Name = Annotated[str | None, typer.Argument(metavar="NAME", help=f"{', '.join(EXPORTS)}. Without it: what each is.")]
Output = Annotated[
    Path | None,
    typer.Option("--output", metavar="PATH", help="The file or folder to write; else below build/export."),
]
Losses = Annotated[
    Path | None,
    typer.Option("--losses", metavar="FILE", help="Write what didn't come along there, as Markdown or JSON."),
]


def export(
    name: Name = None,
    *,
    edition: Annotated[
        str, typer.Option("--edition", metavar="NAME", help="What this edition shows (default: the first public one).")
    ] = "",
    own: Annotated[bool, typer.Option("--own", help="Everything, for the municipality's own use.")] = False,
    output: Output = None,
    losses: Losses = None,
    as_of: AsOf = None,
    root: Root = Path(),
    cache_dir: CacheDir = None,
    lang: Language = None,
    quiet: Quiet = False,
) -> None:
    """Write what the catalogue shows in the form of other programs: address books, calendars, maps, tables."""
    around = look_around(known_language(lang), quiet=quiet)
    known_choice(name, EXPORTS, "NAME")
    if own and (edition or name in FOR_READERS):
        word = "own-or-edition" if edition else "readers-only"
        raise typer.BadParameter(exporting_word(word, around.language, name=name), param_hint="--own")
    day = day_of(as_of, around)

    def command() -> int:
        from catalogue.cli.export import list_exports, run_export

        if name is None:
            return list_exports(around)
        from catalogue.pipeline.export import ExportRequest

        cache = cache_folder(cache_dir)
        request = ExportRequest(root, around.today, name, edition, own, output, day, cache, os.environ)
        return run_export(request, losses, around)

    raise typer.Exit(guarded(command, around))
