"""The read-only builds that tests share."""

from __future__ import annotations

from tests.pipeline.conftest import built

__all__ = ["built"]
