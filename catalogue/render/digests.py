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

Plain = Any
"""A text, a number, bytes, nothing, or a tuple of these."""

_ATOMS = frozenset({str, int, bool, bytes, type(None)})


def digest(*values: object) -> str:
    """Values as 32 letters."""
    return hashlib.sha256(marshal.dumps(_plain(values), 0)).hexdigest()[:32]


def _plain(value: object) -> Plain:
    """The value as nested tuples of texts, numbers and bytes: each says what it was, so that no two are alike."""
    return (_KNOWN.get(type(value)) or _learn(type(value)))(value)


_KNOWN: dict[type, Callable[[Any], Plain]] = {}


def _learn(kind: type) -> Callable[[Any], Plain]:
    return _KNOWN.setdefault(kind, _how(kind))


def _how(kind: type) -> Callable[[Any], Plain]:
    """How values of a class are made plain."""
    if kind in _ATOMS:
        return _itself
    if kind in {tuple, list}:
        return _in_order
    if kind is dict:
        return _by_key
    if not is_dataclass(kind):
        return partial(_as_told, kind.__qualname__)
    names = [each.name for each in fields(kind)]
    return partial(_field_by_field, kind.__qualname__, attrgetter(*names, "__class__") if names else _nothing)


def _itself(value: object) -> Plain:
    return value


def _nothing(_value: object) -> tuple[object, ...]:
    return (None,)


# What is plain already is met so often that no call is made for it.
def _in_order(value: Sequence[object]) -> Plain:
    return (type(value).__name__, *[each if type(each) in _ATOMS else _plain(each) for each in value])


def _by_key(value: Mapping[object, object]) -> Plain:
    return ("{}", *[each if type(each) in _ATOMS else _plain(each) for pair in value.items() for each in pair])


def _field_by_field(name: str, values: Callable[[object], tuple[object, ...]], value: object) -> Plain:
    return (name, *[each if type(each) in _ATOMS else _plain(each) for each in values(value)[:-1]])


def _as_told(name: str, value: object) -> Plain:
    return (name, repr(value))


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
            return "section", section_head(value), value.also, [self.of_offer(offer) for offer in value.offers]
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
    wide = {"offers", "also"}
    return tuple(getattr(section, each.name) for each in fields(Section) if each.name not in wide)
