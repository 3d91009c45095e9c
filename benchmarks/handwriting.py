"""Writes plain data as YAML the way a person would: blocks, short maps on one line, quotes where needed, comments.

A dumper would do it in one style only, and how a file is written decides how long libyaml needs for it.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal

Plain = str | int | bool | date | Decimal
"""What stands on one line. Everything else is a list or a mapping of such."""

_WIDTH = 110
_LONGEST_FLOW_LIST = 6
_LONGEST_FLOW_MAP = 7
_FOLDED_WIDTH = 90
_FOLDED_SHARE = 0.25
_BLOCK_SHARE = 0.3
_INDENT = "  "
_NEEDS_QUOTES = re.compile(
    r"^[-?:,\[\]{}#&*!|>'\"%@`\s]|: |:$| #|\s$|^$"  # what YAML would read as structure
    r"|^[-+.0-9][0-9_.,:-]*$|^(?:true|false|null|yes|no|on|off|y|n|~)$",  # or as something else than text
    re.IGNORECASE,
)
_NEEDS_QUOTES_IN_FLOW = re.compile(r"[,\[\]{}]|://")


class Pen:
    """Writes mappings; draws the small differences between hands from its own dice."""

    def __init__(self, dice: random.Random) -> None:
        """Take the dice."""
        self._dice = dice

    def mapping(self, data: Mapping[str, object], indent: int = 0) -> Iterator[str]:
        """The lines of a block mapping."""
        for key, value in data.items():
            yield from self._entry(key, value, indent)

    def _entry(self, key: str, value: object, indent: int) -> Iterator[str]:
        margin = _INDENT * indent
        if isinstance(value, str):
            yield from self._text(f"{margin}{key}:", value, indent)
        elif self._fits(value, len(margin) + len(key) + 2):
            yield f"{margin}{key}: {flow(value)}"
        elif isinstance(value, Mapping):
            yield f"{margin}{key}:"
            yield from self.mapping(value, indent + 1)
        elif isinstance(value, Sequence):
            yield f"{margin}{key}:"
            yield from self._items(value, indent + 1)

    def _items(self, values: Sequence[object], indent: int) -> Iterator[str]:
        margin = _INDENT * indent
        for value in values:
            if isinstance(value, Mapping) and not self._fits(value, len(margin) + 2):
                first, *rest = self.mapping(value, indent + 1)
                yield f"{margin}- {first.lstrip()}"
                yield from rest
            elif isinstance(value, str):
                yield from self._text(f"{margin}-", value, indent)
            else:
                yield f"{margin}- {flow(value)}"

    def _fits(self, value: object, column: int) -> bool:
        """Whether a value is to stand on the line that has begun."""
        if isinstance(value, Mapping):
            short = len(value) <= _LONGEST_FLOW_MAP and all(not isinstance(each, Mapping) for each in value.values())
            if not short or self._dice.random() < _BLOCK_SHARE:
                return False
        elif isinstance(value, Sequence) and not isinstance(value, str):
            if len(value) > _LONGEST_FLOW_LIST or any(isinstance(each, Mapping) for each in value):
                return False
        else:
            return True
        return "\n" not in str(value) and column + len(flow(value)) <= _WIDTH

    def _text(self, start: str, text: str, indent: int) -> Iterator[str]:
        margin = _INDENT * (indent + 1)
        if "\n" in text:
            yield f"{start} |"
            yield from (f"{margin}{line}".rstrip() for line in text.rstrip("\n").split("\n"))
        elif len(start) + len(text) > _WIDTH and self._dice.random() < _FOLDED_SHARE:
            yield f"{start} >-"
            yield from (f"{margin}{line}" for line in _folded(text))
        else:
            yield f"{start} {scalar(text)}"


def flow(value: object) -> str:
    """A value on one line."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {flow(each)}" for key, each in value.items()) + "}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "[" + ", ".join(map(flow, value)) + "]"
    return scalar(value, in_flow=True)


def scalar(value: object, *, in_flow: bool = False) -> str:
    """A plain value; text is quoted only where YAML would misread it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return str(value)
    if _NEEDS_QUOTES.search(value) or (in_flow and _NEEDS_QUOTES_IN_FLOW.search(value)):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return value


def _folded(text: str) -> Iterator[str]:
    line = ""
    for word in text.split(" "):
        if line and len(line) + len(word) >= _FOLDED_WIDTH:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield line
