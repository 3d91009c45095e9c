"""Cuts a document's text into blocks, where its spans say that keys and values stand."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from catalogue.authoring.edit.blocks import BLANKS, Block, Brackets, Entry, Literal, Page, Scalar, Written
from catalogue.diagnostics import Diagnostic, Outcome, Span
from catalogue.source.document import Document, Path

_LITERAL = re.compile(r"[|>][-+0-9]*")
_FOR_EDITORS = re.compile(r"#[ \t]*yaml-language-server:")
_DASHES_ONLY = re.compile(r"[ \t]*(?:-[ \t]+)*")


def cut(document: Document) -> Outcome[Page | None]:
    """The file in blocks; nothing for a file in a style that can't be cut: names behind `?`, all of it in brackets."""
    cutter = _Cutter(document)
    try:
        return Outcome(cutter.page())
    except _Uncuttable as found:
        line = found.line + 1
        span = Span(document.source.path, line, 1, line, len(document.source.lines[found.line]) + 1)
        return Outcome(None, (Diagnostic("CAT123", span, {"rule": "style"}),))


class _Uncuttable(Exception):
    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


class _Head(NamedTuple):
    """A key with its colon, or a dash: where it stands, and the column behind it."""

    text: str
    line: int
    column: int
    end: int


class _Cutter:
    def __init__(self, document: Document) -> None:
        self._document = document
        self._spans = document.spans
        self._ends_in_line = not document.source.text.endswith("\n")
        self._lines = document.source.lines if self._ends_in_line else document.source.lines[:-1]
        self._at = 0  # the first line that is in no block yet
        self._closed: list[Block] = []  # which blocks ended there, the innermost first

    def page(self) -> Page:
        marks = [
            number
            for number, line in enumerate(self._lines[: self._first_line()])
            if line[:3] == "---" or line[:1] == "%"
        ]
        self._at = start = marks[-1] + 1 if marks else 0
        root = self._block((), self._document.data)
        first = root.entries[0]
        first.above, head = _below_head(first.above)
        finish = next(
            (n for n in range(self._at, len(self._lines)) if self._lines[n].startswith("...")), len(self._lines)
        )
        left: list[str] = []
        self._hand_out(finish, -1, left)
        root.tail += [line for line in left if line]
        return Page(list(self._lines[:start]), head, root, list(self._lines[finish:]))

    def _first_line(self) -> int:
        return self._spans[(next(iter(self._document.data)),)][0].line - 1 if self._document.data else 0

    def _block(self, path: Path, data: Mapping[str, object] | Sequence[object]) -> Block:
        block = Block(path, self._column(path, data))
        pairs = data.items() if isinstance(data, Mapping) else enumerate(data)
        for step, value in pairs:
            head = self._key((*path, step)) if isinstance(step, str) else self._dash(block, path)
            entry = Entry((*path, step), head.text, head.line, head.column)
            self._hand_out(head.line, head.column, entry.above)
            self._fill(entry, head, value)
            entry.end = self._at
            block.entries.append(entry)
        self._closed.append(block)
        return block

    def _column(self, path: Path, data: Mapping[str, object] | Sequence[object]) -> int:
        if not isinstance(data, Mapping):
            return self._spans[path][1].column - 1
        if not data:
            raise _Uncuttable(0)
        return self._spans[(*path, next(iter(data)))][0].column - 1

    def _key(self, path: Path) -> _Head:
        span = self._spans[path][0]
        line, column, end = span.line - 1, span.column - 1, span.end_column - 1
        text = self._lines[line]
        behind = text[end:]
        if not behind.lstrip(BLANKS).startswith(":") or not _DASHES_ONLY.fullmatch(text[:column]):
            raise _Uncuttable(line)
        return _Head(f"{text[column:end]}:", line, column, end + behind.index(":") + 1)

    def _dash(self, block: Block, path: Path) -> _Head:
        line = self._at
        if not block.entries:
            line = self._spans[path][1].line - 1
        else:
            while self._lines[line].lstrip(BLANKS)[:1] in {"", "#"}:
                line += 1
        if self._sign(line, block.column) != "-":
            raise _Uncuttable(line)
        return _Head("-", line, block.column, block.column + 1)

    def _hand_out(self, line: int, column: int, above: list[str]) -> None:
        """Give the comments before a line to whom they belong, which the indentation decides.

        To what begins at that line and column; but to the end of the block before, if they stand as far in as it does.
        """
        blanks: list[str] = []
        waiting = [block for block in self._closed if block.column > column]
        for number in range(self._at, line):
            text = self._lines[number]
            comment = text.strip(BLANKS)
            if not comment:
                blanks.append("")
                continue
            if not comment.startswith("#"):
                raise _Uncuttable(number)
            while waiting and waiting[0].column > len(text) - len(text.lstrip(BLANKS)):
                waiting.pop(0)
            if waiting:
                waiting[0].end = number + 1
            (waiting[0].tail if waiting else above).extend((*blanks, comment))
            blanks = []
        above.extend(blanks)
        self._closed, self._at = [], max(self._at, line)

    def _fill(self, entry: Entry, head: _Head, data: object) -> None:
        value = self._spans[entry.path][1]
        line, column = value.line - 1, value.column - 1
        is_below = line > head.line
        if is_below:
            entry.behind = self._comment(head.line, head.end)
        if isinstance(data, Mapping | list) and self._sign(line, column) not in {"[", "{"}:
            self._at = head.line + 1 if is_below else head.line
            entry.value = self._block(entry.path, data)
            return
        written = self._literal(line, column, head, data) or self._written(value, head)
        written.is_below = is_below
        written.between = [text.strip(BLANKS) for text in self._lines[head.line + 1 : line]]
        entry.value = written

    def _written(self, value: Span, head: _Head) -> Written:
        first, last = value.line - 1, value.end_line - 1
        lines = list(self._lines[first : last + 1])
        lines[-1] = lines[-1][: value.end_column - 1]
        lines[0] = lines[0][value.column - 1 :]
        self._at = last + 1
        behind = self._comment(last, value.end_column - 1)
        if lines[0][:1] in {"[", "{"}:
            return Brackets(lines, behind, column=head.column)
        return Scalar(lines, behind)

    def _literal(self, line: int, column: int, head: _Head, data: object) -> Literal | None:
        found = _LITERAL.match(self._lines[line], column) if isinstance(data, str) else None
        if found is None:
            return None
        sign, behind = found[0], self._comment(line, found.end())
        digit = next((int(each) for each in sign if each.isdecimal()), None)
        indent = head.column + digit if digit else max(head.column + 1, self._indent_of_text(line + 1))
        lines = self._lines_of_text(line + 1, indent)
        if self._ends_in_line and line + 1 + len(lines) == len(self._lines) and not str(data).endswith("\n"):
            sign = sign.replace("+", "").replace("-", "") + "-"  # its last line gets the end that it lacked
        while lines and not lines[-1] and "+" not in sign:
            lines.pop()
        self._at = line + 1 + len(lines)
        return Literal([sign, *lines], behind, digit=digit, keeps_end="+" in sign)

    def _indent_of_text(self, line: int) -> int:
        deepest = 0
        for number in range(line, len(self._lines)):
            text = self._lines[number]
            deepest = max(deepest, len(text) - len(text.lstrip(" ")))
            if text.strip(" "):
                break
        return deepest

    def _lines_of_text(self, line: int, indent: int) -> list[str]:
        found: list[str] = []
        for number in range(line, len(self._lines)):
            text = self._lines[number]
            if text.strip(" ") and len(text) - len(text.lstrip(" ")) < indent:
                break
            found.append(text[indent:])
        return found

    def _comment(self, line: int, column: int) -> str:
        behind = self._lines[line][column:].rstrip(BLANKS)
        if behind.strip(BLANKS)[:1] not in {"", "#"}:
            raise _Uncuttable(line)
        return behind

    def _sign(self, line: int, column: int) -> str:
        return self._lines[line][column : column + 1] if line < len(self._lines) else ""


def _below_head(above: list[str]) -> tuple[list[str], list[str]]:
    """What belongs to the first key, and what to the file: all above a blank line, or above a line for editors."""
    ends = [number + 1 for number, line in enumerate(above) if not line or _FOR_EDITORS.match(line)]
    head = max(ends, default=0)
    return above[head:], above[:head]
