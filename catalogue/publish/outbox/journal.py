"""What was tried and what became of it, mail by mail: a line before the text of a mail leaves, a line after the answer.

Whoever dies in between leaves a mail that began and has no answer. It may have arrived, so it is `uncertain`, and only
a person decides what becomes of it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from catalogue import ledger
from catalogue.diagnostics import CatalogueError, Diagnostic, Span
from catalogue.publish.released import Release

NAME = "journal.jsonl"

Event = Literal["begun", "sent", "unanswered", "deferred", "refused", "settled-sent", "settled-resend"]
State = Literal["pending", "sent", "refused", "uncertain"]

STATES: Mapping[str, State] = {
    "begun": "uncertain",
    "unanswered": "uncertain",
    "sent": "sent",
    "settled-sent": "sent",
    "deferred": "pending",
    "settled-resend": "pending",
    "refused": "refused",
}
_LONGEST_ANSWER = 300


@dataclass(frozen=True, slots=True)
class Standing:
    """How it stands with one recipient: the last event, when it was, what the server said, how often it was tried."""

    event: Event | None = None
    at: str = ""
    answer: str = ""
    tries: int = 0

    @property
    def state(self) -> State:
        """What may be done now: only what is pending is ever sent."""
        return STATES[self.event] if self.event else "pending"


Standings = Mapping[str, Standing]


class Journal:
    """The journal of one release, open for writing."""

    def __init__(self, lines: ledger.Ledger, standings: Standings, now: Callable[[], str]) -> None:
        """Begin with what the file says; `now` tells the moment."""
        self._lines = lines
        self._now = now
        self.standings: dict[str, Standing] = dict(standings)

    def note(self, recipient: str, event: Event, answer: str = "", **more: str) -> None:
        """Note an event; when this gives back, it is on the disk."""
        found = {"at": self._now(), "recipient": recipient, "event": event, "answer": answer[:_LONGEST_ANSWER]}
        self._lines.write(_json(found | more))
        self.standings[recipient] = _after(self.standings.get(recipient, Standing()), found)


def standings_in(folder: Path, release: Release) -> Standings:
    """How it stands with every recipient that the journal names; raises `CatalogueError` if it can't be understood."""
    path = folder / NAME
    found: dict[str, Standing] = {}
    for number, line in enumerate(_whole_lines(path), 1):
        if number == 1:
            _refuse_other(path, line, release)
        else:
            event = _understood(path, number, line)
            found[event["recipient"]] = _after(found.get(event["recipient"], Standing()), event)
    return found


@contextmanager
def journal_in(folder: Path, release: Release, now: Callable[[], str]) -> Iterator[Journal]:
    """The journal in a folder whose lock the caller holds, begun if there is none."""
    known = standings_in(folder, release)
    is_new = not _whole_lines(folder / NAME)
    with ledger.opened(folder / NAME) as lines:
        if is_new:
            lines.write(_json({"release": release.release, "seal": release.seal}))
        yield Journal(lines, known, now)


def _whole_lines(path: Path) -> list[bytes]:
    """The lines; a last one without its end was torn by a power cut, before anything was done in its name."""
    return path.read_bytes().split(b"\n")[:-1] if path.exists() else []


def _refuse_other(path: Path, line: bytes, release: Release) -> None:
    found = _object(path, 1, line)
    if (found.get("release"), found.get("seal")) != (release.release, release.seal):
        raise CatalogueError(Diagnostic("CAT066", Span(str(path), 1, 1), {"line": 1, "rule": "other"}))


def _understood(path: Path, number: int, line: bytes) -> dict[str, str]:
    found = _object(path, number, line)
    if found.get("event") not in STATES or not all(isinstance(found.get(each), str) for each in ("recipient", "at")):
        raise _unreadable(path, number)
    return {name: value for name, value in found.items() if isinstance(value, str)}


def _object(path: Path, number: int, line: bytes) -> dict[str, object]:
    try:
        found = json.loads(line)
    except ValueError:
        found = None
    if not isinstance(found, dict):
        raise _unreadable(path, number)
    return found


def _unreadable(path: Path, number: int) -> CatalogueError:
    # To pass over it could mean to send twice.
    return CatalogueError(Diagnostic("CAT066", Span(str(path), number, 1), {"line": number}))


def _after(before: Standing, found: Mapping[str, str]) -> Standing:
    event: Event = found["event"]  # type: ignore[assignment]  # one of STATES
    is_try = event in {"sent", "unanswered", "deferred", "refused"}
    if event == "begun":
        return replace(before, event=event, at=found["at"], answer="")
    return Standing(event, found["at"], found.get("answer", ""), before.tries + is_try)


def _json(found: Mapping[str, str]) -> bytes:
    return json.dumps(found, ensure_ascii=True, sort_keys=True).encode()
