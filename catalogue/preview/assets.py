"""The script and the style sheets that only a preview serves."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path

OWN = "_preview"
"""Where the preview's own files and pages lie: no edition can be called that."""
NAMES = ("preview.js", "preview.css", "pages.css", "beside.js")
_LENGTH = 16


@cache
def asset(name: str) -> bytes:
    """One of them."""
    data = (Path(__file__).parent / "scripts" / name).read_bytes()
    return data.replace(b"OWN_STYLE", address("preview.css").encode()) if name == "preview.js" else data


@cache
def stamp(name: str) -> str:
    """What tells it from what another version of ours serves."""
    return sha256(asset(name)).hexdigest()[:_LENGTH]


def address(name: str) -> str:
    """Where it lies, for as long as it says the same."""
    return f"/{OWN}/{name}?{stamp(name)}"
