"""What coverage can be asked by, known without importing what answers."""

from __future__ import annotations

DIMENSIONS = ("theme", "age", "area", "participants", "target-group", "days", "season", "way-in", "delivery")
USUAL = ("theme", "age", "area")
MOST = 3
"""Dimensions at once: nobody reads a table of four."""
