"""Several texts in one cell. A backslash keeps a mark that belongs to a text; every text comes back as it was."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

NOTHING = "–"
"""Stands for a text that is missing in a row of texts."""

_ESCAPE = "\\"


def joined(texts: Iterable[str | None], mark: str) -> str:
    """The texts with `mark` between them."""
    between = {"\n": "\n", "|": " | "}.get(mark, f"{mark} ")
    return between.join(NOTHING if each is None else _kept(each, mark) for each in texts)


def parted(cell: str, mark: str) -> tuple[str | None, ...]:
    """The texts of a cell; empty ones are left out."""
    return tuple(None if each == NOTHING else _freed(each) for each in _pieces(cell, mark) if each)


def _kept(text: str, mark: str) -> str:
    plain = text.replace(_ESCAPE, _ESCAPE * 2).replace("\n", f"{_ESCAPE}n")
    if mark != "\n":
        plain = plain.replace(mark, _ESCAPE + mark)
    return _ESCAPE + plain if plain == NOTHING else plain


def _pieces(cell: str, mark: str) -> Iterator[str]:
    piece, letters = "", iter(cell)
    for letter in letters:
        if letter == mark:
            yield piece.strip()
            piece = ""
        else:
            piece += letter + next(letters, "") if letter == _ESCAPE else letter
    yield piece.strip()


def _freed(piece: str) -> str:
    text, letters = "", iter(piece)
    for letter in letters:
        kept = next(letters, "") if letter == _ESCAPE else letter
        text += "\n" if letter == _ESCAPE and kept == "n" else kept
    return text
