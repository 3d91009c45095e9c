"""Makes parts of a release, several at once where there are workers. One that can't be made stops no other."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from catalogue.diagnostics import CatalogueError, Diagnostic
from catalogue.edition.edition import Edition
from catalogue.pipeline.means import LEAVES
from catalogue.render.base import Artifact, Means
from catalogue.render.templates import Templates
from catalogue.store import FileStore, MemoryStore, Store

Work = Callable[[Edition, str, Templates, Means], tuple[Artifact, ...]]
"""Makes the files of a part from an edition and the name of the release. It travels, so it is a module's function."""

_KILLED = "the process that worked at this was killed\n"


class Order(NamedTuple):
    """One part to make."""

    name: str
    work: Work
    edition: Edition
    release: str
    templates: Templates
    engine: str
    cache: Path | None


@dataclass(frozen=True, slots=True)
class Made:
    """What became of an order: its files; or the finding, or the traceback of a mistake of ours, why there are none."""

    name: str
    artifacts: tuple[Artifact, ...] = ()
    diagnostic: Diagnostic | None = None
    failure: str = ""

    @property
    def is_broken(self) -> bool:
        """Whether there are no files."""
        return self.diagnostic is not None or bool(self.failure)


def hand_out(orders: Iterable[Order], means: Means, jobs: int) -> Iterator[Made]:
    """Each part as soon as it is made."""
    executor = means.executor()
    if executor is None:
        yield from (_made(order, means) for order in orders)
        return
    fallen = yield from _at_work(executor, orders, 2 * jobs)
    # A worker was killed, perhaps since memory was short, and all its fellows fell with it: each is tried once more.
    for order in fallen:
        yield _alone(order, means)


def _at_work(executor: Executor, orders: Iterable[Order], most: int) -> Generator[Made, None, tuple[Order, ...]]:
    """Hand out a few at a time, since each holds a whole edition; gives in the end those that fell with a worker."""
    at_work: dict[Future[Made], Order] = {}
    fallen: list[Order] = []
    for order in orders:
        try:
            at_work[executor.submit(_in_worker, order)] = order
        except BrokenExecutor:
            fallen.append(order)
        if len(at_work) >= most:
            yield from _finished(at_work, fallen)
    while at_work:
        yield from _finished(at_work, fallen)
    return tuple(fallen)


def _finished(at_work: dict[Future[Made], Order], fallen: list[Order]) -> Iterator[Made]:
    done, _ = wait(at_work, return_when=FIRST_COMPLETED)
    for each in sorted(done, key=lambda future: at_work[future].name):
        order = at_work.pop(each)
        try:
            yield each.result()
        except BrokenExecutor:
            fallen.append(order)


def _alone(order: Order, means: Means) -> Made:
    means.dismiss()
    executor = means.executor()
    if executor is None:
        return _made(order, means)
    try:
        return executor.submit(_in_worker, order).result()
    except BrokenExecutor:
        return Made(order.name, failure=_KILLED)


def _in_worker(order: Order) -> Made:
    return _made(order, Means(_store(order.cache), engine=order.engine))


@lru_cache(maxsize=1)
def _store(cache: Path | None) -> Store:
    return FileStore(cache / LEAVES) if cache else MemoryStore()


def _made(order: Order, means: Means) -> Made:
    try:
        return Made(order.name, order.work(order.edition, order.release, order.templates, means))
    except CatalogueError as error:
        found = error.diagnostic
        told = Diagnostic(found.code, found.span, dict(found.args), found.related)  # it travels between processes
        return Made(order.name, diagnostic=told)
    except Exception:  # noqa: BLE001  # told when the other parts are made
        return Made(order.name, failure=traceback.format_exc())
