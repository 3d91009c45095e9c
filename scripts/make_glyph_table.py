# ruff: noqa: INP001 -- a folder of scripts, not a package
"""Writes catalogue/collection/checks/coverage.py: what all four faces of the font can show. Run it by hand.

    .venv/bin/python scripts/make_glyph_table.py

It is needed when the font changes; a test compares the table with the font that is installed. `check` itself must not
load fontTools: that alone takes as long as checking the demonstration catalogue.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from pathlib import Path

import rendercv_fonts
from fontTools.ttLib import TTFont

FACES = ("Regular", "Bold", "Italic", "BoldItalic")
TABLE = Path(__file__).parent.parent / "catalogue" / "collection" / "checks" / "coverage.py"
HEAD = '''"""The code points that all four faces of Source Sans 3 show. Made by `scripts/make_glyph_table.py`."""

from __future__ import annotations

RANGES = """
{ranges}
"""
'''


def code_points(folder: Path) -> set[int]:
    """The code points that every face in the folder has a glyph for."""
    return set.intersection(*(set(TTFont(folder / f"SourceSans3-{face}.ttf").getBestCmap()) for face in FACES))


def ranges(points: Iterable[int]) -> Iterator[tuple[int, int]]:
    """The points as first and last of each unbroken run."""
    ordered = sorted(points)
    starts = [point for before, point in zip([-2, *ordered], ordered, strict=False) if point != before + 1]
    ends = [point for point, after in zip(ordered, [*ordered[1:], -2], strict=True) if after != point + 1]
    yield from zip(starts, ends, strict=True)


def main() -> None:
    """Write the table anew."""
    folder = Path(rendercv_fonts.__file__).parent / "Source Sans 3"
    words = (f"{first:x}" if first == last else f"{first:x}-{last:x}" for first, last in ranges(code_points(folder)))
    TABLE.write_text(HEAD.format(ranges=textwrap.fill(" ".join(words), 118, break_on_hyphens=False)), encoding="utf-8")


if __name__ == "__main__":
    main()
