"""Spreadsheets of strangers, whichever kind they are."""

from __future__ import annotations

from catalogue.diagnostics import Outcome
from catalogue.source.foreign.archive import is_archive, is_workbook
from catalogue.source.foreign.refused import NOT_SO, Refused
from catalogue.source.foreign.separated import table_of
from catalogue.source.foreign.values import Foreign, Table
from catalogue.source.foreign.workbook import sheets_of

# How files begin that are often taken for what we read: the rule of their refusal.
_OTHERS = {
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "old",  # Excel before 2007; and newer workbooks behind a password
    b"%PDF-": "no-table",
    b"<": "no-table",  # a web page or XML that calls itself a workbook
    b"{": "no-table",
}


def tables_of(file: Foreign) -> Outcome[tuple[Table, ...]]:
    """The sheets of a workbook in their order, hidden ones too, or the one table of a `.csv`."""
    try:
        if is_archive(file):
            return Outcome(_workbook(file))
        _refuse_others(file)
    except Refused as found:
        return Outcome((), (found.diagnostic,))
    found_table = table_of(file)
    return Outcome((found_table.value,) if found_table.value else (), found_table.diagnostics)


def _workbook(file: Foreign) -> tuple[Table, ...]:
    if not is_workbook(file):
        raise Refused(NOT_SO, file.name, "workbook")
    return sheets_of(file)


def _refuse_others(file: Foreign) -> None:
    start = file.data.lstrip(b"\xef\xbb\xbf \t\r\n")
    for beginning, rule in _OTHERS.items():
        if start.startswith(beginning):
            raise Refused(NOT_SO, file.name, rule)
