"""Many small numbers and sorted words as short text: what makes an index small enough for a page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"
"""Sixty-four of them: six bits each; in a gap five, and one that says that the number goes on."""
_MARKS = ("", ".", ":", "!")
_PLACE = re.compile(r"([.:!]?)([^.:!]+)")
_BITS = 5
_BITS_OF_DIGIT = 6
_DENSE = "*"
_MORE = 1 << _BITS
_FIRST_SHARED = ord("A")
_MOST_SHARED = 25


def pack(numbers: Sequence[int]) -> str:
    """Rising numbers: as the gaps between them, or as one bit for each number there could be, whichever is shorter."""
    last, gaps = -1, []
    for number in numbers:
        gap = number - last - 1
        gaps.append(DIGITS[gap] if gap < _MORE else _digits(gap))
        last = number
    apart = "".join(gaps)
    return apart if len(apart) <= last // _BITS_OF_DIGIT + 2 else _DENSE + _bits(numbers)


def unpack(text: str) -> list[int]:
    """The rising numbers that were packed."""
    if text.startswith(_DENSE):
        return [
            place * _BITS_OF_DIGIT + bit
            for place, digit in enumerate(text[1:])
            for bit in range(_BITS_OF_DIGIT)
            if DIGITS.index(digit) >> bit & 1
        ]
    found, last = [], -1
    for gap in _gaps(text):
        last += gap + 1
        found.append(last)
    return found


def _bits(numbers: Sequence[int]) -> str:
    digits = [0] * (numbers[-1] // _BITS_OF_DIGIT + 1)
    for number in numbers:
        digits[number // _BITS_OF_DIGIT] |= 1 << number % _BITS_OF_DIGIT
    return "".join(DIGITS[digit] for digit in digits)


def _digits(number: int) -> str:
    text = []
    while number >= _MORE:
        text.append(DIGITS[number % _MORE + _MORE])
        number //= _MORE
    return "".join((*text, DIGITS[number]))


def _gaps(text: str) -> Iterator[int]:
    number, scale = 0, 1
    for digit in text:
        value = DIGITS.index(digit)
        number += value % _MORE * scale
        scale *= _MORE
        if value < _MORE:
            yield number
            number, scale = 0, 1


def pack_places(places: Mapping[int, int]) -> str:
    """Numbers with the place of each, one of a few: the numbers of place 0, then each other place with its mark."""
    by_place = [sorted(number for number, found in places.items() if found == place) for place in range(len(_MARKS))]
    return "".join(mark + pack(numbers) for mark, numbers in zip(_MARKS, by_place, strict=True) if numbers)


def unpack_places(text: str) -> dict[int, int]:
    """The numbers that were packed, each with its place."""
    parts = _PLACE.findall(text)
    return {number: _MARKS.index(mark) for mark, numbers in parts for number in unpack(numbers)}


def pack_words(words: Sequence[str]) -> str:
    """Sorted words without capitals: of each, how many letters it shares with the last (A is none), and the rest."""
    text, last = [], ""
    for word in words:
        shared = 0
        while shared < min(len(word), len(last), _MOST_SHARED) and word[shared] == last[shared]:
            shared += 1
        text.append(chr(_FIRST_SHARED + shared) + word[shared:])
        last = word
    return "".join(text)


def unpack_words(text: str) -> list[str]:
    """The words that were packed."""
    found: list[str] = []
    for letter in text:
        if "A" <= letter <= "Z":
            found.append(found[-1][: ord(letter) - _FIRST_SHARED] if found else "")
        else:
            found[-1] += letter
    return found
