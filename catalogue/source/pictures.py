"""Which pictures a catalogue takes: those that are what their name says, ask and run nothing, and betray nobody."""

from __future__ import annotations

import re
from collections.abc import Mapping

_STARTS = {"png": b"\x89PNG\r\n\x1a\n", "jpg": b"\xff\xd8\xff", "jpeg": b"\xff\xd8\xff", "webp": b"RIFF"}

# A reference to anything but a part of the same picture, a script, an entity: WeasyPrint would ask for the first, and a
# browser that is given the picture's own address would run the second.
_UNSAFE = re.compile(
    rb"<script|<foreignobject|<!entity|<!doctype|<\?xml-stylesheet|@import|\son[a-z]+\s*=|javascript:"
    rb"|href\s*=\s*(?![\"']#)|url\(\s*[\"']?(?!#|[\"'])",
    re.IGNORECASE,
)

# What cameras and programs write beside the picture: where and when it was taken, with whose camera, by whom.
_TELLTALE = re.compile(rb"Exif\x00\x00|eXIf|EXIF|http://ns\.adobe\.com/xap/|XML:com\.adobe\.xmp|Photoshop 3\.0")


def fault(name: str, data: bytes) -> str:
    """Why a picture can't be taken: `kind`, `unsafe` or `telltale`; empty when it can."""
    kind = name.rpartition(".")[2].lower()
    if kind == "svg":
        if b"<svg" not in data:
            return "kind"
        return "unsafe" if _UNSAFE.search(data) else ""
    if kind not in _STARTS or not data.startswith(_STARTS[kind]):
        return "kind"
    return "telltale" if _TELLTALE.search(data) else ""


def usable(images: Mapping[str, bytes]) -> dict[str, bytes]:
    """The pictures that may be shown, by name."""
    return {name: data for name, data in images.items() if not fault(name, data)}
