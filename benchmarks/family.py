"""Runs a process and all that it starts, and looks at the memory of the whole family while it lasts."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

from benchmarks.measure import Command, Run

_PAUSE = 0.05  # seconds between two looks
_PROCESSES = Path("/proc")


def run_family(command: Command, settings: Mapping[str, str] | None = None) -> Run:
    """Like `measure.run`, but `megabytes` is the most that the process and its descendants had at one time.

    What processes share is counted once: each is asked for its proportional share. Where the system doesn't tell, it is
    the peak of the largest process.
    """
    start = time.perf_counter()
    environment = {**os.environ, **(settings or {})}
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, env=environment) as process:
        watch = _Watch(process.pid)
        watch.start()
        _, status, used = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        watch.stop()
    if process.returncode != 0:
        sys.exit(f"{' '.join(command)} ended with {process.returncode}")
    return Run(seconds, used.ru_utime + used.ru_stime, watch.megabytes or used.ru_maxrss / 1024)


class _Watch(threading.Thread):
    """Looks again and again, and keeps the largest sum."""

    def __init__(self, first: int) -> None:
        super().__init__(daemon=True)
        self.megabytes = 0.0
        self._first = first
        self._over = threading.Event()

    def run(self) -> None:
        while not self._over.wait(_PAUSE):
            self.megabytes = max(self.megabytes, sum(_share(each) for each in _family(self._first)))

    def stop(self) -> None:
        self._over.set()
        self.join()


def _family(first: int) -> Iterator[int]:
    """A process and its living descendants."""
    yield first
    for tasks in (_PROCESSES / str(first) / "task").glob("*/children"):
        for child in _read(tasks).split():
            yield from _family(int(child))


def _share(process: int) -> float:
    """The megabytes that a process has to itself, and its part of those that it shares."""
    for line in _read(_PROCESSES / str(process) / "smaps_rollup").splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    return 0.0


def _read(path: Path) -> str:
    """The text of a file of the system, or nothing if the process has just ended."""
    try:
        return path.read_text(encoding="ascii")
    except OSError:
        return ""
