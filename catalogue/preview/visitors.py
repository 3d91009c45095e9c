"""Who may ask: pages of this server and people on this machine, no other page that happens to be open beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

HOSTS = ("127.0.0.1", "localhost")


def is_ours(hosts: Sequence[str], port: int) -> bool:
    """Whether a request is meant for us by the one name in its head.

    Any name on the internet can be made to point here (DNS rebinding): its pages would read all that we serve.
    """
    return len(hosts) == 1 and hosts[0].lower() in {f"{name}:{port}" for name in HOSTS}


def is_foreign(headers: Mapping[str, str], port: int) -> bool:
    """Whether another site's page asks: a script, a picture or a frame of it. A link from there may lead here."""
    origin = headers.get("Origin")
    if origin is not None and origin not in {f"http://{name}:{port}" for name in HOSTS}:
        return True
    site = headers.get("Sec-Fetch-Site", "same-origin")
    follows_link = headers.get("Sec-Fetch-Mode") == "navigate" and headers.get("Sec-Fetch-Dest") == "document"
    return site not in {"same-origin", "none"} and not follows_link
