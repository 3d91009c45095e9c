"""Bytes to text: UTF-8 only, of bounded size, without characters that would deceive a reader or a terminal."""

from __future__ import annotations

import re

from catalogue.diagnostics import Diagnostic, Outcome, Span
from catalogue.source.tree import Tree, Unreadable

MAX_BYTES = 1024 * 1024

FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # control characters: they move a terminal's cursor, end strings, break lines unseen
    "\u2028\u2029\ufeff"  # line ends and marks that only some programs see
    "\u202a-\u202e\u2066-\u2069"  # direction overrides: text that reads otherwise than it is written
    "\ufffe\uffff]"
)
"""Characters that no file may hold, neither as they are nor by an escape."""


def read_text(tree: Tree, path: str) -> Outcome[str | None]:
    """The file's text with Unix line ends, or nothing and why."""
    try:
        if (size := tree.size(path)) > MAX_BYTES:
            return _refuse("CAT102", Span(path), kilobytes=-(-size // 1024), limit=MAX_BYTES // 1024)
        raw = tree.read(path)
    except Unreadable:
        return _refuse("CAT120", Span(path))
    try:
        text = raw.removeprefix(b"\xef\xbb\xbf").decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8", "replace")
        return _refuse("CAT101", _span_at(path, before, 1), byte=f"{raw[error.start]:02X}")
    if found := FORBIDDEN.search(text):
        return _refuse("CAT116", _span_at(path, text[: found.start()], 1), character=f"U+{ord(found[0]):04X}")
    return Outcome(text)


def _span_at(path: str, before: str, length: int) -> Span:
    line = before.count("\n") + 1
    column = len(before) - (before.rfind("\n") + 1) + 1
    return Span(path, line, column, line, column + length)


def _refuse(code: str, span: Span, **args: str | int) -> Outcome[str | None]:
    return Outcome(None, (Diagnostic(code, span, args),))
