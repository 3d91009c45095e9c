"""The loop: look, show, listen; a mistake is told once the files are still, and what was right stays until then."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Lock
from time import perf_counter
from typing import Protocol

from catalogue.codes import Severity
from catalogue.diagnostics import CatalogueError
from catalogue.pipeline.live import IN_BACKGROUND, Live, LiveRequest, Look
from catalogue.pipeline.press import Order, Press, Printed
from catalogue.preview.board import Board
from catalogue.preview.problem import Problem
from catalogue.preview.server import served
from catalogue.preview.watcher import Heard, saves
from catalogue.project import TEMPLATES
from catalogue.render.cycles import clear_up, no_look_for_cycles


@dataclass(frozen=True)
class PreviewRequest:
    """What to show and where: `port` nothing means the usual one or the next that is free. `language` is for us.

    `cache` is the folder that keeps what PDFs are put together from; without it that stays in memory.
    """

    live: LiveRequest
    port: int | None = None
    has_prints: bool = True
    language: str = "en"
    cache: Path | None = None


class Voice(Protocol):
    """Tells somebody at the terminal."""

    def started(self, address: str) -> None:
        """The server is there."""
        ...

    def shown(self, names: Sequence[str], seconds: float) -> None:
        """What these files say now is on the screen; the first time there are no names."""
        ...

    def wrong(self, names: Sequence[str], problem: Problem) -> None:
        """What they say now can't be shown."""
        ...

    def failed(self, traceback: str = "") -> str:
        """A mistake of ours, the one that is being handled or the one described; gives the line to show for it."""
        ...


def preview(request: PreviewRequest, voice: Voice, stop: Event) -> None:
    """Show the catalogue until it is stopped."""
    shop = _Shop(request, voice)
    try:
        with served(shop.board, request.port, lambda: _heard(voice)) as address:
            voice.started(address)
            hears = saves(request.live.root, stop)
            next(hears, None)  # it listens: whatever is saved from now on is heard
            shop.begin()
            with no_look_for_cycles():  # but in the quiet after a save: a page would wait for it
                for heard in hears:
                    shop.hear(heard)
    finally:
        shop.close()


def _heard(voice: Voice) -> None:
    voice.failed()


class _Shop:
    """What is known between one save and the next."""

    def __init__(self, request: PreviewRequest, voice: Voice) -> None:
        self._request = request
        self._voice = voice
        self._live = Live(request.live)
        self._press = Press(self._printed, request.cache) if request.has_prints else None
        self.board = Board(request.language, self._visited, has_prints=request.has_prints)
        self._problem: Problem | None = None
        self._since: set[str] = set()
        self._ordered: dict[str, Order] = {}
        self._ordering = Lock()
        self._is_told = False
        self._is_ordered = True
        self._is_clear = False

    def begin(self) -> None:
        """The first look: where there is no catalogue at all, there is nothing to wait for."""
        look = self._live.look()
        self._take(look, perf_counter())
        self._tell_problem()

    def hear(self, heard: Heard) -> None:
        """Look again after a save; in the quiet after it, tell what is wrong."""
        if not heard.names and not heard.perhaps:
            self._tell_problem()
            self._order()
            self._clear_up()
            return
        started = perf_counter()
        self._is_clear = False
        self._since |= heard.names
        if heard.perhaps or any(name.startswith(f"{TEMPLATES}/") for name in heard.names):
            self._live.forget_templates()
        try:
            self._take(self._live.look(), started)
        except CatalogueError as error:
            self._problem = Problem((error.diagnostic,))
        except Exception:  # noqa: BLE001  # the next save may be the cure
            self._problem = Problem((), failure=self._voice.failed())

    def _clear_up(self) -> None:
        if not self._is_clear:
            clear_up()
            self._is_clear = True

    def _take(self, look: Look, started: float) -> None:
        """Show it, if the pages that are open can be made of it."""
        if look.check.has_errors:
            found = tuple(each for each in look.check.diagnostics if each.severity is Severity.ERROR)
            self._problem = Problem(found, look.check.diagnostics, look.check.lines)
            return
        try:
            for path in self._looked_at(look):
                name, _, inside = path.partition("/")
                look.editions[name].file(inside)
        except CatalogueError as error:
            self._problem = Problem((error.diagnostic,), lines=look.check.lines)
            return
        self._problem = None
        self.board.show(look)
        if self._since or not self._is_told:
            self._voice.shown(sorted(self._since), perf_counter() - started)
        self._is_told = True
        self._since.clear()
        self._is_ordered = False
        self._order()

    def _looked_at(self, look: Look) -> list[str]:
        opened = [path for path in self.board.open_pages if path.partition("/")[0] in look.editions]
        return opened or [f"{name}/index.html" for name in list(look.editions)[:1]]

    def _tell_problem(self) -> None:
        # An editor may empty a file before it writes it: only what lasts is a mistake.
        if self._problem is not None:
            self.board.refuse(self._problem)
            self._voice.wrong(sorted(self._since), self._problem)
            self._since.clear()
            self._problem = None
            self._is_told = False

    # ---- PDFs

    def _visited(self, _: str) -> None:
        self._is_ordered = False
        self._order()

    def _order(self) -> None:
        """Have those PDFs made anew whose edition somebody looked at, and which would be another."""
        # When the page has been told: to compare editions takes time that it would wait for.
        if self._press is None or self._is_ordered:
            return
        with self._ordering:
            self._is_ordered = True
            orders = [order for name in sorted(self.board.seen) for order in self._orders(name)]
            self._ordered |= {f"{each.edition.name}/{each.format}": each for each in orders}
        if orders:
            self.board.ordered(orders)
            self._press.order(orders)

    def _orders(self, name: str) -> list[Order]:
        found = self.board.editions.get(name)
        formats = [each for each in found.formats if each in IN_BACKGROUND] if found else []
        orders = [Order(found.edition, each, found.templates) for each in formats] if found else []
        return [each for each in orders if self._ordered.get(f"{name}/{each.format}") != each]

    def _printed(self, printed: Printed) -> None:
        problem = None
        if printed.refusal:
            look = self.board.look
            problem = Problem((printed.refusal,), lines=look.check.lines) if look else Problem((printed.refusal,))
        elif printed.failure:
            problem = Problem((), failure=self._voice.failed(printed.failure))
        self.board.printed(printed, problem)

    def close(self) -> None:
        """Stop the press."""
        if self._press is not None:
            self._press.close()
