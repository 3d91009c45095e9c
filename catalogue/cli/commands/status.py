"""`catalogue status`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from catalogue.cli.guard import guarded
from catalogue.cli.keeping import CacheDir, cache_folder
from catalogue.cli.options import AsOf, Language, Root, day_of, known_choice, known_language
from catalogue.cli.surroundings import look_around
from catalogue.reporters.followup.names import FOLLOWUP_FORMATS

Form = Annotated[
    str | None,
    typer.Option("--format", metavar="|".join(FOLLOWUP_FORMATS), help="How to tell it (default: as FILE ends)."),
]
Output = Annotated[Path | None, typer.Option("--output", metavar="FILE", help="Write it there.")]


def status(
    *,
    root: Root = Path(),
    form: Form = None,
    output: Output = None,
    exit_code: Annotated[bool, typer.Option("--exit-code", help="Exit with 1 if anything is urgent.")] = False,
    as_of: AsOf = None,
    cache_dir: CacheDir = None,
    lang: Language = None,
) -> None:
    """Say how the agreements stand: what ends, whom to meet, which facts to confirm."""
    around = look_around(known_language(lang))
    known_choice(form, FOLLOWUP_FORMATS, "--format")
    day = day_of(as_of, around)

    def command() -> int:
        from catalogue.cli.status import Telling, run_status
        from catalogue.pipeline.status import StatusRequest

        request = StatusRequest(root, around.today, day, around.language, cache_folder(cache_dir))
        return run_status(request, Telling(form, output, exit_code), around)

    raise typer.Exit(guarded(command, around))
