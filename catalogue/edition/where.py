"""Where an offer takes place and in which form; a hidden address is never more than a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from catalogue.edition.language import as_sentences, in_sentence, sentence
from catalogue.edition.parts import Fact, Line
from catalogue.edition.people import bare_address
from catalogue.edition.schedule import row_text, season_remark, season_text
from catalogue.edition.view import OfferContext, View
from catalogue.model.place import Address, Place
from catalogue.model.schedule import Row

_PLACELESS = frozenset({"telephone", "chat", "sms", "email", "online"})
_HOW_MANY = frozenset({"one-to-one", "group"})
"""These say with how many, not where."""
_NAMED_BY_KIND = frozenset({"home", "volunteers-home", "online", "institution", "route"})


def when(context: OfferContext) -> Fact:
    """All rows of the schedule, then the season."""
    offer, words = context.offer, context.words
    texts = [words.as_written(row_text(row, words, row_place(row, context)), row.text) for row in offer.schedule]
    if offer.season:
        season = sentence(season_text(offer.season, words))
        texts.append(Line(as_sentences([season, season_remark(offer.season, words)])))
    return context.view.fact("when", texts, len(offer.schedule))


def row_place(row: Row, context: OfferContext) -> str:
    """The short name of a row's place; nothing where the offer has only one place."""
    places = context.offer.places
    place = places.get(row.place) if row.place and len(places) > 1 else None
    return _short_name(place, context.view) if place else ""


def place_of(row: Row, context: OfferContext) -> str:
    """The whole text of a row's place, or of the only one there is; nothing where it isn't said which."""
    places = context.offer.places
    place = places.get(row.place) if row.place else next(iter(places.values())) if len(places) == 1 else None
    return _place_line(place, context.view).text if place else ""


def where(context: OfferContext) -> Fact:
    """Every place, or that there is none because the offer comes by telephone or net."""
    offer, words, view = context.offer, context.words, context.view
    texts: list[str | Line] = list(dict.fromkeys(_place_line(place, view) for place in offer.places.values()))
    forms = [each for each in offer.delivery if each not in _HOW_MANY]
    if not texts and "home-visit" in forms:
        texts.append(words("where.home"))
    elif not texts and forms and _PLACELESS.issuperset(forms):
        named = words.listed(words(f"delivery.{each}") for each in forms)
        texts.append(words("where.without_place", text=named))
    if offer.online_link:
        texts.append(Line(words("where.online_link", address=bare_address(offer.online_link)), offer.online_link))
    # The id of a hidden place may speak: «moellevej-7».
    return view.fact("where", texts, tuple(key for key, place in offer.places.items() if not place.hidden))


def where_summary(context: OfferContext) -> Line:
    """Place or area in few words, for the overview table."""
    offer, words = context.offer, context.words
    known = context.view.catalogue.vocabulary.areas
    if offer.areas:
        shown, more = offer.areas[:2], " …" if len(offer.areas) > 2 else ""  # noqa: PLR2004  # the table has room for two
        return context.view.marked(words.listed(context.view.labels(known, shown)) + more, known, shown)
    for place in offer.places.values():
        return words.as_written(_short_name(place, context.view), *(() if place.hidden else (place.name, place.text)))
    return Line(words.all_of(words(f"delivery.{each}") for each in offer.delivery[:1]) or "–")


def delivery(context: OfferContext) -> Fact | None:
    """In which form the offer comes: in person, by telephone, at home."""
    offer, words, view = context.offer, context.words, context.view
    known = view.catalogue.vocabulary.activity_forms
    activities = view.labels(known, offer.activity_forms)
    form = sentence(words.listed(words(f"delivery.{each}") for each in offer.delivery))
    named = words.listed([*activities[:1], *(in_sentence(each) for each in activities[1:])])
    lines = [view.marked(named, known, offer.activity_forms), Line(form)]
    return view.fact("delivery", lines, tuple(offer.delivery)) if named or form else None


def area(context: OfferContext) -> Fact:
    """The area it covers, which is seldom the place where it happens."""
    offer, words = context.offer, context.words
    known = context.view.catalogue.vocabulary.areas
    areas = context.view.marked(words.all_of(context.view.labels(known, offer.areas)), known, offer.areas)
    return context.view.fact("area", [areas, words.line(offer.area_note)], tuple(offer.areas))


def address_text(address: Address) -> str:
    """«Gammeltorv 4, 9000 Aalborg»."""
    town = " ".join(part for part in (address.postal_code, address.city) if part)
    return ", ".join(part for part in (address.street, town) if part)


def _short_name(place: Place, view: View) -> str:
    words = view.words
    if place.hidden:
        return words("where.hidden_short")
    if place.name:
        return words.text(place.name)
    host = view.catalogue.host(place.recipient)
    if host:
        return host.name
    if place.address:
        return address_text(place.address)
    return words(f"where.{place.kind}") if place.kind in _NAMED_BY_KIND else words.text(place.text)


def _place_line(place: Place, view: View) -> Line:
    text = _place_text(place, view)
    if place.hidden:
        return Line(text)
    areas = view.catalogue.vocabulary.areas
    area = areas[place.area].label if place.area in areas else None
    own = (place.name, place.room, area, place.text, place.directions, place.to_be_confirmed)
    return view.words.as_written(text, *own)


def _place_text(place: Place, view: View) -> str:
    words = view.words
    if place.hidden:  # neither its name nor the reason: either may tell where it is
        return words("where.hidden")
    own_words = words.text(place.text)
    text = words.listed(dict.fromkeys(_place_parts(place, view)))
    if not text and own_words:
        text, own_words = own_words.rstrip("."), ""
    text = text or (words(f"where.{place.kind}") if place.kind in _NAMED_BY_KIND else "")
    if place.role in {"office", "post"}:
        text = words(f"where.{place.role}", text=text)
    remarks = "; ".join(remark for remark in _remarks(place, view) if remark)
    return as_sentences([f"{text} ({remarks})" if remarks else text, own_words, words.text(place.directions)])


def _place_parts(place: Place, view: View) -> Iterator[str]:
    words = view.words
    host = view.catalogue.host(place.recipient)
    yield words.text(place.name)
    if host:
        yield words("where.host", text=host.name) if place.name else host.name
    yield words.text(place.room)
    if place.kind in {"home", "volunteers-home", "online"} and not place.name:
        yield words(f"where.{place.kind}")
    address = place.address or (host.address if host else None)
    yield address_text(address) if address else ""
    if place.area:
        yield view.label(view.catalogue.vocabulary.areas, place.area)


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
