"""`catalogue init`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from catalogue.cli.guard import guarded
from catalogue.cli.options import Language, Quiet, known_choice, known_language
from catalogue.cli.surroundings import look_around

_HOSTS = ("github", "gitlab", "both", "none")
_LANGUAGES = ("da", "da,en")


def init(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The new catalogue's folder.")],
    *,
    name: Annotated[str | None, typer.Option("--name", help="The municipality's name.")] = None,
    email: Annotated[str | None, typer.Option("--email", help="The mailbox of the role that keeps it.")] = None,
    languages: Annotated[
        str | None, typer.Option("--languages", metavar="|".join(_LANGUAGES), help="What it is made in.")
    ] = None,
    host: Annotated[
        str | None, typer.Option("--host", metavar="|".join(_HOSTS), help="Whose checks of changes to write.")
    ] = None,
    tool: Annotated[
        str | None, typer.Option("--tool", metavar="URL", help="Where those get this program from, as pip takes it.")
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Ask for nothing that has a default.")] = False,
    lang: Language = None,
    quiet: Quiet = False,
) -> None:
    """Begin a new catalogue: data, pages, checks, editor settings."""
    around = look_around(known_language(lang), quiet=quiet)
    known_choice(languages, _LANGUAGES, "--languages")
    known_choice(host, _HOSTS, "--host")

    def command() -> int:
        from catalogue.cli.init import Wishes, run_init

        return run_init(folder, Wishes(name, email, languages, host, tool, yes), around)

    raise typer.Exit(guarded(command, around))
