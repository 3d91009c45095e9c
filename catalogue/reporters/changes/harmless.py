"""Untrusted text in a comment on a git host: it stays text, and calls nobody.

Git hosts make more of a text than Markdown does: «@name» writes a mail, «#12» and a web address become links, «:word:»
a picture. They look at the finished text, so that a backslash keeps none of them off; an invisible space within does.
"""

from __future__ import annotations

import re

from catalogue.messages import without_cpr
from catalogue.render.commonmark import Safe, escape

_GAP = "&#8203;"
_CALLS = re.compile(
    r"""
      (?<=[@\#!%~^])(?=\w)               # @name, #12, !12 and their kin
    | (?<=:)(?=//)                       # https://
    | (?i:(?<=\bwww)(?=\.))              # www.
    | (?i:(?<=\bGH)(?=-[0-9]))           # GH-12
    | (?<=:)(?=[\w+-]+:)                 # :word:
    | (?<=\b[0-9a-f]{6})(?=[0-9a-f]{1,58}\b)  # the name of a commit
    """,
    re.VERBOSE,
)
_MARK = "\u2063"
"""An invisible letter that stands for the gap until everything else is escaped; it is in no printed text."""


def harmless(text: str) -> Safe:
    """The text on one line, for a comment."""
    parted = _CALLS.sub(_MARK, without_cpr(text).replace(_MARK, ""))
    return Safe(escape(parted).replace(_MARK, _GAP))


def clipped(text: str, most: int) -> str:
    """The text, or so much of it as there is room for."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
