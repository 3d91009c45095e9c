"""`catalogue build`."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path

from rich.console import Console
from rich.table import Table

from catalogue.cli.check import show
from catalogue.cli.remade import explanation
from catalogue.cli.sizes import readable
from catalogue.cli.surroundings import Surroundings
from catalogue.cli.telling import progress
from catalogue.diagnostics import Span
from catalogue.messages import phrase, place, safe
from catalogue.pipeline.build import build
from catalogue.pipeline.built import BuildReport
from catalogue.pipeline.requests import BuildRequest
from catalogue.source.git import revision

_WIDEST = 250


def run_build(request: BuildRequest, around: Surroundings, *, explain: bool = False) -> int:
    """Build and tell what was made, and why if asked; 1 if the data have errors."""
    known = replace(request, revision=request.revision or revision(request.root, os.environ))
    with progress(around) as tell:
        report = build(known, tell)
    show(report.check, around)
    if not report.outcomes and request.only_public and not report.check.has_errors:
        around.complain(phrase("none-public", around.language))
        return 0
    if not report.outcomes:
        around.complain(phrase("not-built-at-all" if request.keep_going else "not-built", around.language))
        return 1
    if not around.quiet:
        _print_table(report, around)
    if explain:
        for line in explanation(report, around):
            print(line)  # noqa: T201  # asked for
    for built in report.outcomes:
        if built.removed:
            formats = ", ".join(built.removed)
            around.complain(phrase("formats-removed", around.language, edition=built.name, formats=formats))
    if report.without:
        paths = ", ".join(place(Span(path)) for path in report.without)
        around.complain(phrase("built-without", around.language, paths=paths))
    return 1 if report.check.has_errors else 0


def _print_table(report: BuildReport, around: Surroundings) -> None:
    table = Table(box=None, padding=(0, 1, 0, 0), header_style="bold")
    for name in ("edition", "format", "offers", "pages", "size", "made", "path"):
        numeric = name in {"offers", "pages", "size", "made"}
        heading = phrase(f"column-{name}", around.language)
        table.add_column(heading, justify="right" if numeric else "left", no_wrap=True)
    for built in report.outcomes:
        for made in built.formats:
            share = phrase("made-of", around.language, made=str(made.made), files=str(made.files))
            numbers = (str(built.offers), str(made.pages or "–"), readable(made.size), share)
            carried = f" ({phrase('carried', around.language)})" if made.carried else ""
            table.add_row(built.name, made.name, *numbers, _short(made.path) + carried)
    # A path is there to be copied: it runs over the edge rather than being folded or cut.
    width = max(around.width, _WIDEST)
    console = Console(file=sys.stdout, width=width, no_color=not around.colour, highlight=False, markup=False)
    console.print()
    console.print(table)
    left_out = ", ".join(f"{built.name} {built.left_out}" for built in report.outcomes)
    console.print("\n" + phrase("left-out", around.language, counts=left_out))


def _short(path: Path) -> str:
    """Relative to where the user stands, when that is shorter."""
    try:
        return safe(str(path.resolve().relative_to(Path.cwd())))
    except ValueError:
        return safe(str(path))
