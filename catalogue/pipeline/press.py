"""Makes PDFs beside the pages: in a process of its own, so that no page waits for one."""

from __future__ import annotations

import multiprocessing
import os
import signal
import traceback
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Condition, Thread
from typing import NamedTuple

from catalogue import disk
from catalogue.diagnostics import CatalogueError, Diagnostic
from catalogue.edition.edition import Edition
from catalogue.pipeline.means import LEAVES
from catalogue.render.base import Artifact, Means
from catalogue.render.cycles import no_look_for_cycles
from catalogue.render.templates import Templates
from catalogue.store import FileStore, MemoryStore

_PAUSE = 0.06  # seconds
_POLITELY = 5  # seconds
_POLITENESS = 10  # steps of priority that the worker gives up: a page is waited for, a PDF comes beside it
_MOST_REMEMBERED = 20_000  # leaves and streams: those of 1,500 offers


class Order(NamedTuple):
    """One PDF to make."""

    edition: Edition
    format: str
    templates: Templates


@dataclass(frozen=True, slots=True)
class Printed:
    """What became of an order: the file, or why there is none; `failure` is the traceback of a mistake of ours."""

    edition: str
    format: str
    artifact: Artifact | None = None
    refusal: Diagnostic | None = None
    failure: str = ""


class Press:
    """One worker, and a thread that hands it the latest orders: what is out of date before its turn is left."""

    def __init__(self, tell: Callable[[Printed], None], cache: Path | None) -> None:
        """Wait for orders. `tell` is called in a thread of its own; `cache` keeps what PDFs are put together from."""
        self._tell = tell
        self._cache = cache
        self._waiting: dict[tuple[str, str], Order] = {}
        self._changed = Condition()
        self._is_closed = False
        self._worker: _Worker | None = None
        self._thread = Thread(target=self._work, daemon=True)
        self._thread.start()

    def order(self, orders: Sequence[Order]) -> None:
        """Make these; what waits from before for the same file is not made any more."""
        with self._changed:
            self._waiting |= {(each.edition.name, each.format): each for each in orders}
            self._changed.notify_all()

    def close(self) -> None:
        """Stop at once, whatever is being made."""
        with self._changed:
            self._is_closed = True
            self._changed.notify_all()
            if self._worker is not None:
                self._worker.end()
        self._thread.join()

    def _next(self) -> Order | None:
        with self._changed:
            self._changed.wait_for(lambda: self._is_closed or self._waiting)
            # The page is loaded first: to hand an edition over takes time that it would wait for.
            self._changed.wait_for(lambda: self._is_closed, _PAUSE)
            return None if self._is_closed else self._waiting.pop(next(iter(self._waiting)))

    def _work(self) -> None:
        while (order := self._next()) is not None and (worker := self._working()) is not None:
            printed = worker.made(order)
            if printed is None:  # killed: by us, or by a system that lacks memory
                self._working(instead_of=worker)
                printed = Printed(order.edition.name, order.format, failure="the process that makes PDFs was killed\n")
            if not self._is_closed:
                self._tell(printed)

    def _working(self, instead_of: _Worker | None = None) -> _Worker | None:
        """The worker, started if there is none or another is wanted; nothing when all is over."""
        with self._changed:
            if self._is_closed:
                return None
            if self._worker is None or self._worker is instead_of:
                if self._worker is not None:
                    self._worker.end()
                self._worker = _Worker(self._cache)
            return self._worker


class _Worker:
    """The process, and the line to it."""

    def __init__(self, cache: Path | None) -> None:
        # Spawned, not forked: threads are at work here. Ctrl-C reaches all processes of a terminal, but the first one
        # decides: this one hears nothing of it from its beginning, since it has the mask of the thread that starts it.
        resource_tracker.ensure_running()  # it would lift the mask if it were started later
        context = multiprocessing.get_context("spawn")
        self._line, theirs = context.Pipe()
        followed, self._life = context.Pipe(duplex=False)  # it ends when we end it, or end ourselves in any way
        self._process = context.Process(target=_serve, args=(theirs, followed, cache), daemon=True)
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        self._process.start()
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
        theirs.close()  # else the end of the process would not be heard
        followed.close()

    def made(self, order: Order) -> Printed | None:
        """What became of the order; nothing when the process was killed meanwhile."""
        try:
            self._line.send(order)
            printed = self._line.recv()
        except (EOFError, OSError):
            return None
        return printed if isinstance(printed, Printed) else None

    def end(self) -> None:
        """Let it remove what it has on the disk, and die."""
        self._life.close()
        self._process.join(_POLITELY)
        self._process.kill()
        self._process.join()


def _serve(line: Connection, life: Connection, cache: Path | None) -> None:
    """What the worker does until nobody is left to work for."""
    following = Thread(target=_end_with, args=(life, disk.use_passing_folder()), daemon=True)
    following.start()
    remembered: dict[str, object] = {}
    means = Means(FileStore(cache / LEAVES) if cache else MemoryStore(), remembered=remembered)
    os.nice(_POLITENESS)
    try:
        while True:
            with no_look_for_cycles():
                line.send(_printed(line.recv(), means))
            if len(remembered) > _MOST_REMEMBERED:
                remembered.clear()
    except (EOFError, OSError):
        following.join()


def _end_with(life: Connection, clear_up: Callable[[], None]) -> None:
    with suppress(EOFError, OSError):
        life.recv()
    clear_up()
    os.kill(os.getpid(), signal.SIGKILL)  # in the middle of a page, too: nobody waits for it


def _printed(order: Order, means: Means) -> Printed:
    from catalogue.render.registry import RENDERERS

    edition, format_name, templates = order
    try:
        made = RENDERERS[format_name](edition, templates, means)
    except CatalogueError as error:
        found = error.diagnostic
        return Printed(
            edition.name, format_name, refusal=Diagnostic(found.code, found.span, dict(found.args), found.related)
        )
    except Exception:  # noqa: BLE001  # told where it is shown
        return Printed(edition.name, format_name, failure=traceback.format_exc())
    return Printed(edition.name, format_name, made[0])
