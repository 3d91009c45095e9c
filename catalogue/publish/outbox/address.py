"""What may stand in a mail's head: one plain address, one line of text, a plain file name. Everything else is refused.

A line end in a name would begin a header of its own, and a comma in an address another recipient.
"""

from __future__ import annotations

import re
import unicodedata

_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_PLAIN = re.compile(rf"{_ATOM}(?:\.{_ATOM})*@(?:[a-z0-9](?:[a-z0-9-]{{0,61}}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]")
_FILE_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,119}")
_LONGEST_LOCAL, _LONGEST_ADDRESS, _LONGEST_LINE = 64, 254, 400
# Controls, halves of characters, line and paragraph ends; and marks that turn the direction of reading about.
_FORBIDDEN = frozenset({"Cc", "Cs", "Cn", "Zl", "Zp"})
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")


def mailbox(text: str) -> str | None:
    """The address as it travels, its domain in ASCII letters; nothing if it is anything but one plain address."""
    local, _, domain = text.rpartition("@")
    if not text.isprintable() or not local.isascii():
        return None
    try:
        travelling = f"{local}@{domain.encode('idna').decode('ascii').lower()}"
    except UnicodeError:
        return None
    is_short = len(local) <= _LONGEST_LOCAL and len(travelling) <= _LONGEST_ADDRESS
    return travelling if is_short and _PLAIN.fullmatch(travelling) else None


def is_one_line(text: str) -> bool:
    """Whether a text may stand in a header: there is something, and nothing ends the line or hides in it."""
    hidden = any(unicodedata.category(each) in _FORBIDDEN or each in _TURNING for each in text)
    return bool(text.strip()) and len(text) <= _LONGEST_LINE and not hidden


def is_plain_name(name: str) -> bool:
    """Whether an attachment may be called so: letters, figures, `.`, `-` and `_` alone, and no hidden file."""
    return _FILE_NAME.fullmatch(name) is not None
