"""Sends the mails of an outbox: what is pending, if nothing speaks against it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from catalogue.diagnostics import CatalogueError, Diagnostic, Span
from catalogue.pipeline.outbox import Listed, Refused, prepare
from catalogue.pipeline.requests import OutboxRequest
from catalogue.publish.outbox.folder import only_sender, read_mail, refuse_others
from catalogue.publish.outbox.journal import Standing, Standings, journal_in, standings_in
from catalogue.publish.outbox.mails import Post, Ready, make_mail
from catalogue.publish.outbox.send import Watching, send
from catalogue.publish.outbox.server import Server
from catalogue.publish.released import Release


@dataclass(frozen=True)
class Sending:
    """Where to: `server` gives it when there is something to send, or nothing, and then nothing leaves.

    `moment` tells the time for the journal.
    """

    server: Callable[[], Server | None]
    moment: Callable[[], str]
    watching: Watching


@dataclass(frozen=True)
class SendReport:
    """What was to be sent, and how it stands with everybody afterwards.

    `problems` say why some recipients have no mail, `stopped` why not all could be tried.
    """

    release: Release
    mails: tuple[Listed, ...]
    standings: Standings
    problems: tuple[Diagnostic, ...] = ()
    stopped: str = ""

    @property
    def is_done(self) -> bool:
        """Whether everybody has their mail."""
        return not self.problems and all(each.state == "sent" for each in self.standings.values())


@dataclass(frozen=True, slots=True)
class _Letter:
    """A mail in the outbox, fetched when it is its turn."""

    recipient: str
    message_id: str
    sender: str
    address: str
    sha256: str
    folder: Path

    def data(self) -> bytes:
        return read_mail(self.folder, self.recipient, self.sha256)


def send_all(request: OutboxRequest, sending: Sending) -> SendReport | Refused:
    """Send what is pending; raises `CatalogueError` for a demonstration and for an outbox that isn't as it was written.

    Each mail is made once more from the release and the recipients of today, and must be the one that lies there: so
    nobody can slip in a recipient, an attachment or a sentence.
    """
    post = prepare(request)
    if isinstance(post, Refused):
        return post
    if post.is_demonstration:  # whatever is asked for: somebody might look for help in it
        raise CatalogueError(Diagnostic("CAT060", Span(""), {"name": post.release.release}))
    if not request.folder.is_dir():
        raise CatalogueError(Diagnostic("CAT065", Span(str(request.folder)), {"path": str(request.folder)}))
    with only_sender(request.folder):
        return _sent(request, post, sending)


def _sent(request: OutboxRequest, post: Post, sending: Sending) -> SendReport:
    folder, release = request.folder, post.release
    known = standings_in(folder, release)
    refuse_others(folder, {each.recipient: None for each in release.packages})
    ready, problems = _pending(request, post, known)
    mails = tuple(listed for listed, _ in ready)
    everybody = {each.recipient: Standing() for each in release.packages}
    report = SendReport(release, mails, everybody | _named(known, everybody), problems)
    server = sending.server()
    if server is None or not ready:
        return report
    with journal_in(folder, release, sending.moment) as journal:
        stopped = send([letter for _, letter in ready], server, journal, sending.watching)
        return replace(report, standings=everybody | _named(journal.standings, everybody), stopped=stopped)


def _named(standings: Standings, everybody: Mapping[str, Standing]) -> dict[str, Standing]:
    return {name: each for name, each in standings.items() if name in everybody}


def _pending(
    request: OutboxRequest, post: Post, known: Standings
) -> tuple[list[tuple[Listed, _Letter]], tuple[Diagnostic, ...]]:
    """The mails that may be sent, each compared with what lies there."""
    ready: list[tuple[Listed, _Letter]] = []
    problems: list[Diagnostic] = []
    for package in post.release.packages:
        if known.get(package.recipient, Standing()).state != "pending":
            continue
        made = make_mail(post, package)
        problems += made.diagnostics
        if made.value is not None:
            read_mail(request.folder, package.recipient, made.value.sha256)
            ready.append((Listed.of(made.value), _letter(request.folder, made.value)))
    return ready, tuple(problems)


def _letter(folder: Path, ready: Ready) -> _Letter:
    return _Letter(ready.recipient, ready.message_id, ready.sender, ready.address, ready.sha256, folder)
