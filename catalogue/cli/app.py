"""The `catalogue` command: a table of its subcommands."""

from __future__ import annotations

import signal
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from typing import Annotated

import typer
from typer.core import TyperGroup

import catalogue
from catalogue.cli.commands import (
    agenda,
    build,
    cache,
    calendar,
    check,
    confirm,
    coverage,
    diff,
    explain,
    export,
    find,
    fmt,
    funding,
    importing,
    init,
    log,
    new,
    outbox,
    proof,
    publish,
    schema,
    serve,
    status,
    templates,
)
from catalogue.cli.guard import leave_at_once

_ORDER = (
    "init",
    "new",
    "fmt",
    "check",
    "diff",
    "log",
    "status",
    "agenda",
    "proof",
    "confirm",
    "meeting",
    "calendar",
    "export",
    "funding",
    "find",
    "coverage",
    "build",
    "import",
    "publish",
    "outbox",
    "serve",
    "cache",
    "templates",
    "schema",
    "explain",
)
"""The commands as `catalogue --help` lists them: in the order in which a newcomer meets them."""


class _InOrder(TyperGroup):
    """Lists groups among the commands; typer would put them last."""

    def list_commands(self, ctx: typer.Context) -> list[str]:  # type: ignore[override]  # typer's own kind of context
        """By our order; one that it doesn't know comes last."""
        known = super().list_commands(ctx)
        return sorted(known, key=lambda name: _ORDER.index(name) if name in _ORDER else len(_ORDER))


app = typer.Typer(
    name="catalogue",
    cls=_InOrder,
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


app.command()(init.init)
app.add_typer(new.new, name="new")
app.command()(fmt.fmt)
app.command()(check.check)
app.command()(diff.diff)
app.command()(find.find)
app.command()(funding.funding)
app.command()(log.log)
app.command()(proof.proof)
app.command()(confirm.confirm)
app.command()(confirm.meeting)
app.command()(calendar.calendar)
app.command()(export.export)
app.command()(coverage.coverage)
app.command()(status.status)
app.command()(agenda.agenda)
app.command()(build.build)
app.command()(publish.publish)
app.add_typer(outbox.outbox, name="outbox")
app.add_typer(importing.imports, name="import")
app.command()(serve.serve)
app.add_typer(cache.cache, name="cache")
app.add_typer(templates.own_templates, name="templates")
app.command()(schema.schema)
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
    # Danish letters and arrows, whatever the machine would write (Windows, into a file: its own code page).
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    signal.signal(signal.SIGINT, leave_at_once)
    code = main()
    # The work is told and done: an interruption while Python clears up would only replace the exit code.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.exit(code)
