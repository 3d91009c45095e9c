"""What tells two states of a page apart: its bytes, and those of what it shows and runs."""

from __future__ import annotations

import posixpath
import re
from hashlib import sha256

from catalogue.pipeline.live import Look

_NAMED = re.compile(rb'(?:href|src)="([^"#?:]+)["#?]')
_LENGTH = 16
_STYLE = (".css", ".woff2")


def stamp_of(look: Look, path: str) -> str:
    """The stamp of `<edition>/<path>`; empty when there is no such page. Raises what making the page raises."""
    name, _, inside = path.partition("/")
    edition = look.editions.get(name)
    page = edition.file(inside) if edition else None
    if edition is None or page is None:
        return ""
    total = sha256(page)
    folder = posixpath.dirname(inside)
    for named in dict.fromkeys(_NAMED.findall(page)):
        asset = posixpath.normpath(posixpath.join(folder, named.decode(errors="replace")))
        data = edition.file(asset) if asset.startswith("assets/") else None
        total.update(sha256(data).digest() if data is not None else b"")
    return total.hexdigest()[:_LENGTH]
