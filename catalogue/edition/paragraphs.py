"""What a short text is made of, whichever format it gets: headings, paragraphs, points, tables; plain text alone."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a row of headings; `numbers` are the columns from 0 that are set to the right.

    With `has_total` the last row sums up the others.
    """

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: frozenset[int] = frozenset()
    has_total: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A heading and what stands below it, in this order; `level` 1 is the highest below the title."""

    heading: str
    paragraphs: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    table: Table | None = None
    level: int = 1
