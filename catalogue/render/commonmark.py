"""Markdown as an output: text that stays text, and prose written anew from its tree."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

from catalogue.render.text import printable
from catalogue.render.tree import Node

_SPECIAL = re.compile(r"([\\`*_\[\]|~$#])")
_ENTITY = re.compile(r"&(?=#|[A-Za-z])")
_BLOCK_START = re.compile(r"([-+=]|[0-9]{1,9}(?=[.)]))")
_UNSAFE_IN_TARGET = re.compile(r"[\s<>()\\]")
_MARKS = {"em": "*", "strong": "**"}


class Safe(str):
    """Markdown that our own code made: it is printed as it is."""

    __slots__ = ()


def escape(text: str) -> Safe:
    """The text on one line, with nothing in it that Markdown or HTML would read as a sign."""
    line = " ".join(printable(text).split())
    line = _SPECIAL.sub(r"\\\1", _ENTITY.sub("&amp;", line)).replace("<", "&lt;").replace(">", "&gt;")
    if line.endswith("!"):  # before a link it would make a picture
        line = f"{line[:-1]}\\!"
    return Safe(_escape_start(line))


def _escape_start(line: str) -> str:
    """A line that begins like a heading, a list or an underline doesn't become one."""
    found = _BLOCK_START.match(line)
    if found is None:
        return line
    mark = found[1]
    return f"{mark}\\{line[len(mark) :]}" if mark.isdigit() else f"\\{line}"


def link(text: str, target: str) -> Safe:
    """A link, or only the text when there is no target."""
    return Safe(f"[{escape(text)}]({destination(target)})") if target else escape(text)


def destination(target: str) -> str:
    """A link's target with the characters that would end it written as %xx."""
    written = _UNSAFE_IN_TARGET.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), target)
    return _ENTITY.sub("&amp;", written)


def slug(heading: str) -> str:
    """The anchor that GitHub, Gitea and others make of a heading's text: `sorg-og-tab` of «Sorg, og tab»."""
    return "".join("-" if letter == " " else letter for letter in heading.lower() if _stays(letter))


def _stays(letter: str) -> bool:
    return letter in " -" or unicodedata.category(letter)[0] in "LM" or unicodedata.category(letter) in {"Nd", "Pc"}


def write(blocks: Iterable[Node]) -> Safe:
    """Prose as Markdown; only what the tree holds can come out."""
    return Safe("\n\n".join(_block(block) for block in blocks))


def _block(block: Node) -> str:
    if block.tag in {"ul", "ol"}:
        return "\n".join(_item(item, index, block.tag) for index, item in enumerate(block.nodes, 1))
    text = _inline(block.children)
    return f"{'#' * int(block.tag[1])} {text}" if block.tag.startswith("h") else text


def _item(item: Node, index: int, tag: str) -> str:
    mark = f"{index}." if tag == "ol" else "-"
    return f"{mark} {_inline(item.children)}"


def _inline(children: Sequence[Node | str]) -> str:
    """The children in a row. Emphasis keeps its marks only where CommonMark is sure to read them as marks."""
    written = ""
    for index, child in enumerate(children):
        after = _first_letter(children[index + 1]) if index + 1 < len(children) else ""
        written += _piece(child, written, after)
    return _escape_start(written.strip())


def _piece(child: Node | str, before: str, after: str) -> str:
    if isinstance(child, str):
        return _escape_inside(child)
    if child.tag == "br":
        return " "
    inner = _inline(child.children)
    if child.tag == "a":
        return f"[{inner}]({destination(child.href)})"
    start, end = (" " if letter.isspace() else "" for letter in (child.text[:1], child.text[-1:]))
    mark = _MARKS[child.tag] if _is_edge(start or before[-1:]) and _is_edge(end or after) else ""
    mark = "" if inner.startswith("*") or inner.endswith("*") else mark
    return f"{start}{mark}{inner}{mark}{end}"


def _escape_inside(text: str) -> str:
    """A text amid others: the spaces at its ends stay, and it begins no line."""
    inner = escape(f"x{text}x")[1:-1]
    return f"{inner[:-1]}\\!" if inner.endswith("!") else inner


def _is_edge(letter: str) -> bool:
    return letter == "" or letter.isspace() or (letter != "*" and unicodedata.category(letter)[0] == "P")


def _first_letter(child: Node | str) -> str:
    if isinstance(child, str):
        return child[:1]
    if child.tag in _MARKS:
        return "*"
    return _first_letter(child.children[0]) if child.children else ""
