"""`catalogue agenda`."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from catalogue.cli.commands.status import Form, Output
from catalogue.cli.guard import guarded
from catalogue.cli.options import AsOf, Root, day_of, known_choice, known_language
from catalogue.cli.surroundings import LANGUAGES, look_around
from catalogue.reporters.followup.names import FOLLOWUP_FORMATS

Written = Annotated[
    str | None,
    typer.Option("--lang", metavar="|".join(LANGUAGES), help="Language of the agenda; else the catalogue's own."),
]


def agenda(
    association: Annotated[str, typer.Argument(metavar="ASSOCIATION", help="Its id, or that of one of its offers.")],
    *,
    root: Root = Path(),
    form: Form = None,
    output: Output = None,
    as_of: AsOf = None,
    lang: Written = None,
) -> None:
    """Write the agenda of the next status meeting with an association."""
    around = look_around(known_language(lang))
    known_choice(form, FOLLOWUP_FORMATS, "--format")
    day = day_of(as_of, around)

    def command() -> int:
        from catalogue.cli.agenda import run_agenda
        from catalogue.cli.status import Telling
        from catalogue.pipeline.agenda import AgendaRequest

        request = AgendaRequest(root, os.environ, around.today, day, association, lang)
        return run_agenda(request, Telling(form, output), around)

    raise typer.Exit(guarded(command, around))
