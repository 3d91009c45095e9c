"""`catalogue log`."""

from __future__ import annotations

import sys

from catalogue.cli.surroundings import Surroundings
from catalogue.messages import phrase
from catalogue.pipeline.log import LogRequest, log
from catalogue.reporters.base import Options
from catalogue.reporters.changes.log import report
from catalogue.reporters.github import unheard
from catalogue.reporters.registry import REPORTERS


def run_log(request: LogRequest, around: Surroundings) -> int:
    """Print the history; 1 where mistakes keep it from being told."""
    found = log(request, around.language)
    options = Options(around.width, around.colour)
    if found.wrong is not None:
        around.complain(phrase("log-not-told", around.language))
        wrong = REPORTERS["text"](found.wrong.diagnostics, found.wrong.lines, around.language, options)
        sys.stderr.write(_in_log(wrong, around))
        return 1
    sys.stdout.write(_in_log(report(found, around.language, options), around))
    return 0


def _in_log(text: str, around: Surroundings) -> str:
    """A job's log obeys lines that it shouldn't."""
    return unheard(text) if around.host == "github" else text
