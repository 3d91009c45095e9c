"""PDF's way of writing plain values. Objects are `str` here, a character per byte (Latin-1), until they are packed."""

from __future__ import annotations

import re
from collections.abc import Iterable

# What PDFDocEncoding has where Latin-1 has it too; a soft hyphen (0xad) and control characters stand elsewhere in it.
_SIMPLE = re.compile(r"[\t\n\r\x20-\x7e\xa1-\xac\xae-\xff]*")
_OTHER_ENCODINGS = ("\xfe\xff", "\xff\xfe", "\xef\xbb\xbf")  # a text that begins so would be taken for UTF-16 or UTF-8
_ESCAPED = str.maketrans({"\\": r"\\", "(": r"\(", ")": r"\)", "\r": r"\r", "\n": r"\n"})
_IN_NAMES = re.compile(r"[^!-~]|[#%()/<>\[\]{}]")


def text(value: str) -> str:
    """A text: `(Gå til)`."""
    return f"({bare(value).translate(_ESCAPED)})"


def bare(value: str) -> str:
    """The bytes of a text, by which names are sorted: in PDFDocEncoding if it has them all, else in UTF-16."""
    if _SIMPLE.fullmatch(value) and not value.startswith(_OTHER_ENCODINGS):
        return value
    return "\xfe\xff" + value.encode("utf-16-be").decode("latin-1")


def raw(value: bytes) -> str:
    """Bytes that are no text: `<d41d8c>`."""
    return f"<{value.hex()}>"


def name(value: str) -> str:
    """A name: `/application#2fjson`."""
    return "/" + _IN_NAMES.sub(lambda found: f"#{ord(found[0]):02x}", value)


def number(value: float) -> str:
    """A length in points, as exact as the layout engine writes it, so that pixels come out the same: `595.275591`."""
    written = f"{value:.6f}".rstrip("0").rstrip(".")
    return "0" if written == "-0" else written


def numbers(values: Iterable[float]) -> str:
    """Lengths or places: `[0 0 595.275591 841.889764]`."""
    return f"[{' '.join(map(number, values))}]"


def references(objects: Iterable[int]) -> str:
    """Other objects of the file, by their numbers: `[7 0 R 9 0 R]`."""
    return f"[{' '.join([f'{each} 0 R' for each in objects])}]"
