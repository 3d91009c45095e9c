"""`catalogue confirm` and `catalogue meeting`."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from catalogue.cli.guard import guarded
from catalogue.cli.options import Language, Quiet, Root, known_choice, known_language
from catalogue.cli.surroundings import Surroundings, look_around
from catalogue.messages import phrase, safe

_WHO = ("association", "municipality")

Yes = Annotated[bool, typer.Option("--yes", "-y", help="Write what the reply changes without asking.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Write nothing; show what would be changed.")]


def confirm(
    offers: Annotated[
        list[str], typer.Argument(metavar="OFFER", help="Ids of offers; an association's means all of its offers.")
    ],
    *,
    by: Annotated[str, typer.Option("--by", metavar="|".join(_WHO), help="Who says that the facts are right.")],
    reply: Annotated[
        Path | None, typer.Option("--from", metavar="FILE", help="The answer to a proof: its text, saved as a file.")
    ] = None,
    as_of: Annotated[
        str | None, typer.Option("--as-of", metavar="DATE", help="The day on which it was said, instead of today.")
    ] = None,
    yes: Yes = False,
    dry_run: DryRun = False,
    root: Root = Path(),
    lang: Language = None,
    quiet: Quiet = False,
) -> None:
    """Record that facts were confirmed: by whom, and when; nothing else changes."""
    around = look_around(known_language(lang), quiet=quiet)
    known_choice(by, _WHO, "--by")
    day = _day(as_of, "--as-of", around) or around.today

    def command() -> int:
        from catalogue.cli.confirm import Writing, run_confirm
        from catalogue.pipeline.confirm import ConfirmRequest

        request = ConfirmRequest(root, around.today, tuple(offers), by, day, reply)
        return run_confirm(request, Writing(yes, dry_run), around)

    raise typer.Exit(guarded(command, around))


def meeting(
    association: Annotated[str, typer.Argument(metavar="ASSOCIATION", help="Its id: the name of its file.")],
    *,
    held: Annotated[str, typer.Option("--held", metavar="DATE", help="The day of the status meeting.")],
    with_whom: Annotated[
        list[str] | None, typer.Option("--with", metavar="ROLE", help="Who was there: a role, no person. Repeatable.")
    ] = None,
    agreed: Annotated[
        list[str] | None, typer.Option("--agreed", metavar="TEXT", help="Something that was agreed. Repeatable.")
    ] = None,
    next_on: Annotated[
        str | None, typer.Option("--next", metavar="DATE", help="The day that was agreed for the next one.")
    ] = None,
    dry_run: DryRun = False,
    root: Root = Path(),
    lang: Language = None,
    quiet: Quiet = False,
) -> None:
    """Record a status meeting that was held."""
    around = look_around(known_language(lang), quiet=quiet)
    day, next_day = _day(held, "--held", around), _day(next_on, "--next", around)

    def command() -> int:
        from catalogue.authoring.meeting import Held
        from catalogue.cli.confirm import Writing, run_meeting
        from catalogue.pipeline.confirm import MeetingRequest

        what = Held(day or around.today, tuple(with_whom or ()), tuple(agreed or ()), next_day)
        return run_meeting(MeetingRequest(root, around.today, association, what), Writing(is_trial=dry_run), around)

    raise typer.Exit(guarded(command, around))


def _day(value: str | None, option: str, around: Surroundings) -> date | None:
    if value is None:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        message = phrase("not-a-date", around.language, value=safe(value))
        raise typer.BadParameter(message, param_hint=option) from error
