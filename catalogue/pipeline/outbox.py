"""The outbox of a release: write its mails, tell how they stand, settle what is uncertain."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from catalogue.collection.catalogue import Catalogue
from catalogue.diagnostics import CatalogueError, Diagnostic, Span
from catalogue.model.settings import Settings
from catalogue.nearest import nearest
from catalogue.pipeline.check import check
from catalogue.pipeline.requests import OutboxRequest
from catalogue.project import RECIPIENTS, SETTINGS
from catalogue.publish.outbox.address import is_one_line, mailbox
from catalogue.publish.outbox.folder import only_sender, remove_others, write_mail
from catalogue.publish.outbox.journal import Standing, Standings, journal_in, standings_in
from catalogue.publish.outbox.mails import Post, Ready, make_mail
from catalogue.publish.outbox.message import Mailbox
from catalogue.publish.released import Release, read_release
from catalogue.publish.verify import verify

Decision = Literal["sent", "resend"]


@dataclass(frozen=True, slots=True)
class Listed:
    """A mail as it is listed: all but its bytes."""

    recipient: str
    address: str
    subject: str
    size: int
    attached: tuple[str, ...]
    left_out: tuple[str, ...]

    @classmethod
    def of(cls, ready: Ready) -> Listed:
        """What there is to say of a mail."""
        return cls(ready.recipient, ready.address, ready.subject, len(ready.data), ready.attached, ready.left_out)


@dataclass(frozen=True)
class Refused:
    """Nothing was done. `reason` is a word of `messages.outbox`."""

    found: tuple[Diagnostic, ...]
    reason: Literal["refused-release", "refused-data"]


@dataclass(frozen=True)
class Written:
    """The mails in an outbox; `problems` say why some recipients have none, `new` names those written now."""

    folder: Path
    release: Release
    mails: tuple[Listed, ...]
    new: tuple[str, ...]
    removed: tuple[str, ...]
    problems: tuple[Diagnostic, ...]
    is_demonstration: bool


@dataclass(frozen=True)
class Status:
    """How it stands with every recipient of a release, in the order of the release."""

    folder: Path
    release: Release
    standings: Standings


def write(request: OutboxRequest) -> Written | Refused:
    """Make the mail to every recipient of a release and write those that are new or changed."""
    prepared = prepare(request)
    if isinstance(prepared, Refused):
        return prepared
    mails: list[Listed] = []
    problems: list[Diagnostic] = []
    new: list[str] = []
    with only_sender(request.folder):
        for package in prepared.release.packages:
            made = make_mail(prepared, package)
            problems += made.diagnostics
            if made.value is not None:
                mails.append(Listed.of(made.value))
                new += [package.recipient] * write_mail(request.folder, package.recipient, made.value.data)
        removed = remove_others(request.folder, [each.recipient for each in mails])
    return Written(
        request.folder,
        prepared.release,
        tuple(mails),
        tuple(new),
        removed,
        tuple(problems),
        prepared.is_demonstration,
    )


def prepare(request: OutboxRequest) -> Post | Refused:
    """What all mails are made from, of a release that is as it was made."""
    if found := verify(request.release):
        return Refused(found, "refused-release")
    release = release_of(request)
    report = check(request.root, request.day, alone=True)
    wrong = tuple(each for each in report.diagnostics if each.span.file in report.wrong_files & {RECIPIENTS, SETTINGS})
    if report.catalogue is None or wrong:
        return Refused(wrong or report.diagnostics, "refused-data")
    return post_of(request, release, report.catalogue)


def post_of(request: OutboxRequest, release: Release, catalogue: Catalogue) -> Post:
    """The same, once the data are read; raises `CatalogueError` where nobody is there to send it."""
    settings = catalogue.settings
    sender = _sender(catalogue)
    office = settings.consultant.email if settings.consultant and settings.consultant.email else ""
    reply_to = mailbox(office) or ""

    def place(recipient: str, field: str) -> Span:
        document = catalogue.documents.get(RECIPIENTS)
        path = ("recipients", recipient, field) if field else ("recipients", recipient)
        return document.value_span(*path) if document else Span(RECIPIENTS)

    return Post(
        request.release,
        release,
        catalogue.recipients,
        sender,
        "" if reply_to == sender.address else reply_to,
        settings.demonstration or release.is_demonstration or bool(release.banners),
        dict(_links(request, release, settings)),
        place,
    )


def _sender(catalogue: Catalogue) -> Mailbox:
    settings, document = catalogue.settings, catalogue.documents[SETTINGS]
    consultant = settings.consultant.email if settings.consultant else None
    written = settings.publisher.email or consultant
    if written is None:
        raise CatalogueError(Diagnostic("CAT061", document.key_span("publisher"), {"rule": "missing"}))
    address = mailbox(written)
    if address is None or not is_one_line(settings.publisher.name):
        raise CatalogueError(Diagnostic("CAT061", document.key_span("publisher")))
    return Mailbox(settings.publisher.name.strip(), address)


def _links(request: OutboxRequest, release: Release, settings: Settings) -> Iterator[tuple[str, str]]:
    """Where each edition of the release can be fetched: the link that was given, else the site of a public one."""
    names = {package.edition for package in release.packages} | set(release.editions)
    for name in sorted(names):
        known = settings.editions.get(name)
        if request.link:
            yield name, request.link
        elif settings.base_url and known and known.public:
            yield name, f"{settings.base_url.rstrip('/')}/{name}/"


def status(request: OutboxRequest) -> Status:
    """How it stands, from the release and the journal alone: also where the data can't be read today."""
    release = release_of(request)
    return Status(request.folder, release, _of_all(release, standings_in(request.folder, release)))


def resolve(
    request: OutboxRequest, recipients: Sequence[str], decision: Decision, now: Callable[[], str]
) -> Sequence[str]:
    """Settle what nobody but a person can know; raises `CatalogueError` where there is nothing to settle."""
    release = release_of(request)
    known = standings_in(request.folder, release)
    for name in recipients:
        if not _is_open(known.get(name), decision):
            open_ones = [each for each, standing in known.items() if _is_open(standing, decision)]
            args = {"id": name, "nearest": nearest(name, open_ones)}
            raise CatalogueError(Diagnostic("CAT067", Span(""), args))
    with only_sender(request.folder), journal_in(request.folder, release, now) as journal:
        for name in recipients:
            journal.note(name, "settled-sent" if decision == "sent" else "settled-resend")
    return recipients


def release_of(request: OutboxRequest) -> Release:
    """The release in the folder; raises `CatalogueError` if there is none."""
    release = read_release(request.release)
    if release is None:
        raise CatalogueError(Diagnostic("CAT055", Span(str(request.release)), {"path": str(request.release)}))
    return release


def _is_open(standing: Standing | None, decision: Decision) -> bool:
    """Whether a person has something to say here: what was refused may be sent again, but has not been sent."""
    settled = {"uncertain"} if decision == "sent" else {"uncertain", "refused"}
    return standing is not None and standing.state in settled


def _of_all(release: Release, standings: Standings) -> dict[str, Standing]:
    return {each.recipient: standings.get(each.recipient, Standing()) for each in release.packages}
