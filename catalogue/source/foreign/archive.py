"""Archives of strangers: what they say of themselves is judged before they are opened, and again while they are read.

A few kilobytes can hold a thousand times as much. So sizes are bounded as they are declared and as they come out, and
no archive is opened inside another.
"""

from __future__ import annotations

import stat
import zlib
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from catalogue.source.foreign.refused import NOT_SO, TOO_MUCH, Refused
from catalogue.source.foreign.values import Foreign

MEGABYTE = 1024 * 1024
MAX_UNPACKED = 100 * MEGABYTE
MAX_RATIO = 200
"""How many times larger a member may be than its packed bytes; a sheet of nothing but equal rows comes to about 60."""
SMALL = MEGABYTE
"""What is no larger than this does no harm, however well it is packed."""
MAX_MEMBERS = 10_000

_ZIP, _EMPTY_ZIP = b"PK\x03\x04", b"PK\x05\x06"
_ARCHIVES = (_ZIP, _EMPTY_ZIP, b"\x1f\x8b", b"7z\xbc\xaf\x27\x1c", b"Rar!", b"BZh", b"\xfd7zXZ", b"\x28\xb5\x2f\xfd")
_ENCRYPTED = 0x1
_BROKEN = (BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError)
_OF_MACS = ("__MACOSX/",)
_CONTENTS, _WORKBOOK = "[Content_Types].xml", "xl/workbook.xml"


def is_archive(file: Foreign) -> bool:
    """Whether its bytes begin as a zip's do."""
    return file.data.startswith((_ZIP, _EMPTY_ZIP))


def is_workbook(file: Foreign) -> bool:
    """Whether it is a zip that calls itself a workbook."""
    try:
        with ZipFile(BytesIO(file.data)) as archive:
            return {_CONTENTS, _WORKBOOK} <= set(archive.namelist())
    except _BROKEN:
        return False


def unpacked(file: Foreign, *, may_hold_archives: bool = False) -> Iterator[Foreign]:
    """Its files by name, folders and hidden ones left out; raises `Refused`."""
    try:
        with ZipFile(BytesIO(file.data)) as archive:
            infos = _judged(file, archive.infolist())
            for info in sorted(infos, key=lambda each: each.filename):
                yield Foreign(info.filename, _read(file, archive, info, may_hold_archives=may_hold_archives))
    except _BROKEN as error:
        raise Refused(NOT_SO, file.name, "archive") from error


def _judged(file: Foreign, infos: list[ZipInfo]) -> list[ZipInfo]:
    if len(infos) > MAX_MEMBERS:
        raise Refused(TOO_MUCH, file.name, "files", limit=MAX_MEMBERS)
    if sum(info.file_size for info in infos) > MAX_UNPACKED:
        raise Refused(TOO_MUCH, file.name, "unpacked", limit=MAX_UNPACKED // MEGABYTE)
    seen: set[str] = set()
    for info in infos:
        _judge(file, info)
        if info.filename in seen:  # two readers might see two different files
            raise Refused(NOT_SO, file.name, "twice-inside", value=info.filename)
        seen.add(info.filename)
    return [info for info in infos if not info.is_dir() and not _is_hidden(info.filename)]


def _judge(file: Foreign, info: ZipInfo) -> None:
    if info.flag_bits & _ENCRYPTED:
        raise Refused(NOT_SO, file.name, "locked")
    if info.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
        raise Refused(NOT_SO, file.name, "archive")
    if not _is_plain(info.orig_filename) or stat.S_ISLNK(info.external_attr >> 16):
        raise Refused(NOT_SO, file.name, "name", value=info.orig_filename)
    if info.file_size > max(SMALL, info.compress_size * MAX_RATIO):
        raise Refused(TOO_MUCH, file.name, "ratio", value=info.filename)


def _is_plain(name: str) -> bool:
    """Whether a name leads downwards, here and everywhere: we make no path of it, but somebody meant it to be one."""
    parts = name.removesuffix("/").split("/")
    is_drive = name[1:2] == ":"
    return (
        name.isprintable() and "\\" not in name and not is_drive and all(each not in {"", ".", ".."} for each in parts)
    )


def _is_hidden(name: str) -> bool:
    return name.startswith(_OF_MACS) or any(part.startswith(".") for part in name.split("/"))


def _read(file: Foreign, archive: ZipFile, info: ZipInfo, *, may_hold_archives: bool) -> bytes:
    with archive.open(info, mode="r") as member:
        data = member.read(info.file_size + 1)
    if len(data) > info.file_size:  # it holds more than it declares
        raise Refused(TOO_MUCH, file.name, "ratio", value=info.filename)
    if data.startswith(_ARCHIVES) and not may_hold_archives:
        raise Refused(NOT_SO, file.name, "nested", value=info.filename)
    return data
