"""A conversation with a mail server, one mail at a time, so that it is always known how far a mail has come."""

from __future__ import annotations

import smtplib
import ssl
from contextlib import suppress
from dataclasses import dataclass

from catalogue.publish.outbox.server import Server

_OURSELVES = "[127.0.0.1]"  # to ask the network for our own name can take minutes
_CLOSING = 421
_WELL = range(200, 300)
_LATER = range(400, 500)
_ANSWERS = range(200, 600)
_GO_ON = 354


class Refusal(Exception):
    """The server said no, or said nothing.

    `is_lasting`: to ask again would get the same answer. `is_of_all`: it is not about this recipient. `is_over`: the
    server listens no more.
    """

    def __init__(self, answer: str, *, is_lasting: bool, is_of_all: bool = False, is_over: bool = False) -> None:
        """Keep what was said."""
        super().__init__(answer)
        self.answer = answer
        self.is_lasting = is_lasting
        self.is_of_all = is_of_all
        self.is_over = is_over


class Unanswered(Exception):
    """The text of a mail began to leave, and no answer came: nobody here knows whether it arrived."""


@dataclass(frozen=True, slots=True)
class Envelope:
    """What the server is told before the mail: from whom, to whom, how large."""

    sender: str
    recipient: str
    size: int


class Conversation:
    """An open connection to a server that let us in."""

    def __init__(self, smtp: smtplib.SMTP) -> None:
        """Take over the connection."""
        self._smtp = smtp

    def offer(self, envelope: Envelope) -> None:
        """Name sender and recipient; raises `Refusal`. Nothing has been sent when it does."""
        options = (f"size={envelope.size}",) if self._smtp.has_extn("size") else ()
        try:
            answer = self._smtp.mail(envelope.sender, options)
            self._refuse(answer, is_of_all=not self._is_about_size(answer[0]))
            self._refuse(self._smtp.rcpt(envelope.recipient), is_of_all=False)
        except (smtplib.SMTPException, OSError) as error:
            raise Refusal(_told(error), is_lasting=False, is_over=True) from error

    def hand_over(self, data: bytes) -> str:
        """Send the mail; gives the server's yes. Raises `Refusal` if it said no, and `Unanswered` if nobody knows."""
        try:
            code, text = self._smtp.data(data)
        except smtplib.SMTPDataError as error:  # instead of «go on»: the text has not left
            raise _refusal(error.smtp_code, error.smtp_error, is_of_all=False) from error
        except (smtplib.SMTPException, OSError) as error:
            raise Unanswered(_told(error)) from error
        if code not in _ANSWERS or code == _GO_ON:
            raise Unanswered(_shown(code, text))
        if code not in _WELL:
            raise _refusal(code, text, is_of_all=False)
        return _shown(code, text)

    def start_over(self) -> bool:
        """Forget the mail that was offered; false if the server listens no more."""
        try:
            return self._smtp.rset()[0] in _WELL
        except (smtplib.SMTPException, OSError):
            return False

    def end(self) -> None:
        """Say goodbye, if somebody listens."""
        with suppress(smtplib.SMTPException, OSError):
            self._smtp.quit()
        self.drop()

    def drop(self) -> None:
        """End it without a word: who gave no answer to a mail is asked no more."""
        self._smtp.close()

    def _is_about_size(self, code: int) -> bool:
        return code == 552  # noqa: PLR2004  # «exceeds fixed maximum message size»: other mails may be smaller

    def _refuse(self, answer: tuple[int, bytes], *, is_of_all: bool) -> None:
        if answer[0] not in _WELL:
            raise _refusal(*answer, is_of_all=is_of_all)


def converse(server: Server) -> Conversation:
    """Connect, make the line secret, log in; raises `Refusal`, which is about all mails."""
    smtp: smtplib.SMTP | None = None
    try:
        smtp = _connected(server)
        smtp.ehlo_or_helo_if_needed()
        if server.security == "starttls":
            smtp.starttls(context=_trusting(server))
            smtp.ehlo_or_helo_if_needed()
        if server.user:
            smtp.login(server.user, server.password)
    except (smtplib.SMTPException, OSError) as error:
        if smtp is not None:
            smtp.close()
        raise _kept_out(error) from error
    return Conversation(smtp)


def _connected(server: Server) -> smtplib.SMTP:
    address = (server.host, server.port, _OURSELVES)
    if server.security == "tls":
        return smtplib.SMTP_SSL(*address, timeout=server.patience, context=_trusting(server))
    return smtplib.SMTP(*address, timeout=server.patience)


def _trusting(server: Server) -> ssl.SSLContext:
    return ssl.create_default_context(cafile=server.authority or None)


def _kept_out(error: Exception) -> Refusal:
    """Why there is no conversation: a server that answers no, can't keep a secret or isn't who it says won't change."""
    if isinstance(error, smtplib.SMTPResponseException):
        is_lasting = error.smtp_code in _ANSWERS and error.smtp_code not in _LATER
        told = _shown(error.smtp_code, error.smtp_error)
    else:
        lasting = (smtplib.SMTPNotSupportedError, ssl.SSLCertVerificationError)
        is_plain = type(error) is smtplib.SMTPException  # no way of logging in that both know
        is_lasting, told = isinstance(error, lasting) or is_plain, _told(error)
    return Refusal(told, is_lasting=is_lasting, is_of_all=True, is_over=True)


def _refusal(code: int, text: bytes | str, *, is_of_all: bool) -> Refusal:
    is_lasting = code in _ANSWERS and code not in _LATER
    is_over = code == _CLOSING or code not in _ANSWERS
    return Refusal(_shown(code, text), is_lasting=is_lasting, is_of_all=is_of_all and is_lasting, is_over=is_over)


def _shown(code: int, text: bytes | str) -> str:
    said = text.decode("utf-8", "replace") if isinstance(text, bytes) else text
    return f"{code} {' '.join(said.split())}".strip()


def _told(error: Exception) -> str:
    return " ".join(str(error).split()) or type(error).__name__
