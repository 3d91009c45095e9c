"""Prose from the data, made safe: Markdown in, HTML or Markdown out. The only importer of markdown and nh3.

Three walls: `check` refuses what isn't allowed, nh3 removes it, and the tree can't even hold it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

import nh3
from markdown import Markdown
from markupsafe import Markup, escape

from catalogue.render import commonmark, links, tree
from catalogue.render.text import printable
from catalogue.render.tree import Node

# Other tags are removed but their words stay: quotations, tables, code, lists in lists.
_TAGS = {"p", "em", "strong", "a", "ul", "ol", "li", "br", *tree.HEADINGS}
_SCHEMES = {"https", "mailto", "tel"}
_MOST_LINKS = 500  # with more the markdown library takes minutes, and nobody writes so many
_DEPTH = 3  # how many levels of headings a page may have

# CommonMark lets a list follow a line of text at once; the markdown library asks for an empty line between.
_LIST_AT_ONCE = re.compile(r"^(?![ \t]*(?:[-*+]|[0-9]+[.])[ \t])(\S.*)\n(?=(?:[-*+]|1[.])[ \t]+\S)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Prose:
    """How one edition prints prose; `demonstration` keeps numbers and addresses from becoming links."""

    demonstration: bool

    def html(self, text: str) -> Markup:
        """A description: paragraphs, emphasis, links, flat lists."""
        return tree.html(self.blocks(text))

    def html_page(self, text: str, level: int) -> Markup:
        """A page of prose; its highest headings become `level`."""
        return tree.html(self.blocks(text, level))

    def markdown(self, text: str) -> commonmark.Safe:
        """A description for the Markdown output."""
        return commonmark.write(self.blocks(text))

    def markdown_page(self, text: str, level: int) -> commonmark.Safe:
        """A page of prose for the Markdown output."""
        return commonmark.write(self.blocks(text, level))

    def target(self, url: str) -> str:
        """The link as this edition may carry it, else nothing."""
        return links.target(url, demonstration=self.demonstration)

    def blocks(self, text: str, level: int = 0) -> tuple[Node, ...]:
        """The tree of a text; without `level` it has no headings."""
        return _blocks(text, level, demonstration=self.demonstration)


@lru_cache(maxsize=4096)
def _blocks(text: str, level: int, *, demonstration: bool) -> tuple[Node, ...]:
    """Kept, since every edition and format asks for the same texts."""
    found = tree.read(_clean_html(text), Prose(demonstration).target)
    return tuple(_shifted(found, level))


def _shifted(blocks: tuple[Node, ...], level: int) -> Iterator[Node]:
    """Headings from `level` downwards without a gap; paragraphs where a text may have none."""
    order = sorted({block.tag for block in blocks if block.tag in tree.HEADINGS})
    before = level - 1
    for block in blocks:
        if block.tag not in tree.HEADINGS:
            yield block
        elif not level:
            yield replace(block, tag="p")
        else:
            before = min(level + order.index(block.tag), level + _DEPTH - 1, before + 1)
            yield replace(block, tag=f"h{before}")


def _clean_html(text: str) -> str:
    """HTML with allowed tags only."""
    plain = _LIST_AT_ONCE.sub(r"\1\n\n", printable(text))
    if plain.count("[") > _MOST_LINKS:
        plain = plain.replace("[", r"\[")
    return nh3.clean(
        printable(_converted(plain)),
        tags=_TAGS,
        attributes={"a": {"href"}},
        url_schemes={"https", "mailto", "tel"},
        link_rel=None,
    )


def _converted(plain: str) -> str:
    try:
        return _parser().reset().convert(plain)
    except RecursionError:  # lists in lists in lists: `check` refuses them, and here their words are all that is kept
        return f"<p>{escape(plain)}</p>"


@lru_cache(maxsize=1)
def _parser() -> Markdown:
    return Markdown(extensions=["sane_lists"], output_format="html")
