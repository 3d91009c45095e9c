"""The blocks of a printed catalogue: its HTML cut into pieces that are laid out one by one.

The templates mark each block with `data-block`, and say there how it breaks: `page` or `left` (it begins one),
`keep-next`, `keep-previous`, `head` (of a table, drawn again on each further page). A block stays whole where a page
can hold it. Elements around blocks are their wrappers; those with `data-kept` are kept on one page too, and with
`data-kept="as-one"` they are laid out as one block if no page can hold them. `data-frame` names the kind of page (as
the style sheet's `page` does). A page number is an empty element with `data-to="#anchor"`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile
from typing import NamedTuple

_TAG = re.compile(r"<(/?)([A-Za-z][\w:-]*)((?:\"[^\"]*\"|'[^']*'|[^\"'>])*)>")
_ATTRIBUTE = re.compile(r"\s(data-block|data-kept|data-frame)(?:=\"([^\"]*)\")?(?=[\s/>]|$)")
_NUMBER = re.compile(r'data-to="#([^"]+)"')
_EMPTY = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"})
_AS_ONE = "as-one"


class NotInBlocks(Exception):
    """The template of another project doesn't say what its blocks are: it is laid out in one go instead."""


class Group(NamedTuple):
    """A wrapper outside tables. It `is_kept` on one page if one can hold it; `as_one`, if any, is it as one block."""

    number: int
    is_kept: bool
    as_one: Block | None


class Block(NamedTuple):
    """One block, with its wrappers around it: what is laid out, and how it lies among the others.

    `wrappers` are numbers of the document's elements, outermost first; `table` is that of the table it is a row or the
    head of. `targets` are the anchors whose page numbers it shows.
    """

    html: str
    wrappers: tuple[int, ...]
    rules: frozenset[str]
    frame: str
    groups: tuple[Group, ...]
    table: int | None
    targets: tuple[str, ...]


class Book(NamedTuple):
    """The HTML of a catalogue: what stands before its first block, and its blocks in order."""

    head: str
    blocks: tuple[Block, ...]


@dataclass(slots=True)
class _Open:
    """An element that is open: its number, its tag as it stands, and what it says of blocks."""

    name: str
    tag: str
    number: int
    start: int
    says: dict[str, str]
    first: int


def cut(html: str) -> Book:
    """The blocks of a document; raises `NotInBlocks` where text stands between them."""
    body = re.search(r"<body\b[^>]*>", html)
    if body is None:
        raise NotInBlocks
    cutter = _Cutter(html)
    cutter.read(body.end())
    return Book(html[: body.end()], tuple(cutter.blocks()))


class _Cutter:
    """Walks once over the tags outside blocks; of what lies inside them only the depth is looked at."""

    def __init__(self, html: str) -> None:
        self._html = html
        self._open: list[_Open] = []
        self._count = 0
        self._found: list[tuple[Block, tuple[_Open, ...]]] = []
        self._whole: dict[int, Block] = {}

    def read(self, at: int) -> None:
        """Find all blocks from here on."""
        while found := _TAG.search(self._html, at):
            if self._html[at : found.start()].strip():
                raise NotInBlocks(self._html[at : found.start()].strip()[:80])
            closes, name, attributes = found[1], found[2].lower(), found[3]
            at = found.end()
            if closes:
                if name == "body" and not self._open:
                    return
                self._close(name, at)
                continue
            says = dict(_ATTRIBUTE.findall(attributes))
            if "data-block" in says:
                at = _end(self._html, found)
                self._found.append((self._block(self._html[found.start() : at], says), tuple(self._open)))
            elif name in _EMPTY or attributes.endswith("/"):
                raise NotInBlocks(found[0][:80])
            else:
                self._count += 1
                self._open.append(_Open(name, found[0], self._count, found.start(), says, len(self._found)))

    def blocks(self) -> Iterator[Block]:
        """All blocks, each with the groups that it lies in."""
        for block, around in self._found:
            yield block._replace(groups=tuple(self._groups(around)))

    def _groups(self, around: tuple[_Open, ...]) -> Iterator[Group]:
        for each in takewhile(lambda each: each.name != "table", around):
            yield Group(each.number, "data-kept" in each.says, self._whole.get(each.number))

    def _close(self, name: str, end: int) -> None:
        if not self._open or self._open[-1].name != name:
            raise NotInBlocks(name)
        closed = self._open.pop()
        if closed.says.get("data-kept") == _AS_ONE and len(self._found) > closed.first:
            first = self._found[closed.first][0]
            whole = self._block(self._html[closed.start : end], closed.says | {"data-block": " ".join(first.rules)})
            self._whole[closed.number] = whole._replace(groups=tuple(self._groups(tuple(self._open))))

    def _block(self, html: str, says: dict[str, str]) -> Block:
        around = self._open
        opened = "".join(_numbered(each.tag, depth) for depth, each in enumerate(around))
        closed = "".join(f"</{each.name}>" for each in reversed(around))
        frames = [each["data-frame"] for each in (*(one.says for one in around), says) if "data-frame" in each]
        tables = [each.number for each in around if each.name == "table"]
        return Block(
            f"{opened}{html}{closed}",
            tuple(each.number for each in around),
            frozenset(says["data-block"].split()),
            frames[-1] if frames else "",
            (),
            tables[-1] if tables else None,
            tuple(dict.fromkeys(_NUMBER.findall(html))),
        )


def _numbered(tag: str, depth: int) -> str:
    """The tag of a wrapper, with how deep it lies."""
    return f'{tag[:-1]} data-wrapper="{depth}">'


def _end(html: str, opening: re.Match[str]) -> int:
    """Where the element ends that begins here."""
    name, depth = opening[2], 1
    if name.lower() in _EMPTY:
        return opening.end()
    same = re.compile(rf"<(/?){re.escape(name)}\b(?:\"[^\"]*\"|'[^']*'|[^\"'>])*>", re.IGNORECASE)
    for found in same.finditer(html, opening.end()):
        depth += -1 if found[1] else 0 if found[0].endswith("/>") else 1
        if not depth:
            return found.end()
    raise NotInBlocks(opening[0][:80])
