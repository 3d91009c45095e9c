"""The table of reporters of changes: the command line offers what stands here."""

from __future__ import annotations

from collections.abc import Mapping

from catalogue.reporters.changes import html, json, markdown, text
from catalogue.reporters.changes.base import DiffReporter

DIFF_REPORTERS: Mapping[str, DiffReporter] = {
    "text": text.report,
    "markdown": markdown.report,
    "json": json.report,
    "html": html.report,
}
"""For a terminal, a comment on a pull request, programs, and a reader who wants to see before and after."""
