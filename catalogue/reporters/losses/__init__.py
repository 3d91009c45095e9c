"""What didn't come along in an export or an import, told by field: each kind of loss once, with those it befell."""

from __future__ import annotations

from catalogue.reporters.losses.report import as_json, markdown, text

__all__ = ("as_json", "markdown", "text")
