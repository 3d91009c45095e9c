"""What the models themselves can tell: which keys a mapping may have at some place in a file."""

from __future__ import annotations

from collections.abc import Iterable
from types import UnionType
from typing import Annotated, Union, get_args, get_origin

from pydantic import BaseModel


def keys_at(model: type[BaseModel], path: Iterable[str | int]) -> tuple[str, ...]:
    """The keys that the mapping at `path` may have; empty when any key may stand there."""
    current: object = model
    for step in path:
        current = _step(current, step)
    return tuple(_fields(current)) if isinstance(current, type) and issubclass(current, BaseModel) else ()


def _fields(model: type[BaseModel]) -> dict[str, object]:
    return {field.alias or name: field.annotation for name, field in model.model_fields.items()}


def _step(current: object, step: str | int) -> object:
    if isinstance(current, type) and issubclass(current, BaseModel):
        return _bare(_fields(current).get(str(step)))
    arguments = get_args(current)
    return _bare(arguments[-1]) if get_origin(current) in {list, dict} and arguments else None


def _bare(annotation: object) -> object:
    """Without `Annotated` and `| None`."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return _bare(get_args(annotation)[0])
    if origin in {Union, UnionType}:
        return _bare(next(each for each in get_args(annotation) if each is not type(None)))
    return annotation
