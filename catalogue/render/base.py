"""The contract of a renderer."""

from __future__ import annotations

from collections.abc import Callable, MutableMapping
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import Protocol

from catalogue.edition.edition import Edition
from catalogue.render.templates import Templates
from catalogue.store import Store

__all__ = ["NOTHING_KEPT", "NO_MEANS", "Artifact", "Kept", "Means", "Renderer", "Store"]


@dataclass(frozen=True, slots=True)
class Artifact:
    """One file of an edition: its path inside the edition's folder, its bytes, and (for a PDF) its number of pages.

    `key` is a digest of everything it was made from, without the program and the templates; it is empty when nobody
    knows. `reads` names what its template looked at beyond what every page is made from: the key covers these too.
    `is_kept` tells that it was not made now but taken over.
    """

    path: str
    data: bytes
    pages: int = 0
    key: str = ""
    reads: tuple[str, ...] = ()
    is_kept: bool = False


class Kept(Protocol):
    """What was made before with the same program and templates. It gives whole, unaltered files or nothing."""

    def key(self, path: str) -> tuple[str, tuple[str, ...]]:
        """The key under which a file was made and what its template had looked at; an empty key when there is none."""
        ...

    def take(self, path: str) -> Artifact | None:
        """The file, if it is still as it was made."""
        ...


class _Nothing:
    """Nothing was made before."""

    def key(self, path: str) -> tuple[str, tuple[str, ...]]:
        """No key."""
        del path
        return "", ()

    def take(self, path: str) -> Artifact | None:
        """No file."""
        del path
        return None


NOTHING_KEPT: Kept = _Nothing()


def _in_process() -> None:
    """No executor: the work is done here."""


def _nobody() -> None:
    """There is nobody to let go."""


@dataclass(frozen=True, slots=True)
class Means:
    """What a renderer may use. None of it changes a byte of what is made, but `engine`: what lays out a PDF.

    `executor` gives the pool to hand work to, or nothing when it is to be done here; asking for it starts the pool, so
    it is asked for when there is work; `dismiss` lets it go, with the memory it took. Engines: `composed`, or
    `straight` for one call of the layout engine. `kept` is what was made of the same edition before. `remembered` is
    what was worked out before, for a process that makes nearly the same again and again, and has the room.
    """

    store: Store | None = None
    executor: Callable[[], Executor | None] = _in_process
    dismiss: Callable[[], None] = _nobody
    engine: str = "composed"
    kept: Kept = NOTHING_KEPT
    remembered: MutableMapping[str, object] | None = None


NO_MEANS = Means()


class Renderer(Protocol):
    """One output format: every file of it, in memory."""

    def __call__(self, edition: Edition, templates: Templates, means: Means = NO_MEANS) -> tuple[Artifact, ...]:
        """Render; raises nothing for any data an `Edition` can hold."""
        ...
