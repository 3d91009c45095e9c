"""A value as the text of a cell, which no spreadsheet calculates; and back."""

from __future__ import annotations

import json
import re

_STARTS = ("=", "+", "-", "@", "\t", "\r")
_HARMLESS = re.compile(r"[+-]?[0-9][0-9 .,:-]*|-?[1-5](?:MO|TU|WE|TH|FR|SA|SU)(?:,-?[1-5](?:MO|TU|WE|TH|FR|SA|SU))*")
"""Numbers, telephone numbers, days of a month («-1MO»): those stay as other programs expect them."""


def cell(value: object, kind: str) -> str:
    """The text: an object is JSON; what a spreadsheet would take for a formula begins with an apostrophe."""
    if value is None:
        return ""
    if kind == "object":
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    text = str(value)
    return f"'{text}" if _calculates(text.lstrip("'")) else text


def bare(text: str) -> str:
    """The text that was meant."""
    return text[1:] if text.startswith("'") and _calculates(text.lstrip("'")) else text


def _calculates(text: str) -> bool:
    return text.startswith(_STARTS) and _HARMLESS.fullmatch(text) is None
