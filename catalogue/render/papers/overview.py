"""The overview sheet: one page for one kind of recipient, with what staff need to send somebody on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from catalogue.edition.edition import Edition, OfferView
from catalogue.edition.finding import OverviewRow
from catalogue.edition.parts import Line, Ref
from catalogue.render.base import Artifact
from catalogue.render.links import target
from catalogue.render.papers.paper import NOTHING, paper, sheet
from catalogue.render.poster import cut
from catalogue.render.qr import qr
from catalogue.render.shape import Shape
from catalogue.render.templates import Templates

FOLDER = "oversigter"
_MOST_IN_TITLE = 90
_MOST_IN_CELL = 80
_MOST_IN_LINE = 60
_MOST_LINES = 2
_ROOM, _CODE = 414, 25  # points for the rows of a page, and what a code at its head takes of them
_LINE, _ROW = 10, 5  # the height of a line, and what a row has around its lines
_LETTERS = (38, 32, 42, 20, 40)  # of a line of each column
_MOST_WAYS = 2
_BETWEEN = " · "
_MORE = "…"
_NOTHING = "–"
_SENTENCE_ENDS = re.compile(r"(?<=\w\w)\. (?=[A-ZÆØÅ])")

Made = tuple[bytes, int]


@dataclass(frozen=True, slots=True)
class Row:
    """One offer on the sheet. `when` and `contact` are empty where the data are silent; `colour` is its theme's.

    `contact` has the ways to one contact on a line each.
    """

    ref: Ref
    title: str
    association: str
    colour: str
    for_whom: str
    age: str
    when: tuple[str, ...]
    where: str
    access: str
    contact: tuple[tuple[Line, ...], ...]

    @property
    def lines(self) -> int:
        """About how many lines its highest cell has."""
        offer = (self.title, self.association)
        contact = tuple(_BETWEEN.join(line.text for line in lines) for lines in self.contact)
        cells = (offer, (self.for_whom, self.age), (*self.when, self.where), (self.access,), contact)
        return max(
            sum(1 + len(text) // letters for text in cell if text)
            for cell, letters in zip(cells, _LETTERS, strict=True)
        )


def overview_sheet(
    edition: Edition, kind: str, kind_label: str, offers: Sequence[OfferView], templates: Templates
) -> Artifact:
    """One page for a kind of recipient; `kind_label` names it («Skoler»), `offers` are in the order it needs them in.

    As many offers as fit are shown, in the order of print, and the page says how many more the catalogue has.
    """
    shape = Shape(edition)
    order = {offer.ref.id: place for place, offer in enumerate(edition.offers)}
    whole = sum(offer.part_of is None for offer in edition.offers)
    ask = next((fact for fact in edition.colophon if fact.key == "consultant"), None)
    address = "" if edition.is_demonstration else target(edition.addresses.base, demonstration=False)
    about = sheet(edition, f"{edition.labels['paper_overview']}: {kind_label}", "overview-sheet")
    code = qr(address, f"{edition.labels['code_to']} {address}") if address else ""

    def made(shown: int) -> Made:
        chosen = sorted(offers[:shown], key=lambda offer: order[offer.ref.id])
        more = whole - sum(offer.part_of is None for offer in chosen)
        given = {"edition": edition, "code": code, "ask": ask, "kind_label": kind_label}
        rows = tuple(_rows(shape, chosen))
        return paper(templates, "paper/overview.html", about, NOTHING, rows=rows, more=more, **given)

    room = _ROOM - _LINE * 2 * len(edition.banners) - (_CODE if code else 0)
    data, pages = _fullest(made, len(offers), _guess(tuple(_rows(shape, offers)), room))
    return Artifact(f"{FOLDER}/{kind}.pdf", data, pages)


def _fullest(made: Callable[[int], Made], most: int, guess: int) -> Made:
    """The one page with the most rows: how high a row becomes is known when it is laid out, the guess is near."""
    shown = max(1, min(most, guess))
    found = made(shown)
    while found[1] > 1 and shown > 1:
        shown -= 1
        found = made(shown)
    while guess <= shown < most:
        tried = made(shown + 1)
        if tried[1] > 1:
            break
        shown, found = shown + 1, tried
    return found


def _guess(rows: Sequence[Row], room: int) -> int:
    """About how many rows the page takes."""
    heights = accumulate(_ROW + _LINE * row.lines for row in rows)
    return sum(height <= room for height in heights)


def _rows(shape: Shape, offers: Sequence[OfferView]) -> Iterator[Row]:
    for offer in offers:
        said = shape.rows.get(offer.ref.id) or OverviewRow(offer.ref, offer.association.title, "", "", "", "")
        yield Row(
            ref=offer.ref,
            title=cut(offer.ref.title, _MOST_IN_TITLE),
            association=cut(said.association, _MOST_IN_TITLE),
            colour=shape.colours[shape.homes[offer.ref.id].key],
            for_whom=cut(_known(said.for_whom), _MOST_IN_CELL),
            age=_known(said.age),
            when=_few([_first_sentences(line.text) for line in _stated(offer, "when")]),
            where=cut(_known(said.where), _MOST_IN_CELL),
            access=cut(said.access, _MOST_IN_CELL) if _stated(offer, "access") else "",
            contact=_contact(shape, offer),
        )


def _stated(offer: OfferView, key: str) -> tuple[Line, ...]:
    found = offer.fact(key)
    return found.lines if found and found.stated else ()


def _known(text: str) -> str:
    return "" if text == _NOTHING else text


def _first_sentences(text: str) -> str:
    """As many whole sentences as a line holds: the source's own words stand last."""
    first, *others = _SENTENCE_ENDS.split(text)
    for other in others:
        if len(first) + len(other) > _MOST_IN_LINE:
            break
        first = f"{first}. {other}"
    return cut(first, _MOST_IN_CELL)


def _contact(shape: Shape, offer: OfferView) -> tuple[tuple[Line, ...], ...]:
    """The first contact, and who is there for these readers alone, each by its role and the first ways to reach it."""
    found = offer.fact("contact")
    if found is None or not found.stated:
        return ()
    for_all = {line.text for line in offer.on_wall}
    groups = [
        lines
        for place, lines in enumerate(shape.joined(found))
        if not place or (lines[0].heads and lines[0].text not in for_all)
    ]
    return tuple(
        tuple(replace(line, text=cut(line.text, _MOST_IN_LINE)) for line in lines[:_MOST_WAYS])
        for lines in groups[:_MOST_LINES]
    )


def _few(texts: Sequence[str]) -> tuple[str, ...]:
    """The first lines, each not too long, with a sign where there are more."""
    first = [cut(text, _MOST_IN_CELL) for text in texts[:_MOST_LINES]]
    if len(texts) > len(first) and not first[-1].endswith(_MORE):
        first[-1] = f"{first[-1]} {_MORE}"
    return tuple(first)
