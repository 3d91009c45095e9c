"""Links of Markdown: where they may lead, and in which letters."""

from __future__ import annotations

import re

_SCHEME = re.compile(r"(?:https://|mailto:|tel:)")
_SAFE = re.compile(
    r"https://[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?::[0-9]+)?(?:[/?#](?:[A-Za-z0-9._~:/?#@!$&'+,;=-]|%[0-9A-Fa-f]{2})*)?"
    r"|mailto:[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
    r"|tel:\+?[0-9]{3,15}"
)
_TITLE = re.compile(r"\s+[\"'(]")


def link_finding(words: str, target: str) -> tuple[str, str] | None:
    """The code and face of what is wrong with a link, if anything is."""
    if _SAFE.fullmatch(target):
        return None if words.strip() else ("CAT328", "link")
    if target.startswith("http://"):
        return ("CAT326", "http")
    if not _SCHEME.match(target):
        return ("CAT326", "")
    return ("CAT328", "title" if _TITLE.search(target) else "link")
