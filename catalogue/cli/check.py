"""`catalogue check`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from catalogue.cli.surroundings import Surroundings
from catalogue.pipeline import CheckReport, check
from catalogue.reporters.base import Options, shown
from catalogue.reporters.registry import REPORTERS


def run_check(root: Path, paths: Sequence[Path], as_of: date | None, around: Surroundings) -> int:
    """Check and report; 1 if there is any error."""
    report = check(root, around.today, as_of, paths)
    show(report, around)
    return 1 if report.has_errors else 0


def show(report: CheckReport, around: Surroundings) -> None:
    """Print what was found; with `quiet` nothing when there is nothing to say."""
    options = Options(around.width, around.colour, around.verbose, files=report.files)
    if around.quiet and not shown(report.diagnostics, options):
        return
    sys.stdout.write(REPORTERS["text"](report.diagnostics, report.lines, around.language, options))
    sys.stdout.flush()
