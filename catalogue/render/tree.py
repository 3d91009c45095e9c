"""Prose as a small tree: paragraphs, flat lists and headings of text, emphasis and links, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from html.parser import HTMLParser

from markupsafe import Markup, escape

from catalogue.render.typography import unbroken

INLINE = frozenset({"em", "strong", "a"})
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
LISTS = frozenset({"ul", "ol"})
_DEEPEST = 30  # what is nested deeper loses its tags: nobody writes so, and Python's stack has an end


@dataclass(frozen=True, slots=True)
class Node:
    """An element: its tag, what stands in it, and a link's target."""

    tag: str
    children: tuple[Node | str, ...] = ()
    href: str = ""

    @property
    def nodes(self) -> tuple[Node, ...]:
        """The children that are elements."""
        return tuple(child for child in self.children if isinstance(child, Node))

    @property
    def text(self) -> str:
        """All text in it."""
        return "".join(child if isinstance(child, str) else child.text for child in self.children)


class _Reader(HTMLParser):
    """Reads HTML that nh3 has cleaned, so that every tag is known and closed."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, str, list[Node | str]]] = [("", "", [])]
        self.too_deep = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self.handle_data(" ")
        elif len(self.open) > _DEEPEST:
            self.too_deep += 1
        else:
            self.open.append((tag, dict(attrs).get("href") or "", []))

    def handle_endtag(self, tag: str) -> None:
        if self.too_deep:
            self.too_deep -= 1
        elif len(self.open) > 1 and self.open[-1][0] == tag:
            name, href, children = self.open.pop()
            self.open[-1][2].append(Node(name, tuple(children), href))

    def handle_data(self, data: str) -> None:
        self.open[-1][2].append(data)


def read(clean_html: str, target: Callable[[str], str]) -> tuple[Node, ...]:
    """The blocks of clean HTML; `target` gives the link that may be kept, or nothing."""
    reader = _Reader()
    reader.feed(clean_html)
    reader.close()
    return tuple(_blocks(reader.open[0][2], target))


def _blocks(children: list[Node | str], target: Callable[[str], str]) -> Iterator[Node]:
    loose: list[Node | str] = []
    for child in children:
        if isinstance(child, str) or child.tag in INLINE:
            loose.append(child)
            continue
        yield from _paragraph(loose, target)
        loose = []
        yield from _block(child, target)
    yield from _paragraph(loose, target)


def _block(node: Node, target: Callable[[str], str]) -> Iterator[Node]:
    if node.tag in LISTS:
        items = tuple(_items(node, target))
        if items:
            yield Node(node.tag, items)
    elif node.tag in HEADINGS:
        yield from (replace(made, tag=node.tag) for made in _paragraph(list(node.children), target))
    else:
        yield from _blocks(list(node.children), target)


def _paragraph(children: list[Node | str], target: Callable[[str], str]) -> Iterator[Node]:
    inline = _inline(children, target)
    if "".join(child if isinstance(child, str) else child.text for child in inline).strip():
        yield Node("p", inline)


def _items(node: Node, target: Callable[[str], str]) -> Iterator[Node]:
    """The items, flat and without paragraphs in them: WeasyPrint tags a list item that holds a block wrongly."""
    for item in node.nodes:
        inner = list(_blocks(list(item.children), target))
        flat: list[Node | str] = []
        for block in (block for block in inner if block.tag not in LISTS):
            flat += [Node("br"), *block.children] if flat else list(block.children)
        if flat:
            yield Node("li", tuple(flat))
        for nested in (block for block in inner if block.tag in LISTS):
            yield from nested.nodes


def _inline(children: list[Node | str], target: Callable[[str], str]) -> tuple[Node | str, ...]:
    found: list[Node | str] = []
    for child in children:
        if isinstance(child, str):
            found.append(child)
            continue
        inner = _inline(list(child.children), target)
        href = target(child.href) if child.tag == "a" else ""
        keeps = bool(href) if child.tag == "a" else child.tag in INLINE
        if keeps and "".join(each if isinstance(each, str) else each.text for each in inner).strip():
            found.append(Node(child.tag, inner, href))
        else:
            found += inner
    return tuple(found)


def html(blocks: tuple[Node, ...]) -> Markup:
    """The blocks as HTML: everything is escaped, and only tags of this tree can come out."""
    return Markup("\n".join(map(_html, blocks)))  # noqa: S704  # the tags are ours, and the rest is escaped


def _html(node: Node | str) -> str:
    if isinstance(node, str):
        return str(escape(unbroken(node)))
    if node.tag == "br":
        return "<br>"
    inner = "".join(map(_html, node.children))
    return f'<a href="{escape(node.href)}">{inner}</a>' if node.tag == "a" else f"<{node.tag}>{inner}</{node.tag}>"
