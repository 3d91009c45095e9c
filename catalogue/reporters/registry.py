"""The table of reporters: the command line offers what stands here."""

from __future__ import annotations

from collections.abc import Mapping

from catalogue.reporters import github, gitlab, json, junit, sarif, text
from catalogue.reporters.base import Reporter

REPORTERS: Mapping[str, Reporter] = {
    "text": text.report,
    "json": json.report,
    "github": github.report,
    "gitlab": gitlab.report,
    "sarif": sarif.report,
    "junit": junit.report,
}
