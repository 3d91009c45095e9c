"""`catalogue fmt`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from catalogue.authoring.fmt import FmtReport, fmt
from catalogue.cli.surroundings import Surroundings
from catalogue.messages import counted, phrase, safe, without_cpr
from catalogue.pipeline.check import check
from catalogue.reporters.base import Options
from catalogue.reporters.layout import layout_diff
from catalogue.reporters.registry import REPORTERS
from catalogue.source.text import read_text

_INDENT = "  "


def run_fmt(root: Path, paths: Sequence[Path], around: Surroundings, *, is_check: bool, is_diff: bool) -> int:
    """Lay the files out, or tell what would be changed; 1 for files with mistakes, and for changes if `is_check`."""
    report = fmt(root, paths, is_to_write=not (is_check or is_diff))
    if is_diff:
        sys.stdout.write(_diff(root, report, around))
    _tell_mistakes(report, around)
    if not around.quiet:
        _tell(report, around, is_done=not (is_check or is_diff), is_shown=is_diff)
    sys.stdout.flush()
    return 1 if report.diagnostics or (is_check and report.changed) else 0


def _diff(root: Path, report: FmtReport, around: Surroundings) -> str:
    if not report.changed:
        return ""
    found = check(root, around.today, alone=True).diagnostics  # which lines nobody should read here
    return "".join(layout_diff(each, found, around.language, is_coloured=around.colour) for each in report.changed)


def _tell_mistakes(report: FmtReport, around: Surroundings) -> None:
    if not report.diagnostics:
        return
    lines = {
        each.span.file: tuple((read_text(report.tree, each.span.file).value or "").split("\n"))
        for each in report.diagnostics
    }
    options = Options(around.width, around.colour)
    sys.stdout.write(REPORTERS["text"](report.diagnostics, lambda path: lines.get(path, ()), around.language, options))
    wrong = counted("file", len({each.span.file for each in report.diagnostics}), around.language)
    sys.stdout.write("\n" + phrase("layout-mistakes", around.language, files=wrong) + "\n")


def _tell(report: FmtReport, around: Surroundings, *, is_done: bool, is_shown: bool) -> None:
    language = around.language
    if report.changed and not is_shown:
        files = counted("file", len(report.changed), language)
        sys.stdout.write(phrase("layout-changed" if is_done else "layout-wrong", language, files=files) + "\n")
        sys.stdout.writelines(f"{_INDENT}{safe(without_cpr(each.path))}\n" for each in report.changed)
    if not report.changed and not report.diagnostics:
        sys.stdout.write(phrase("layout-right", language, files=counted("file", report.files, language)) + "\n")
