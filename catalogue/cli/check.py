"""`catalogue check`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from catalogue.cli import written
from catalogue.cli.surroundings import Surroundings
from catalogue.codes import Severity
from catalogue.diagnostics import CatalogueError, Diagnostic, Span
from catalogue.messages import phrase
from catalogue.nearest import nearest
from catalogue.pipeline.check import CheckReport
from catalogue.pipeline.narrowed import check_as_asked
from catalogue.pipeline.requests import CheckRequest
from catalogue.reporters.base import Options, shown
from catalogue.reporters.registry import REPORTERS

_LOGS = frozenset({"text", "github"})
_BY_ENDING = {".sarif": "sarif", ".xml": "junit", ".json": "json"}


@dataclass(frozen=True, slots=True)
class Reporting:
    """How to tell it: in a format, else in the one that fits; into a file besides; `strict` minds warnings, too."""

    form: str | None = None
    output: Path | None = None
    strict: bool = False


def run_check(request: CheckRequest, reporting: Reporting, around: Surroundings) -> int:
    """Check and report; 1 if there is any error, or any warning where that is minded."""
    in_log, in_file = _forms(reporting, around)
    if reporting.output is not None:
        written.refuse_own_files(request.root, reporting.output)
    found = check_as_asked(request)
    options = _options(found.report, request.root, reporting, around)
    if reporting.output is not None:
        written.write(reporting.output, _text(in_file, found.report, around, options))
    if in_log not in _LOGS or not around.quiet or shown(found.report.diagnostics, options):
        _print(in_log, found.report, around, options)
    if found.base and not around.quiet:
        older = str(len(shown(found.older, options)))
        around.complain(phrase("since", around.language, base=found.base[:10], count=older))
    return 1 if _is_wrong(found.report, reporting) else 0


def show(report: CheckReport, around: Surroundings) -> None:
    """Print what was found, for people; with `quiet` nothing when there is nothing to say."""
    options = _options(report, Path(), Reporting(), around)
    if around.quiet and not shown(report.diagnostics, options):
        return
    _print("text", report, around, options)


def _forms(reporting: Reporting, around: Surroundings) -> tuple[str, str]:
    """The format of what is printed, and of the file: the one asked for is the file's where there is one."""
    if reporting.form is not None and reporting.form not in REPORTERS:
        known = ", ".join(REPORTERS)
        args = {"value": reporting.form, "allowed": known, "nearest": nearest(reporting.form, REPORTERS)}
        raise CatalogueError(Diagnostic("CAT005", Span(""), args))
    log = "github" if around.host == "github" else "text"
    if reporting.output is None:
        return reporting.form or log, ""
    by_ending = _BY_ENDING.get(reporting.output.suffix.lower(), "text")
    if by_ending == "json" and around.host == "gitlab":
        by_ending = "gitlab"
    return log, reporting.form or by_ending


def _options(report: CheckReport, root: Path, reporting: Reporting, around: Surroundings) -> Options:
    return Options(
        around.width,
        around.colour,
        around.verbose,
        files=len(report.files),
        paths=report.files,
        ignored=report.ignored,
        left_out=report.left_out,
        prefix=_prefix(root, around),
        identity=report.identity,
        strict=reporting.strict,
    )


def _prefix(root: Path, around: Surroundings) -> str:
    """The way from the repository on a host, else from where the user stands, to a catalogue below it."""
    full, home = root.resolve(), (around.checkout or Path.cwd()).resolve()
    inside = full.relative_to(home).as_posix() if full.is_relative_to(home) else "."
    return "" if inside == "." else f"{inside}/"


def _text(form: str, report: CheckReport, around: Surroundings, options: Options) -> str:
    return REPORTERS[form](report.diagnostics, report.lines, around.language, options)


def _print(form: str, report: CheckReport, around: Surroundings, options: Options) -> None:
    written.show(_text(form, report, around, options), around, is_log=form == "text")


def _is_wrong(report: CheckReport, reporting: Reporting) -> bool:
    minded = {Severity.ERROR, Severity.WARNING} if reporting.strict else {Severity.ERROR}
    return any(each.severity in minded for each in report.diagnostics)
