"""A mail as the bytes that travel: the same bytes for the same mail."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from catalogue.publish.manifest import digest

_LONG = 32  # hexadecimal digits of a digest that name a mail


@dataclass(frozen=True, slots=True)
class Mailbox:
    """Somebody's name and address."""

    name: str
    address: str

    @property
    def domain(self) -> str:
        """What follows the @."""
        return self.address.rpartition("@")[2]


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes with a mail; its name ends in `.pdf` or `.html`."""

    name: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Mail:
    """One mail to one recipient. `recipient` is the recipient's id, `release` the release's name, `day` its date."""

    recipient: str
    release: str
    day: date
    sender: Mailbox
    to: Mailbox
    reply_to: str
    subject: str
    text: str
    language: str
    attachments: tuple[Attachment, ...] = ()

    @property
    def message_id(self) -> str:
        """The same for the same release and recipient, however often the mail is written."""
        name = digest(f"{self.release}\n{self.recipient}\n{self.sender.domain}".encode())[:_LONG]
        return f"<{self.recipient}.{name}@{self.sender.domain}>"

    def to_bytes(self) -> bytes:
        """The mail, its lines ended as mail servers want them."""
        message = EmailMessage(policy=SMTP)
        message["From"] = Address(self.sender.name, addr_spec=self.sender.address)
        message["To"] = Address(self.to.name, addr_spec=self.to.address)
        if self.reply_to:
            message["Reply-To"] = Address(addr_spec=self.reply_to)
        message["Subject"] = self.subject
        message["Date"] = datetime.combine(self.day, time(12), UTC)
        message["Message-ID"] = self.message_id
        message.set_content(self.text, cte="quoted-printable")
        for each in self.attachments:
            _attach(message, each)
        if self.attachments:
            message.set_boundary(f"=_{digest(self.message_id.encode())}")  # the library would draw lots for it
        message["Content-Language"] = self.language  # last: the library moves or drops what begins so
        return message.as_bytes()


def _attach(message: EmailMessage, attachment: Attachment) -> None:
    if attachment.name.endswith(".html"):
        message.add_attachment(
            attachment.data, maintype="text", subtype="html", filename=attachment.name, params={"charset": "utf-8"}
        )
    else:
        message.add_attachment(attachment.data, maintype="application", subtype="pdf", filename=attachment.name)
