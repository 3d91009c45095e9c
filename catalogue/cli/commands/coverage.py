"""`catalogue coverage`."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path
from typing import Annotated

import typer

from catalogue.cli.guard import guarded
from catalogue.cli.keeping import CacheDir, cache_folder
from catalogue.cli.options import AsOf, Language, Root, day_of, known_choice, known_language
from catalogue.cli.surroundings import look_around
from catalogue.followup.coverage.names import DIMENSIONS, MOST, USUAL
from catalogue.messages import safe
from catalogue.messages.coverage import said
from catalogue.nearest import nearest
from catalogue.reporters.coverage.names import COVERAGE_FORMATS

_BAND = re.compile(r"\s*(\d{1,3})\s*[-–]\s*(\d{1,3})\s*")  # as people type «0–2»


def coverage(
    *,
    root: Root = Path(),
    by: Annotated[
        str,
        typer.Option("--by", metavar="LIST", help=f"Up to {MOST} of: {', '.join(DIMENSIONS)}."),
    ] = ",".join(USUAL),
    ages: Annotated[
        str | None,
        typer.Option("--ages", metavar="BANDS", help="Bands of age, such as 0-5,6-12,13-17."),
    ] = None,
    form: Annotated[
        str | None,
        typer.Option("--format", metavar="|".join(COVERAGE_FORMATS), help="How to tell it (default: as FILE ends)."),
    ] = None,
    output: Annotated[Path | None, typer.Option("--output", metavar="FILE", help="Write it there.")] = None,
    as_of: AsOf = None,
    cache_dir: CacheDir = None,
    lang: Language = None,
) -> None:
    """Say where the offers are, where none are, and where several do the same."""
    around = look_around(known_language(lang))
    known_choice(form, COVERAGE_FORMATS, "--format")
    asked, bands = _asked(by, around.language), _bands(ages, around.language) if ages else None
    chosen = form or ("pdf" if output and output.suffix.lower() == ".pdf" else None)
    if chosen == "pdf" and output is None:
        raise typer.BadParameter(said("needs-output", around.language), param_hint="--format")
    day = day_of(as_of, around)

    def command() -> int:
        from catalogue.cli.coverage import run_coverage
        from catalogue.followup.coverage.dimensions import AGES
        from catalogue.pipeline.coverage import CoverageRequest

        cache = cache_folder(cache_dir)
        request = CoverageRequest(root, around.today, day, around.language, asked, bands or AGES, cache)
        return run_coverage(request, chosen, output, around)

    raise typer.Exit(guarded(command, around))


def _asked(written: str, language: str) -> tuple[str, ...]:
    names = tuple(name for each in written.split(",") if (name := each.strip().lower()))
    for place, name in enumerate(names):
        if name not in DIMENSIONS:
            raise typer.BadParameter(_unknown(name, language), param_hint="--by")
        if name in names[:place]:
            raise typer.BadParameter(said("twice", language, value=name), param_hint="--by")
    if len(names) > MOST:
        raise typer.BadParameter(said("too-many", language, n=MOST), param_hint="--by")
    return names or USUAL


def _unknown(name: str, language: str) -> str:
    near = nearest(name, DIMENSIONS)
    told = said("not-a-dimension", language, value=safe(name), known=", ".join(DIMENSIONS))
    return f"{told}. {said('nearest', language, nearest=near)}" if near else told


def _bands(written: str, language: str) -> tuple[tuple[int, int], ...]:
    found = [_BAND.fullmatch(each) for each in written.split(",")]
    bands = tuple((int(each[1]), int(each[2])) for each in found if each)
    rising = all(low <= high for low, high in bands) and all(one[1] < other[0] for one, other in pairwise(bands))
    if len(bands) < len(found) or not rising:
        raise typer.BadParameter(said("not-ages", language, value=safe(written)), param_hint="--ages")
    return bands
