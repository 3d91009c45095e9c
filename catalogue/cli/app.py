"""The `catalogue` command: a table of its subcommands."""

from __future__ import annotations

import signal
import sys
from collections.abc import Sequence
from typing import Annotated

import typer

import catalogue
from catalogue.cli.commands import build, check, explain, templates
from catalogue.cli.guard import leave_at_once

app = typer.Typer(
    name="catalogue",
    help="Check partnership files and build the catalogue of offers as HTML, Markdown and PDF.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
    rich_markup_mode=None,
)


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


# The order of this table is the order of `catalogue --help`.
app.command()(check.check)
app.command()(build.build)
app.add_typer(templates.own_templates, name="templates")
app.command()(explain.explain)


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
