"""A proof as a mail that nobody has sent yet: opened in any mail program, read through, and sent by a person."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from email.message import EmailMessage
from email.policy import SMTP

_NOON = time(12)


@dataclass(frozen=True, slots=True)
class ProofMail:
    """What the mail says and holds. `key` tells it from others; addresses are empty where it must reach nobody."""

    key: str
    subject: str
    text: str
    day: date
    attachment: str
    pdf: bytes
    sender: str = ""
    recipient: str = ""


def proof_mail(mail: ProofMail) -> bytes:
    """The `.eml` file: the same bytes for the same mail."""
    message = EmailMessage(policy=SMTP)
    message["Subject"] = mail.subject
    if mail.sender:
        message["From"] = mail.sender
    if mail.recipient:
        message["To"] = mail.recipient
    digest = hashlib.sha256(f"{mail.key}\n{mail.day}".encode()).hexdigest()[:32]
    message["Date"] = datetime.combine(mail.day, _NOON, UTC)
    message["Message-ID"] = f"<proof-{digest}@catalogue.invalid>"
    message["X-Unsent"] = "1"  # mail programs then open it as a draft
    message.set_content(mail.text, charset="utf-8", cte="quoted-printable")
    message.add_attachment(mail.pdf, maintype="application", subtype="pdf", filename=mail.attachment)
    message.set_boundary(f"=={digest}==")  # else it would be another each time
    return message.as_bytes()
