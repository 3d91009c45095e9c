"""Runs whole processes in turn and compares them: time by the clock, time of the processor, peak memory."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

Command = Sequence[str]


@dataclass(frozen=True)
class Run:
    """One process from start to end: seconds by the clock, seconds of the processor, megabytes at the most."""

    seconds: float
    processor: float
    megabytes: float


@dataclass(frozen=True)
class Comparison:
    """Our command and the bare library, run in turn as often as each other."""

    ours: tuple[Run, ...]
    bare: tuple[Run, ...]

    @property
    def seconds(self) -> tuple[float, float]:
        """The medians by the clock."""
        return median(each.seconds for each in self.ours), median(each.seconds for each in self.bare)

    @property
    def ratio(self) -> float:
        """How many times as long ours takes by the clock."""
        ours, bare = self.seconds
        return ours / bare

    @property
    def processor_ratio(self) -> float:
        """The same by the processor's time, which other work on the machine disturbs less."""
        return median(each.processor for each in self.ours) / median(each.processor for each in self.bare)

    @property
    def megabytes(self) -> tuple[float, float]:
        """Peak memory."""
        return max(each.megabytes for each in self.ours), max(each.megabytes for each in self.bare)


def nothing() -> None:
    """What is done before each run if nothing is."""


def compare(
    ours: Command, bare: Command, pairs: int, settings: Mapping[str, str], before: Callable[[], None] = nothing
) -> Comparison:
    """Run both once for warmth, then in pairs, with ours first in every second pair.

    What is done `before` each run is not measured.
    """
    both = (ours, bare)
    for command in both:
        before()
        run(command, settings)
    found: dict[Command, list[Run]] = {ours: [], bare: []}
    for number in range(pairs):
        for command in both if number % 2 else reversed(both):
            before()
            found[command].append(run(command, settings))
    return Comparison(tuple(found[ours]), tuple(found[bare]))


def run(command: Command, settings: Mapping[str, str] | None = None) -> Run:
    """Run a command to its end; one that fails ends the benchmark, for its time would mean nothing."""
    start = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, env={**os.environ, **(settings or {})}) as process:
        _, status, used = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(command)} ended with {process.returncode}")
    return Run(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)
