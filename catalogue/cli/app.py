"""The `catalogue` command: its options, and which function each subcommand is."""

from __future__ import annotations

import signal
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

import catalogue
from catalogue.cli.guard import guarded, leave_at_once
from catalogue.cli.surroundings import LANGUAGES, Surroundings, look_around
from catalogue.messages import phrase, safe
from catalogue.pipeline import FORMATS, BuildRequest

app = typer.Typer(
    name="catalogue",
    help="Check partnership files and build the catalogue of offers as HTML, Markdown and PDF.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
    rich_markup_mode=None,
)

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


def _version(wanted: bool) -> None:  # noqa: FBT001  # typer calls it with the option's value
    if wanted:
        typer.echo(f"catalogue {catalogue.__version__}")
        raise typer.Exit


@app.callback()
def _main(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    del version


def _language(value: str | None) -> str | None:
    if value is not None and value not in LANGUAGES:
        message = f"{value!r} is not one of {', '.join(LANGUAGES)}"
        raise typer.BadParameter(message, param_hint="--lang")
    return value


def _day(value: str | None, around: Surroundings) -> date | None:
    if value is None:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        message = phrase("not-a-date", around.language, value=safe(value))
        raise typer.BadParameter(message, param_hint="--as-of") from error


@app.command()
def check(
    paths: Annotated[list[Path] | None, typer.Argument(metavar="PATH…", help="Report only these files.")] = None,
    *,
    root: Root = Path(),
    as_of: AsOf = None,
    lang: Language = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Check every file; say where, what is wrong, and how to mend it."""
    around = look_around(_language(lang), quiet=quiet, verbose=verbose)
    day = _day(as_of, around)

    def command() -> int:
        from catalogue.cli.check import run_check  # each command pays only for its own imports

        return run_check(root, paths or [], day, around)

    raise typer.Exit(guarded(command, around))


@app.command()
def build(
    *,
    root: Root = Path(),
    output: Annotated[
        Path | None, typer.Option("--output", metavar="DIR", help="Where to write (default: ROOT/build).")
    ] = None,
    edition: Annotated[
        list[str] | None, typer.Option("--edition", metavar="NAME", help="Only this edition; repeatable.")
    ] = None,
    formats: Annotated[
        list[str] | None, typer.Option("--format", metavar="|".join(FORMATS), help="Only this format; repeatable.")
    ] = None,
    as_of: AsOf = None,
    keep_going: Annotated[bool, typer.Option("--keep-going", help="Build without the files that have errors.")] = False,
    lang: Language = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Build every edition in the formats that its settings name."""
    around = look_around(_language(lang), quiet=quiet, verbose=verbose)
    request = BuildRequest(
        root=root,
        day=around.today,
        as_of=_day(as_of, around),
        output=output,
        editions=tuple(edition or ()),
        formats=tuple(formats or ()),
        keep_going=keep_going,
    )

    def command() -> int:
        from catalogue.cli.build import run_build

        return run_build(request, around)

    raise typer.Exit(guarded(command, around))


own_templates = typer.Typer(
    no_args_is_help=True, help="List the default templates and assets, or copy one to change it."
)
app.add_typer(own_templates, name="templates")


@own_templates.command("list")
def list_templates(*, root: Root = Path(), lang: Language = None) -> None:
    """List every default, and which are overridden here."""
    around = look_around(_language(lang))

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
    around = look_around(_language(lang), quiet=quiet)

    def command() -> int:
        from catalogue.cli.templates import run_copy

        return run_copy(root, name, around)

    raise typer.Exit(guarded(command, around))


@app.command()
def explain(
    code: Annotated[str, typer.Argument(metavar="CODE", help="A code such as CAT203.")], *, lang: Language = None
) -> None:
    """Explain a diagnostic code, with a wrong and a right example."""
    around = look_around(_language(lang))

    def command() -> int:
        from catalogue.cli.explain import run_explain

        return run_explain(code, around)

    raise typer.Exit(guarded(command, around))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and give its exit code."""
    try:
        app(arguments)
    except SystemExit as stop:  # how typer ends, after it has told of wrong usage by itself
        return stop.code if isinstance(stop.code, int) else 0
    return 0


def run() -> None:
    """The console script."""
    signal.signal(signal.SIGINT, leave_at_once)
    code = main()
    # The work is told and done: an interruption while Python clears up would only replace the exit code.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.exit(code)
