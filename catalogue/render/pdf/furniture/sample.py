"""A document with every kind of page that a style sheet knows, and known words in the heads and feet of each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

MARGIN_BOXES = (
    *("top-left-corner", "top-left", "top-center", "top-right", "top-right-corner"),
    *("left-top", "left-middle", "left-bottom", "right-top", "right-middle", "right-bottom"),
    *("bottom-left-corner", "bottom-left", "bottom-center", "bottom-right", "bottom-right-corner"),
)
MARKER = "0.003922 1 0.003922 rg"
"""The operator that sets the colour of what fills the content of each page."""

_MARKER = "position: absolute; left: 0; right: 0; top: 0; bottom: 0; background: rgb(1, 255, 1)"
_FORCED = "html, body { margin: 0 !important; padding: 0 !important; border: 0 !important; string-set: none !important}"
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE = re.compile(r"@page\b(?P<which>[^{}]*)\{(?P<body>(?:[^{}]|\{[^{}]*\})*)\}")
_INNER = re.compile(r"\{[^{}]*\}")
_STRING = re.compile(r"\bstring\(\s*([\w-]+)\s*(?:,\s*([\w-]+)\s*)?\)")
_KEYWORDS = frozenset({"", "first", "start", "last"})
_OTHER_KINDS = re.compile(r":(?!(?:left|right|blank)\b)[\w-]+")
# An element of the text, a count of anything but pages, a ground of its own, words that come out otherwise.
_UNFORESEEN = re.compile(
    r"\belement\(|\bcounters\(|\bcounter\(\s*(?!pages?\s*\))|\bbackground\b|\bopacity\b|\btransform\b"
)


class Unreadable(Exception):
    """The style sheet asks for heads or feet that only the layout engine itself can draw."""


class Kind(NamedTuple):
    """A kind of page: its name in the style sheet (empty for pages without one), its side, and whether it is blank."""

    name: str
    is_right: bool
    is_blank: bool = False


class Word(NamedTuple):
    """What a word of the sample stands for: a named string, set on a page (from 0) first or last."""

    name: str
    page: int
    keyword: str


@dataclass(frozen=True, slots=True)
class Sample:
    """What the sample's `<body>` holds, style to be read after the project's own, its pages, and what its words mean.

    A page that is there for the others' sake is no kind.
    """

    body: str
    style: str
    pages: tuple[Kind | None, ...]
    words: dict[str, Word]


def margin_box(colour: str) -> str:
    """Which margin box the sample fills with the colour that this operator sets; empty for any other colour."""
    found = re.fullmatch(r"1 0\.003922 (\S+) rg", colour)
    place = round(float(found[1]) * 255) if found else len(MARGIN_BOXES)
    return MARGIN_BOXES[place] if place < len(MARGIN_BOXES) else ""


def sample(style: str) -> Sample:
    """The sample for a style sheet; `Unreadable` if it couldn't show all that the heads would."""
    rules = [(found["which"], found["body"]) for found in _RULE.finditer(_COMMENT.sub("", style))]
    asked = [found.groups(default="") for _, body in rules for found in _STRING.finditer(body)]
    _refuse([found[0] for which, _ in rules for found in _OTHER_KINDS.finditer(which)])
    inner = [box[0] for _, body in rules for box in _INNER.finditer(body)]
    _refuse([found[0] for box in inner for found in _UNFORESEEN.finditer(box)])
    _refuse([keyword for _, keyword in asked if keyword not in _KEYWORDS])
    strings = sorted({name for name, _ in asked})
    names = sorted({name.partition(":")[0].strip() for which, _ in rules for name in which.split(",")} - {""})
    pages = tuple(_pages(names))
    shown = [(page, kind) for page, kind in enumerate(pages) if kind is None or not kind.is_blank]
    words = {
        _word(page, at, keyword): Word(name, page, keyword)
        for page, _kind in shown
        for at, name in enumerate(strings)
        for keyword in ("first", "last")
    }
    body = "".join(_content(page, kind, strings) for page, kind in shown)
    return Sample(body, _style(), pages, words)


def _refuse(found: Sequence[str]) -> None:
    if found:
        message = f"no sample can foresee what heads with «{found[0]}» show"
        raise Unreadable(message)


def _pages(names: Sequence[str]) -> Iterator[Kind | None]:
    """All kinds of pages in an order that right and left ones allow; the first may be special, and is no sample."""
    yield None
    yield from (Kind("", is_right=False, is_blank=True), Kind("", is_right=True), Kind("", is_right=False))
    yield Kind("", is_right=True, is_blank=True)
    for name in names:
        yield from (Kind(name, is_right=False), Kind(name, is_right=True))
    yield None  # the last page, lest its number be taken for the count of all


def _content(page: int, kind: Kind | None, strings: Sequence[str]) -> str:
    """One page that says each string twice, after a line that says none."""
    side = "right" if page % 2 == 0 else "left"
    named = f"page: {kind.name}; " if kind and kind.name else ""
    before = f"break-before: {side}" if page else ""
    lines = "".join(_line(page, strings, keyword) for keyword in ("", "first", "last"))
    return f'<div style="{named}{before}">{lines}<div style="{_MARKER}"></div></div>'


def _line(page: int, strings: Sequence[str], keyword: str) -> str:
    said = ", ".join(f"{name} '{_word(page, at, keyword)}'" for at, name in enumerate(strings)) if keyword else ""
    return f'<div style="height: 1px; string-set: {said or "none"}"></div>'


def _word(page: int, string: int, keyword: str) -> str:
    """A short word that stands nowhere else; its figure shows which figures the style sheet asks for."""
    number = (page * 100 + string) * 2 + (keyword == "last")
    letters = "".join("bdghkmnpqx"[int(each)] for each in str(number))
    return f"Z{letters}1"


def _style() -> str:
    colours = ((name, f"rgb(255, 1, {at})") for at, name in enumerate(MARGIN_BOXES))
    filled = (f"@{name} {{ background: {colour} content-box !important }}" for name, colour in colours)
    return f"{_FORCED}\n@page {{ {' '.join(filled)} }}"
