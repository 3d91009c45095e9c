"""`catalogue import`: shows what would be written, asks, and writes all of it or nothing."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from catalogue.authoring.arrival.notes import Arriving, Finding
from catalogue.cli.asking import agree, can_ask
from catalogue.cli.surroundings import Surroundings
from catalogue.cli.written import put
from catalogue.codes import Severity
from catalogue.diagnostics import CatalogueError, Diagnostic, Span
from catalogue.exchange.base import Loss
from catalogue.messages import phrase, safe, without_cpr
from catalogue.messages.importing import importing_word
from catalogue.pipeline.importing import ImportReport, ImportRequest, bring
from catalogue.reporters import importing as told
from catalogue.reporters import losses as by_field
from catalogue.reporters.base import Options
from catalogue.reporters.github import unheard

_PATHS_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Agreement:
    """Whether to write without asking, whether to write at all, and where to keep the list of what did not fit."""

    without_asking: bool = False
    is_trial: bool = False
    losses: Path | None = None


def run_import(request: ImportRequest, agreement: Agreement, around: Surroundings) -> int:
    """Show, ask, write; 1 where it would make a mistake in the data, 2 where the file can't be imported at all."""
    report = bring(request)
    for name in report.windows:
        around.complain(importing_word("windows", around.language, name=safe(name)))
    if report.passed_over:
        names = _bounded(report.passed_over, "and-others", around.language)
        _tell(importing_word("passed-over", around.language, names=names) + "\n", around)
    _tell_losses(report.losses, request, agreement, around)
    if not report.is_good:
        return _refused(report, around)
    files = report.arrival.files
    if not files:
        _show(report, around)
        _tell(importing_word(_nothing(report), around.language), around)
        return 0
    if agreement.is_trial or not (agreement.without_asking and around.quiet):
        _show(report, around)
    if agreement.is_trial or not _is_agreed(files, agreement, around):
        _tell(phrase("nothing-written", around.language), around)
        return 0
    report.write()
    _tell(importing_word("written", around.language, paths=_paths(files, around.language)), around)
    _tell(importing_word("next", around.language), around)
    return 0


def _nothing(report: ImportReport) -> str:
    return "nothing-new" if report.passed_over else "nothing-fits" if report.losses else "nothing"


def _show(report: ImportReport, around: Surroundings) -> None:
    options = _options(around)
    _print(told.changes(report.arrival.files, report.arrival.found, around.language, options), around)
    if worth := told.findings(report.arrival.found, report.text_of, around.language, options):
        _print(f"\n{worth}" if report.arrival.files else f"{worth}\n", around)


def _is_agreed(files: Sequence[Arriving], agreement: Agreement, around: Surroundings) -> bool:
    if agreement.without_asking:
        return True
    if not can_ask():
        raise CatalogueError(Diagnostic("CAT074", Span(""), {"rule": "import"}))
    what = f" {importing_word('and', around.language)} ".join(told.summed(files, around.language))
    return agree(importing_word("ask", around.language, what=what), around)


def _tell_losses(losses: Sequence[Loss], request: ImportRequest, agreement: Agreement, around: Surroundings) -> None:
    """What did not fit is always told; a file that is asked for is written also where all did."""
    if losses and not around.quiet:
        _print(told.losses(losses, around.language, around.width) + "\n", around)
    if agreement.losses is not None:
        title = importing_word("losses-title", around.language, name=safe(request.path.name))
        as_json = agreement.losses.suffix.lower() == ".json"
        text = by_field.as_json(losses) if as_json else by_field.markdown(losses, title, around.language)
        put(text, agreement.losses, request.root, around, is_log=False)


def _refused(report: ImportReport, around: Surroundings) -> int:
    found: Sequence[Finding] = report.arrival.found
    _print(told.findings(found, report.text_of, around.language, _options(around)), around)
    around.complain(importing_word("refused", around.language))
    wrong = (each.diagnostic for each in found if each.diagnostic.severity is Severity.ERROR)
    return 2 if any(each.code.startswith("CAT0") for each in wrong) else 1


def _paths(files: Sequence[Arriving], language: str) -> str:
    return _bounded([each.path for each in files], "and-more", language)


def _bounded(names: Sequence[str], more: str, language: str) -> str:
    told = [safe(without_cpr(each)) for each in names[:_PATHS_SHOWN]]
    left = len(names) - len(told)
    return ", ".join([*told, *([importing_word(more, language, n=left)] if left > 0 else [])])


def _options(around: Surroundings) -> Options:
    return Options(around.width, around.colour, around.verbose)


def _tell(text: str, around: Surroundings) -> None:
    if not around.quiet:
        _print(f"{text}\n", around)


def _print(text: str, around: Surroundings) -> None:
    sys.stdout.write(unheard(text) if around.host == "github" else text)
