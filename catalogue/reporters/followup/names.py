"""The names of the formats, known without importing what makes them."""

from __future__ import annotations

FOLLOWUP_FORMATS = ("text", "markdown", "json", "html")
