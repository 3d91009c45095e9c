"""A table in words, before anybody knows how it will be printed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from string import ascii_uppercase

from catalogue.edition.language import Words, in_sentence
from catalogue.followup.coverage.dimensions import Dimension
from catalogue.followup.coverage.tables import Cell, Key, Table
from catalogue.followup.coverage.year import MONTHS, Stretch
from catalogue.messages.coverage import numbered, said

_SHORT = 3
_CUT = frozenset({"days", "season"})
_DARKEST = 4


@dataclass(frozen=True, slots=True)
class Column:
    """A heading, and what stands there where there is little room."""

    label: str
    short: str


@dataclass(frozen=True, slots=True)
class Square:
    """What stands in a cell, what is said instead of a sign, and how dark it is: 0 to 4.

    `more` is what may be there beside it.
    """

    text: str
    level: int = 0
    more: str = ""
    spoken: str = ""
    is_number: bool = True

    @property
    def is_nothing(self) -> bool:
        """Whether there is nothing, nor may be."""
        return self.is_number and bool(self.spoken) and not self.more


@dataclass(frozen=True, slots=True)
class Row:
    """A row with its heading."""

    label: str
    squares: tuple[Square, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: `corner` heads the column of the rows' headings; letters are short for columns and must be explained."""

    caption: str
    corner: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    is_year: bool = False
    has_letters: bool = False


class Grids:
    """Puts tables into the language of `words`."""

    def __init__(self, words: Words) -> None:
        """The words of the project."""
        self._words = words
        self._language = words.language

    def named(self, dimension: Dimension) -> str:
        """«alder»."""
        return said(f"dimension.{dimension.name}", self._language)

    def listed(self, dimensions: Sequence[Dimension]) -> str:
        """«tema, alder og område»."""
        return self._words.all_of(map(self.named, dimensions))

    def grid(self, found: Table, layer: tuple[str, str] | None = None) -> Grid:
        """A table of one or two dimensions; of three with a value of the third, and what it is called."""
        rows, *others = found.dimensions
        if not others:
            return self._list(found)
        columns = others[0]
        shown = [rows, columns]
        at: Key = (layer[0],) if layer else ()
        caption = said("caption", self._language, dimensions=self.listed(shown))
        if layer:
            caption = said("caption.layer", self._language, dimensions=self.listed(shown), value=layer[1])
        body = tuple(
            Row(
                row.label,
                tuple(self._square(found.at(row.key, column.key, *at), found.most) for column in columns.values),
            )
            for row in rows.values
        )
        has_letters = columns.name != "age" and columns.name not in _CUT
        return Grid(caption, self._head(rows), tuple(_columns(columns)), body, has_letters=has_letters)

    def _list(self, found: Table) -> Grid:
        """One dimension: beside the number what else there is to say."""
        (rows,) = found.dimensions
        language = self._language
        names = [said(f"column.{name}", language) for name in ("offers", "open", "free", "associations")]
        body = tuple(Row(row.label, tuple(self._squares(found.at(row.key), found.most))) for row in rows.values)
        caption = said("caption.one", language, rows=self.named(rows))
        return Grid(caption, self._head(rows), tuple(Column(name, name) for name in names), body)

    def _squares(self, cell: Cell, most: int) -> Iterator[Square]:
        yield self._square(cell, most)
        yield Square(str(cell.open) if cell.count else "")
        yield Square(str(cell.free) if cell.tellers else "")
        yield Square(str(len(cell.associations)) if cell.count else "")

    def _square(self, cell: Cell, most: int) -> Square:
        language = self._language
        level = ceil(_DARKEST * cell.count / max(most, _DARKEST))
        if not cell.count and not cell.maybe:
            return Square(said("empty", language), 0, spoken=said("none", language))
        more = said("plus", language, n="", maybe=cell.maybe) if cell.maybe else ""
        return Square(str(cell.count), level, more, said("perhaps", language) if more else "")

    def _head(self, dimension: Dimension) -> str:
        name = self.named(dimension)
        return name[:1].upper() + name[1:]

    def year(self, found: Sequence[Stretch]) -> Grid:
        """The months across, and what is in them down."""
        language, words = self._language, self._words
        columns = tuple(Column(name[:1].upper() + name[1:], name[:_SHORT]) for name in map(words.month, MONTHS))
        on = Square(said("year.on", language), _DARKEST, spoken=said("year.yes", language), is_number=False)
        off = Square("", is_number=False)
        rows = tuple(
            Row(self.stretch(each), tuple(on if month in each.months else off for month in MONTHS)) for each in found
        )
        return Grid(said("year.caption", language), said("year.what", language), columns, rows, is_year=True)

    def stretch(self, found: Stretch) -> str:
        """«Fælles julehjælp (fælles indsats: A og B)»."""
        key = f"year.{found.kind}"
        if found.kind == "effort" and not found.who:
            key = "year.effort.alone"
        return said(key, self._language, title=found.title, who=self._who(found.who))

    def _who(self, names: Sequence[str]) -> str:
        shown = list(names[:_SHORT])
        if more := len(names) - len(shown):
            shown.append(numbered("others", more, self._language))
        return self._words.all_of(shown)

    def whom(self, names: Sequence[str]) -> str:
        """All of them: «A, B og C»."""
        return self._words.all_of(names)


def _columns(dimension: Dimension) -> Iterator[Column]:
    for value, letter in zip(dimension.values, _letters(), strict=False):
        if dimension.name == "age":
            yield Column(value.label, value.label)
        elif dimension.name in _CUT:
            yield Column(value.label, in_sentence(value.label)[:_SHORT])
        else:
            yield Column(value.label, letter)


def _letters() -> Iterator[str]:
    """A, B, … Z, A2, B2, …: as many as are asked for."""
    number = 1
    while True:
        yield from (letter if number == 1 else f"{letter}{number}" for letter in ascii_uppercase)
        number += 1
