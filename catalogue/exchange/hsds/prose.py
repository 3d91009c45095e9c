"""Longer texts of others in the small part of Markdown that our files may use."""

from __future__ import annotations

import re
from html import unescape

from catalogue.collection.checks.markdown import findings

_BREAK = re.compile(r"<(?:br|/p|/div|/li|/h[1-6])\b[^>]*>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")
_HEADING = re.compile(r"^\s*#+\s*", re.MULTILINE)
_INDENT = re.compile(r"^[^\S\n]+|[^\S\n]+$|\t", re.MULTILINE)
_LINK = re.compile(r"!?\[([^\[\]]*)\]\(([^()]*)\)")
_NOT_PLAIN = re.compile(r"[*_`~<>\\&|\[\]=#]")
_LINES = re.compile(r"\n{3,}")
_BULLET = re.compile(r"^(?:[-+*•]|\d+[.)])\s*", re.MULTILINE)


def safe_prose(text: str) -> str:
    """The same text if it is allowed, else its words without marks that could mean something else."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not next(iter(findings(text)), None):
        return text
    gentle = _tidy(unescape(_TAG.sub("", _BREAK.sub("\n\n", text))))
    if not next(iter(findings(gentle)), None):
        return gentle
    bare = _tidy(_BULLET.sub("", _NOT_PLAIN.sub("", _LINK.sub(r"\1 (\2)", _HEADING.sub("", gentle)))))
    return bare if not next(iter(findings(bare)), None) else " ".join(re.findall(r"[\w,.;:!?]+", bare))


def _tidy(text: str) -> str:
    return _LINES.sub("\n\n", _INDENT.sub("", text)).strip()
