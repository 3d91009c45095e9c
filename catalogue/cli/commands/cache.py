"""`catalogue cache info` and `catalogue cache clean`."""

from __future__ import annotations

import typer

from catalogue.cli.guard import guarded
from catalogue.cli.keeping import CacheDir
from catalogue.cli.options import Language, Quiet, known_language
from catalogue.cli.surroundings import look_around

cache = typer.Typer(no_args_is_help=True, help="Show or delete what is kept to make the next run quicker.")


@cache.command()
def info(*, cache_dir: CacheDir = None, lang: Language = None) -> None:
    """Show where it is and how much."""
    around = look_around(known_language(lang))

    def command() -> int:
        from catalogue.cli.cache import run_info

        return run_info(cache_dir, around)

    raise typer.Exit(guarded(command, around))


@cache.command()
def clean(*, cache_dir: CacheDir = None, lang: Language = None, quiet: Quiet = False) -> None:
    """Delete all of it; the next run makes it again."""
    around = look_around(known_language(lang), quiet=quiet)

    def command() -> int:
        from catalogue.cli.cache import run_clean

        return run_clean(cache_dir, around)

    raise typer.Exit(guarded(command, around))
