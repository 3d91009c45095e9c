"""Obtains the leaves of blocks: those that are kept from the store, the others laid out, by other processes if many.

What is handed to another process, here or in a cluster, is one pure function and plain values.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future
from typing import Any, NamedTuple, TypeVar

from catalogue.render.base import Means
from catalogue.render.cycles import clear_up_after
from catalogue.render.pdf.keeping.kept import Folded, Unreadable, decode, encode
from catalogue.render.pdf.keeping.keys import Keys, named
from catalogue.render.pdf.leaves.leaf import Leaf

T = TypeVar("T")

LayOut = Callable[[Any], tuple[Leaf, ...]]
"""What lays out a `galley.Job`: `galley.lay_out`, which is only imported when something is missing."""

_MANY = 1_000  # so many leaves are unpacked no further than a plan needs them
_EACH = 300  # laying out the shortest block takes as long as so many more characters of a long one
_BATCH = 30_000  # about a second's work: each call of the layout engine takes a tenth of it by itself
_LARGEST = 50_000  # what is laid out in one call is in memory at once
_BATCHES = 16  # so many in all, if they are not too small or too large then, keep the workers busy to the end
_SHIFT = 100  # so many, then fresh workers take over: the libraries they call keep a little of each
_HERE = 80_000  # two workers, which import everything anew first, gain nothing before this


class _Wanted(NamedTuple):
    """What the blocks that are still missing have in common."""

    head: str
    style: str
    assets: Mapping[str, bytes]
    away: bool
    lay_out: LayOut | None

    def task(self, blocks: Sequence[str]) -> tuple[LayOut, object]:
        """The function that lays out some of them, and its argument: no other assets than they need."""
        from catalogue.render.pdf.leaves import galley

        names = named("".join((self.head, self.style, *blocks)), self.assets)
        assets = {name: self.assets[name] for name in sorted(names)}
        return self.lay_out or galley.lay_out, galley.Job(self.head, self.style, assets, tuple(blocks))


def obtain(  # noqa: PLR0913  # what one call of the layout engine takes, and what may be used for it
    head: str,
    style: str,
    assets: Mapping[str, bytes],
    blocks: Sequence[str],
    means: Means,
    *,
    away: bool = False,
    lay_out: LayOut | None = None,
) -> tuple[Leaf, ...]:
    """A leaf for each block, in their order; equal blocks have one and the same.

    With `away` even a few are laid out by workers, if there may be any: the layout engine takes much memory.
    """
    keys = Keys(head, style, assets)
    names = {block: keys.key(block) for block in dict.fromkeys(blocks)}
    read = Folded if len(names) > _MANY else decode
    leaves = {block: _kept(name, means, read) for block, name in names.items()}
    missing = [block for block, leaf in leaves.items() if leaf is None]
    for block, made in zip(missing, _made(missing, _Wanted(head, style, assets, away, lay_out), means), strict=True):
        if means.store is not None:
            means.store.put(names[block], made)
        leaves[block] = read(made)
    return tuple(leaf for block in blocks if (leaf := leaves[block]) is not None)


def made_away(make: Callable[[], T], means: Means) -> T:
    """What another function of the layout engine makes, by a worker if there may be any."""
    executor = means.executor()
    if executor is not None:
        try:
            return executor.submit(make).result()
        except (BrokenExecutor, CancelledError):
            pass
    return make()


def work(lay_out: LayOut, job: object) -> tuple[bytes, ...]:
    """What a worker does: lays out blocks, and gives their leaves as they are kept."""
    with clear_up_after():
        return tuple(encode(leaf) for leaf in lay_out(job))


def _kept(name: str, means: Means, read: Callable[[bytes], Leaf]) -> Leaf | None:
    if means.remembered is None:
        return _found(name, means, read)
    known = means.remembered.get(name)
    leaf = known if isinstance(known, Leaf) else _found(name, means, read)
    if leaf is not None:
        means.remembered[name] = leaf
    return leaf


def _found(name: str, means: Means, read: Callable[[bytes], Leaf]) -> Leaf | None:
    data = None if means.store is None else means.store.get(name)
    if data is None:
        return None
    try:
        return read(data)
    except Unreadable:
        return None


def _made(missing: Sequence[str], wanted: _Wanted, means: Means) -> Iterator[bytes]:
    total = sum(map(_cost, missing))
    executor = means.executor() if total > _HERE or (missing and wanted.away) else None
    batches = list(_batches(missing, _LARGEST if executor is None else total // _BATCHES))
    if executor is None:
        for batch in batches:
            yield from work(*wanted.task(batch))
        return
    for first in range(0, len(batches), _SHIFT):
        if first:
            means.dismiss()
        yield from _made_by_workers(batches[first : first + _SHIFT], wanted, means.executor() or executor)


def _made_by_workers(batches: Sequence[Sequence[str]], wanted: _Wanted, executor: Executor) -> Iterator[bytes]:
    futures: list[Future[tuple[bytes, ...]] | None] = []
    try:
        futures.extend(_submitted(executor, wanted, batch) for batch in batches)
        for batch, future in zip(batches, futures, strict=True):
            yield from _result(future, wanted, batch)
    finally:
        for future in futures:
            if future is not None:
                future.cancel()


def _submitted(executor: Executor, wanted: _Wanted, batch: Sequence[str]) -> Future[tuple[bytes, ...]] | None:
    try:
        return executor.submit(work, *wanted.task(batch))
    except BrokenExecutor:
        return None


def _result(future: Future[tuple[bytes, ...]] | None, wanted: _Wanted, batch: Sequence[str]) -> tuple[bytes, ...]:
    """What workers made; what those left undone that died, or were lost, is done here."""
    if future is not None:
        try:
            return future.result()
        except (BrokenExecutor, CancelledError):
            pass
    return work(*wanted.task(batch))


def _batches(blocks: Sequence[str], size: int) -> Iterator[list[str]]:
    size = min(_LARGEST, max(_BATCH, size))
    batch: list[str] = []
    cost = 0
    for block in blocks:
        batch.append(block)
        cost += _cost(block)
        if cost >= size:
            yield batch
            batch, cost = [], 0
    if batch:
        yield batch


def _cost(block: str) -> int:
    return _EACH + len(block)
