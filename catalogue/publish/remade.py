"""A file that was made again, and why: plain values."""

from __future__ import annotations

from dataclasses import dataclass

REASONS = (
    "first",
    "program",
    "libraries",
    "templates",
    "manifest",
    "missing",
    "altered",
    "new",
    "date",
    "options",
    "engine",
    "data",
)
"""In the order in which they are told. `first`: there was no edition before; `new`: this file was not in it."""


@dataclass(frozen=True, slots=True)
class Remade:
    """A file that was made now, and one of `REASONS`; `is_same` when its bytes came out as before."""

    path: str
    why: str
    is_same: bool
