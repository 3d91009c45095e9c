"""«Did you mean»: the known word nearest to one that was written."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

_LONGEST = 80
"""No known word is longer; comparing takes time by the square of the length, and a file may hold a very long one."""


def nearest(written: str, known: Iterable[str]) -> str:
    """The known word most like `written`, or the empty text when none is near."""
    if len(written) > _LONGEST:
        return ""
    found = get_close_matches(written.lower(), list(known), n=1, cutoff=0.6)
    return found[0] if found else ""
