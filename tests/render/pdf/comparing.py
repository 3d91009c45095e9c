"""Two PDFs, compared in all that a reader, a listener or a program finds in them: what differs, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import NamedTuple

from PIL import Image, ImageChops

from tests.render.pdf.aspects import ASPECTS, FOOT, HEAD, Line, Opened

TOLERANCE = 0.02
"""Points. Coordinates are written with a few decimals, and a leaf's are sums of two."""
DPI = 72
GREY_TOLERANCE = 24
"""Of 255, for a single dot at `DPI`: a letter that is moved by those hundredths of a point is a little lighter."""
_STRIPS = (("picture", 1 - HEAD, 1 - FOOT), ("furniture", 0.0, 1 - HEAD), ("furniture", 1 - FOOT, 1.0))
"""What is looked at of a page, from where to where down from its upper edge."""


class Difference(NamedTuple):
    """What one file says and the other doesn't, or says otherwise."""

    aspect: str
    first: str
    second: str

    def __str__(self) -> str:
        """On two lines, to be read."""
        return f"{self.aspect}: {self.first or '–'}\n{' ' * len(self.aspect)}  {self.second or '–'}"


def differences(first: bytes, second: bytes, *only: str) -> list[Difference]:
    """All that differs between two PDFs but the way their bytes are written; or only what these aspects say."""
    one, other = Opened(first), Opened(second)
    names = [name for name in ASPECTS if not only or name in only]
    found = [each for name in names for each in _unlike(name, list(ASPECTS[name](one)), list(ASPECTS[name](other)))]
    if not only or {"picture", "furniture"}.intersection(only):
        found += (each for each in _pictures(one, other) if not only or each.aspect in only)
    return found


def _unlike(aspect: str, first: Sequence[Line], second: Sequence[Line]) -> Iterator[Difference]:
    for kind, ones, others in _aligned(first, second):
        for line, its in zip_longest(ones, others):
            if kind != "equal" or not _near(line.numbers, its.numbers):
                yield Difference(aspect, _told(line), _told(its))


def _aligned(first: Sequence[Line], second: Sequence[Line]) -> Iterator[tuple[str, Sequence[Line], Sequence[Line]]]:
    """What says the same in both, and what doesn't."""
    words, its_words = [line.words for line in first], [line.words for line in second]
    if words == its_words:  # to find that out by aligning them takes minutes where many lines are alike
        yield "equal", first, second
        return
    for kind, *(start, end, its_start, its_end) in SequenceMatcher(
        None, words, its_words, autojunk=False
    ).get_opcodes():
        yield kind, first[start:end], second[its_start:its_end]


def _near(first: Sequence[float], second: Sequence[float]) -> bool:
    both = zip(first, second, strict=False)
    return len(first) == len(second) and all(abs(one - other) <= TOLERANCE for one, other in both)


def _told(line: Line | None) -> str:
    return " ".join([line.words, *(f"{number:.2f}" for number in line.numbers)]) if line else ""


def _pictures(first: Opened, second: Opened) -> Iterator[Difference]:
    """The bodies of the pages as pictures, and then their heads and feet."""
    for number, (one, other) in enumerate(zip(first.reader, second.reader, strict=False), 1):
        both = [page.render(scale=DPI / 72, grayscale=True).to_pil() for page in (one, other)]
        for aspect, start, end in _STRIPS:
            strips = [each.crop((0, int(start * each.height), each.width, int(end * each.height))) for each in both]
            if told := _unlike_dots(*strips):
                yield Difference(aspect, f"page {number}", told)


def _unlike_dots(first: Image.Image, second: Image.Image) -> str:
    """How many dots differ by how much, and where; nothing if the pictures are alike."""
    if first.size != second.size:
        return f"{first.size} dots are {second.size}"
    apart = ImageChops.difference(first, second)
    unlike = apart.point(lambda grey: 255 * (grey > GREY_TOLERANCE))
    box = unlike.getbbox()
    return f"{unlike.histogram()[255]} dots differ by up to {apart.getextrema()[1]} in {box}" if box else ""
