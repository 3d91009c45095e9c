"""`catalogue export`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from catalogue.cli.check import show
from catalogue.cli.sizes import readable
from catalogue.cli.surroundings import Surroundings
from catalogue.cli.written import put
from catalogue.exchange.base import Loss
from catalogue.exchange.names import EXPORTS
from catalogue.messages import safe
from catalogue.messages.exporting import exporting_number, exporting_word
from catalogue.pipeline.export import ExportReport, ExportRequest, export
from catalogue.reporters import losses as told

_NAMES_SHOWN = 5


def list_exports(around: Surroundings) -> int:
    """Say what a catalogue can be exported as."""
    widest = max(map(len, EXPORTS))
    lines = (f"  {name:<{widest}}  {exporting_word(f'about-{name}', around.language)}" for name in EXPORTS)
    print(exporting_word("list-heading", around.language), *lines, sep="\n")  # noqa: T201  # asked for
    return 0


def run_export(request: ExportRequest, losses: Path | None, around: Surroundings) -> int:
    """Export, and say where it lies and what is not in it; 1 if the data have errors."""
    report = export(request)
    language = around.language
    if report.check.has_errors or report.exported is None:
        show(report.check, around)
        around.complain(exporting_word("not-exported", language))
        return 1
    if request.for_keepers:
        around.complain(exporting_word("own-warning", language))
    if not around.quiet:
        sys.stdout.write(_told(report, request, language) + "\n")
    _tell_losses(report.exported.losses, losses, request, around)
    if report.written and report.written.left_over:
        paths = ", ".join(safe(name) for name in _bounded(report.written.left_over, language))
        around.complain(exporting_word("left-over", language, paths=paths))
    return 0


def _told(report: ExportReport, request: ExportRequest, language: str) -> str:
    whose = exporting_word("for-keepers" if request.for_keepers else "for-edition", language, edition=report.edition)
    files = report.exported.files if report.exported else ()
    if report.written is None or not files:
        return exporting_word("empty", language, whose=whose)
    size = readable(sum(len(data) for _, data in files))
    count = exporting_number("files", len(files), language)
    name, path = "written" if report.written.is_new else "same", safe(str(report.written.path))
    return exporting_word(name, language, path=path, files=count, size=size, whose=whose)


def _tell_losses(losses: Sequence[Loss], kept: Path | None, request: ExportRequest, around: Surroundings) -> None:
    """What is not in it is always told; a file that is asked for is written also where there is nothing to tell."""
    if losses and not around.quiet:
        heading = exporting_word("losses-heading", around.language)
        sys.stdout.write(f"\n{told.text(losses, heading, around.language, around.width)}")
    if kept is not None:
        title = exporting_word("losses-title", around.language, name=request.name)
        as_json = kept.suffix.lower() == ".json"
        text = told.as_json(losses) if as_json else told.markdown(losses, title, around.language)
        put(text, kept, request.root, around, is_log=False)


def _bounded(names: Sequence[str], language: str) -> list[str]:
    more = len(names) - _NAMES_SHOWN
    shown = list(names[:_NAMES_SHOWN])
    return [*shown, exporting_word("and-more", language, n=more)] if more > 0 else shown
