"""One spelling for all: case, accents, Danish letters on a foreign keyboard, hyphens. The page gets `LETTERS` too."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_DIGITS = ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹")
# Some Arabic letters are typed for one another, and one only draws a line longer.
_PAIRS = (
    *(("æ", "ae"), ("ä", "ae"), ("ø", "oe"), ("ö", "oe"), ("å", "aa"), ("œ", "oe"), ("ß", "ss"), ("ð", "d")),
    *(("đ", "d"), ("þ", "th"), ("ł", "l"), ("\u0131", "i"), ("ς", "\u03c3"), ("\u0640", "")),
    *(("\u0649", "\u064a"), ("\u06cc", "\u064a"), ("\u06a9", "\u0643"), ("\u0629", "\u0647")),
    *((letter, str(number)) for digits in _DIGITS for number, letter in enumerate(digits)),
)
LETTERS = dict(_PAIRS)
"""How a letter is written without its key: «børn» is boern, «Ålborg» is aalborg. All else is Unicode's business."""

_HYPHEN = "-"
_HYPHENS = frozenset("-\u2010")  # compatibility has already made one of the others
_REPLACED = str.maketrans(LETTERS)
_LOOSE = re.compile("aa|ae|oe")
_LOOSER = {"aa": "a", "ae": "a", "oe": "o"}


class _Kept(dict[int, str | None]):
    """What becomes of a character in the end: letters and digits stay, marks go, all else parts two words."""

    def __missing__(self, code: int) -> str | None:
        letter = chr(code)
        category = unicodedata.category(letter)
        kept: str | None = " "
        if letter in _HYPHENS:
            kept = _HYPHEN
        elif category[0] in "LN":
            kept = letter
        elif category[0] == "M" or category == "Cf":
            kept = None
        self[code] = kept
        return kept


_KEPT = _Kept()


def plain(text: str) -> str:
    """The text in small letters, with `LETTERS` replaced; signs and spaces stay, compatible ones in one form."""
    return unicodedata.normalize("NFKC", text).lower().translate(_REPLACED)


def words(text: str) -> list[str]:
    """The words of a text as they are compared: «Børne-café» is boerne, cafe."""
    return _bare(text).replace(_HYPHEN, " ").split()


def words_and_compounds(text: str) -> list[str]:
    """The words of a text, and those of a hyphen once more in one: «e-mail» is e, mail, email."""
    found: list[str] = []
    for chunk in _bare(text).split():
        parts = [part for part in chunk.split(_HYPHEN) if part]
        found += parts
        if len(parts) > 1 and not any(part.isdecimal() for part in parts):
            found.append("".join(parts))
    return found


def _bare(text: str) -> str:
    return unicodedata.normalize("NFKD", plain(text)).lower().translate(_KEPT)


@lru_cache(maxsize=65536)
def loose(word: str) -> str:
    """A folded word as those write it who leave the strokes out: «born» for «børn», «Alborg» for «Ålborg»."""
    return _LOOSE.sub(lambda found: _LOOSER[found[0]], word)
