"""«Did you mean»: the known word nearest to one that was written."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from difflib import SequenceMatcher, get_close_matches

_LONGEST = 80
"""No known word is longer; comparing takes time by the square of the length, and a file may hold a very long one."""


def nearest(written: str, known: Iterable[str]) -> str:
    """The known word most like `written`, or the empty text when none is near."""
    if len(written) > _LONGEST:
        return ""
    found = get_close_matches(written.lower(), list(known), n=1, cutoff=0.6)
    return found[0] if found else ""


def nearest_code(written: str, known: Collection[str]) -> str:
    """The code that somebody meant, or the empty text: of several that are equally like it none is better."""
    upper = written.upper()
    if begun := [code for code in known if upper.startswith(code)]:
        return max(begun, key=len)
    near = get_close_matches(upper[:_LONGEST], known, n=2, cutoff=0.75)
    likeness = [SequenceMatcher(None, code, upper).ratio() for code in near]
    return near[0] if len(near) == 1 or (near and likeness[0] > likeness[1]) else ""
