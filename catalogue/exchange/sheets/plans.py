"""Finds in a table the row of headings, what its rows are, and which column is which."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from catalogue.diagnostics import Diagnostic, Outcome, Span
from catalogue.exchange.base import Loss
from catalogue.exchange.sheets.columns import KEY, Column, Kind, column_at, column_of, folded, heading
from catalogue.exchange.sheets.mapping import Mapped
from catalogue.exchange.sheets.simple import as_text
from catalogue.messages.sheets import LANGUAGES
from catalogue.source.foreign.values import Cell, Row, Table

_LOOKED_AT = 20
_ENOUGH = 2
_NAMING = frozenset({KEY, "title"})  # the lists of words for drop-downs have headings, too, and name nothing


@dataclass(frozen=True, slots=True)
class Plan:
    """How a table is read: each column's index and heading, and the rows below the headings."""

    kind: Kind
    columns: tuple[tuple[int, Column, str], ...]
    rows: tuple[Row, ...]
    table: str

    def cells(self, row: Row) -> Iterator[tuple[Column, str, Cell]]:
        """The cells of a row with their columns and headings."""
        for index, column, name in self.columns:
            yield column, name, row.cell(index)

    def cell(self, row: Row, name: str) -> Cell:
        """The cell of the column with this name; nothing where there is none."""
        return next((row.cell(index) for index, column, _ in self.columns if column.name == name), None)

    def heading(self, name: str, language: str) -> str:
        """What stands above a column; where the table hasn't got it, what we would call it."""
        said = next((said for _, column, said in self.columns if column.name == name), "")
        ours = column_at(self.kind, name)
        return said or (heading(self.kind, ours, language) if ours else name)


def plans(tables: Sequence[Table], mapping: Mapped, main: str) -> Outcome[tuple[tuple[Plan, ...], tuple[Loss, ...]]]:
    """The tables that can be read, and the columns that nobody knows. `main` is the language that needn't be said."""
    found: list[Plan] = []
    losses: list[Loss] = []
    wrong: list[Diagnostic] = []
    for table in tables:
        if table.is_hidden or (mapping.sheet and folded(mapping.sheet) != folded(table.name)):
            continue
        head = _head(table, mapping)
        if head is None:
            continue
        plan, lost, twice = _plan(table, head, mapping, main)
        found.append(plan)
        losses += lost
        wrong += twice
    if not found:
        name = tables[0].name if tables else ""
        wrong.append(Diagnostic("CAT090", Span(name), {"rule": "nothing", "value": mapping.sheet or name}))
    return Outcome((tuple(found), tuple(losses)), tuple(wrong))


def _head(table: Table, mapping: Mapped) -> Row | None:
    """The row of headings: the one that the mapping names, else the first that has two headings that we know."""
    if mapping.header:
        return next((row for row in table.rows if row.number == mapping.header), None)
    for row in table.rows[:_LOOKED_AT]:
        kind = _kind(row)
        known = {column.name for cell in row.cells if (column := _column(kind, as_text(cell), mapping))}
        if len(known) >= _ENOUGH and {name.partition("@")[0] for name in known} & _NAMING:
            return row
    return None


def _kind(row: Row) -> Kind:
    said = {folded(as_text(cell)) for cell in row.cells}
    kinds: tuple[Kind, ...] = ("associations", "contacts")
    for kind in kinds:
        if said & {folded(heading(kind, Column(KEY), language)) for language in LANGUAGES}:
            return kind
    return "offers"


def _plan(table: Table, head: Row, mapping: Mapped, main: str) -> tuple[Plan, list[Loss], list[Diagnostic]]:
    kind = _kind(head)
    columns: dict[Column, tuple[int, Column, str]] = {}
    losses: list[Loss] = []
    twice: list[Diagnostic] = []
    for index, cell in enumerate(head.cells):
        name = as_text(cell)
        column = _column(kind, name, mapping)
        if column is not None and column.leaf is not None and column.language == main:
            column = column_of(column.leaf)
        if column is None:
            losses += [Loss(str(head.number), name, "no-place")] if name else []
        elif column in columns:
            args = {"rule": "twice", "value": name, "other": columns[column][2]}
            twice.append(Diagnostic("CAT090", Span(table.name), args))
        else:
            columns[column] = (index, column, name)
    rows = tuple(row for row in table.rows if row.number > head.number)
    return Plan(kind, tuple(columns.values()), rows, table.name), losses, twice


def _column(kind: Kind, name: str, mapping: Mapped) -> Column | None:
    if kind == "offers" and (known := mapping.columns.get(folded(name))) is not None:
        return known
    return column_at(kind, name) if name else None
