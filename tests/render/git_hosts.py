"""Markdown as a git host reads it: the anchors of its headings, by the rules that the hosts have written down."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token

READ = MarkdownIt("commonmark").enable("table")
_ELSEWHERE = re.compile(r"(?:https|mailto|tel):")


@cache
def parsed(text: str) -> tuple[Token, ...]:
    """The text as it is read; a test asks many things of it."""
    return tuple(READ.parse(text))


def inner(tokens: Iterable[Token]) -> list[Token]:
    """What stands within the blocks: text, links, emphasis."""
    return [child for token in tokens for child in token.children or ()]


def headings(tokens: Iterable[Token]) -> list[tuple[int, str]]:
    """Level and text of each heading."""
    found = []
    for token, content in pairwise(tokens):
        if token.type == "heading_open":
            found.append((int(token.tag[1]), "".join(child.content for child in content.children or ())))
    return found


def links(tokens: Iterable[Token]) -> list[str]:
    """The target of each link."""
    return [unquote(str(child.attrs["href"])) for child in inner(tokens) if child.type == "link_open"]


def plain(text: str) -> str:
    """A text as a reader takes it: one space is as good as another, and so is one hyphen."""
    return " ".join(text.replace("\u2011", "-").split())


def of_github(heading: str) -> str:
    """In small letters; what isn't word, hyphen or space goes; spaces become hyphens."""
    return "".join(letter for letter in heading.lower() if letter in " -" or _is_of_word(letter)).replace(" ", "-")


def of_gitlab(heading: str) -> str:
    """The same of the text without spaces at its ends; hyphens in a row are one; a bare number gets a word before."""
    found = re.sub("-+", "-", of_github(heading.strip()))
    return f"anchor-{found}" if re.fullmatch("[0-9]+", found) else found


HOSTS: tuple[Callable[[str], str], ...] = (of_github, of_gitlab)


def anchors(tokens: Iterable[Token], host: Callable[[str], str]) -> list[str]:
    """The anchor of each heading in order; a second one of the same text gets a number."""
    found, seen = [], Counter[str]()
    for _level, text in headings(tokens):
        made = host(text)
        found.append(f"{made}-{seen[made]}" if seen[made] else made)
        seen[made] += 1
    return found


def _is_of_word(letter: str) -> bool:
    category = unicodedata.category(letter)
    return category[0] in "LM" or category in {"Nd", "Pc"}


@dataclass(frozen=True)
class Lost:
    """A link that leads nowhere, or to different places on different hosts."""

    file: str
    target: str


def lost(files: Mapping[str, str]) -> Iterator[Lost]:
    """The links between files, by path, that don't lead to one heading of one of them on every host."""
    read = {path: parsed(text) for path, text in files.items()}
    known = {path: [anchors(tokens, host) for host in HOSTS] for path, tokens in read.items()}
    for path, tokens in read.items():
        for target in links(tokens):
            if not _ELSEWHERE.match(target) and not _leads_to_one_place(path, target, known):
                yield Lost(path, target)


def _leads_to_one_place(path: str, target: str, known: Mapping[str, list[list[str]]]) -> bool:
    way, _, fragment = target.partition("#")
    file = normpath(join(dirname(path), way)) if way else path
    found = [[place for place, each in enumerate(host) if each == fragment] for host in known.get(file, [])]
    return bool(found) and (not fragment or (len(found[0]) == 1 and all(each == found[0] for each in found)))
