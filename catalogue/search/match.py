"""One word of a question against the words of the catalogue: how near, and in which offers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from catalogue.search.index import TEXT, THEME
from catalogue.search.shelf import Shelf, Word, spelled

APART, MISSPELT_START, MISSPELT, INSIDE, ENDING, WITHOUT_STROKES, STEM_START, START, INFLECTED, EXACT = range(1, 11)
"""How near two words are, from two words for one to the same word."""
PLACE = 16
"""What a higher place in the offer is worth: more than any nearness of the words."""

_SHORTEST_ENDING = 3
_SHORTEST_INSIDE = 4
_SAFE_STEM = 4
_NEAR_STEM = 2
_SHORTEST_TO_MISSPELL = 5
_SHORTEST_TO_MISSPELL_TWICE = 9
_SHORTEST_PART = 3
_SHORTEST_ONLY_PART = 4

Points = Mapping[int, int]
"""By offer: the place of the best word times `PLACE`, and its nearness."""


def matches(shelf: Shelf, asked: str) -> Points:
    """The offers in which a folded word is found, by the best way there is; typing errors only when there is none."""
    found = _best(_near(shelf, asked))
    return found or _best(_misspelt(shelf, asked)) or _taken_apart(shelf, asked) or _by_one_part(shelf, asked)


def _best(found: Iterable[tuple[Word, int]]) -> Points:
    points: dict[int, int] = {}
    for word, nearness in found:
        for offer, place in word.found.items():
            points[offer] = max(points.get(offer, 0), place * PLACE + nearness)
    return points


def _near(shelf: Shelf, asked: str) -> Iterator[tuple[Word, int]]:
    question = spelled(asked, shelf.grammar)
    for word in shelf.words:
        nearness = _nearness(question, word)
        if nearness:
            yield word, nearness


def _nearness(asked: Word, word: Word) -> int:  # noqa: PLR0911  # one answer each, the nearest first
    text, stem = asked.text, asked.stem
    if word.text == text:
        return EXACT
    if word.stem == stem:
        return INFLECTED
    if word.text.startswith(text):
        return START
    if text.isdecimal():
        return 0
    near_stem = len(stem) >= _SAFE_STEM or (len(stem) >= _SHORTEST_ENDING and len(text) - len(stem) <= _NEAR_STEM)
    if near_stem and word.text.startswith(stem):
        return STEM_START
    if len(asked.loose) >= _SHORTEST_ENDING and _is_without_strokes(asked, word):
        return WITHOUT_STROKES
    end = (text, stem) if near_stem else text
    if len(text) >= _SHORTEST_ENDING and any(form.endswith(end) for form in word.forms):
        return ENDING
    if (len(text) >= _SHORTEST_INSIDE and text in word.text) or (len(stem) >= _SHORTEST_INSIDE and stem in word.text):
        return INSIDE
    return 0


def _is_without_strokes(asked: Word, word: Word) -> bool:
    return word.loose_stem == asked.loose_stem or word.loose.startswith(asked.loose)


def _misspelt(shelf: Shelf, asked: str) -> Iterator[tuple[Word, int]]:
    """The words at the least distance, as far as the length of the word allows any."""
    length = len(asked)
    most = 2 if length >= _SHORTEST_TO_MISSPELL_TWICE else 1 if length >= _SHORTEST_TO_MISSPELL else 0
    if not most or any(letter.isdecimal() for letter in asked):
        return
    letters = set(asked)  # each of them that a word hasn't is a slip at least
    near = [
        word for word in shelf.words if len(word.text) >= length - most and len(letters.difference(word.text)) <= most
    ]
    measured = [(word, *distances(asked, word.text, most)) for word in near]
    least = min((start for _, _, start in measured), default=most + 1)
    for word, whole, start in measured:
        if start == least <= most:
            yield word, MISSPELT if whole == least else MISSPELT_START


def distances(asked: str, word: str, most: int) -> tuple[int, int]:
    """How many slips (a letter too many, too few, wrong, or two swapped) make the word of it, and the word's beginning.

    More than `most` is not counted further. This is Damerau and Levenshtein's distance where no letter slips twice.
    """
    far = most + 1
    width = len(word) + 1
    before, last = [far] * width, [min(column, far) for column in range(width)]
    for row, letter in enumerate(asked, 1):
        first, end = max(1, row - most), min(width - 1, row + most)
        now = [far] * width
        if row <= most:
            now[0] = row
        for column in range(first, end + 1):
            now[column] = min(last[column] + 1, now[column - 1] + 1, last[column - 1] + (word[column - 1] != letter))
            if row > 1 and column > 1 and letter == word[column - 2] and asked[row - 2] == word[column - 1]:
                now[column] = min(now[column], before[column - 2] + 1)
        if min(now) > most and min(last) > most:
            return far, far
        before, last = last, now
    return min(last[-1], far), min(*last, far)


def _taken_apart(shelf: Shelf, asked: str) -> Points:
    """«pigefodbold»: offers with both «piger» and «fodbold», when the catalogue has no such word."""
    points: dict[int, int] = {}
    if not shelf.grammar.joints:
        return points
    for end in range(_SHORTEST_PART, len(asked) - _SHORTEST_PART + 1):
        first = _places(shelf, asked[:end])
        if not first:
            continue
        starts = [end, end + 1] if asked[end] in shelf.grammar.joints else [end]
        for start in starts:
            second = _places(shelf, asked[start:]) if len(asked) - start >= _SHORTEST_PART else {}
            for offer in first.keys() & second.keys():
                points[offer] = max(points.get(offer, 0), min(first[offer], second[offer]) * PLACE + APART)
    return points


def _by_one_part(shelf: Shelf, asked: str) -> Points:
    """«mentorordning»: offers with «mentor» in title or theme, when not even its parts are all known; the longest."""
    if not shelf.grammar.joints:
        return {}
    for length in range(len(asked) - _SHORTEST_PART, _SHORTEST_ONLY_PART - 1, -1):
        places = {**_places(shelf, asked[-length:]), **_places(shelf, asked[:length])}
        points = {offer: place * PLACE + APART for offer, place in places.items() if place >= THEME}
        if points:
            return points
    return {}


def _places(shelf: Shelf, part: str) -> dict[int, int]:
    """The offers that have this very word in any form, by its highest place."""
    places: dict[int, int] = {}
    same = [shelf.by_text[part]] if part in shelf.by_text else []
    for word in (*same, *shelf.by_stem.get(shelf.grammar.stem(part), ())):
        for offer, place in word.found.items():
            places[offer] = max(places.get(offer, TEXT), place)
    return places
