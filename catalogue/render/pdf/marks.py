"""What WeasyPrint's structure tree forgets of the HTML, written into it as it is made.

Each structure element gets three entries that `finish` reads: `/Lang` where the HTML has `lang` (this one stays in the
file), `/Origin`, a number that is the same for all parts of one HTML element, and `/Decoration` for what the HTML hides
from those who listen (`aria-hidden`). The function that is wrapped here is private to WeasyPrint, whose version is
pinned; only its first argument (a box) and what it yields (structure elements) are used.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, MutableMapping
from contextlib import contextmanager
from typing import Any

DECORATION = "Decoration"
ORIGIN = "Origin"

_TAG = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
_WHOLE = frozenset({"html", "body"})

Element = MutableMapping[str, object]
Build = Callable[..., Iterator[Element]]


@contextmanager
def marked() -> Iterator[None]:
    """While this lasts, WeasyPrint marks its structure elements; it must have been imported."""
    from weasyprint.pdf import tags

    plain: Build = tags._build_box_tree  # noqa: SLF001
    tags._build_box_tree = _marking(plain)  # noqa: SLF001
    try:
        yield
    finally:
        tags._build_box_tree = plain  # noqa: SLF001


def _marking(plain: Build) -> Build:
    from weasyprint.pdf import pydyf  # the library that WeasyPrint writes with

    # The elements themselves are kept, so that no other comes to bear the same identity.
    numbers: dict[int, tuple[int, object]] = {}

    def build(box: Any, *others: Any) -> Iterator[Element]:  # noqa: ANN401  # WeasyPrint has no types
        source = getattr(box, "element", None)
        if source is None or source.tag in _WHOLE:
            yield from plain(box, *others)
            return
        number, _kept = numbers.setdefault(id(source), (len(numbers) + 1, source))
        language = source.get("lang", "")
        for element in plain(box, *others):
            element[ORIGIN] = number
            if _TAG.fullmatch(language):
                element["Lang"] = pydyf.String(language)
            if source.get("aria-hidden") == "true":
                element[DECORATION] = "true"
            yield element

    return build
