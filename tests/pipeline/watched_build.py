"""A build that tells each of its steps, as a process to be killed: `python -m tests.pipeline.watched_build`.

Each step is a line: `render families · html`, `fsync 3`, `exchange 1`, `exchanged 1`, `remove 1`. After the one that is
named as the last the process waits (or works on, if it is told to) until somebody ends it.
"""

from __future__ import annotations

import ctypes
import os
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from catalogue import disk
from tests.pipeline.workshop import TODAY

LONG = 120
_steps: Counter[str] = Counter()


def step(name: str, detail: str = "") -> None:
    """Tell a step, and stay there if it is the last."""
    _steps[name] += 1
    told = f"{name} {detail or _steps[name]}"
    print(told, flush=True)  # noqa: T201  # this is what the process is for
    if told == LAST and not WORKS_ON:
        time.sleep(LONG)


def watched(name: str, real: Callable[..., object]) -> Callable[..., object]:
    """A call that is told before it is made."""

    def call(*given: object, **named: object) -> object:
        step(name)
        return real(*given, **named)

    return call


def exchanged(*given: object) -> bool:
    """The exchange in one step, told before and after."""
    step("exchange")
    done = bool(_exchange(*given))  # type: ignore[arg-type]
    step("exchanged" if done else "cannot")
    return done


def told_by_pipeline(what: str, _done: int, _total: int) -> None:
    """A step of the pipeline, without the folder that it writes to."""
    edition, arrow, _folder = what.partition(" → ")
    step("write" if arrow else "render", edition)


def main(root: Path, formats: tuple[str, ...]) -> None:
    """Build, watched."""
    from catalogue.pipeline.build import build
    from catalogue.pipeline.requests import BuildRequest

    os.fsync = watched("fsync", os.fsync)  # type: ignore[assignment]
    os.rename = watched("rename", os.rename)  # type: ignore[assignment]  # what Path.rename calls
    os.unlink = watched("remove", os.unlink)  # type: ignore[assignment]  # what shutil.rmtree calls
    disk._exchange_at_once = exchanged  # type: ignore[assignment]  # noqa: SLF001
    if WAY == "renames":
        library = ctypes.CDLL  # the system's own is what lacks the call; the others are as they are
        ctypes.CDLL = lambda name, **named: library(name, **named) if name else object()  # type: ignore[assignment,misc]
    request = BuildRequest(root=root, day=TODAY, formats=formats)
    build(request, told_by_pipeline)
    step("end")


_exchange = disk._exchange_at_once  # noqa: SLF001
if __name__ == "__main__":
    WAY, LAST, WORKS_ON = sys.argv[2], sys.argv[3], sys.argv[4] == "works-on"
    main(Path(sys.argv[1]), tuple(sys.argv[5:]))
