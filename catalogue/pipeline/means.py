"""What a build may use: the folder that keeps what was made once, and workers."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from catalogue.pipeline.workers import workers
from catalogue.render.base import Means
from catalogue.store import FileStore

LEAVES = "leaves"
"""The folder inside the cache folder that holds what a PDF is put together from."""


class Wishes(Protocol):
    """The part of a request that says so."""

    @property
    def jobs(self) -> int:
        """How many processes may work at once."""
        ...

    @property
    def scheduler(self) -> str:
        """The address of a cluster's scheduler, or nothing."""
        ...

    @property
    def cache(self) -> Path | None:
        """The cache folder, or nothing if nothing is to be kept."""
        ...

    @property
    def pdf_engine(self) -> str:
        """What lays out a PDF: `composed` or `straight`."""
        ...


@contextmanager
def means_for(wishes: Wishes) -> Iterator[Means]:
    """The means, for as long as the build lasts: its workers end with it."""
    store = FileStore(wishes.cache / LEAVES) if wishes.cache else None
    with workers(wishes.jobs, wishes.scheduler) as crew:
        yield Means(store, crew, crew.dismiss, wishes.pdf_engine)
