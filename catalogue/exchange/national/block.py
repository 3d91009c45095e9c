"""Plain values as YAML that `source.parse` reads back as they were: in block style, texts quoted where they must be."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

_STEP = "  "
_WIDEST = 0xFFFF  # what YAML writes with four digits
# Words that are a text for every reader of YAML: they begin with a letter, and neither a colon nor a comment follows.
_BARE = re.compile(r"[A-Za-zÆØÅæøåÉé][\w ./()«»!?%+@-]*(?<![ ])\Z")
_NOT_TEXT = frozenset({"null", "true", "false"})
_NOT_TEXT_ELSEWHERE = frozenset({"yes", "no", "on", "off", "y", "n"})
"""Of older readers of YAML. As keys these files have them as everyone writes them."""
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")
# A long text stands on lines of its own, if it can: nothing in it may depend on how lines end or begin.
_LINES = re.compile(r"(?:[^\s\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff][^\n\r\t\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]*)?\Z")


def block(data: Mapping[str, object]) -> str:
    """A mapping as a file's text."""
    return "".join(f"{line}\n" for line in _mapping(data, ""))


def _mapping(data: Mapping[str, object], indent: str) -> Iterator[str]:
    for key, value in data.items():
        yield from _entry(f"{indent}{_key(key)}:", value, indent)


def _entry(start: str, value: object, indent: str) -> Iterator[str]:
    if isinstance(value, Mapping) and value:
        yield start
        yield from _mapping(value, indent + _STEP)
    elif isinstance(value, list | tuple) and any(isinstance(each, Mapping) for each in value):
        yield start
        for each in value:
            yield from _item(each, indent + _STEP)
    elif isinstance(value, str) and _stands_on_lines(value):
        yield f"{start} |"
        yield from (f"{indent}{_STEP}{line}" if line else "" for line in value.removesuffix("\n").split("\n"))
    else:
        yield f"{start} {_flow(value)}"


def _item(value: object, indent: str) -> Iterator[str]:
    if not isinstance(value, Mapping) or not value:
        yield f"{indent}- {_flow(value)}"
        return
    first, *rest = _mapping(value, indent + _STEP)
    yield f"{indent}- {first.removeprefix(indent + _STEP)}"
    yield from rest


def _stands_on_lines(text: str) -> bool:
    """Whether the text ends in one line end and has several lines that a literal block keeps as they are."""
    lines = text.removesuffix("\n").split("\n")
    is_ended_once = text.endswith("\n") and bool(lines[0]) and bool(lines[-1])
    return is_ended_once and all(_LINES.match(line) and line == line.rstrip() for line in lines)


def _flow(value: object) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_key(key)}: {_flow(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(_flow, value)) + "]"
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    if isinstance(value, str):
        return _word(value)
    return json.dumps(value)


def _key(text: str) -> str:
    return text if text.lower() in _NOT_TEXT_ELSEWHERE else _word(text)


def _word(text: str) -> str:
    if _DAY.match(text) or (_BARE.match(text) and text.lower() not in _NOT_TEXT | _NOT_TEXT_ELSEWHERE):
        return text
    return "".join(each if each.isprintable() else _escaped(each) for each in json.dumps(text, ensure_ascii=False))


def _escaped(letter: str) -> str:
    code = ord(letter)
    return f"\\u{code:04x}" if code <= _WIDEST else f"\\U{code:08x}"
