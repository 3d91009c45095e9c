"""A Dask cluster as an executor. What is handed over is pickled, so both sides must trust each other and the network.

Only workers whose versions are ours, to the last library and line of code, lay anything out: others might draw a line
elsewhere. Nothing hangs on a worker, nor on the cluster: what is lost with one is done by another, or by whoever asked.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection, Iterator
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future
from contextlib import contextmanager
from threading import Event, Thread
from typing import Any

from catalogue.diagnostics import CatalogueError, Diagnostic, Span
from catalogue.render.pdf.keeping.keys import versions

_PATIENCE = 10  # seconds until a scheduler or a worker counts as unreachable
_LOOK = 1  # seconds between two looks at whether any worker is left
_LARGEST = "1 GB"  # Dask warns of arguments over 10 MB, and photographs are larger


class Refused(Exception):
    """A worker has other versions than we have: it took the place of one that died."""


@contextmanager
def connected(address: str) -> Iterator[Executor]:
    """The cluster at this address; `CatalogueError` if it can't be reached or none of its workers can be used."""
    client = _client(address)
    try:
        workers = client.scheduler_info(n_workers=-1)["workers"]
        ours = _same(client, workers)
        if not ours:
            raise _unusable(address, "versions" if workers else "workers")
        executor = _Cluster(client, ours)
        yield executor
        executor.shutdown()
    finally:
        client.close(_PATIENCE)


def _client(address: str) -> Any:  # noqa: ANN401  # Dask has no types
    try:
        import dask
        from distributed import Client
        from distributed.comm.core import connect
        from distributed.security import Security
    except ModuleNotFoundError as missing:
        raise _unusable(address, "missing") from missing

    async def knock() -> None:  # a `Client` that finds nobody makes noise for half a minute
        how = Security().get_connection_args("client")  # type: ignore[no-untyped-call]  # certificates, if any
        comm = await connect(address, timeout=_PATIENCE, **how)  # type: ignore[no-untyped-call]
        await comm.close()

    try:
        asyncio.run(knock())
        dask.config.set({"distributed.admin.large-graph-warning-threshold": _LARGEST})
        return Client(address, timeout=_PATIENCE, set_as_default=False)  # type: ignore[no-untyped-call]
    except (OSError, ValueError, TypeError, RuntimeError) as error:
        raise _unusable(address, "silent") from error


def _unusable(address: str, rule: str) -> CatalogueError:
    return CatalogueError(Diagnostic("CAT040", Span(""), {"address": address, "rule": rule}))


def _same(client: Any, workers: Collection[str]) -> list[str]:  # noqa: ANN401
    """Those of the workers that have our versions."""
    said = client.run(versions, workers=sorted(workers), on_error="return")
    return sorted(worker for worker in workers if said.get(worker) == versions())


def _work_if_same(expected: str, work: Callable[..., object], *arguments: object) -> object:
    """What a worker does first: it asks itself whether it is one of ours."""
    return work(*arguments) if versions() == expected else Refused()


class _Cluster(Executor):
    """Hands work to those of a cluster's workers that are ours; what is lost is given up, and done by who asked."""

    def __init__(self, client: Any, ours: Collection[str]) -> None:  # noqa: ANN401
        self._client = client
        self._known = set(ours)
        self._ours = set(ours)
        self._waiting: dict[Future[Any], Any] = {}
        self._is_over = Event()
        self._watch = Thread(target=self._give_up_when_alone, daemon=True)
        self._watch.start()

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:  # noqa: ANN401
        """As an executor does."""
        promise: Future[Any] = Future()
        promise.set_running_or_notify_cancel()  # it is taken back by ending the whole, never one by one
        where = {"pure": False, "workers": sorted(self._ours)}
        task = self._client.submit(_work_if_same, versions(), fn, *args, **kwargs, **where)
        self._waiting[promise] = task
        task.add_done_callback(lambda _: self._settle(promise))
        return promise

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002
        """End; what nobody waits for any more is forgotten."""
        del wait, cancel_futures
        self._is_over.set()
        self._watch.join()
        for promise in list(self._waiting):
            self._fail(promise)

    def _settle(self, promise: Future[Any]) -> None:
        task = self._waiting.pop(promise, None)
        if task is None:
            return
        try:
            result = task.result(_PATIENCE)
        except Exception as error:  # noqa: BLE001  # whatever a cluster may raise
            promise.set_exception(error if task.status == "error" and not _is_loss(error) else BrokenExecutor())
        else:
            if isinstance(result, Refused):
                promise.set_exception(BrokenExecutor())
            else:
                promise.set_result(result)

    def _fail(self, promise: Future[Any]) -> None:
        task = self._waiting.pop(promise, None)
        if task is not None:
            promise.set_exception(BrokenExecutor())

    def _give_up_when_alone(self) -> None:
        alone = 0
        while not self._is_over.wait(_LOOK):
            alone = 0 if self._has_workers() else alone + 1
            if alone * _LOOK >= _PATIENCE:
                for promise in list(self._waiting):
                    self._fail(promise)

    def _has_workers(self) -> bool:
        """Whether any worker is left that was given work; those that came meanwhile get some of the work to come."""
        try:
            there = set(self._client.scheduler_info(n_workers=-1)["workers"])
            given = there & self._ours
            if new := there - self._known:
                self._known |= new
                self._ours |= set(_same(self._client, new))
            return self._client.status == "running" and bool(given)
        except Exception:  # noqa: BLE001  # the connection is being lost
            return False


def _is_loss(error: Exception) -> bool:
    """Whether the work was lost rather than done wrong."""
    from distributed import KilledWorker
    from distributed.comm.core import CommClosedError

    return isinstance(error, KilledWorker | CommClosedError | CancelledError | OSError)
