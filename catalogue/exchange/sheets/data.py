"""Plain values as a file writes them, and how one such value becomes another with the fewest edits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import TypeAlias, TypeGuard

from catalogue.compare.changes import Plain
from catalogue.model.base import Model
from catalogue.model.fields import fields_of
from catalogue.model.shapes import Shape

Data: TypeAlias = "str | int | Decimal | Sequence[Data] | Mapping[str, Data]"
Path: TypeAlias = "tuple[str | int, ...]"
Step = tuple[Path, "Data | None"]
"""A place and what shall stand there; nothing takes it out."""

_TEXTS = frozenset({"title", "text", "prose"})


def as_data(model: type[Model], values: Mapping[str, Plain], main: str) -> dict[str, Data]:
    """A record's values in the order and the spelling of the files."""
    return {name: _data(field.shape, values[name], main) for name, field in fields_of(model).items() if name in values}


def _data(shape: Shape, value: Plain, main: str) -> Data:
    if shape.item is not None:
        return _collection(shape, shape.item, value, main)
    if shape.part is not None and isinstance(value, Mapping):
        return as_data(shape.part, value, main)
    if shape.kind in _TEXTS and isinstance(value, Mapping):
        texts = {key: str(text) for key, text in value.items()}
        return texts[main] if texts.keys() == {main} else texts
    return Decimal(str(value)) if shape.kind in {"money", "decimal"} else _simple(value)


def _collection(shape: Shape, item: Shape, value: Plain, main: str) -> Data:
    if isinstance(value, Mapping):
        return {name: _data(item, each, main) for name, each in value.items()}
    values = value if isinstance(value, list | tuple) else [value]
    items = [_data(item, each, main) for each in values if each != {}]  # an empty text only kept a place
    return items[0] if shape.kind == "one-or-more" and len(items) == 1 else items


def _simple(value: Plain) -> Data:
    return value if isinstance(value, str | int) else str(value)


def steps(old: Data, new: Data, path: Path = ()) -> Iterator[Step]:
    """What to put where so that `old` becomes `new`."""
    if is_same(old, new):
        return
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        for name in old:
            if name not in new:
                yield (*path, name), None
            else:
                yield from steps(old[name], new[name], (*path, name))
        yield from (((*path, name), new[name]) for name in new if name not in old)
    elif _is_list(old) and _is_list(new) and _are_records((*old, *new)) and len(new) >= len(old):
        for number, (before, after) in enumerate(zip(old, new, strict=False)):
            yield from steps(before, after, (*path, number))
        yield from (((*path, number), new[number]) for number in range(len(old), len(new)))
    else:
        yield path, new


def is_same(old: Data, new: Data) -> bool:
    """Whether both mean the same: space at the ends of a text, and a number's noughts, mean nothing."""
    if isinstance(old, str) and isinstance(new, str):
        return old.strip() == new.strip()
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        return old.keys() == new.keys() and all(is_same(old[key], new[key]) for key in old)
    if _is_list(old) and _is_list(new):
        return len(old) == len(new) and all(map(is_same, old, new))
    return type(old) is type(new) and old == new


def _is_list(value: Data) -> TypeGuard[Sequence[Data]]:
    return isinstance(value, list | tuple)


def _are_records(values: Sequence[Data]) -> bool:
    return all(isinstance(each, Mapping) for each in values)
