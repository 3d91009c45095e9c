"""The table of reporters: the command line offers what stands here."""

from __future__ import annotations

from collections.abc import Mapping

from catalogue.reporters import text
from catalogue.reporters.base import Reporter

REPORTERS: Mapping[str, Reporter] = {"text": text.report}
