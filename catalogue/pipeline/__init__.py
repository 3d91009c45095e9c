"""Wires the doors: load, check, build. Prints nothing; tells progress through a callback; opens no file itself."""

from __future__ import annotations

from catalogue.pipeline.build import build, default_formats
from catalogue.pipeline.built import FORMATS, BuildReport, BuildRequest, Built, BuiltFormat, Progress
from catalogue.pipeline.check import CheckReport, check

__all__ = [
    "FORMATS",
    "BuildReport",
    "BuildRequest",
    "Built",
    "BuiltFormat",
    "CheckReport",
    "Progress",
    "build",
    "check",
    "default_formats",
]
