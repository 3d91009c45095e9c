"""What two readers make of a Markdown text, in a form that can be compared: tags, links and words."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from markdown import markdown
from markdown_it import MarkdownIt

BLOCKS = frozenset({"p", "ul", "ol", "li", "h1", "h2"})

Token = tuple[str, tuple[tuple[str, str | None], ...]] | str
"""A tag that opens («p») or closes («/p») with its attributes, or words."""


class _Collector(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tokens: list[Token] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tokens.append((tag, tuple(sorted(attrs))))

    def handle_endtag(self, tag: str) -> None:
        self.tokens.append((f"/{tag}", ()))

    def handle_data(self, data: str) -> None:
        before = self.tokens.pop() if self.tokens and isinstance(self.tokens[-1], str) else ""
        self.tokens.append(f"{before}{data}")


def tree(html: str) -> list[Token]:
    """The tokens of a page; white space counts as one space, and beside a block's tag not at all."""
    collector = _Collector()
    collector.feed(html)
    collector.close()
    around: list[Token | None] = [None, *collector.tokens, None]
    words = (_words(*each) for each in zip(around, collector.tokens, around[2:], strict=False))
    return [each for each in words if each]


def _words(before: Token | None, token: Token, after: Token | None) -> Token:
    if not isinstance(token, str):
        return token
    text = re.sub(r"\s+", " ", token)
    text = text.lstrip() if _is_block(before) else text
    return text.rstrip() if _is_block(after) else text


def _is_block(token: Token | None) -> bool:
    return token is None or (not isinstance(token, str) and token[0].removeprefix("/") in BLOCKS)


def of_python_markdown(text: str) -> list[Token]:
    """What the library that makes our HTML makes of it."""
    return tree(markdown(text))


def of_common_mark(text: str) -> list[Token]:
    """What a parser that follows the CommonMark specification makes of it."""
    return tree(MarkdownIt("commonmark").render(text))
