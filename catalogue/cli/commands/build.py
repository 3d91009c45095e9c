"""`catalogue build`."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from catalogue.cli.guard import guarded
from catalogue.cli.keeping import CacheDir, cache_folder
from catalogue.cli.options import AsOf, Language, Quiet, Root, Verbose, day_of, known_choice, known_language
from catalogue.cli.surroundings import cores, look_around
from catalogue.pipeline.requests import FORMATS, BuildRequest

ENGINES = ("composed", "straight")

Output = Annotated[Path | None, typer.Option("--output", metavar="DIR", help="Where to write (default: ROOT/build).")]
Editions = Annotated[list[str] | None, typer.Option("--edition", metavar="NAME", help="Only this edition; repeatable.")]
Formats = Annotated[
    list[str] | None, typer.Option("--format", metavar="|".join(FORMATS), help="Only this format; repeatable.")
]
Jobs = Annotated[
    int | None,
    typer.Option("--jobs", metavar="N", min=1, help="Let so many processes lay out PDFs (default: one per core)."),
]
Scheduler = Annotated[
    str,
    typer.Option("--scheduler", metavar="ADDRESS", help="Let a Dask cluster lay out PDFs. Trusted networks only!"),
]
PdfEngine = Annotated[
    str,
    typer.Option("--pdf-engine", metavar="|".join(ENGINES), help="Put PDFs together, or lay each out in one go."),
]


def build(
    *,
    root: Root = Path(),
    output: Output = None,
    edition: Editions = None,
    formats: Formats = None,
    as_of: AsOf = None,
    keep_going: Annotated[bool, typer.Option("--keep-going", help="Build without the files that have errors.")] = False,
    public: Annotated[bool, typer.Option("--public", help="Only the editions that everyone may see.")] = False,
    draft: Annotated[
        bool, typer.Option("--draft", help="Mark every page as a draft, whatever the settings say.")
    ] = False,
    explain: Annotated[bool, typer.Option("--explain", help="Say what was made again, and why.")] = False,
    jobs: Jobs = None,
    cache_dir: CacheDir = None,
    scheduler: Scheduler = "",
    pdf_engine: PdfEngine = ENGINES[0],
    lang: Language = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Build every edition in the formats that its settings name."""
    known_choice(pdf_engine, ENGINES, "--pdf-engine")
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
        jobs=jobs or cores(),
        scheduler=scheduler,
        cache=cache_folder(cache_dir),
        environment=os.environ,
        pdf_engine=pdf_engine,
    )

    def command() -> int:
        from catalogue.cli.build import run_build

        return run_build(request, around, explain=explain)

    raise typer.Exit(guarded(command, around))
