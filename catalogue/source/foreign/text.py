"""Bytes of strangers to text: UTF-8, or what else can be told apart for certain; never a guess that is not told."""

from __future__ import annotations

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from typing import NamedTuple

from catalogue.source.foreign.refused import NOT_SO, Refused
from catalogue.source.foreign.values import Foreign

WINDOWS = "Windows-1252"

# What only word processors and some lists call an end of a line; and a mark that is no character at all.
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\u2028\u2029]")
_NO_CHARACTER = "\ufeff"
_FORBIDDEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff\ud800-\udfff]")
# æ, ø, å, Æ, Ø, Å, é and the like, saved as UTF-8 and read by somebody as Windows-1252 before they were saved again.
_TWICE = re.compile("\u00c3[\u00a6\u00b8\u00a5\u2020\u02dc\u2026\u00a9\u00bc\u00b6\u00a4\u2013\u0153]")

# What æ, ø and å of MS-DOS and of old Macs become when they are read as Windows-1252: signs in the midst of a word.
_NOT_WINDOWS = re.compile("[A-Za-z][\u00be\u00bf\u203a\u2020\u2018\u0152][a-z]")


class Decoded(NamedTuple):
    """A text, and what its bytes were."""

    text: str
    encoding: str


def decoded(file: Foreign, *, may_be_windows: bool) -> Decoded:
    """The text; what neither is UTF-8 nor says what it is by its first bytes may be Windows-1252, if that may be."""
    data = file.data
    for mark, encoding in ((BOM_UTF8, "utf-8"), (BOM_UTF16_LE, "utf-16-le"), (BOM_UTF16_BE, "utf-16-be")):
        if data.startswith(mark):
            return _strictly(file, data.removeprefix(mark), encoding)
    if b"\0" in data:
        raise Refused(NOT_SO, file.name, "no-text")
    try:
        found = Decoded(data.decode(), "utf-8")
    except UnicodeDecodeError as error:
        if not may_be_windows:
            raise _wrong(file, data, error.start) from error
        found = _strictly(file, data, "cp1252")
        if odd := _NOT_WINDOWS.search(found.text):  # one byte is one character there
            raise _wrong(file, data, odd.start() + 1) from error
    return found


def _strictly(file: Foreign, data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding), WINDOWS if encoding == "cp1252" else encoding)
    except UnicodeDecodeError as error:
        raise _wrong(file, data, error.start) from error


def _wrong(file: Foreign, data: bytes, at: int) -> Refused:
    line = data[:at].count(b"\n") + 1
    return Refused(NOT_SO, file.name, "encoding", byte=f"{data[at]:02X}", line=line)


def cleaned(name: str, text: str, place: str) -> str:
    """A value's text with Unix line ends; raises `Refused` where it would deceive a reader, or was saved wrongly."""
    text = _LINE_ENDS.sub("\n", text).replace(_NO_CHARACTER, "")
    if found := _FORBIDDEN.search(text):
        raise Refused(NOT_SO, name, "character", character=f"U+{ord(found[0]):04X}", place=place)
    if found := _TWICE.search(text):
        raise Refused(NOT_SO, name, "twice", value=text[max(found.start() - 10, 0) : found.end() + 10], place=place)
    return text
