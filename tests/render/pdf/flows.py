"""Flows of blocks, as a tree: what they are for our paginator, and how the layout engine itself breaks them.

Blocks are empty boxes of known heights. A block of several parts holds boxes that can't be broken.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count

from catalogue.render.pdf.flow.flow import Group, Item
from catalogue.render.pdf.press import engine

HEIGHTS: Mapping[str, float] = {"": 100.0, "wide": 140.0}
_POINTS = 0.75  # of a CSS pixel
_MARGIN = 10.0
_STYLE = f"""
@page {{ size: 80pt {100 + 2 * _MARGIN}pt; margin: {_MARGIN}pt }}
@page wide {{ size: 80pt {140 + 2 * _MARGIN}pt }}
* {{ margin: 0; padding: 0; margin-break: discard }}
table {{ border-collapse: separate; border-spacing: 0; table-layout: fixed; width: 100% }}
.whole, .block, .bit {{ break-inside: avoid }}
.bit {{ font-size: 0; line-height: 0 }}
.line {{ display: inline-block; width: 1pt; vertical-align: top }}
"""

Place = tuple[int, float]
"""An item and how far below the upper edge of the content it stands."""


@dataclass(frozen=True)
class Leaf:
    """A block, or a row of a table: the heights of the unbreakable boxes in it, and its rules.

    If it is `padded` its last box holds a line, and that much room below it.
    """

    bits: tuple[float, ...]
    above: float = 0.0
    start: str = ""
    keeps_next: bool = False
    keeps_previous: bool = False
    padded: float = 0.0
    frame: str = ""


@dataclass(frozen=True)
class Table:
    """A table, with a head or without."""

    rows: tuple[Leaf, ...]
    head: Leaf | None = None
    above: float = 0.0


@dataclass(frozen=True)
class Several:
    """An element around others."""

    nodes: tuple[Node, ...]
    is_whole: bool = False
    frame: str = ""


Node = Leaf | Table | Several


def items(nodes: Sequence[Node]) -> tuple[Item, ...]:
    """The flow for our paginator."""
    names = (str(number) for number in count())
    return tuple(item for node in nodes for item in _items(node, (), "", names))


def _items(node: Node, groups: tuple[Group, ...], frame: str, names: Iterator[str]) -> Iterator[Item]:
    if isinstance(node, Several):
        inside = (*groups, Group(next(names), node.is_whole))
        for each in node.nodes:
            yield from _items(each, inside, node.frame or frame, names)
    elif isinstance(node, Leaf):
        yield _item(node, groups, node.frame or frame)
    else:
        name = next(names)
        lines = [_item(row, groups, frame)._replace(table=name) for row in node.rows]
        lines[:0] = [_item(node.head, groups, frame)._replace(head=name)] if node.head else []
        lines[0] = lines[0]._replace(above=node.above)
        yield from lines


def _item(leaf: Leaf, groups: tuple[Group, ...], frame: str) -> Item:
    parts = list(_parts(leaf, HEIGHTS[frame]))
    heights, needed = [*parts[:-1], parts[-1] + leaf.padded], [*parts[:-1], parts[-1] + 2 * leaf.padded]
    rules = (leaf.above, leaf.start, leaf.keeps_next, leaf.keeps_previous)
    return Item(tuple(heights), *rules, groups=groups, frame=frame, needed=tuple(needed))


def _parts(leaf: Leaf, height: float) -> Iterator[float]:
    """As many boxes as a page holds, and so on; what lies below the last line isn't counted."""
    part = 0.0
    for left, bit in zip(reversed(range(len(leaf.bits))), leaf.bits, strict=True):
        below = 0.0 if left else 2 * leaf.padded
        if part and part + bit + below > height * (1 + 1e-9):
            yield part
            part = 0.0
        part += bit
    yield part


def broken_by_the_engine(nodes: Sequence[Node]) -> list[tuple[Place, ...]]:
    """The places on each page as WeasyPrint lays the flow out."""
    fetcher = engine.fetcher_for({})
    import weasyprint

    numbers = count()
    body = "".join(_html(node, numbers) for node in nodes)
    style = weasyprint.CSS(string=_STYLE, url_fetcher=fetcher)
    html = weasyprint.HTML(string=f"<html lang=en><body>{body}", base_url=engine.SCHEME, url_fetcher=fetcher)
    return [tuple(_places(page._page_box)) for page in html.render(stylesheets=[style]).pages]  # noqa: SLF001


def _places(page: object) -> Iterator[Place]:
    from weasyprint.formatting_structure.boxes import TableBox

    top = page.content_box_y()  # type: ignore[attr-defined]
    for box in page.descendants():  # type: ignore[attr-defined]
        name = box.element.get("data-item") if box.element is not None else None
        if name and not isinstance(box, TableBox):
            yield int(name), (box.border_box_y() - top) * _POINTS


def _html(node: Node, numbers: Iterator[int]) -> str:
    if isinstance(node, Several):
        inside, kind = "".join(_html(each, numbers) for each in node.nodes), "whole" if node.is_whole else ""
        return f'<section class="{kind}" style="page: {node.frame or "auto"}">{inside}</section>'
    if isinstance(node, Leaf):
        return _block(node, "div", next(numbers), _bits(node))
    head = "<thead>" + _row(node.head, next(numbers)) + "</thead>" if node.head else ""
    rows = "".join(_row(row, next(numbers)) for row in node.rows)
    return f'<div style="margin-top: {node.above}pt"><table>{head}<tbody>{rows}</tbody></table></div>'


def _row(row: Leaf, number: int) -> str:
    return _block(replace(row, above=0.0), "tr", number, f"<td>{_bits(row)}</td>")


def _block(leaf: Leaf, tag: str, number: int, inside: str) -> str:
    before = leaf.start or ("avoid" if leaf.keeps_previous else "auto")
    after = "avoid" if leaf.keeps_next else "auto"
    style = f"margin-top: {leaf.above}pt; break-before: {before}; break-after: {after}; page: {leaf.frame or 'auto'}"
    return f'<{tag} class="block" data-item="{number}" style="{style}">{inside}</{tag}>'


def _bits(leaf: Leaf) -> str:
    boxes = [f'<div class="bit" style="height: {bit}pt"></div>' for bit in leaf.bits]
    if leaf.padded:
        line = f'<span class="line" style="height: {leaf.bits[-1]}pt"></span>'
        boxes[-1] = f'<div class="bit" style="padding-bottom: {leaf.padded}pt">{line}</div>'
    return "".join(boxes)
