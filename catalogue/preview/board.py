"""What is to be seen now, shared by those who make it and the threads of the server that show it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from hashlib import sha256
from threading import Condition

from catalogue.diagnostics import CatalogueError
from catalogue.messages import LANGUAGES
from catalogue.pipeline.live import IN_BACKGROUND, LiveEdition, Look
from catalogue.pipeline.press import Order, Printed
from catalogue.preview.problem import Problem
from catalogue.preview.shown import Shown
from catalogue.render.pdf.paper import A4, A5

PRINTS = {"pdf": A4.file, "pdf-a5": A5.file}
"""The file of each format that is made in the background."""


class Board:
    """The last good look, what is wrong since, and the PDFs. All of it may change at any moment: `wait` tells when."""

    def __init__(self, language: str, visited: Callable[[str], None], *, has_prints: bool) -> None:
        """`language` serves where an edition's own has no messages; `visited` is told of an edition's first reader."""
        self._changed = Condition()
        self._language = language
        self._visited = visited
        self._has_prints = has_prints
        self._version = 0
        self._is_closed = False
        self._shown: Shown | None = None
        self._problem: Problem | None = None
        self._prints: dict[str, tuple[bytes, str]] = {}
        self._refused: dict[str, Problem] = {}
        self._in_the_press: set[str] = set()
        self._open: Counter[str] = Counter()
        self._seen: set[str] = set()

    # ---- What those who make it say

    def show(self, look: Look) -> None:
        """Everything is right: this is shown from now on."""
        with self._said():
            self._shown, self._problem = Shown(look), None

    def refuse(self, problem: Problem) -> None:
        """Something is wrong; what was shown last stays."""
        with self._said():
            self._problem = problem

    def ordered(self, orders: Iterable[Order]) -> None:
        """These PDFs are being made."""
        with self._said():
            self._in_the_press |= {f"{each.edition.name}/{PRINTS[each.format]}" for each in orders}

    def printed(self, printed: Printed, problem: Problem | None) -> None:
        """A PDF is there, or can't be made; then the last one stays."""
        path = f"{printed.edition}/{PRINTS[printed.format]}"
        with self._said():
            self._in_the_press.discard(path)
            self._refused.pop(path, None)
            if printed.artifact is not None:
                self._prints[path] = (printed.artifact.data, sha256(printed.artifact.data).hexdigest()[:16])
            elif problem is not None:
                self._refused[path] = problem

    def close(self) -> None:
        """Nothing will change any more: who waits need not."""
        with self._said():
            self._is_closed = True

    @contextmanager
    def _said(self) -> Iterator[None]:
        with self._changed:
            yield
            self._version += 1
            self._changed.notify_all()

    # ---- What those who show it ask

    @property
    def is_closed(self) -> bool:
        """Whether the preview is over."""
        return self._is_closed

    @property
    def look(self) -> Look | None:
        """What is shown: the last that was right, or nothing yet."""
        return self._shown.look if self._shown else None

    @property
    def editions(self) -> Mapping[str, LiveEdition]:
        """The editions that are shown."""
        return self.look.editions if self.look else {}

    @property
    def seen(self) -> frozenset[str]:
        """The editions that somebody opened a page of."""
        with self._changed:
            return frozenset(self._seen)

    @property
    def open_pages(self) -> tuple[str, ...]:
        """The pages that somebody has open, as `<edition>/<path>`."""
        with self._changed:
            return tuple(+self._open)

    @contextmanager
    def opened(self, path: str) -> Iterator[None]:
        """Somebody has this page open."""
        with self._changed:
            self._open[path] += 1
        self.visit(path.partition("/")[0])
        try:
            yield
        finally:
            with self._changed:
                self._open[path] -= 1

    def visit(self, edition: str) -> None:
        """Somebody looks at this edition: its PDF is wanted, too."""
        with self._changed:
            is_new = edition in self.editions and edition not in self._seen
            self._seen |= {edition} if is_new else set()
        if is_new:
            self._visited(edition)

    def wait(self, version: int, seconds: float) -> int:
        """Wait until there is something newer than this version, so long at most; gives the version there is."""
        with self._changed:
            self._changed.wait_for(lambda: self._version != version or self._is_closed, seconds)
            return self._version

    def file(self, path: str) -> tuple[bytes | None, str]:
        """A file of an edition, `<edition>/<path>`, and its stamp; raises `CatalogueError` for a wrong template."""
        shown = self._shown  # once: what is kept under a stamp must be what it stands for
        return (shown.file(path), shown.stamp(path)) if shown else (None, "")

    def stamp(self, path: str) -> str:
        """What tells two states of a file apart; empty for one that there isn't."""
        return self._shown.stamp(path) if self._shown else ""

    def problem(self, path: str) -> Problem | None:
        """What is wrong with everything, with this page, or with the PDF beside it."""
        if self._problem is not None:
            return self._problem
        try:
            self.stamp(path)
        except CatalogueError as error:
            return Problem((error.diagnostic,), lines=self.look.check.lines) if self.look else None
        name = path.partition("/")[0]
        return next((each for each in (self._refused.get(file) for file in self.prints(name)) if each), None)

    def prints(self, edition: str) -> Mapping[str, str]:
        """The PDFs of an edition and the stamp of each, empty while there is none yet."""
        found = self.editions.get(edition)
        formats = [each for each in found.formats if each in IN_BACKGROUND] if found and self._has_prints else []
        paths = [f"{edition}/{PRINTS[each]}" for each in formats]
        return {path: self._prints[path][1] if path in self._prints else "" for path in paths}

    def is_printing(self, edition: str) -> bool:
        """Whether a newer PDF of this edition is on its way."""
        with self._changed:
            return any(path.startswith(f"{edition}/") for path in self._in_the_press)

    def print_of(self, path: str, seconds: float) -> bytes | None:
        """A PDF; one that is being made for the first time is waited for."""
        with self._changed:
            self._changed.wait_for(lambda: {path} & {*self._prints, *self._refused} or self._is_closed, seconds)
            return self._prints[path][0] if path in self._prints else None

    def language(self, edition: str) -> str:
        """The language in which to speak of an edition."""
        found = self.editions.get(edition) or next(iter(self.editions.values()), None)
        return found.language if found and found.language in LANGUAGES else self._language
