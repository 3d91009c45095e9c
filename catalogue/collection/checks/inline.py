"""Markdown inside a paragraph: emphasis and links in their one plain form; everything else is refused."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from catalogue.collection.checks.links import link_finding

_SNIPPET = 40
_ESCAPED = "\ue000"
_TOKENS = re.compile(
    r"""(?P<escape>\\[*_#+.\-])
    |(?P<backslash>\\)
    |(?P<entity>&(?:\#|\w+;))
    |(?P<code>`+(?:[^`\n]*`+)?)
    |(?P<image>!\[[^\]\n]*\]?(?:\([^)\n]*\)?)?)
    |(?P<link>\[(?P<words>[^\[\]`<>\\]*)\]\((?P<target>[^()]*)\))
    |(?P<reference>\[[^\[\]]*\](?:\[[^\[\]\n]*\]?|:)|\]\[)
    |(?P<brackets>\[[^\[\]]*\]\([^\s]*|\]\()
    |(?P<comment><!--)
    |(?P<autolink><(?:https://[A-Za-z0-9./?=,;:~#-]+|[A-Za-z0-9.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)>)
    |(?P<scheme><[A-Za-z][A-Za-z0-9+.-]*:[^<>\s]*>)
    |(?P<html><(?:[A-Za-z/!?][^<>\n]*>?|(?=[^<>]*@)[^<>]*+>))""",
    re.VERBOSE,
)
_REFUSED = {
    "backslash": ("CAT328", "escape"),
    "entity": ("CAT328", "entity"),
    "code": ("CAT323", ""),
    "image": ("CAT321", ""),
    "reference": ("CAT326", "reference"),
    "brackets": ("CAT328", "link"),
    "comment": ("CAT325", ""),
    "scheme": ("CAT326", ""),
    "html": ("CAT324", ""),
}
_BEGINS_TOKEN = re.compile(r"[\\&`!\[\]<]")
_IN_WORD = re.compile(r"(?<=[^\W_])_(?=[^\W_])")
# A pair of marks around words, with nothing but a space or plain punctuation outside and no further mark inside.
_EMPHASIS = re.compile(
    r"""(?<![^\s("'«»“”„–—])
    (?P<mark>\*\*|\*|__|_)
    [^\s*_\ue000](?:[^*_]*[^\s*_\ue000])?
    (?P=mark)
    (?![^\s.,;:!?)"'«»“”–—])""",
    re.VERBOSE,
)
_MARKS = re.compile(r"[*_]+")


@dataclass(frozen=True, slots=True)
class Finding:
    """What is not allowed: its code (and face), where it begins in the text, and how it reads there."""

    code: str
    offset: int
    snippet: str
    rule: str = ""


def inline_findings(text: str, start: int, end: int) -> Iterator[Finding]:
    """What is not allowed in the paragraph or item between two places of a text."""
    if not _BEGINS_TOKEN.search(text, start, end):
        yield from _emphasis_findings(text, text[start:end], start)
        return
    masked = list(text[start:end])
    told = ""
    for token in _TOKENS.finditer(text, start, end):
        kind = str(token.lastgroup)
        filler = _ESCAPED if kind == "escape" else "x"
        masked[token.start() - start : token.end() - start] = filler * (token.end() - token.start())
        if kind in _REFUSED:
            code, rule = _REFUSED[kind]
            if not (told == code and token[0].startswith("</")):  # a tag and its end are one finding
                yield Finding(code, token.start(), token[0], rule)
            told = code
        elif kind == "link":
            if refused := link_finding(token["words"], token["target"]):
                yield Finding(refused[0], token.start(), token[0], refused[1])
            yield from _emphasis_findings(text, token["words"], token.start("words"))
    yield from _emphasis_findings(text, "".join(masked), start)


def _emphasis_findings(text: str, words: str, start: int) -> Iterator[Finding]:
    if not _MARKS.search(words):
        return
    plain = _EMPHASIS.sub(lambda pair: "x" * len(pair[0]), _IN_WORD.sub("x", words))
    line_end = -1
    for mark in _MARKS.finditer(plain):
        if mark.start() > line_end:  # one finding a line: marks come in pairs
            found = plain.find("\n", mark.start())
            line_end = found if found >= 0 else len(plain)
            offset = start + mark.start()
            yield Finding("CAT328", offset, text[offset : min(offset + _SNIPPET, start + line_end)], "emphasis")
