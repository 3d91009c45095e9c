"""Sends as the command does, with a sleep that only counts."""

from __future__ import annotations

from dataclasses import dataclass, field

from catalogue.pipeline.outbox import Refused, resolve, status
from catalogue.pipeline.outbox_sending import Sending, SendReport, send_all
from catalogue.publish.outbox.journal import Event
from catalogue.publish.outbox.send import Watching
from catalogue.publish.outbox.server import Server
from tests.outbox.workshop import Place

NOW = "2026-11-01T12:00:00+01:00"


@dataclass
class Watched:
    """What was told, and how long somebody would have slept."""

    told: list[tuple[str, Event]] = field(default_factory=list)
    slept: list[float] = field(default_factory=list)

    def tell(self, recipient: str, event: Event, _answer: str) -> None:
        """A step was taken."""
        self.told.append((recipient, event))


def now() -> str:
    """Always noon."""
    return NOW


def send(place: Place, server: Server | None, watched: Watched | None = None) -> SendReport:
    """Send what is pending, or only look, without a server."""
    watched = watched or Watched()
    report = send_all(place.request, Sending(lambda: server, now, Watching(watched.tell, watched.slept.append)))
    assert not isinstance(report, Refused)
    return report


def states(place: Place) -> dict[str, str]:
    """How it stands with everybody, as `outbox status` says."""
    return {name: each.state for name, each in status(place.request).standings.items()}


def settle(place: Place, recipient: str, decision: str) -> None:
    """Settle one as a person does."""
    resolve(place.request, [recipient], "sent" if decision == "sent" else "resend", now)
