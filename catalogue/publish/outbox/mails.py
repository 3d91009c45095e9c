"""The mail to each recipient of a release, made from the release and `data/recipients.yaml` alone.

So it can be made again at any time, and whatever else lies in an outbox is known for what it is: not from here.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path, PurePosixPath

from catalogue.diagnostics import Diagnostic, Outcome, Span
from catalogue.messages.outbox import said
from catalogue.model.recipient import Recipient
from catalogue.publish.manifest import NAME as MANIFEST
from catalogue.publish.manifest import digest
from catalogue.publish.outbox.address import is_one_line, is_plain_name, mailbox
from catalogue.publish.outbox.message import Attachment, Mail, Mailbox
from catalogue.publish.released import Package, Release
from catalogue.render.text import printable

LETTER = "brev.txt"
"""The letter of a package: its first line is the subject, an empty line follows, then the text."""
_LETTER_PRINTED = "brev.pdf"  # the same on paper: nobody needs it twice
_MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Post:
    """What all mails of a release are made from.

    It `is_demonstration` if release or data say so. `links` says where an edition can be fetched, for those whose
    mailbox is too small; `place` where a recipient's field is written.
    """

    folder: Path
    release: Release
    recipients: Mapping[str, Recipient]
    sender: Mailbox
    reply_to: str
    is_demonstration: bool
    links: Mapping[str, str]
    place: Callable[[str, str], Span]


@dataclass(frozen=True, slots=True)
class Ready:
    """A mail that can travel. `left_out` are files of the package that it had no room for."""

    recipient: str
    name: str
    sender: str
    address: str
    subject: str
    message_id: str
    attached: tuple[str, ...]
    left_out: tuple[str, ...]
    data: bytes = field(repr=False)

    @property
    def sha256(self) -> str:
        """The digest of the bytes that travel."""
        return digest(self.data)


def make_mail(post: Post, package: Package) -> Outcome[Ready | None]:
    """The mail with a package, or why there can be none."""
    found = tuple(_refused(post, package))
    if found:
        return Outcome(None, found)
    recipient, attachments = post.recipients[package.recipient], _attachments(post, package)
    most = recipient.largest_mail_megabytes
    limit = sys.maxsize if most is None else most * _MEGABYTE
    mail = _mail(post, package, attachments, "")
    whole = data = mail.to_bytes()
    kept = attachments
    for fewer in _fewer(attachments):
        if len(data) <= limit:
            break
        kept = fewer
        data = _mail(post, package, kept, _note(post, package, kept, recipient)).to_bytes()
    has_all = kept == attachments or bool(kept) or bool(post.links.get(package.edition))
    if len(data) > limit or not has_all:
        return Outcome(None, (_too_large(post, package, len(whole)),))
    names = tuple(each.name for each in kept)
    left_out = tuple(each.name for each in attachments if each not in kept)
    ready = Ready(
        mail.recipient,
        mail.to.name,
        mail.sender.address,
        mail.to.address,
        mail.subject,
        mail.message_id,
        names,
        left_out,
        data,
    )
    return Outcome(ready)


def _fewer(attachments: tuple[Attachment, ...]) -> tuple[tuple[Attachment, ...], ...]:
    """Smaller packages, the largest first: the PDFs without the page for the browser, then none at all."""
    printed = tuple(each for each in attachments if each.name.endswith(".pdf"))
    return tuple(each for each in (printed, ()) if each != attachments)


def _refused(post: Post, package: Package) -> list[Diagnostic]:
    name, recipient = package.recipient, post.recipients.get(package.recipient)
    if recipient is None:
        return [Diagnostic("CAT062", post.place(name, ""), {"id": name, "rule": "unknown"})]
    if recipient.email is None:
        return [Diagnostic("CAT062", post.place(name, ""), {"id": name, "rule": "missing"})]
    found: list[Diagnostic] = []
    if mailbox(recipient.email) is None:
        found.append(Diagnostic("CAT062", post.place(name, "email"), {"id": name}))
    if not is_one_line(recipient.name):
        found.append(Diagnostic("CAT063", post.place(name, "name"), {"id": name}))
    if not is_one_line(_letter(post, package)[0]):
        path = str(post.folder / (_letter_path(package) or MANIFEST))
        found.append(Diagnostic("CAT063", Span(path), {"id": name, "rule": "subject"}))
    wrong = [path for path in package.files if not is_plain_name(PurePosixPath(path).name)]
    return found + [Diagnostic("CAT064", Span(""), {"id": name, "value": path}) for path in wrong]


def _mail(post: Post, package: Package, attachments: tuple[Attachment, ...], note: str) -> Mail:
    recipient = post.recipients[package.recipient]
    subject, letter = _letter(post, package)
    banners = [each for each in post.release.banners if each not in subject + letter]
    return Mail(
        recipient=package.recipient,
        release=post.release.release,
        day=date.fromisoformat(post.release.as_of),
        sender=post.sender,
        to=Mailbox(recipient.name.strip(), mailbox(recipient.email or "") or ""),
        reply_to=post.reply_to,
        subject=" – ".join([*post.release.banners, subject]) if post.release.is_demonstration else subject,
        text="\n\n".join(part.strip("\n") for part in (*banners, note, letter) if part.strip("\n")) + "\n",
        language=package.language,
        attachments=attachments,
    )


def _letter(post: Post, package: Package) -> tuple[str, str]:
    """Subject and text; a package without a letter has one sentence."""
    path = _letter_path(package)
    if not path:
        title, release = post.release.title, post.release.release
        return f"{title} ({release})", said("letter-enclosed", package.language, title=title, release=release)
    text = (post.folder / path).read_bytes().decode("utf-8", "replace")
    subject, _, rest = text.partition("\n")
    return subject.strip(" \r"), printable(rest.replace("\r\n", "\n"))


def _letter_path(package: Package) -> str:
    return next((path for path in package.files if PurePosixPath(path).name == LETTER), "")


def _attachments(post: Post, package: Package) -> tuple[Attachment, ...]:
    paths = [PurePosixPath(path) for path in package.files if path.endswith((".pdf", ".html"))]
    wanted = sorted((path for path in paths if path.name != _LETTER_PRINTED), key=lambda path: path.suffix != ".pdf")
    return tuple(Attachment(path.name, (post.folder / path).read_bytes()) for path in wanted)


def _note(post: Post, package: Package, kept: tuple[Attachment, ...], recipient: Recipient) -> str:
    """What the reader must know of what is missing."""
    link, most = post.links.get(package.edition, ""), recipient.largest_mail_megabytes
    told = said("too-large-smaller" if kept else "too-large-none", package.language, most=most)
    return f"{told} {said('too-large-link', package.language, link=link)}" if link else told


def _too_large(post: Post, package: Package, size: int) -> Diagnostic:
    recipient = post.recipients[package.recipient]
    args: dict[str, str | int] = {
        "id": package.recipient,
        "size": -(-size // _MEGABYTE),
        "most": recipient.largest_mail_megabytes or 0,
        "rule": "large",
    }
    return Diagnostic("CAT064", post.place(package.recipient, "largest_mail_megabytes"), args)
