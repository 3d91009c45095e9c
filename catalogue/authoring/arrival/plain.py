"""Values of strangers as ours are written: keys in canonical order, numbers as decimals, nothing that YAML lacks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from catalogue.authoring.edit.order import ranks
from catalogue.authoring.edit.values import Value
from catalogue.source.document import Path


def written(value: object, file: str, path: Path) -> Value:
    """The value as it can be written at a path of a file."""
    match value:
        case None | bool() | int() | Decimal() | date():
            return value
        case float():
            return _decimal(value)
        case str():
            return str(value)
        case Mapping():
            known = ranks(file, path)
            keys = sorted(value, key=lambda key: known.get(str(key), len(known)))
            return {str(key): written(value[key], file, (*path, str(key))) for key in keys}
        case Sequence():
            return [written(each, file, (*path, index)) for index, each in enumerate(value)]
    message = f"not a plain value: {type(value).__name__}"
    raise TypeError(message)


def _decimal(value: float) -> int | Decimal:
    return int(value) if value.is_integer() else Decimal(repr(value))
