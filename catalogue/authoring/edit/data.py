"""Plain data and a path: what stands there, and the same data with something else there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from catalogue.source.document import Key, Path

MISSING = object()


def step_into(here: object, step: Key) -> object:
    """What stands one step further in, or `MISSING`."""
    if isinstance(here, Mapping):
        return here.get(step, MISSING)
    return here[step] if isinstance(here, list) and isinstance(step, int) and 0 <= step < len(here) else MISSING


def at(data: object, path: Path) -> object:
    """What stands at a path; nothing where nothing does."""
    for step in path:
        data = step_into(data, step)
    return None if data is MISSING else data


def with_value(data: Mapping[str, object], path: Path, value: object) -> Mapping[str, object]:
    """The data with another value at `path`, which may be the one behind a list's last item."""
    copy: Any = as_read(data)
    here = copy
    for step in path[:-1]:
        here = here[step]
    if isinstance(here, list) and path[-1] == len(here):
        here.append(as_read(value))
    else:
        here[path[-1]] = as_read(value)
    return dict(copy)


def without(data: Mapping[str, object], path: Path) -> Mapping[str, object]:
    """The data without what stands at `path`."""
    copy: Any = as_read(data)
    here = copy
    for step in path[:-1]:
        here = here[step]
    del here[path[-1]]
    return dict(copy)


def as_read(value: object) -> object:
    """A value as it reads back from a file: lists, mappings, and a day as text."""
    if isinstance(value, Mapping):
        return {name: as_read(each) for name, each in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [as_read(each) for each in value]
    return value.isoformat() if isinstance(value, date) else value
