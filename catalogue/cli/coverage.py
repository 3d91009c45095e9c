"""`catalogue coverage`."""

from __future__ import annotations

from pathlib import Path

from catalogue.cli.check import show
from catalogue.cli.surroundings import Surroundings
from catalogue.cli.written import form_of, put, put_file
from catalogue.pipeline.coverage import CoverageRequest, coverage_of
from catalogue.reporters.base import Options
from catalogue.reporters.coverage.registry import COVERAGE_REPORTERS


def run_coverage(request: CoverageRequest, form: str | None, output: Path | None, around: Surroundings) -> int:
    """Say where the offers are; 1 where nobody can tell."""
    report = coverage_of(request)
    if report.coverage is None or report.words is None:
        show(report.check, around)
        return 1
    chosen = form_of(form, output)
    options = Options(around.width, around.colour)
    data = COVERAGE_REPORTERS[chosen](report.coverage, report.words, options, report.templates)
    if output is None:
        put(data.decode(), None, request.root, around, is_log=chosen == "text")
    else:
        put_file(data, output, request.root, around)
    return 0
