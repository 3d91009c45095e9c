"""Ids made of words: small letters, digits and hyphens, so that none is ever a path."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

_LONGEST = 50
_LETTERS = {"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ß": "ss"}
_BETWEEN = re.compile(r"[^a-z0-9]+")
_BRACKETS = re.compile(r"\(.*?\)")


def slug(text: str) -> str:
    """An id made of words, `ae oe aa` for `æ ø å`, nothing of brackets; empty where no letter can stand in one."""
    plain = _BRACKETS.sub(" ", text.casefold())
    for letter, letters in _LETTERS.items():
        plain = plain.replace(letter, letters)
    plain = unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode("ascii")
    words = _BETWEEN.sub(" ", plain).split()
    while len(words) > 1 and len("-".join(words)) > _LONGEST:
        words.pop()
    return "-".join(words)[:_LONGEST]


def free(wanted: str, taken: Callable[[str], bool]) -> str:
    """The id, or the first with a number behind it that nothing else has."""
    return Names(taken).free(wanted)


class Names:
    """Ids that were given: each new one is another, and ten thousand of the same words take no longer than others."""

    def __init__(self, is_taken: Callable[[str], bool] = lambda _: False) -> None:
        """Take what says whether something else has an id."""
        self._is_taken = is_taken
        self._given: set[str] = set()
        self._next: dict[str, int] = {}

    def free(self, wanted: str) -> str:
        """The id, or the first with a number behind it that nothing else has."""
        name, number = wanted, self._next.get(wanted, 2)
        while name in self._given or self._is_taken(name):
            name, number = f"{wanted}-{number}", number + 1
        self._next[wanted] = number
        self._given.add(name)
        return name
