"""Sends what is pending: once, noting each step, and again later where a server asked for patience."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from catalogue.publish.outbox.client import Conversation, Envelope, Refusal, Unanswered, converse
from catalogue.publish.outbox.journal import Event, Journal
from catalogue.publish.outbox.server import Server

PAUSES = (10.0, 60.0, 300.0)
"""Seconds before each further round: servers that put off a stranger want some minutes."""


class Letter(Protocol):
    """A mail that is ready. Its bytes are fetched when it is its turn, since hundreds would not fit in memory."""

    @property
    def recipient(self) -> str:
        """The recipient's id."""
        ...

    @property
    def message_id(self) -> str:
        """The name that the mail has all over the world."""
        ...

    @property
    def sender(self) -> str:
        """The address of who sends."""
        ...

    @property
    def address(self) -> str:
        """The one address that it goes to."""
        ...

    def data(self) -> bytes:
        """The mail itself."""
        ...


@dataclass(frozen=True, slots=True)
class Watching:
    """Who is told of each step, and who waits: `told(recipient, event, answer)` and `sleep(seconds)`."""

    told: Callable[[str, Event, str], None]
    sleep: Callable[[float], None]
    waiting: Callable[[float, str], None] = field(default=lambda _seconds, _answer: None)


def send(letters: Sequence[Letter], server: Server, journal: Journal, watching: Watching) -> str:
    """Send each letter once; gives why the rest could not be tried, or nothing.

    Several rounds: what was put off waits for the next. What is lasting ends the matter, for a recipient or for all.
    """
    answer, waiting = "", list(letters)
    for pause in (0.0, *PAUSES):
        if pause:
            watching.waiting(pause, answer)
            watching.sleep(pause)
        turn = _Round(server, journal, watching)
        waiting, answer, is_lasting = turn.go(waiting)
        if not waiting or is_lasting:
            break
    return answer if waiting else ""


class _Round:
    def __init__(self, server: Server, journal: Journal, watching: Watching) -> None:
        self._server = server
        self._journal = journal
        self._watching = watching
        self._conversation: Conversation | None = None

    def go(self, letters: Sequence[Letter]) -> tuple[list[Letter], str, bool]:
        """Try each; gives those that wait for the next round, the last answer, and whether it is lasting."""
        waiting: list[Letter] = []
        answer = ""
        try:
            for number, letter in enumerate(letters):
                try:
                    self._deliver(letter)
                except Refusal as refusal:
                    answer = refusal.answer
                    if refusal.is_of_all:
                        return [*waiting, *letters[number:]], answer, refusal.is_lasting
                    if not refusal.is_lasting:
                        waiting.append(letter)
        finally:
            self._hang_up()
        return waiting, answer, False

    def _deliver(self, letter: Letter) -> None:
        """Send one; raises `Refusal`, of which the journal knows already if it is about this recipient."""
        if self._conversation is None:
            self._conversation = converse(self._server)
        try:
            self._hand_over(self._conversation, letter)
        except Refusal as refusal:
            if not refusal.is_of_all:
                self._note(letter, "refused" if refusal.is_lasting else "deferred", refusal.answer)
            if refusal.is_over or not self._conversation.start_over():
                self._conversation.drop()
                self._conversation = None
            raise

    def _hand_over(self, conversation: Conversation, letter: Letter) -> None:
        data = letter.data()
        conversation.offer(Envelope(letter.sender, letter.address, len(data)))
        self._journal.note(letter.recipient, "begun", message_id=letter.message_id)
        try:
            answer = conversation.hand_over(data)
        except Unanswered as lost:
            self._note(letter, "unanswered", str(lost))
            conversation.drop()
            self._conversation = None
        else:
            self._note(letter, "sent", answer)

    def _note(self, letter: Letter, event: Event, answer: str) -> None:
        self._journal.note(letter.recipient, event, answer)
        self._watching.told(letter.recipient, event, answer)

    def _hang_up(self) -> None:
        if self._conversation is not None:
            self._conversation.end()
            self._conversation = None
