"""`catalogue diff`."""

from __future__ import annotations

import sys

from catalogue.cli.surroundings import Surroundings
from catalogue.pipeline.diff import diff
from catalogue.pipeline.revisions import PairRequest
from catalogue.reporters.base import Options
from catalogue.reporters.changes import text as for_people
from catalogue.reporters.changes.base import DiffReporter
from catalogue.reporters.github import unheard


def run_diff(request: PairRequest, form: str, around: Surroundings, *, exit_code: bool) -> int:
    """Say what the changes mean; 1 if there are any, where that is asked for, or if nobody can tell."""
    report = diff(request, around.language)
    text = _reporter(form)(report, around.language, Options(around.width, around.colour))
    # A job's log obeys lines that it shouldn't; what a program or a comment is made of is left alone.
    sys.stdout.write(unheard(text) if form == "text" and around.host == "github" else text)
    sys.stdout.flush()
    if report.review is None:
        return 1
    return 1 if exit_code and report.is_different else 0


def _reporter(form: str) -> DiffReporter:
    """The one asked for. Who only wants to read pays nothing for what makes pages."""
    if form == "text":
        return for_people.report
    from catalogue.reporters.changes.registry import DIFF_REPORTERS

    return DIFF_REPORTERS[form]
