"""Text that a spreadsheet would calculate: kept from it in a `.csv` by an apostrophe, which comes off again."""

from __future__ import annotations

_WIDE = "\uff1d\uff0b\uff0d\uff20"  # = + - @ as wide as East Asian letters
_CALCULATED = (*"=+-@", *_WIDE, "\t", "\r", "\n")
_MARK = "'"


def guarded(text: str) -> str:
    """The text as it can stand in a `.csv`."""
    return _MARK + text if _is_risky(text) else text


def freed(text: str) -> str:
    """The text as it was."""
    return text[1:] if text.startswith(_MARK) and _is_risky(text[1:]) else text


def _is_risky(text: str) -> bool:
    return text.startswith((*_CALCULATED, _MARK)) or text.lstrip().startswith(_CALCULATED)
