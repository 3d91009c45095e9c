"""Coverage as Markdown: tables to paste where colleagues talk about them."""

from __future__ import annotations

from collections.abc import Iterator

from catalogue.reporters.changes.harmless import harmless
from catalogue.reporters.coverage.grid import Grid
from catalogue.reporters.coverage.told import Section, Told


def report(found: Told) -> str:
    """All of it. No text of the files can be anything but text in it."""
    blocks = [f"**{harmless(banner)}**" for banner in found.banners]
    blocks += [f"# {harmless(found.title)}", *(harmless(line) for line in found.lines)]
    for section in found.sections:
        blocks += _section(section)
    return "\n\n".join(blocks) + "\n"


def _section(section: Section) -> Iterator[str]:
    yield f"## {harmless(section.heading)}"
    yield from (harmless(lead) for lead in section.leads)
    for grid in section.grids:
        yield f"**{harmless(grid.caption)}**"
        yield _table(grid)
    yield from (harmless(remark) for remark in section.remarks)
    for each in section.lists:
        if each.heading:
            yield f"### {harmless(each.heading)}"
        yield "\n".join(f"- {harmless(item)}" for item in each.items)


def _table(grid: Grid) -> str:
    head = [grid.corner, *(column.short if grid.is_year else column.label for column in grid.columns)]
    lines = [_line([harmless(each) for each in head]), _line(["---", *(":-:" for _ in grid.columns)])]
    for row in grid.rows:
        cells = (harmless(f"{square.text}{square.more}") for square in row.squares)
        lines.append(_line([harmless(row.label), *cells]))
    return "\n".join(lines)


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"
