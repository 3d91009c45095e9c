"""`catalogue calendar`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from catalogue.cli.guard import guarded
from catalogue.cli.options import AsOf, Language, Quiet, Root, day_of, known_language
from catalogue.cli.surroundings import look_around


def calendar(
    *,
    editions: Annotated[
        list[str] | None, typer.Option("--edition", metavar="NAME", help="Only this edition's feed. Repeatable.")
    ] = None,
    associations: Annotated[
        list[str] | None,
        typer.Option("--association", metavar="ID", help="The feed of this association: its file's name. Repeatable."),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", metavar="DIR", help="Where the feeds go; else build/calendar.")
    ] = None,
    as_of: AsOf = None,
    root: Root = Path(),
    lang: Language = None,
    quiet: Quiet = False,
) -> None:
    """Write calendars to subscribe to: when offers meet, meetings and deadlines of the agreements."""
    around = look_around(known_language(lang), quiet=quiet)
    day = day_of(as_of, around)

    def command() -> int:
        from catalogue.cli.calendar import run_calendar
        from catalogue.pipeline.calendar import CalendarRequest

        folder = output or root / "build" / "calendar"
        wanted = CalendarRequest(root, around.today, folder, tuple(editions or ()), tuple(associations or ()), day)
        return run_calendar(wanted, around)

    raise typer.Exit(guarded(command, around))
