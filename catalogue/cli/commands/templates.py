"""`catalogue templates list` and `catalogue templates copy`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from catalogue.cli.guard import guarded
from catalogue.cli.options import Language, Quiet, Root, known_language
from catalogue.cli.surroundings import look_around

own_templates = typer.Typer(
    no_args_is_help=True, help="List the default templates and assets, or copy one to change it."
)


@own_templates.command("list")
def list_templates(*, root: Root = Path(), lang: Language = None) -> None:
    """List every default, and which are overridden here."""
    around = look_around(known_language(lang))

    def command() -> int:
        from catalogue.cli.templates import run_list

        return run_list(root, around)

    raise typer.Exit(guarded(command, around))


@own_templates.command("copy")
def copy_template(
    name: Annotated[str, typer.Argument(metavar="NAME", help="Its name in the list, such as html/offer.html.")],
    *,
    root: Root = Path(),
    lang: Language = None,
    quiet: Quiet = False,
) -> None:
    """Copy a default into the project's templates/."""
    around = look_around(known_language(lang), quiet=quiet)

    def command() -> int:
        from catalogue.cli.templates import run_copy

        return run_copy(root, name, around)

    raise typer.Exit(guarded(command, around))
