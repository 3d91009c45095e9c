"""Files as the preview shows them: what a page shows and runs has an address that lasts as long as what it says.

A page is loaded anew after each save, its style, scripts and faces of type seldom changed: a browser need not ask for
them again, which takes longer than all else. So each address bears the stamp of what lies there.
"""

from __future__ import annotations

import posixpath
import re
from hashlib import sha256

from catalogue.pipeline.live import Look

_NAMED = {
    ".html": re.compile(rb'(?P<before>(?:href|src)=")(?P<name>[^"#?:]+)(?=")'),
    ".css": re.compile(rb'(?P<before>url\(["\']?)(?P<name>[^"\'#?:()]+)(?=["\']?\))'),
}
_FOLDER = "assets/"
_LENGTH = 16


class Shown:
    """What there is to be seen of one look; nothing of it changes any more, so each file is made once."""

    def __init__(self, look: Look) -> None:
        """Remember what to show; nothing is made yet."""
        self.look = look
        self._files: dict[str, bytes | None] = {}
        self._stamps: dict[str, str] = {}

    def file(self, path: str) -> bytes | None:
        """`<edition>/<path>`, if there is such a file. Raises what making it raises."""
        if path not in self._files:
            name, _, inside = path.partition("/")
            edition = self.look.editions.get(name)
            data = edition.file(inside) if edition else None
            self._files[path] = data and self._with_stamps(data, path)
        return self._files[path]

    def stamp(self, path: str) -> str:
        """What tells two states of a file apart, of a page also by what it shows and runs; empty if there is none."""
        if path not in self._stamps:
            data = self.file(path)
            self._stamps[path] = sha256(data).hexdigest()[:_LENGTH] if data is not None else ""
        return self._stamps[path]

    def _with_stamps(self, data: bytes, path: str) -> bytes:
        named = _NAMED.get(posixpath.splitext(path)[1])
        return named.sub(lambda found: self._stamped(found, path), data) if named else data

    def _stamped(self, found: re.Match[bytes], path: str) -> bytes:
        name = found["name"].decode(errors="replace")
        there = posixpath.normpath(posixpath.join(posixpath.dirname(path), name))
        inside = there.partition("/")[2]
        stamp = self.stamp(there) if inside.startswith(_FOLDER) and there != path else ""
        return found[0] + (f"?{stamp}".encode() if stamp else b"")
