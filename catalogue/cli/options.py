"""The options that several commands share."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from catalogue.cli.surroundings import LANGUAGES, Surroundings
from catalogue.messages import phrase, safe

Root = Annotated[Path, typer.Option("--root", metavar="DIR", help="The catalogue's folder (it holds data/).")]
AsOf = Annotated[
    str | None, typer.Option("--as-of", metavar="DATE", help="Judge and print as of this day instead of today.")
]
Language = Annotated[
    str | None,
    typer.Option("--lang", metavar="|".join(LANGUAGES), help="Language of messages; else that of the environment."),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say only what is wrong.")]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Say also what is merely worth knowing.")]


def known_language(value: str | None) -> str | None:
    """The language asked for, if it is one of ours."""
    if value is not None and value not in LANGUAGES:
        message = f"{value!r} is not one of {', '.join(LANGUAGES)}"
        raise typer.BadParameter(message, param_hint="--lang")
    return value


def known_choice(value: str | None, known: Sequence[str], option: str) -> None:
    """Refuse a value that is none of those an option takes."""
    if value is not None and value not in known:
        message = f"{value!r} is not one of {', '.join(known)}"
        raise typer.BadParameter(message, param_hint=option)


def day_of(value: str | None, around: Surroundings) -> date | None:
    """The day written as ISO date."""
    if value is None:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        message = phrase("not-a-date", around.language, value=safe(value))
        raise typer.BadParameter(message, param_hint="--as-of") from error
