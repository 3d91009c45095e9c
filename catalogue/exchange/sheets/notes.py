"""What a column's heading says when one points at it: what the field is for, and what it takes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import cast

from catalogue.exchange.sheets.cells import Cells, Part
from catalogue.exchange.sheets.columns import KEY, MADE_FOR, Column, Leaf, leaves
from catalogue.exchange.sheets.words import Names
from catalogue.messages.fields import type_words
from catalogue.messages.sheets import column_help, sheet_word
from catalogue.model.base import Model
from catalogue.model.examples import example
from catalogue.model.fields import fields_of
from catalogue.model.schedule import Row

_MOST = 12
_HELP = {KEY: "help-key", MADE_FOR: "help-made-for"}
_TOLD = {"Row": ("weekday", "start", "end", "place"), "Place": ("name", "room")}
_USUALLY = 3


def note(column: Column, cells: Cells) -> str:
    """The note of a column."""
    language = cells.tongue.language
    if column.leaf is None:
        return sheet_word(_HELP.get(column.name, f"help-{column.name}"), language)
    return "\n".join((column_help(column.leaf.field.key, language), *_takes(column.leaf, cells)))


def choices_of(column: Column, cells: Cells) -> Names | None:
    """The words that the column's values are of, for its drop-down."""
    if column.leaf is None or column.leaf.field.shape.innermost.kind == "language":
        return None
    return cells.tongue.names(column.leaf.field, column.leaf.field.shape.innermost)


def _takes(leaf: Leaf, cells: Cells) -> Iterator[str]:
    language, shape = cells.tongue.language, leaf.field.shape.innermost
    names = cells.tongue.names(leaf.field, shape)
    if leaf.form == "texts":
        yield sheet_word("takes-lines", language)
    elif shape.part is not None:
        yield sheet_word("takes-parts", language, example=_example(shape.part, leaf, cells))
    elif names is not None and shape.kind != "language":
        name = "takes-words" if leaf.form == "words" else "takes-one"
        yield sheet_word(name, language, choices=_some(names.all, language))
    elif leaf.form == "words":
        yield sheet_word("takes-list", language)
    elif leaf.form == "one":
        yield sheet_word("takes", language, what=type_words(shape.kind, language))


def _some(words: Iterable[str], language: str) -> str:
    known = [each for each in words if each]
    more = sheet_word("and-more", language, count=str(len(known) - _MOST))
    return "; ".join([*known[:_MOST], *([more] if len(known) > _MOST else [])])


def _example(model: type[Model], leaf: Leaf, cells: Cells) -> str:
    """A part as it stands on a line."""
    known = {each.path[0]: each.field for each in leaves(model) if len(each.path) == 1}
    names = _TOLD.get(model.__name__, tuple(known)[:_USUALLY])
    some = {name: value for name in names if (value := example(known[name])) is not None}
    written = cells.part(model, cast("Part", some))
    return f"{example(fields_of(Row)['place'])} = {written}" if leaf.form == "named-parts" else written
