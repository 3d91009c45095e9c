"""`catalogue new association`, `catalogue new offer` and `catalogue new institution`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from catalogue.cli.guard import guarded
from catalogue.cli.options import Language, Quiet, Root, known_language
from catalogue.cli.surroundings import look_around

new = typer.Typer(no_args_is_help=True, help="Add an association, an offer or an institution: answer a few questions.")

Answers = Annotated[
    Path | None, typer.Option("--from", metavar="FILE", help="Answers in YAML, such as `title: Lektiecafé`.")
]


@new.command()
def association(*, root: Root = Path(), answers: Answers = None, lang: Language = None, quiet: Quiet = False) -> None:
    """A new association's file, with its first offer."""
    _run("association", root, lang, quiet=quiet, answers=answers)


@new.command()
def offer(
    *,
    root: Root = Path(),
    answers: Answers = None,
    form: Annotated[
        Path | None,
        typer.Option(
            "--from-form", metavar="FILE", help="The text that the form made, or an issue's; --from overrides it."
        ),
    ] = None,
    association: Annotated[
        str | None, typer.Option("--association", metavar="ID", help="Whose offer it is: its file's name.")
    ] = None,
    lang: Language = None,
    quiet: Quiet = False,
) -> None:
    """A new offer in the file of an association that is there."""
    _run("offer", root, lang, quiet=quiet, answers=answers, form=form, association=association)


@new.command()
def institution(*, root: Root = Path(), answers: Answers = None, lang: Language = None, quiet: Quiet = False) -> None:
    """A new receiver of the catalogue."""
    _run("institution", root, lang, quiet=quiet, answers=answers)


@new.command("form")
def form_page(*, root: Root = Path(), lang: Language = None, quiet: Quiet = False) -> None:
    """Make the form page and the issue form anew, with the words that the vocabulary has now."""
    around = look_around(known_language(lang), quiet=quiet)

    def command() -> int:
        from catalogue.cli.new import run_forms

        return run_forms(root, around)

    raise typer.Exit(guarded(command, around))


def _run(
    kind: str,
    root: Path,
    lang: str | None,
    *,
    quiet: bool,
    answers: Path | None = None,
    form: Path | None = None,
    association: str | None = None,
) -> None:
    around = look_around(known_language(lang), quiet=quiet)

    def command() -> int:
        from catalogue.cli.new import Sources, run_new

        return run_new(kind, root, Sources(answers, form, association), around)

    raise typer.Exit(guarded(command, around))
