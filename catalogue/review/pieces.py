"""Two texts word by word: what stayed, what went, what came."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from catalogue.review.result import Piece

_WORD = re.compile(r"\s*\S+|\s+$")
_MOST_WORDS = 4000  # longer texts than the model allows are not compared word by word
_ISLAND = 2
"""A word or two that stayed between two changes by chance are told as changed too: a reader follows phrases."""


def pieces(before: str, after: str) -> tuple[Piece, ...]:
    """The stretches of both texts in the order of reading; joined without the inserted ones they are `before`."""
    old, new = _WORD.findall(before), _WORD.findall(after)
    if max(len(old), len(new)) > _MOST_WORDS:
        return tuple(_replaced(before, after))
    return tuple(_merged(_stretches(old, new)))


def _stretches(old: Sequence[str], new: Sequence[str]) -> Iterator[Piece]:
    # White space doesn't count: a text that is broken into lines anew has not changed.
    matcher = SequenceMatcher(None, [each.strip() for each in old], [each.strip() for each in new])
    blocks = matcher.get_opcodes()
    for index, (tag, i1, i2, j1, j2) in enumerate(blocks):
        inside = 0 < index < len(blocks) - 1
        if tag == "equal" and not (inside and j2 - j1 <= _ISLAND and _is_short(new[j1:j2])):
            yield Piece("same", "".join(new[j1:j2]))
        else:
            yield from _replaced("".join(old[i1:i2]), "".join(new[j1:j2]))


def _is_short(words: Sequence[str]) -> bool:
    return sum(map(len, words)) <= len(" og der ")


def _replaced(before: str, after: str) -> Iterator[Piece]:
    if before:
        yield Piece("deleted", before)
    if after:
        yield Piece("inserted", after)


def _merged(found: Iterator[Piece]) -> Iterator[Piece]:
    """Neighbouring changes as one: first all that went, then all that came."""
    gone, come = "", ""
    for piece in found:
        if piece.how == "deleted":
            gone += piece.text
        elif piece.how == "inserted":
            come += piece.text
        else:
            yield from _replaced(gone, come)
            gone, come = "", ""
            yield piece
    yield from _replaced(gone, come)


def joined(found: Sequence[Piece], *, after: bool) -> str:
    """The text before or after, put together again."""
    left_out = "deleted" if after else "inserted"
    return "".join(piece.text for piece in found if piece.how != left_out)
