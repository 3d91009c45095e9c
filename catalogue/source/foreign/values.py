"""What is made of files of strangers: named bytes, and tables of plain cells."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

Cell: TypeAlias = str | int | float | bool | date | None
"""A cell: text has no spaces around it, an empty one is nothing, a time is text («16:00»), as is a day with a time.

Of a `.csv` every cell is text or nothing; in a workbook a day is a day, and `7.0` is the whole number 7.
"""

MAX_COLUMNS = 1_000
MAX_ROWS = 100_000
"""Of a table; a hundred offers for each association of a large city would be a tenth of it."""


@dataclass(frozen=True, slots=True)
class Foreign:
    """A file that came from elsewhere: its name to show (with `/` inside a folder or an archive), and its bytes.

    The name is a stranger's: it is shown and compared, and never made a path.
    """

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Row:
    """A row that is not empty: its number as a spreadsheet counts, from 1, and its cells up to the last that isn't."""

    number: int
    cells: tuple[Cell, ...]

    def cell(self, column: int) -> Cell:
        """The cell in a column (from 0); nothing behind the last."""
        return self.cells[column] if 0 <= column < len(self.cells) else None


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet of a workbook or a whole `.csv`: its name and its rows, empty ones left out.

    `encoding` is «Windows-1252» for a text that says nothing of itself and is no UTF-8.
    """

    name: str
    rows: tuple[Row, ...]
    is_hidden: bool = False
    encoding: str = "utf-8"

    @property
    def header(self) -> tuple[str, ...]:
        """The first row as texts."""
        return tuple("" if each is None else str(each) for each in self.rows[0].cells) if self.rows else ()

    @property
    def body(self) -> tuple[Row, ...]:
        """All rows but the first."""
        return self.rows[1:]


def column_letters(column: int) -> str:
    """What a spreadsheet calls a column (counted from 0): A, B, … Z, AA."""
    letters = ""
    while column >= 0:
        column, last = divmod(column, 26)
        letters, column = chr(ord("A") + last) + letters, column - 1
    return letters
