"""A real mail server on this machine that counts what it gets, and fails as it is told."""

from __future__ import annotations

import asyncio
import os
import signal
import ssl
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, Session

from catalogue.publish.outbox.server import Security, Server

USER, PASSWORD = "katalog", "hemmeligt"  # of a server that lives a second
PATIENCE = 0.4
_ANSWERS = {
    "rejected": "550 5.1.1 no such user",
    "painted": "550 \x1b[31mno",
    "later": "451 4.7.1 greylisted",
    "closing": "421 4.3.2 closing",
}


@dataclass
class PostOffice:
    """What it got and how it shall fail.

    `greetings` are faults of the next connections: drop, slow, later, never. `faults` are those of the next mails to an
    address: rejected, painted, later, closing, drop-before, drop-in-text, drop-after, silent, babble, text-later,
    text-rejected, no-go-on. `around_answer` is called when a mail is in the box, before the server says so, and what it
    gives right after. `pace` is how long a mail takes.
    """

    delivered: Counter[str] = field(default_factory=Counter)
    mails: list[bytes] = field(default_factory=list)
    heard: list[str] = field(default_factory=list)
    connections: int = 0
    pace: float = 0
    greetings: list[str] = field(default_factory=list)
    faults: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    on_connection: Callable[[], None] = lambda: None
    around_answer: Callable[[], Callable[[], None]] = lambda: lambda: None
    server: Server = field(default_factory=lambda: Server("127.0.0.1", 0, "none", patience=PATIENCE))

    def fault(self, address: str) -> str:
        """The next fault of mails to an address, which stays the next."""
        return (self.faults[address] or [""])[0]

    def spend(self, address: str) -> None:
        """A fault has happened."""
        del self.faults[address][:1]

    async def handle_MAIL(  # noqa: N802  # as the library calls it
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """Somebody wants to send."""
        del server, session
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        self.heard.append(f"MAIL {address}")
        return "250 OK"

    async def handle_RCPT(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """To somebody."""
        del session, options
        self.heard.append(f"RCPT {address}")
        fault = self.fault(address)
        if fault == "drop-before":
            self.spend(address)
            _hang_up(server)
        if fault in _ANSWERS:
            self.spend(address)
            return _ANSWERS[fault]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        """The mail itself."""
        del session
        (address,) = envelope.rcpt_tos
        fault = self.fault(address)
        if fault:
            self.spend(address)
        if fault in {"text-later", "text-rejected"}:
            return "452 4.3.1 mailbox full" if fault == "text-later" else "554 5.7.1 looks like spam"
        await asyncio.sleep(self.pace)
        self.delivered[address] += 1
        self.mails.append(bytes(envelope.original_content or b""))
        if fault == "drop-after":
            _hang_up(server)
        if fault == "silent":
            await asyncio.sleep(PATIENCE * 3)
        return {"babble": "what? who?"}.get(fault, "250 2.0.0 OK queued")


def _hang_up(server: SMTP, *, politely: bool = False) -> None:
    assert isinstance(server.transport, asyncio.WriteTransport)
    if politely:
        server.transport.close()
    else:
        server.transport.abort()


class _Moody(SMTP):
    office: PostOffice

    async def _handle_client(self) -> None:
        self.office.connections += 1
        self.office.on_connection()
        mood = self.office.greetings.pop(0) if self.office.greetings else ""
        if mood == "drop":
            _hang_up(self)
            return
        if mood == "slow":
            await asyncio.sleep(PATIENCE * 2)
        if mood in {"later", "never"}:
            await self.push("421 4.3.2 busy" if mood == "later" else "554 5.7.1 go away")
            _hang_up(self, politely=True)
            return
        await super()._handle_client()

    async def smtp_DATA(self, arg: str) -> None:  # noqa: N802
        address = ("", *(self.envelope.rcpt_tos if self.envelope else ()))[-1]
        fault = self.office.fault(address)
        if fault == "no-go-on":
            self.office.spend(address)
            await self.push("451 4.3.0 not now")
        elif fault == "drop-in-text":
            self.office.spend(address)
            await self.push("354 go on")
            await self._reader.read(10)
            _hang_up(self)
        else:
            await super().smtp_DATA(arg)

    async def push(self, status: Any) -> None:  # noqa: ANN401
        is_answer = "queued" in str(status)
        after = self.office.around_answer() if is_answer else (lambda: None)
        await super().push(status)
        after()


class _House(Controller):
    def __init__(self, office: PostOffice, **options: Any) -> None:  # noqa: ANN401
        self.office = office
        super().__init__(office, hostname="127.0.0.1", port=0, **options)

    def _trigger_server(self) -> None:
        assert isinstance(self.server, asyncio.Server)
        self.port = self.server.sockets[0].getsockname()[1]  # the one that the system chose
        super()._trigger_server()  # type: ignore[no-untyped-call]  # the library types little

    def factory(self) -> SMTP:
        made = _Moody(self.handler, **self.SMTP_kwargs)
        made.office = self.office
        return made


@contextmanager
def open_office(
    security: Security = "none", context: ssl.SSLContext | None = None, authority: str = "", *, login: bool = False
) -> Iterator[PostOffice]:
    """A server for as long as the block lasts."""
    office = PostOffice()
    options: dict[str, Any] = {}
    if login:
        is_told = security == "starttls"  # the library doesn't count a line that was secret from the beginning
        options |= {"authenticator": _judge, "auth_required": is_told, "auth_require_tls": is_told}
    if security == "starttls":
        options |= {"tls_context": context, "require_starttls": True}
    elif security == "tls":
        options |= {"ssl_context": context}
    house = _House(office, **options)
    house.start()
    try:
        user = (USER, PASSWORD) if login else ("", "")
        office.server = Server("127.0.0.1", house.port, security, *user, authority, PATIENCE)
        office.connections = 0
        yield office
    finally:
        house.stop()


def _judge(server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: Any) -> AuthResult:  # noqa: ANN401
    del server, session, envelope, mechanism
    is_known = (data.login, data.password) == (USER.encode(), PASSWORD.encode())
    return AuthResult(success=is_known, handled=False)


def kill_after_answer(pid: int) -> Callable[[], Callable[[], None]]:
    """Stop a process before it is answered, answer, and kill it: it never gets to write that down."""

    def before() -> Callable[[], None]:
        os.kill(pid, signal.SIGSTOP)
        return lambda: os.kill(pid, signal.SIGKILL)

    return before
