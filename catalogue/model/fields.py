"""Every field of every file: where it stands, what it takes, whether it is needed. Read off the models themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import get_type_hints

from catalogue.model.base import Model
from catalogue.model.kinds import KINDS
from catalogue.model.shapes import Shape, shape_of

Step = str | int


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a model: `key` finds its words, `name` is what the files call it."""

    key: str
    name: str
    shape: Shape
    is_needed: bool
    default: object = None


@dataclass(frozen=True, slots=True)
class Placed:
    """A field with its place in a kind of file: `offers[].places.<id>.room`."""

    path: tuple[str, ...]
    field: Field

    @property
    def written(self) -> str:
        """The path on one line."""
        return ".".join(self.path).replace(".[]", "[]")


@cache
def fields_of(model: type[Model]) -> Mapping[str, Field]:
    """The fields of one model under the names that the files have, in order."""
    hints = get_type_hints(model, include_extras=True)
    found = {}
    for attribute, info in model.model_fields.items():
        name = info.alias or attribute
        key = f"{_owner(model, attribute)}.{name}"
        default = None if info.is_required() else info.default
        found[name] = Field(key, name, shape_of(hints[attribute], key), info.is_required(), default)
    return found


def every_field(model: type[Model]) -> Iterator[Placed]:
    """The fields of a model and of all its parts, a part's after the field that holds it."""
    yield from _below(model, ())


def every_key() -> Mapping[str, Field]:
    """The fields of all kinds of files by their keys, each once, as they are met."""
    found: dict[str, Field] = {}
    for model in KINDS.values():
        for placed in every_field(model):
            found.setdefault(placed.field.key, placed.field)
    return found


def field_at(model: type[Model], path: Iterable[Step]) -> Field | None:
    """The innermost field on the way to `path`; None if there is none.

    From an association's file, «offers», 0, «age», «minimum» is «Age.minimum»; so is «age», «minimum» from an offer. A
    text's language and an id in a map are no fields: «title», «da» is «Offer.title».
    """
    found, here = None, Shape("part", part=model)
    for step in path:
        if here.part is not None:
            field = fields_of(here.part).get(str(step))
            if field is None:
                return None
            found, here = field, field.shape
        elif here.item is not None:
            here = here.item
    return found


def field_key(model: type[Model], path: Iterable[Step]) -> str:
    """The key of the field at `path`; the empty text if there is none."""
    found = field_at(model, path)
    return found.key if found else ""


def _below(model: type[Model], path: tuple[str, ...]) -> Iterator[Placed]:
    for name, field in fields_of(model).items():
        placed = Placed((*path, name), field)
        yield placed
        if (part := field.shape.innermost.part) is not None:
            yield from _below(part, (*placed.path, *steps(field.shape)))


def steps(shape: Shape) -> Iterator[str]:
    """How the way goes on through lists and maps: `[]`, `<id>`."""
    if shape.item is not None:
        yield "<id>" if shape.kind == "map" else "[]"
        yield from steps(shape.item)


def _owner(model: type[Model], attribute: str) -> str:
    """The class that declares a field: a theme's label is any word's, «Term.label»."""
    return next(each.__name__ for each in reversed(model.__mro__) if attribute in vars(each).get("__annotations__", {}))
