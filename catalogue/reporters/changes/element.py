"""HTML put together so that no text can be anything but text."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from catalogue.messages import without_cpr
from catalogue.render.text import printable


class Html(str):
    """HTML that our own code made: it is taken as it is."""

    __slots__ = ()


def text(written: str) -> Html:
    """Untrusted text; line ends stay as such."""
    return Html("<br>".join(escape(printable(without_cpr(line))) for line in written.split("\n")))


def element(tag: str, *children: str, **attributes: str) -> Html:
    """An element; what is not HTML already is escaped. `class_` is `class`, `aria_label` is `aria-label`."""
    named = (f' {name.rstrip("_").replace("_", "-")}="{escape(value)}"' for name, value in attributes.items())
    return Html(f"<{tag}{''.join(named)}>{joined(children)}</{tag}>")


def joined(children: Iterable[str]) -> Html:
    """Elements and texts in a row."""
    return Html("".join(child if isinstance(child, Html) else text(child) for child in children))
