"""When Python looks for cycles among the values it keeps. Those of a catalogue are millions, and have none."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_NEVER = 1_000_000  # so many looks at what is a little older come first


@contextmanager
def no_look_for_cycles() -> Iterator[None]:
    """Nobody looks meanwhile: to look through everything, again and again as it grows, takes a fifth of the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def clear_up() -> None:
    """Look for cycles now, among all that is not known to have none."""
    gc.collect()


@contextmanager
def clear_up_after() -> Iterator[None]:
    """Work that leaves cycles behind, which take room: they are looked for, but not among what was there before."""
    was_enabled = gc.isenabled()
    gc.freeze()
    gc.enable()
    try:
        yield
    finally:
        gc.collect()
        if not was_enabled:
            gc.disable()


@contextmanager
def old_ones_left_alone() -> Iterator[None]:
    """Each page leaves cycles behind, found while they are new. What is kept of thousands of pages has none.

    Looking through that as well, again and again as it grows, takes a tenth of the time.
    """
    young, middle, old = gc.get_threshold()
    if old == _NEVER:
        yield
        return
    gc.set_threshold(young, middle, _NEVER)
    try:
        yield
    finally:
        gc.set_threshold(young, middle, old)
