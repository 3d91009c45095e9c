"""`catalogue log`."""

from __future__ import annotations

import sys

from catalogue.cli.surroundings import Surroundings
from catalogue.messages import phrase
from catalogue.pipeline.log import LogRequest, log
from catalogue.reporters.base import Options
from catalogue.reporters.changes.log import report
from catalogue.reporters.registry import REPORTERS


def run_log(request: LogRequest, around: Surroundings) -> int:
    """Print the history; 1 where mistakes keep it from being told."""
    found = log(request, around.language)
    options = Options(around.width, around.colour)
    if found.wrong is not None:
        around.complain(phrase("log-not-told", around.language))
        sys.stderr.write(REPORTERS["text"](found.wrong.diagnostics, found.wrong.lines, around.language, options))
        return 1
    sys.stdout.write(report(found, around.language, options))
    return 0
