"""Who does the work that a build hands out: nobody but this process, worker processes of this machine, or a cluster."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from threading import Thread

from catalogue import disk

_QUIET = "ignore:resource_tracker:UserWarning"


class Crew:
    """Gives the executor when it is asked for: that of a cluster, or processes of this machine, which can be let go."""

    def __init__(self, jobs: int, cluster: Executor | None = None) -> None:
        """Nobody works yet."""
        self._jobs = jobs
        self._cluster = cluster
        self._processes: Executor | None = None

    def __call__(self) -> Executor | None:
        """The executor; nothing if one job at a time is to be done, here."""
        if self._cluster is None and self._processes is None and self._jobs > 1:
            self._processes = _processes(self._jobs)
        return self._cluster or self._processes

    def dismiss(self) -> None:
        """Let the processes go, with all the memory they took; others come when somebody asks again."""
        if self._processes is not None:
            self._processes.shutdown()
            self._processes = None


@contextmanager
def workers(jobs: int, scheduler: str = "") -> Iterator[Crew]:
    """Those of the cluster of a scheduler, if one is named, else `jobs` processes."""
    if scheduler:
        from catalogue.pipeline.cluster import connected  # an address that is wrong is told before anything is made

        with connected(scheduler) as cluster:
            yield Crew(jobs, cluster)
        return
    crew = Crew(jobs)
    try:
        yield crew
    finally:
        crew.dismiss()


def _processes(jobs: int) -> Executor:
    """Fresh processes: one that is forked would inherit locks, and threads of the libraries in a state of their own."""
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    _start_quiet_tracker()
    return ProcessPoolExecutor(jobs, get_context("spawn"), initializer=_begin_work)


def _start_quiet_tracker() -> None:
    """The process that clears up after an interruption would tell the user about it, who knows.

    It takes the interpreter's own settings for warnings over when it is started, and there is no other way to tell it.
    """
    from multiprocessing.resource_tracker import ensure_running

    sys.warnoptions.append(_QUIET)
    try:
        ensure_running()
    finally:
        sys.warnoptions.remove(_QUIET)


def _begin_work() -> None:
    """A worker ends when its parent ends, however that came about, and leaves the answer to an interruption to it."""
    from multiprocessing.util import Finalize

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    clear_up = disk.use_passing_folder()
    Finalize(None, clear_up, exitpriority=0)
    Thread(target=_end_with_parent, args=(clear_up,), daemon=True).start()


def _end_with_parent(clear_up: Callable[[], None]) -> None:
    from multiprocessing import parent_process

    parent = parent_process()
    if parent is not None:
        parent.join()
        clear_up()
        os.kill(os.getpid(), signal.SIGTERM)
