"""Leaves that nobody has to lay out: made by hand, drawn by hypothesis, or by something that is quick."""

from __future__ import annotations

import os
import time
from collections.abc import Mapping
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from catalogue.render.pdf.leaves.galley import Job
from catalogue.render.pdf.leaves.leaf import Leaf, Page, Part

PAGE = Page(40, 50, 400.5, 600, 595.276, 841.89)

_PLAIN: dict[object, st.SearchStrategy[Any]] = {
    int: st.integers(-(2**40), 2**40),
    float: st.floats(allow_nan=False),
    bool: st.booleans(),
    str: st.text(max_size=5),
    bytes: st.binary(max_size=9),
    NoneType: st.none(),
}


def drawn(kind: Any) -> st.SearchStrategy[Any]:  # noqa: ANN401
    """Any value of a type that a leaf is made of; few of each, since there is so much in a leaf."""
    origin, parts = get_origin(kind), get_args(kind)
    if kind in _PLAIN:
        return _PLAIN[kind]
    if origin is UnionType:
        return st.one_of(*map(drawn, parts))
    if origin is Mapping:
        return st.dictionaries(drawn(parts[0]), drawn(parts[1]), max_size=2)
    if origin is tuple:
        return st.lists(drawn(parts[0]), max_size=2).map(tuple) if parts[-1] is ... else st.tuples(*map(drawn, parts))
    return st.tuples(*map(drawn, get_type_hints(kind).values())).map(lambda fields: kind(*fields))


def plain(text: str) -> Leaf:
    """A leaf that holds a text, as if it were drawn."""
    return Leaf(3.5, (Part(PAGE, 12.25, text.encode(), 0),), (), {}, {}, ())


def quickly(job: Job) -> tuple[Leaf, ...]:
    """Lays out blocks without a layout engine: each leaf holds what it was made from. Who made it is noted."""
    with Path(job.head).open("a", encoding="utf-8") as notes:
        notes.write("".join(f"{os.getpid()} {block}\n" for block in job.blocks))
    return tuple(plain(f"{job.style} {block} {sorted(job.assets)}") for block in job.blocks)


def slowly(job: Job) -> tuple[Leaf, ...]:
    """The same, and takes its time."""
    made = quickly(job)
    time.sleep(0.2)
    return made


def dying(job: Job) -> tuple[Leaf, ...]:
    """The same, but the process that first meets a block that says so dies of it."""
    tomb = Path(job.head).with_suffix(".tomb")
    if any("dies" in block for block in job.blocks) and not tomb.exists():
        tomb.touch()
        os._exit(1)
    return quickly(job)


def failing(job: Job) -> tuple[Leaf, ...]:
    """Fails, as when a template asks for a picture that isn't there."""
    message = f"no {job.blocks[0][:10]}"
    raise LookupError(message)
