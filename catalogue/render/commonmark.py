"""Markdown as an output: text that stays text, and prose written anew from its tree."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

from catalogue.render.text import printable
from catalogue.render.tree import Node

_SPECIAL = re.compile(r"([\\`*_\[\]|~$#])")
_ANY_SPECIAL = re.compile(r"[\\`*_\[\]|~$#&<>]")
_ENTITY = re.compile(r"&(?=#|[A-Za-z])")
_BLOCK_START = re.compile(r"([-+=]|[0-9]{1,9}(?=[.)]))")
_UNSAFE_IN_TARGET = re.compile(r"[\s<>()\\]")
_MARKS = {"em": "*", "strong": "**"}
_ESCAPED = re.compile(r"\\(.)")
_MARKS_OF_A_LINE = re.compile(r"[ >]*(?:(?:[-*+]|[0-9]+[.)]) +)*[0-9]*")
# Most headings are such words, one space or hyphen between each and the next, and no sign alone: they are steady.
_SIGNS = r"!-,./:-@\[-^`{-~«»–…“”"
_LETTERS = "0-9A-Za-z_À-ÖØ-öø-ÿ"
_WORD = f"[{_SIGNS}]*[{_LETTERS}][{_SIGNS}{_LETTERS}]*"
_WORDS = re.compile(f"{_WORD}(?:[ -]{_WORD})*")
_SIGN = re.compile(f"[{_SIGNS}]")
_LOOK_ALIKES = {" ": "\u00a0", "-": "\u2011"}
"""Letters that look as those do but leave no trace in an anchor."""


class Safe(str):
    """Markdown that our own code made: it is printed as it is."""

    __slots__ = ()


@lru_cache(maxsize=1 << 15)
def escape(text: str) -> Safe:
    """The text on one line, with nothing in it that Markdown or HTML would read as a sign."""
    line = " ".join(printable(text).split())
    if _ANY_SPECIAL.search(line):
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


@lru_cache(maxsize=1 << 15)
def link(text: str, target: str) -> Safe:
    """A link, or only the text when there is no target."""
    return Safe(f"[{escape(text)}]({destination(target)})") if target else escape(text)


def destination(target: str) -> str:
    """A link's target with the characters that would end it written as %xx."""
    written = _UNSAFE_IN_TARGET.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), target)
    return _ENTITY.sub("&amp;", written)


@lru_cache(maxsize=1 << 14)
def slug(text: str) -> str:
    """The anchor that git hosts make of a `heading` that says this: `sorg-og-tab` of «Sorg, og tab»."""
    if _WORDS.fullmatch(text):
        return _SIGN.sub("", text.lower()).replace(" ", "-")
    return "".join("-" if letter == " " else letter for letter in _steady(text).lower() if _stays(letter))


@lru_cache(maxsize=1 << 14)
def heading(text: str) -> Safe:
    """A heading's text, in letters of which every git host makes the same anchor.

    Of «chat & sms» GitHub makes `chat--sms` and GitLab `chat-sms`, since it takes several hyphens for one. A no-break
    space beside the «&» looks the same, and both make `chat-sms`.
    """
    kept = "".join(_LOOK_ALIKES.values())
    pieces = re.split(f"([{kept}])", _steady(text))
    return Safe("".join(piece if piece in kept else _escape_inside(piece, after="/") for piece in pieces))


def _steady(text: str) -> str:
    """The text, with at most one hyphen or space in a row, of those that an anchor is made of, and none at its ends."""
    if _WORDS.fullmatch(text):
        return text
    made, before = "", "-"
    last = max((index for index, letter in enumerate(text) if _is_of_word(letter)), default=-1)
    for index, letter in enumerate(text):
        follows = before not in _LOOK_ALIKES and index <= last
        if letter not in _LOOK_ALIKES or follows:
            made += letter
            before = letter if _stays(letter) else before
        else:
            made += _LOOK_ALIKES[letter]
    return made


def _stays(letter: str) -> bool:
    return letter in _LOOK_ALIKES or _is_of_word(letter)


def _is_of_word(letter: str) -> bool:
    return unicodedata.category(letter)[0] in "LM" or unicodedata.category(letter) in {"Nd", "Pc"}


def spare(text: str) -> str:
    """Finished Markdown without the escapes that only the beginning of a line needs: the templates put it together."""
    return "\n".join(_spared(line) for line in text.split("\n"))


def _spared(line: str) -> str:
    if "\\" not in line:
        return line
    begins = _MARKS_OF_A_LINE.match(line)
    end = begins.end() if begins else 0

    def kept(found: re.Match[str]) -> str:
        return found[1] if found[1] in "-+=.)" and found.start() > end else found[0]

    return _ESCAPED.sub(kept, line)


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


def _escape_inside(text: str, after: str = "x") -> str:
    """A text amid others, with a letter `after` it: the spaces at its ends stay, and it begins no line."""
    inner = escape(f"x{text}{after}")[1:-1]
    return f"{inner[:-1]}\\!" if inner.endswith("!") else inner


def _is_edge(letter: str) -> bool:
    return letter == "" or letter.isspace() or (letter != "*" and unicodedata.category(letter)[0] == "P")


def _first_letter(child: Node | str) -> str:
    if isinstance(child, str):
        return child[:1]
    if child.tag in _MARKS:
        return "*"
    return _first_letter(child.children[0]) if child.children else ""
