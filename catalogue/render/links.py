"""Which links may reach an output."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import urlsplit

HELP_LINES = frozenset({"112", "116111"})
"""Danger and BørneTelefonen: links even in a demonstration, where nobody else may be called by mistake."""

_WEB = re.compile(r"https://[^\s<>\"'`{}|\\^\x00-\x1f\x7f-\x9f]+", re.IGNORECASE)
_MAIL = re.compile(r"mailto:[A-Za-z0-9.!#$%&'*+/=?^_{}~-]+@[A-Za-z0-9.-]+", re.IGNORECASE)
_PHONE = re.compile(r"tel:\+?[0-9]{3,15}", re.IGNORECASE)


@lru_cache(maxsize=1 << 14)
def target(url: str, *, demonstration: bool) -> str:
    """The link as an output may carry it, else nothing. A demonstration calls only help lines and writes to nobody."""
    url = url.strip()
    if url[:4].lower() == "tel:":
        return _telephone(url, demonstration=demonstration)
    if _MAIL.fullmatch(url):
        return "" if demonstration else url
    return url if _WEB.fullmatch(url) and _is_plain(url) else ""


def _telephone(url: str, *, demonstration: bool) -> str:
    number = "tel:" + re.sub(r"[ ().-]|%20", "", url[4:])
    known = number[4:] in HELP_LINES
    return number if _PHONE.fullmatch(number) and (known or not demonstration) else ""


def _is_plain(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return bool(parts.hostname) and parts.username is None
    except ValueError:
        return False
