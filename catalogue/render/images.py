"""Which pictures an output may hold: those that are what their name says, and SVG that asks and runs nothing."""

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


def usable(images: Mapping[str, bytes]) -> dict[str, bytes]:
    """The pictures that may be shown, by name."""
    return {name: data for name, data in images.items() if _is_usable(name.rpartition(".")[2].lower(), data)}


def _is_usable(kind: str, data: bytes) -> bool:
    if kind == "svg":
        return b"<svg" in data and not _UNSAFE.search(data)
    return kind in _STARTS and data.startswith(_STARTS[kind])
