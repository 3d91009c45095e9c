"""`catalogue funding`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from catalogue.cli.guard import guarded
from catalogue.cli.keeping import CacheDir, cache_folder
from catalogue.cli.options import AsOf, Language, Root, day_of, known_choice, known_language
from catalogue.cli.surroundings import look_around

_FORMATS = ("text", "markdown", "json")


def funding(
    *,
    root: Root = Path(),
    form: Annotated[
        str | None,
        typer.Option("--format", metavar="|".join(_FORMATS), help="How to tell it (default: as FILE ends)."),
    ] = None,
    output: Annotated[Path | None, typer.Option("--output", metavar="FILE", help="Write it there.")] = None,
    as_of: AsOf = None,
    cache_dir: CacheDir = None,
    lang: Language = None,
) -> None:
    """Print the account of the grants in data/funding.yaml."""
    around = look_around(known_language(lang))
    known_choice(form, _FORMATS, "--format")
    day = day_of(as_of, around)

    def command() -> int:
        from catalogue.cli.funding import run_funding
        from catalogue.pipeline.funding import FundingRequest

        request = FundingRequest(root, around.today, day, around.language, cache_folder(cache_dir))
        return run_funding(request, form, output, around)

    raise typer.Exit(guarded(command, around))
