"""The script and the style sheets that only a preview serves."""

from __future__ import annotations

from functools import cache
from pathlib import Path

NAMES = ("preview.js", "preview.css", "pages.css", "beside.js")


@cache
def asset(name: str) -> bytes:
    """One of them."""
    return (Path(__file__).parent / "scripts" / name).read_bytes()
