"""Text that may be printed."""

from __future__ import annotations

import re

# What no output may hold: control characters, which XML forbids, and marks that turn the direction of reading about.
_UNPRINTABLE = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)


def printable(text: str) -> str:
    """The text without control characters."""
    return _UNPRINTABLE.sub("", text)
