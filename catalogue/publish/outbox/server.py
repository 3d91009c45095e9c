"""Which mail server, and how to be known to it: from the environment alone, never from a file or an option."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from catalogue.diagnostics import CatalogueError, Diagnostic, Span

Security = Literal["starttls", "tls", "none"]

HOST, PORT, SECURITY = "CATALOGUE_SMTP_HOST", "CATALOGUE_SMTP_PORT", "CATALOGUE_SMTP_SECURITY"
USER, PASSWORD, AUTHORITY = "CATALOGUE_SMTP_USER", "CATALOGUE_SMTP_PASSWORD", "CATALOGUE_SMTP_CA"
NAMES = (HOST, PORT, SECURITY, USER, PASSWORD, AUTHORITY)

_PORTS: Mapping[Security, int] = {"starttls": 587, "tls": 465, "none": 25}
_HERE = frozenset({"localhost", "127.0.0.1", "::1"})
_LAST_PORT = 65535


@dataclass(frozen=True, slots=True)
class Server:
    """A mail server. `patience` is how many seconds an answer may take; `authority` a file of certificates to trust."""

    host: str
    port: int
    security: Security
    user: str = ""
    password: str = field(default="", repr=False)
    authority: str = ""
    patience: float = 300


def server_of(environment: Mapping[str, str]) -> Server:
    """The server that the environment names; raises `CatalogueError` if it can't be used."""
    found = {name: environment.get(name, "").strip() for name in NAMES}
    found[PASSWORD] = environment.get(PASSWORD, "")
    security = _security(found[SECURITY])
    for name, is_usable in _RULES:
        if not is_usable(found):
            raise _unusable(name)
    return Server(
        found[HOST],
        int(found[PORT] or _PORTS[security]),
        security,
        found[USER],
        found[PASSWORD],
        found[AUTHORITY],
    )


def _security(value: str) -> Security:
    for known in _PORTS:
        if value == known:
            return known
    if value:
        raise _unusable(SECURITY)
    return "starttls"


Found = Mapping[str, str]

# In the clear only to this very machine: a password or a mail that travels so can be read on its way.
_RULES: tuple[tuple[str, Callable[[Found], bool]], ...] = (
    (HOST, lambda found: found[HOST].isascii() and bool(found[HOST]) and found[HOST].isprintable()),
    (PORT, lambda found: not found[PORT] or (found[PORT].isdecimal() and 0 < int(found[PORT][:9]) <= _LAST_PORT)),
    (SECURITY, lambda found: found[SECURITY] != "none" or found[HOST] in _HERE),
    (USER, lambda found: found[USER].isascii() and (bool(found[USER]) or not found[PASSWORD])),
    (PASSWORD, lambda found: found[PASSWORD].isascii() and (bool(found[PASSWORD]) or not found[USER])),
    (AUTHORITY, lambda found: not found[AUTHORITY] or Path(found[AUTHORITY]).is_file()),
)


def _unusable(name: str) -> CatalogueError:
    return CatalogueError(Diagnostic("CAT069", Span(""), {"name": name}))
