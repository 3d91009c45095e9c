"""`catalogue import hsds` and `catalogue import sheet`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from catalogue.cli.guard import guarded
from catalogue.cli.options import Language, Quiet, Root, Verbose, known_language
from catalogue.cli.surroundings import look_around

imports = typer.Typer(
    no_args_is_help=True, help="Bring in what others sent: shown first, then written, all or nothing."
)

Yes = Annotated[bool, typer.Option("--yes", "-y", help="Write without asking.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Write nothing; show what would be changed.")]
Losses = Annotated[
    Path | None,
    typer.Option("--losses", metavar="FILE", help="Write what did not fit there, as Markdown or JSON."),
]


@imports.command()
def hsds(
    path: Annotated[Path, typer.Argument(metavar="PATH", help="A .json, a .zip of .json or .csv, or their folder.")],
    *,
    only_new: Annotated[bool, typer.Option("--only-new", help="Pass over associations that are here already.")] = False,
    yes: Yes = False,
    dry_run: DryRun = False,
    losses: Losses = None,
    root: Root = Path(),
    lang: Language = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Make new files of services in HSDS 3, a directory's say."""
    around = look_around(known_language(lang), quiet=quiet, verbose=verbose)

    def command() -> int:
        from catalogue.cli.importing import Agreement, run_import
        from catalogue.pipeline.importing import ImportRequest

        request = ImportRequest(root, around.today, "hsds", path, only_new=only_new)
        return run_import(request, Agreement(yes, dry_run, losses), around)

    raise typer.Exit(guarded(command, around))


@imports.command()
def sheet(
    path: Annotated[Path, typer.Argument(metavar="FILE", help="A .xlsx or .csv with a row for each offer.")],
    *,
    mapping: Annotated[
        Path | None,
        typer.Option("--mapping", metavar="FILE", help="Which of our columns theirs are, and what their words mean."),
    ] = None,
    yes: Yes = False,
    dry_run: DryRun = False,
    losses: Losses = None,
    root: Root = Path(),
    lang: Language = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Take over the cells that somebody changed in a sheet."""
    around = look_around(known_language(lang), quiet=quiet, verbose=verbose)

    def command() -> int:
        from catalogue.cli.importing import Agreement, run_import
        from catalogue.pipeline.importing import ImportRequest

        request = ImportRequest(root, around.today, "sheet", path, mapping)
        return run_import(request, Agreement(yes, dry_run, losses), around)

    raise typer.Exit(guarded(command, around))
