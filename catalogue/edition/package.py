"""An edition made for one recipient: the offers that fit come first, the others last, and a line says for whom it is.

Nothing is left out, and of no offer another word is said: in print its block is the one of the catalogue.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from catalogue.collection.catalogue import Catalogue
from catalogue.edition.edition import Addressee, Edition, OfferView, Section
from catalogue.edition.language import Labels, Words
from catalogue.edition.parts import Line
from catalogue.edition.people import view_link
from catalogue.edition.relevance import fits
from catalogue.edition.view import OfferContext, View
from catalogue.model.recipient import Recipient
from catalogue.model.settings import Settings

MORE = "_flere-tilbud"
"""The key of the last section; no theme's id begins so."""
_COLOUR = "#5c5a54"


def edition_for(settings: Settings, recipient: Recipient) -> str:
    """The name of the first edition of the recipient's audience and language, else of its audience; else empty."""
    fitting = [name for name, each in settings.editions.items() if each.audience == recipient.audience]
    spoken = [name for name in fitting if settings.editions[name].language == recipient.language]
    return next(iter([*spoken, *fitting]), "")


def addressed(edition: Edition, catalogue: Catalogue, labels: Labels, recipient_id: str) -> Edition:
    """The edition as its recipient gets it; `edition` is composed already, and `labels` are those it was made with."""
    words = Words(labels, edition.language, edition.audience, catalogue.settings.main_language)
    view = View(catalogue, words, edition.audience, frozenset(offer.ref.id for offer in edition.offers))
    recipient = catalogue.recipients[recipient_id]
    relevant = _relevant(view, edition.offers, recipient_id)
    sections = tuple(_sections(view, edition.sections, relevant))
    shown = [offer for section in sections for offer in section.offers]
    rows = {row.ref.id: row for row in edition.overview}
    return replace(
        edition,
        sections=sections,
        overview=tuple(rows[offer.ref.id] for offer in shown if offer.ref.id in rows),
        counts=(*edition.counts, *_counts(words, shown, relevant)),
        addressee=Addressee(
            id=recipient_id,
            name=recipient.name,
            kind=recipient.kind,
            kind_label=words(f"recipient_kind.{recipient.kind}"),
            cover_line=words.text(recipient.cover_line) or words("package.to", name=recipient.name),
            contact=tuple(_contact(view, recipient)),
            relevant=tuple(offer.ref for offer in shown if offer.ref.id in relevant),
        ),
    )


def _relevant(view: View, offers: Sequence[OfferView], recipient_id: str) -> frozenset[str]:
    """The offers that come first: an umbrella and its parts stay together, all of them if one fits."""
    catalogue, recipient = view.catalogue, view.catalogue.recipients[recipient_id]
    heads = _heads(offers)
    found = set()
    for offer in offers:
        placed = catalogue.offers[offer.ref.id]
        context = OfferContext(view, placed, catalogue.partnerships[placed.association])
        if fits(context, recipient_id, recipient):
            found.add(heads[offer.ref.id])
    return frozenset(key for key, head in heads.items() if head in found)


def _heads(offers: Sequence[OfferView]) -> dict[str, str]:
    """The outermost umbrella of each offer, which may be itself."""
    above = {offer.ref.id: offer.part_of.id for offer in offers if offer.part_of}
    heads = {}
    for offer in offers:
        head = offer.ref.id
        seen = {head}
        while head in above and above[head] not in seen:
            head = above[head]
            seen.add(head)
        heads[offer.ref.id] = head
    return heads


def _sections(view: View, sections: Sequence[Section], relevant: Collection[str]) -> Iterator[Section]:
    """The sections with what fits in them, and one with the rest; nothing is parted if all fit or none does."""
    first = [_keeping(each, [offer for offer in each.offers if offer.ref.id in relevant]) for each in sections]
    rest = [_keeping(each, [offer for offer in each.offers if offer.ref.id not in relevant]) for each in sections]
    first, rest = [each for each in first if each.offers], [each for each in rest if each.offers]
    if not first or not rest:
        yield from sections
        return
    yield from (replace(each, number=number) for number, each in enumerate(first, 1))
    yield _more(view, rest, len(first) + 1, len(sections))


def _keeping(section: Section, offers: Sequence[OfferView]) -> Section:
    return replace(section, offers=tuple(offers))


def _more(view: View, rest: Sequence[Section], number: int, place: int) -> Section:
    groups = tuple(
        replace(each, key=f"{MORE}-{each.key}", number=number + turn, also=()) for turn, each in enumerate(rest, 1)
    )
    return Section(
        key=MORE,
        heading=view.words("package.more"),
        intro=view.words("package.more_intro"),
        colour=_COLOUR,
        offers=tuple(offer for group in groups for offer in group.offers),
        number=number,
        icon="other",
        place=place,
        groups=groups,
    )


def _counts(words: Words, shown: Sequence[OfferView], relevant: Collection[str]) -> Iterator[str]:
    """How many of the offers fit; parts of an umbrella are not counted, as nowhere on the cover."""
    whole = _whole(shown)
    first = sum(key in relevant for key in whole)
    if 0 < first < len(whole):
        yield words("package.first", n=first, rest=len(whole) - first)


def _whole(shown: Sequence[OfferView]) -> Mapping[str, OfferView]:
    return {offer.ref.id: offer for offer in shown if offer.part_of is None}


def _contact(view: View, recipient: Recipient) -> Iterator[Line]:
    """The municipality's contact for this recipient, else who keeps the catalogue."""
    found = recipient.contact or view.catalogue.settings.consultant
    if found is None:
        return
    yield view.words.line(found.role)
    if found.phone:
        yield Line(found.phone, view_link(view, "tel:", found.phone))
    if found.email:
        yield Line(found.email, view_link(view, "mailto:", found.email))
