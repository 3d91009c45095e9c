"""`catalogue agenda`."""

from __future__ import annotations

from catalogue.cli.check import show
from catalogue.cli.status import Telling
from catalogue.cli.surroundings import Surroundings
from catalogue.cli.written import form_of, put
from catalogue.pipeline.agenda import AgendaRequest, agenda_of
from catalogue.reporters.base import Options
from catalogue.reporters.followup.registry import AGENDA_REPORTERS


def run_agenda(request: AgendaRequest, telling: Telling, around: Surroundings) -> int:
    """Write the agenda; 1 where the files it is made from have mistakes."""
    report = agenda_of(request)
    if report.agenda is None or report.words is None:
        show(report.check, around)
        return 1
    form = form_of(telling.form, telling.output)
    options = Options(around.width, around.colour)
    text = AGENDA_REPORTERS[form](report.agenda, report.since, report.words, options)
    put(text, telling.output, request.root, around, is_log=form == "text")
    return 0
