"""`catalogue serve`."""

from __future__ import annotations

import signal
import sys
import webbrowser
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from threading import Event, Lock
from types import FrameType

from catalogue.cli.guard import CLEAN, INTERRUPTED, keep_crash, leave_at_once
from catalogue.cli.surroundings import Surroundings
from catalogue.messages import phrase, safe
from catalogue.preview.problem import Problem
from catalogue.preview.run import PreviewRequest, preview
from catalogue.reporters.base import Options
from catalogue.reporters.text import report

_NAMED = 3  # files of one save; a checkout touches hundreds


def run_serve(request: PreviewRequest, around: Surroundings, *, opens: bool) -> int:
    """Show the catalogue until it is stopped: by Ctrl-C, which gives 130, or politely by the system, which gives 0."""
    stopping = _Stopping()
    try:
        with stopping:
            preview(request, _Voice(around, opens), stopping.event)
    except KeyboardInterrupt:
        around.complain(phrase("preview-stopped", around.language))
    return stopping.code


class _Stopping:
    """What a signal does meanwhile: it ends the preview, and a second one ends it at once."""

    def __init__(self) -> None:
        self.code = INTERRUPTED
        self.event = Event()

    def __enter__(self) -> None:
        signal.signal(signal.SIGINT, self._stop)
        signal.signal(signal.SIGTERM, self._stop)

    def __exit__(self, *_: object) -> None:
        signal.signal(signal.SIGINT, leave_at_once)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)

    def _stop(self, number: int, _: FrameType | None) -> None:
        signal.signal(signal.SIGINT, leave_at_once)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        self.code = CLEAN if number == signal.SIGTERM else INTERRUPTED
        self.event.set()
        raise KeyboardInterrupt


@dataclass(frozen=True)
class _Voice:
    """Tells of each save in a line, and of a mistake as `check` does."""

    around: Surroundings
    opens: bool

    def __post_init__(self) -> None:
        # The press and the server speak from threads of their own.
        object.__setattr__(self, "_lock", Lock())

    def started(self, address: str) -> None:
        """Say where, and show it there."""
        self._print(phrase("preview-at", self.around.language, address=address))
        self._print(phrase("preview-how", self.around.language))
        if self.opens:
            webbrowser.open_new_tab(address)

    def shown(self, names: Sequence[str], seconds: float) -> None:
        """One line a save; silence where it was asked for."""
        if self.around.quiet:
            return
        language = self.around.language
        count = str(round(seconds * 1000))
        said = phrase("preview-shown", language, files=self._files(names), count=count)
        self._print(self._timed(said if names else phrase("preview-ready", language)))

    def wrong(self, names: Sequence[str], problem: Problem) -> None:
        """The report, and what is to be seen meanwhile."""
        around = self.around
        options = Options(around.width, around.colour, around.verbose)
        lines = [self._timed(problem.failure or self._files(names) or phrase("preview-nothing-yet", around.language))]
        if problem.found:
            lines.append(report(problem.found, problem.lines, around.language, options).rstrip())
        self._print("\n".join([*lines, phrase("preview-stays", around.language)]))

    def failed(self, traceback: str = "") -> str:
        """Keep a report of it, and say where it lies."""
        text = phrase("bug", self.around.language, path=str(keep_crash(traceback)))
        self.around.complain(text)
        return text

    def _files(self, names: Sequence[str]) -> str:
        text = ", ".join(safe(name) for name in names[:_NAMED])
        more = len(names) - _NAMED
        return phrase("preview-others", self.around.language, files=text, count=str(more)) if more > 0 else text

    def _timed(self, text: str) -> str:
        return f"{datetime.now():%H:%M:%S}  {text}"  # noqa: DTZ005  # the clock on the user's own wall

    def _print(self, text: str) -> None:
        sys.stdout.write(f"{text}\n")
        sys.stdout.flush()
