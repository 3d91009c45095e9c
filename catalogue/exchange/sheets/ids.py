"""Ids of what a row brings without one."""

from __future__ import annotations

import re
from collections.abc import Container

_LETTERS = {"æ": "ae", "ø": "oe", "å": "aa", "é": "e", "ü": "u", "ö": "oe", "ä": "ae"}
_LONGEST = 50


def id_of(title: str, taken: Container[str]) -> str:
    """An id made of a title's words, with a number behind it if something else has it; nothing of a title without."""
    plain = re.sub(r"\(.*?\)", " ", title.casefold())
    for letter, letters in _LETTERS.items():
        plain = plain.replace(letter, letters)
    words = re.findall(r"[a-z0-9]+", plain)
    while len(words) > 1 and len("-".join(words)) > _LONGEST:
        words.pop()
    wanted = "-".join(words)[:_LONGEST]
    number, name = 2, wanted
    while wanted and name in taken:
        name, number = f"{wanted}-{number}", number + 1
    return name
