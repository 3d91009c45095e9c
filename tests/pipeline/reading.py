"""What a reader finds in each format: titles of offers, by the format's own structure and not by our code."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pypdfium2
from markdown_it import MarkdownIt

_SPACES = re.compile(r"[\s\u00ad\ufffe]+")


def squeezed(text: str) -> str:
    """The text without spaces, hyphens and breaks, which formats set as they like."""
    return _SPACES.sub("", text).replace("-", "")


@dataclass
class Page(HTMLParser):
    """An HTML page: its elements in order, each with its attributes and the text in it."""

    path: str = ""
    found: list[tuple[str, dict[str, str], list[str]]] = field(default_factory=list)
    open: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Prepare the parser."""
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attrs}, []))
        if tag not in {"meta", "link", "img", "br", "hr", "input"}:
            self.open.append(len(self.found) - 1)

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.found[self.open.pop()][0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        for place in self.open:
            self.found[place][2].append(data)

    def texts(self, *tags: str) -> list[str]:
        """The text of each element of these kinds."""
        return [" ".join("".join(text).split()) for tag, _, text in self.found if tag in tags]

    def values(self, name: str) -> list[str]:
        """Each value of an attribute."""
        return [attributes[name] for _, attributes, _ in self.found if name in attributes]


def page(path: Path) -> Page:
    """A page as it lies on the disk."""
    made = Page(str(path))
    made.feed(path.read_text(encoding="utf-8"))
    made.close()
    return made


def headings(markdown: str, level: int) -> list[str]:
    """The texts of a Markdown file's headings of one level, as CommonMark's parser reads them."""
    tokens = MarkdownIt("commonmark").enable("table").parse(markdown)
    pairs = pairwise(tokens)
    return [_plain(after) for token, after in pairs if token.type == "heading_open" and token.tag == f"h{level}"]


def _plain(token: object) -> str:
    children = getattr(token, "children", None) or []
    return "".join(child.content if child.type == "text" else " " * (child.type == "softbreak") for child in children)


def bookmarks(pdf: Path) -> list[tuple[int, str]]:
    """The level and title of each bookmark."""
    document = pypdfium2.PdfDocument(pdf)
    found = [(mark.level, mark.get_title()) for mark in document.get_toc()]
    document.close()
    return found


def pdf_text(pdf: Path) -> str:
    """All text of a PDF, page after page."""
    document = pypdfium2.PdfDocument(pdf)
    text = "\n".join(each.get_textpage().get_text_range() for each in document)
    document.close()
    return text


def counted(titles: Iterable[str], among: Iterable[str]) -> Counter[str]:
    """How often each of these titles stands among others: alone, or with a remark in brackets that tells two apart."""
    wanted = sorted({squeezed(title) for title in titles}, key=len, reverse=True)
    texts = map(squeezed, among)
    found = (next((title for title in wanted if text == title or text.startswith(f"{title}(")), "") for text in texts)
    return Counter(title for title in found if title)
