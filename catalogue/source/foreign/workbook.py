"""Workbooks (`.xlsx`) of strangers as tables: the only reader of them, through openpyxl and defusedxml."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from io import BytesIO
from typing import Any

import openpyxl
from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import ParseError, iterparse
from openpyxl.cell.read_only import EMPTY_CELL

from catalogue.source.foreign.archive import unpacked
from catalogue.source.foreign.refused import CALCULATED, NOT_SO, TOO_MUCH, Refused
from catalogue.source.foreign.text import cleaned
from catalogue.source.foreign.values import MAX_COLUMNS, MAX_ROWS, Cell, Foreign, Row, Table, column_letters

_NO_ROW = 1_048_577  # no spreadsheet has it; for a row that says it is beyond, each row before would be made
_SHEETS = "xl/worksheets/"
_FAR, _LAST = re.compile(rb"\br=[\"']([A-Z]{3,})"), column_letters(MAX_COLUMNS - 1).encode()
_XML = (".xml", ".rels", ".vml")


def sheets_of(file: Foreign) -> tuple[Table, ...]:
    """All sheets in their order, hidden ones too; raises `Refused`."""
    for member in unpacked(file, may_hold_archives=True):
        if member.name.lower().endswith(_XML):
            _judge_xml(file.name, member)
            _judge_width(file.name, member)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what openpyxl doesn't understand of a workbook is no cell
            book = openpyxl.load_workbook(BytesIO(file.data), read_only=True, keep_links=False)
            tables = tuple(_table(file.name, sheet) for sheet in book.worksheets)
    except Refused:
        raise
    except Exception as error:  # whatever a library stumbles over in bytes of strangers
        raise Refused(NOT_SO, file.name, "workbook") from error
    if not tables:
        raise Refused(NOT_SO, file.name, "workbook")
    return tables


def _judge_xml(name: str, member: Foreign) -> None:
    """No part may define entities, which could grow without end or read files: that stands before the first element."""
    try:
        next(iter(iterparse(BytesIO(member.data), events=("start",), forbid_dtd=True)), None)
    except DefusedXmlException as error:
        raise Refused(NOT_SO, name, "entities", value=member.name) from error
    except (ParseError, ValueError, LookupError) as error:
        raise Refused(NOT_SO, name, "workbook") from error


def _judge_width(name: str, member: Foreign) -> None:
    """A cell far out is found by its address: row after row would be filled up to it."""
    far = (each.group(1) for each in _FAR.finditer(member.data)) if member.name.startswith(_SHEETS) else ()
    if any((len(letters), letters) > (len(_LAST), _LAST) for letters in far):
        raise Refused(TOO_MUCH, name, "columns", limit=MAX_COLUMNS, line=1)


def _table(name: str, sheet: Any) -> Table:  # noqa: ANN401  # openpyxl gives sheets of several kinds, described by none
    width = sheet.max_column  # as the sheet says of itself, which may be wrong
    if width is not None and width > MAX_COLUMNS:
        raise Refused(TOO_MUCH, name, "columns", limit=MAX_COLUMNS, line=1)
    rows = tuple(_rows(name, sheet))
    return Table(sheet.title.strip(), rows, is_hidden=sheet.sheet_state != "visible")


def _rows(name: str, sheet: Any) -> Iterator[Row]:  # noqa: ANN401  # as above
    count = number = 0
    every = sheet.iter_rows(min_row=1, max_row=_NO_ROW, min_col=1, max_col=MAX_COLUMNS + 1)
    filling = None
    for number, cells in enumerate(every, 1):
        if cells is filling:  # openpyxl fills gaps with one and the same row, perhaps a million times
            continue
        found = _cells(name, f"{sheet.title}!", number, cells)
        if len(found) > MAX_COLUMNS:
            raise Refused(TOO_MUCH, name, "columns", limit=MAX_COLUMNS, line=number)
        if found:
            count += 1
            yield Row(number, found)
        else:
            filling = cells
        if count > MAX_ROWS:
            break
    if count > MAX_ROWS or number == _NO_ROW:
        raise Refused(TOO_MUCH, name, "rows", limit=MAX_ROWS)


def _cells(name: str, sheet: str, number: int, cells: Iterable[Any]) -> tuple[Cell, ...]:
    row: list[Cell] = []
    for column, cell in enumerate(cells):
        if cell is EMPTY_CELL:
            continue
        place = f"{sheet}{column_letters(column)}{number}"
        if cell.data_type == "f":
            raise Refused(CALCULATED, name, "formula", place=place, value=_formula(cell.value))
        value = _value(name, place, cell.value)
        if value is not None:
            row += [None] * (column - len(row))
            row.append(value)
    return tuple(row)


def _formula(value: object) -> str:
    return str(getattr(value, "text", value))[:40]


def _value(name: str, place: str, value: object) -> Cell:
    match value:
        case None | bool() | int():
            return value
        case float():
            return int(value) if value.is_integer() else value
        case datetime():
            return value.date() if value.time() == time() else value.strftime("%Y-%m-%d %H:%M")
        case date():
            return value
        case time():
            return value.strftime("%H:%M")
    return cleaned(name, str(value), place).strip() or None
