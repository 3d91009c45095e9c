"""Digests of what a page is made from: plain values, and the parts of an edition.

Two values have one digest only if they are the same: every field of the frozen dataclasses of an edition, every text
and every order goes into it. It is the same in each process: neither addresses nor hashes of Python do.
"""

from __future__ import annotations

import hashlib
import marshal
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from functools import partial
from operator import attrgetter
from typing import Any

from catalogue.edition.edition import Edition, OfferView, Section
from catalogue.render.shape import Shape

WIDE = frozenset(
    {
        "associations",
        "colophon",
        "counts",
        "facets",
        "images",
        "left_out",
        "overview",
        "pages",
        "registers",
        "revision",
        "sections",
        "week",
    }
)
"""The fields of an `Edition` in which one changed offer, page, picture or commit shows; the others are its frame."""

EVERYTHING = "everything"

Written = list[object]
"""A value in a row: texts, numbers, bytes and nothing as they are, and a tuple before what stood in something else."""

_ATOMS = frozenset({str, int, bool, bytes, type(None)})


def digest(*values: object) -> str:
    """Values as 32 letters."""
    row: Written = []
    _in_order(tuple, row, values)
    return hashlib.sha256(marshal.dumps(row, 0)).hexdigest()[:32]


class _Known(dict[type, Callable[[Written, Any], None]]):
    """How values of a class are written: each says what it is and how much follows, so that no two are alike."""

    def __missing__(self, kind: type) -> Callable[[Written, Any], None]:
        self[kind] = found = _how(kind)
        return found


_KNOWN = _Known()


def _how(kind: type) -> Callable[[Written, Any], None]:
    if kind in _ATOMS:
        return list.append
    if kind in {tuple, list}:
        return partial(_in_order, kind)
    if kind is dict:
        return _by_key
    if not is_dataclass(kind):
        return partial(_as_told, (kind.__qualname__,))
    names = [each.name for each in fields(kind)]
    # Asked for two things, it gives a tuple; the second is the same for all of a class.
    return partial(_field_by_field, (kind.__qualname__,), attrgetter(*names, "__class__.__qualname__"))


def _in_order(kind: type, row: Written, values: Sequence[object]) -> None:
    row.append((kind.__name__, len(values)))
    _all(row, values)


def _by_key(row: Written, values: Mapping[object, object]) -> None:
    row.append(("dict", len(values)))
    for pair in values.items():
        _all(row, pair)


def _field_by_field(
    sign: tuple[str], values: Callable[[object], tuple[object, ...]], row: Written, value: object
) -> None:
    row.append(sign)
    _all(row, values(value))


def _as_told(sign: tuple[str], row: Written, value: object) -> None:
    row += (sign, repr(value))


def _all(row: Written, values: Sequence[object]) -> None:
    for each in values:
        kind = type(each)
        if kind in _ATOMS or (kind is tuple and not each):  # what nearly all are needs no call
            row.append(each)
        else:
            _KNOWN[kind](row, each)


class Digests:
    """The digests of one edition's parts, each worked out once, when it is asked for."""

    def __init__(self, edition: Edition, shape: Shape, more: Mapping[str, Callable[[], object]] | None = None) -> None:
        """Remember what to ask; `more` are further parts by name, such as the headings of the Markdown output."""
        self.edition = edition
        self.shape = shape
        self._makers: dict[str, Callable[[], object]] = {
            "frame": self._frame,
            "images": lambda: {name: hashlib.sha256(data).hexdigest() for name, data in edition.images.items()},
            "sections": lambda: [self.stand_in(each) for each in edition.sections],
            "homes": lambda: {key: section_head(section) for key, section in shape.homes.items()},
            "rows": lambda: edition.overview,
            "anchors": lambda: sorted(shape.anchors),
            EVERYTHING: lambda: [self.of("frame"), *(self.of(name) for name in sorted(WIDE))],
            **(more or {}),
        }
        self._known: dict[str, str] = {}
        self._of_offers = _digests_of_offers(edition)

    def of(self, name: str) -> str:
        """The digest of a part: a field of the edition, or one of those above; empty for a name that is unknown."""
        if name not in self._known:
            make = self._makers.get(name)
            if make is None and name not in WIDE:
                return ""
            self._known[name] = digest(make() if make else getattr(self.edition, name))
        return self._known[name]

    def of_offer(self, offer: OfferView) -> str:
        """The digest of an offer that the edition shows."""
        if offer.ref.id not in self._of_offers:
            self._of_offers[offer.ref.id] = digest(offer)
        return self._of_offers[offer.ref.id]

    def stand_in(self, value: object) -> object:
        """What is digested for a value: for an offer its own digest, for a section those of its offers."""
        if isinstance(value, OfferView):
            return "offer", self.of_offer(value)
        if isinstance(value, Section):
            offers = [self.of_offer(offer) for offer in value.offers]
            return "section", section_head(value), value.also, offers, [self.stand_in(each) for each in value.groups]
        return value

    def _frame(self) -> object:
        names = (each.name for each in fields(Edition) if each.name not in WIDE)
        return [(name, getattr(self.edition, name)) for name in names]


_LAST: list[tuple[Edition, dict[str, str]]] = []


def _digests_of_offers(edition: Edition) -> dict[str, str]:
    """Where the digests of its offers are kept: all formats of an edition, made one after another, ask for them."""
    last = _LAST[-1:]  # at once: other threads may be at other editions
    if last and last[0][0] is edition:
        return last[0][1]
    made: dict[str, str] = {}
    _LAST[:] = [(edition, made)]
    return made


def section_head(section: Section) -> tuple[object, ...]:
    """A section without its offers: what stands above them."""
    wide = {"offers", "also", "groups"}
    return tuple(getattr(section, each.name) for each in fields(Section) if each.name not in wide)
