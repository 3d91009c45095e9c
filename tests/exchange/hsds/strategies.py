"""Files as hypothesis draws them: any field of the models with any value of its kind, read off the models."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from hypothesis import strategies as st

from catalogue.model.fields import fields_of
from catalogue.model.references import REFERENCES
from catalogue.model.shapes import Shape
from tests.edition.workshop import example

_WORDS = ("Vi mødes", "Åben for alle", "=1+1", "«Café»", "To *gange* om ugen", "- en\n- to", "Æblet; pæren", "a, b")
_SIMPLE: dict[str, tuple[object, ...]] = {
    "cvr": ("99999993",),
    "date": ("2026-01-05", "2026-12-31", "2027-02-28"),
    "day-of-year": ("04-01", "12-31"),
    "decimal": ("57.05", "9.5", "12"),
    "email": ("a@example.org", "kontor@example.org"),
    "every": ("day", "week", "2 weeks", "3 weeks", "month", "2 months", "year"),
    "image-name": ("nej.png",),
    "language": ("da", "en", "ar"),
    "line": ("Kontoret", "Afdeling =2", "O'Hara", "'nok"),
    "money": ("0", "50", "99.5"),
    "number": (0, 1, 7, 30),
    "partial-date": ("2026", "2026-03", "2026-03-04"),
    "phone": ("+44 20 7946 0100", "112"),
    "postal-code": ("9000", "9220"),
    "prose": ("Man taler.\n\n- Vi drikker te.\n", "En *god* gruppe.", "Kun én linje"),
    "slug": ("en", "to-tre", "huset"),
    "text": _WORDS,
    "time": ("09:00", "15:30", "24:00"),
    "title": ("Gruppen", "+tilbud", "Café; bar", "'citat'"),
    "web-address": ("https://example.org", "http://example.org/a?b=c"),
    "yes-no": (True, False),
}
_TEXTS = frozenset({"title", "text", "prose"})
_MOST = 3


@cache
def values(shape: Shape, key: str = "", depth: int = 0) -> st.SearchStrategy[object]:
    """Any value of a shape."""
    if shape.part is not None:
        return _part(shape, depth)
    if shape.kind == "map" and shape.item is not None:
        return st.dictionaries(
            st.sampled_from(("en", "to", "huset")), values(shape.item, key, depth + 1), max_size=_MOST
        )
    if shape.item is not None:
        return st.lists(
            values(shape.item, key, depth + 1), min_size=1 if key == "PartnershipFile.offers" else 0, max_size=2
        )
    found = st.sampled_from(_choices(shape, key))
    if shape.kind in _TEXTS:
        return found | st.dictionaries(st.sampled_from(("da", "en")), found, min_size=1)
    return found


def _choices(shape: Shape, key: str) -> Sequence[object]:
    if key in REFERENCES:
        return sorted(getattr(example("small").vocabulary, REFERENCES[key], ())) or ["ingen"]
    return shape.choices if shape.kind == "choice" else _SIMPLE[shape.kind]


def _part(shape: Shape, depth: int) -> st.SearchStrategy[object]:
    assert shape.part is not None
    fields = fields_of(shape.part)
    known = {name: values(field.shape, field.key, depth + 1) for name, field in fields.items()}
    needed = {name: known[name] for name, field in fields.items() if field.is_needed}
    rest = {name: each for name, each in known.items() if name not in needed}
    found = st.fixed_dictionaries(needed, optional=rest)
    return found if needed else found.filter(bool)  # a part that says nothing is no part
