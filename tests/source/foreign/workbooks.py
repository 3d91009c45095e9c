"""Workbooks for tests: those that a spreadsheet program writes, and what somebody makes of them by hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl

Grid = Sequence[Sequence[object]]


def workbook(sheets: Mapping[str, Grid], *, hidden: Sequence[str] = ()) -> bytes:
    """A workbook with these sheets."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        sheet.sheet_state = "hidden" if name in hidden else "visible"
        for row in rows:
            sheet.append(list(row))
    return saved(book)


def saved(book: openpyxl.Workbook) -> bytes:
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def altered(data: bytes, part: str, change: Callable[[bytes], bytes]) -> bytes:
    """The workbook with one of its parts changed; a part that isn't there is added."""
    target = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(target, "w", ZIP_DEFLATED) as new:
        for name in dict.fromkeys([*old.namelist(), part]):
            held = old.read(name) if name in old.namelist() else b""
            new.writestr(name, change(held) if name == part else held)
    return target.getvalue()


def archive(files: Mapping[str, bytes]) -> bytes:
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as new:
        for name, held in files.items():
            new.writestr(name, held)
    return target.getvalue()
