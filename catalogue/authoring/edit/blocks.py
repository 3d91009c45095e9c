"""A document's text cut into blocks: a key or a list's item, the comments above it, and its lines as they are written.

The cut knows every line of the file and throws none away. What it keeps is text: nothing here is made from the data,
which only tell where to cut.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from catalogue.source.document import Path

BLANKS = " \t"


@dataclass
class Written:
    """A value's text: `lines` from its first sign on, what stands behind it, the comments between its key and it.

    `is_below`: it begins on a line below its key.
    """

    lines: list[str]
    behind: str = ""
    between: list[str] = field(default_factory=list)
    is_below: bool = False


@dataclass
class Scalar(Written):
    """A plain or quoted text, a number, or nothing at all: where its further lines begin is of no meaning."""


@dataclass
class Brackets(Written):
    """What stands between brackets: its further lines keep their distance from the key, which stood at `column`."""

    column: int = 0


@dataclass
class Literal(Written):
    """A block of text below `|` or `>`: `lines` are the head and the text without its indentation.

    `digit` is the indentation that the head itself names. `keeps_end`: blank lines behind it belong to it.
    """

    digit: int | None = None
    keeps_end: bool = False


@dataclass
class Block:
    """A mapping or list with an entry a line or more; `tail` are the comments that stand behind its last entry."""

    path: Path
    column: int
    entries: list[Entry] = field(default_factory=list)
    tail: list[str] = field(default_factory=list)
    end: int = 0


@dataclass
class Entry:
    """A key (`head` is `name:`) or a list's item (`-`), with the comments and blank lines above it.

    `line` and `column` are where it begins, `end` is the line behind it, all counted from 0, in the text as it was.
    """

    path: Path
    head: str
    line: int
    column: int
    above: list[str] = field(default_factory=list)
    behind: str = ""
    value: Written | Block = field(default_factory=lambda: Scalar([""]))
    end: int = 0

    @property
    def last(self) -> int:
        """What follows the last line of it, comments at the end of its blocks and all."""
        return max(self.end, self.value.end, self.value.entries[-1].last) if isinstance(self.value, Block) else self.end

    @property
    def blanks(self) -> int:
        """How many blank lines stand between this and what is before it, before its first comment."""
        return next((count for count, line in enumerate(self.above) if line), len(self.above))


@dataclass
class Page:
    """A whole file: `start` goes down to `---`, `head` stays on top, `finish` begins with `...`."""

    start: list[str]
    head: list[str]
    root: Block
    finish: list[str]


def entries(block: Block) -> Iterator[Entry]:
    """Every entry below a block, each before what it contains."""
    for entry in block.entries:
        yield entry
        if isinstance(entry.value, Block):
            yield from entries(entry.value)
