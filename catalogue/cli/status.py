"""`catalogue status`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from catalogue.cli.check import show
from catalogue.cli.surroundings import Surroundings
from catalogue.cli.written import form_of, put
from catalogue.pipeline.status import StatusRequest, status_of
from catalogue.reporters.base import Options
from catalogue.reporters.followup.registry import STATUS_REPORTERS


@dataclass(frozen=True, slots=True)
class Telling:
    """In which format, into which file, and whether what is urgent makes the command fail."""

    form: str | None
    output: Path | None
    exit_code: bool = False


def run_status(request: StatusRequest, telling: Telling, around: Surroundings) -> int:
    """Say how agreements stand; 1 where nobody can tell, or where something is urgent and that is asked for."""
    report = status_of(request)
    if report.status is None or report.words is None:
        show(report.check, around)
        return 1
    form = form_of(telling.form, telling.output)
    text = STATUS_REPORTERS[form](report.status, report.words, Options(around.width, around.colour))
    put(text, telling.output, request.root, around, is_log=form == "text")
    return 1 if telling.exit_code and report.status.urgent else 0
