"""The names of the formats, known without importing what makes them."""

from __future__ import annotations

COVERAGE_FORMATS = ("text", "markdown", "html", "json", "pdf")
