"""Adds to a page the one script that keeps it up to date. What is built for readers never has it."""

from __future__ import annotations

from html import escape

from catalogue.preview.assets import address

_HEAD = b"</head>"


def injected(page: bytes, path: str, stamp: str) -> bytes:
    """The page with the script, which knows which page it is on and in which state."""
    script = address("preview.js")
    tag = f'<script src="{script}" defer data-page="{escape(path)}" data-stamp="{escape(stamp)}"></script>\n'
    # After the page's own scripts, so that it finds the page as they have left it.
    before, head, after = page.partition(_HEAD)
    return before + tag.encode() + head + after if head else page + tag.encode()
