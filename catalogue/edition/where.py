"""Where an offer takes place and in which form; a hidden address is never more than a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from catalogue.edition.edition import Fact
from catalogue.edition.language import sentence
from catalogue.edition.schedule import row_text, season_text
from catalogue.edition.view import OfferContext, View
from catalogue.model.place import Address, Place

_PLACELESS = ("telephone", "chat", "sms", "email", "online")


def when(context: OfferContext) -> Fact:
    """All rows of the schedule, then the season."""
    offer, words = context.offer, context.words
    several = len(offer.places) > 1
    texts = []
    for row in offer.schedule:
        place = offer.places.get(row.place) if row.place else None
        texts.append(row_text(row, words, _short_name(place, context.view) if place and several else ""))
    if offer.season:
        season = season_text(offer.season.start, offer.season.end, words.text(offer.season.text), words)
        texts.append(sentence(season))
    return context.view.fact("when", texts, len(offer.schedule))


def where(context: OfferContext) -> Fact:
    """Every place, or that there is none because the offer comes by telephone or net."""
    offer, words, view = context.offer, context.words, context.view
    texts = [_place_text(place, view) for place in offer.places.values()]
    if not texts and offer.delivery:
        if "home-visit" in offer.delivery:
            texts.append(words("where.home"))
        elif set(offer.delivery) <= set(_PLACELESS):
            forms = words.all_of(words(f"delivery.{each}") for each in offer.delivery)
            texts.append(words("where.without_place", text=forms))
    return view.fact("where", texts, tuple(offer.places))


def where_summary(context: OfferContext) -> str:
    """Place or area in few words, for the overview table."""
    offer, words = context.offer, context.words
    areas = context.view.labels(context.view.catalogue.vocabulary.areas, offer.areas)
    if areas:
        return ", ".join(areas[:2]) + (" …" if len(areas) > 2 else "")  # noqa: PLR2004  # the table has room for two
    places = [_short_name(place, context.view) for place in offer.places.values()]
    return places[0] if places else words.all_of(words(f"delivery.{each}") for each in offer.delivery[:1]) or "–"


def delivery(context: OfferContext) -> Fact | None:
    """In which form the offer comes: in person, by telephone, at home."""
    offer, words = context.offer, context.words
    text = ", ".join(words(f"delivery.{each}") for each in offer.delivery)
    return context.view.fact("delivery", [sentence(text)], tuple(offer.delivery)) if text else None


def area(context: OfferContext) -> Fact:
    """The area it covers, which is seldom the place where it happens."""
    offer, words = context.offer, context.words
    areas = words.all_of(context.view.labels(context.view.catalogue.vocabulary.areas, offer.areas))
    return context.view.fact("area", [areas, words.text(offer.area_note)], tuple(offer.areas))


def address_text(address: Address) -> str:
    """«Gammeltorv 4, 9000 Aalborg»."""
    town = " ".join(part for part in (address.postal_code, address.city) if part)
    return ", ".join(part for part in (address.street, town) if part)


def _short_name(place: Place, view: View) -> str:
    words = view.words
    if place.hidden:
        return words("where.hidden")
    if place.name:
        return words.text(place.name)
    if place.recipient:
        return _host(place, view)
    if place.kind in {"home", "volunteers-home", "online"}:
        return words(f"where.{place.kind}")
    if place.address:
        return address_text(place.address)
    return words.text(place.text)


def _host(place: Place, view: View) -> str:
    host = view.catalogue.recipients.get(place.recipient or "")
    return host.name if host else ""


def _place_text(place: Place, view: View) -> str:
    words = view.words
    if place.hidden:
        reason = words.text(place.reason)
        return f"{words('where.hidden')}. {reason}" if reason else words("where.hidden")
    parts = dict.fromkeys(part for part in _place_parts(place, view) if part)
    text = ", ".join(parts)
    if place.role in {"office", "post"}:
        text = words(f"where.{place.role}", text=text)
    remarks = [remark for remark in _remarks(place, view) if remark]
    return f"{text} ({'; '.join(remarks)})" if remarks else text


def _place_parts(place: Place, view: View) -> Iterator[str]:
    words = view.words
    yield words.text(place.name)
    if place.recipient and not place.name:
        yield _host(place, view)
    elif place.recipient:
        yield words("where.host", text=_host(place, view))
    yield words.text(place.room)
    if place.kind in {"home", "volunteers-home", "online"} and not place.name:
        yield words(f"where.{place.kind}")
    yield address_text(place.address) if place.address else ""
    yield words.text(place.text)
    if place.area:
        yield view.label(view.catalogue.vocabulary.areas, place.area)
    yield words.text(place.directions)


def _remarks(place: Place, view: View) -> Iterator[str]:
    words = view.words
    if place.open_to:
        yield words("where.open_unknown" if place.open_to == "unknown" else f"where.{place.open_to}")
    if place.wheelchair is not None:
        answer = (
            {True: "yes", False: "no"}.get(place.wheelchair, "unknown")
            if isinstance(place.wheelchair, bool)
            else "unknown"
        )
        yield words(f"where.wheelchair_{answer}")
    if place.to_be_confirmed:
        yield words("where.to_be_confirmed", text=words.text(place.to_be_confirmed))
    if place.checked_on and view.audience == "professionals":
        yield words("where.checked_on", day=words.day(place.checked_on))
