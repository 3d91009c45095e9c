"""The read-only builds that tests share."""

from __future__ import annotations

from tests.pipeline.conftest import built, small

__all__ = ["built", "small"]
