"""`catalogue explain`."""

from __future__ import annotations

from typing import Annotated

import typer

from catalogue.cli.guard import guarded
from catalogue.cli.options import Language, known_language
from catalogue.cli.surroundings import look_around


def explain(
    code: Annotated[str, typer.Argument(metavar="CODE", help="A code such as CAT203.")], *, lang: Language = None
) -> None:
    """Explain a diagnostic code, with a wrong and a right example."""
    around = look_around(known_language(lang))

    def command() -> int:
        from catalogue.cli.explain import run_explain

        return run_explain(code, around)

    raise typer.Exit(guarded(command, around))
