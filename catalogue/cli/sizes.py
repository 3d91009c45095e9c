"""Sizes in words."""

from __future__ import annotations

_UNITS = ("B", "kB", "MB", "GB")
_STEP = 1000


def readable(size: int) -> str:
    """A number of bytes as people say it: «12 kB»."""
    number, unit = float(size), _UNITS[0]
    for unit in _UNITS:  # the unit that fits is used after the loop
        if number < _STEP or unit == _UNITS[-1]:
            break
        number /= _STEP
    return f"{number:.0f} {unit}"
