"""Lays out blocks, each on pages of its own, and takes what was drawn apart into leaves. Nothing else runs WeasyPrint.

A pure function of plain values: it can be handed to another process, on this machine or another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import NamedTuple

from pikepdf import Pdf

from catalogue.render.pdf.leaves.apart import ELSEWHERE, Apart
from catalogue.render.pdf.leaves.leaf import Leaf
from catalogue.render.pdf.press import engine
from catalogue.render.pdf.press.finish import mend
from catalogue.render.pdf.press.pages import Pages
from catalogue.render.pdf.press.structure import Structure

_INSIDE = re.compile(r'(<a\b[^>]*?\shref=")#')

# Heads and feet are drawn by `furniture`; breaks before a block are the business of `paginate`.
_ALONE = """
@page { @top-left { content: none !important } @top-right { content: none !important }
  @bottom-left { content: none !important } @bottom-right { content: none !important } }
.leaf { break-before: page }
.leaf [data-block] { break-before: auto }
.to::after { content: attr(data-number) }
"""


_PAGE_RULE = re.compile(r"@page([^{]*)\{")


class Job(NamedTuple):
    """Blocks to lay out, the HTML before them (up to and with `<body>`), their style, and what `asset:` names mean."""

    head: str
    style: str
    assets: Mapping[str, bytes]
    blocks: tuple[str, ...]


def lay_out(job: Job) -> tuple[Leaf, ...]:
    """A leaf for each block, in their order; the same leaf whatever other blocks there are."""
    html = "".join((job.head, *_alone(job.blocks), "</body></html>"))
    drawn = engine.draw(html, right_only(job.style) + _ALONE, job.assets)
    with Pdf.open(filename_or_stream=BytesIO(drawn.written)) as pdf:
        pages = Pages(Structure(pdf))
        pages.join()
        apart = Apart(pages.structure, drawn)
        mend(pages, str)
        return tuple(apart.leaf(number) for number in range(len(job.blocks)))


def right_only(style: str) -> str:
    """The style sheet for right pages: a block must come out the same wherever in its job it stands."""
    return _PAGE_RULE.sub(_right, style)


def _right(rule: re.Match[str]) -> str:
    selectors = [each.strip() for each in rule[1].split(",")]
    right = [each.replace(":right", "").strip() for each in selectors if ":left" not in each]
    return f"@page {', '.join(right) if right else 'never'} {{"


def _alone(blocks: tuple[str, ...]) -> Iterator[str]:
    yield "<p>–</p>"  # for on the first page of all, a margin at its top is kept
    for number, block in enumerate(blocks):
        leading = _INSIDE.sub(rf"\1{ELSEWHERE}", block)
        yield f'<div class="leaf" data-leaf="{number}">{leading}</div>'
