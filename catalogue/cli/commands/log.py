"""`catalogue log`."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from catalogue.cli.guard import guarded
from catalogue.cli.options import Language, Root, known_language
from catalogue.cli.surroundings import look_around


def log(
    name: Annotated[
        str, typer.Argument(metavar="OFFER|ASSOCIATION", help="The id of an offer or an association, or its file.")
    ],
    *,
    limit: Annotated[int | None, typer.Option("--limit", metavar="N", min=1, help="Only the latest N changes.")] = None,
    root: Root = Path(),
    lang: Language = None,
) -> None:
    """Tell the history of one offer or association: what changed in it, and when."""
    around = look_around(known_language(lang))

    def command() -> int:
        from catalogue.cli.log import run_log
        from catalogue.pipeline.log import LogRequest

        return run_log(LogRequest(root, os.environ, around.today, name, limit), around)

    raise typer.Exit(guarded(command, around))
