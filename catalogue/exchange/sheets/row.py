"""One row beside the record that is there: only cells that differ from what an export writes now change anything."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from catalogue.compare.changes import Plain
from catalogue.exchange.base import Loss
from catalogue.exchange.sheets.cells import Cells, put, value_at
from catalogue.exchange.sheets.columns import MODELS, Column, Leaf, leaves
from catalogue.exchange.sheets.guard import freed
from catalogue.exchange.sheets.rows import Record, Writer
from catalogue.exchange.sheets.simple import Written, as_text
from catalogue.source.foreign.values import Cell

Steps = tuple[str, ...]


_IN_ORDER = ("contacts",)
_CHAPTER = ("themes",)  # an offer stands in the chapter of the first


@dataclass(frozen=True, slots=True)
class _Said:
    heading: str
    cell: Cell
    is_new: bool


@dataclass
class Reading:
    """What a row says: the record's new values, which cell said so, and what did not fit."""

    number: int
    values: dict[str, Plain]
    said_by: dict[Steps, str] = field(default_factory=dict)
    losses: list[Loss] = field(default_factory=list)

    def origin(self, path: tuple[str | int, ...]) -> str:
        """«14⇥Alder»: the row and the heading of the cell that changed what stands at `path`."""
        for steps, heading in self.said_by.items():
            shared = min(len(steps), len(path))
            if steps[:shared] == path[:shared]:
                return f"{self.number}\t{heading}"
        return str(self.number)


@dataclass(frozen=True)
class RowReader:
    """Reads rows: `cells` in the municipality's own words, `now` writes what an export would."""

    cells: Cells

    def read(
        self, number: int, cells: Iterable[tuple[Column, str, Cell]], record: Record | None, now: Writer | None
    ) -> Reading:
        """The values of a record with what the row changes, or of a new one."""
        reading = Reading(number, dict(record.values) if record else {})
        for column, heading, cell in cells:
            exported = now.cell(record, column) if now and record else None
            if column.leaf is not None and not is_said(cell, exported):
                self._take(reading, column.leaf, column.language, _Said(heading, cell, is_new=record is None))
        if record is not None:
            self._keep_what_is_needed(reading, record)
        return reading

    def _take(self, reading: Reading, leaf: Leaf, language: str, said: _Said) -> None:
        before = value_at(reading.values, leaf.path)
        if as_text(said.cell) == "":
            value = self.cells.emptied(leaf, before, language)
            if value is None and leaf.field.is_needed and len(leaf.path) == 1:
                reading.losses.append(Loss(str(reading.number), said.heading, "not-valid"))
                return
        else:
            value, wrong = self.cells.read(leaf, _free(said.cell), before, language)
            reading.losses += (Loss(str(reading.number), said.heading, each.why, each.value) for each in wrong)
            if value is None or (wrong and not said.is_new) or _is_nothing_new(leaf, value, before):
                return
        put(reading.values, leaf.path, value)
        reading.said_by[leaf.path] = said.heading

    def _keep_what_is_needed(self, reading: Reading, record: Record) -> None:
        """A field that its part can't be without stays, if the rest of the part does."""
        for path, heading in list(reading.said_by.items()):
            if len(path) > 1 and value_at(reading.values, path) is None:
                before, part = value_at(record.values, path), value_at(reading.values, path[:-1])
                if part is not None and self._is_needed(record, path) and before is not None:
                    put(reading.values, path, before)
                    del reading.said_by[path]
                    reading.losses.append(Loss(str(reading.number), heading, "not-valid"))

    def _is_needed(self, record: Record, path: Steps) -> bool:
        return any(leaf.path == path and leaf.field.is_needed for leaf in leaves(MODELS[record.kind]))


def is_said(cell: Cell, exported: Written | None) -> bool:
    """Whether a cell says what an export writes there."""
    if isinstance(exported, str):
        return as_text(exported) in {as_text(cell), as_text(_free(cell))}
    return as_text(cell) == ("" if exported is None else str(exported))


def _is_nothing_new(leaf: Leaf, value: Plain, before: Plain | None) -> bool:
    """Whether it is as it was: a default that nobody wrote; the same words, where their order means nothing."""
    if before is None:
        return value == leaf.field.default
    if leaf.form != "words" or leaf.path == _IN_ORDER:
        return value == before
    is_first_the_same = leaf.path != _CHAPTER or _words(value)[:1] == _words(before)[:1]
    return is_first_the_same and sorted(_words(value)) == sorted(_words(before))


def _words(value: Plain) -> list[str]:
    return list(map(str, value)) if isinstance(value, list | tuple) else [str(value)]


def _free(cell: Cell) -> Cell:
    return freed(cell) if isinstance(cell, str) else cell
