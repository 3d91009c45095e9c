"""Text with separators (`.csv`, `.txt`, `.tsv`) as a table."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from io import StringIO

from catalogue.diagnostics import Outcome
from catalogue.source.foreign.refused import CALCULATED, NOT_SO, TOO_MUCH, Refused
from catalogue.source.foreign.text import cleaned, decoded
from catalogue.source.foreign.values import MAX_COLUMNS, MAX_ROWS, Cell, Foreign, Row, Table, column_letters

SEPARATORS = ";,\t"
_BEGINNING = 100_000

_SAID_SEPARATOR = re.compile(r"\ufeff?sep=([^\r\n])\r?(?:\n|\Z)", re.IGNORECASE)  # how Excel is told
# What a spreadsheet would calculate on opening the file: a formula; a call behind a sign; what starts another program.
# A sign before a number, a telephone number, a dash or an address is what people write.
_CALCULATED = re.compile(r"=|[+\-@][^\n]*?(?:[A-Za-z_.]\w*\(|\|[^\n]*!)")


def table_of(file: Foreign) -> Outcome[Table | None]:
    """The table: separated by `;`, `,` or tabs, whichever its first line has most of; quoted with `"`."""
    try:
        return Outcome(_table(file))
    except Refused as found:
        return Outcome(None, (found.diagnostic,))


def _table(file: Foreign) -> Table:
    text, encoding = decoded(file, may_be_windows=True)
    said = _SAID_SEPARATOR.match(text)
    body = text[said.end() :] if said else text
    rows = tuple(_rows(file.name, body, said[1] if said else _separator(body)))
    return Table(file.name.rpartition("/")[2].rpartition(".")[0] or file.name, rows, encoding=encoding)


def _separator(text: str) -> str:
    """The sign that stands most often in the first line that has something, outside of quotation marks."""
    bare = re.sub(r'"[^"]*"?', "", text[:_BEGINNING])
    first = next((line for line in bare.splitlines() if line.strip(" ")), "")
    return max(SEPARATORS, key=first.count)


def _rows(name: str, text: str, separator: str) -> Iterator[Row]:
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    count = 0
    try:
        for number, texts in enumerate(reader, 1):
            if len(texts) > MAX_COLUMNS:
                raise Refused(TOO_MUCH, name, "columns", limit=MAX_COLUMNS, line=number)
            cells = _cells(name, number, texts)
            if cells:
                count += 1
                yield Row(number, cells)
            if count > MAX_ROWS or number > MAX_ROWS * 10:
                raise Refused(TOO_MUCH, name, "rows", limit=MAX_ROWS)
    except csv.Error as error:
        raise Refused(NOT_SO, name, "separated", line=reader.line_num) from error


def _cells(name: str, number: int, texts: list[str]) -> tuple[Cell, ...]:
    while texts and not texts[-1].strip():
        texts.pop()
    return tuple(_cell(name, f"{column_letters(column)}{number}", text) for column, text in enumerate(texts))


def _cell(name: str, place: str, text: str) -> Cell:
    if text[:1] in {"\t", "\r"} or _CALCULATED.match(text.strip()):
        raise Refused(CALCULATED, name, "text", place=place, value=text.strip()[:40])
    return cleaned(name, text, place).strip() or None
