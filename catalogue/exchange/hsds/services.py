"""An offer as a service: what HSDS can say of it, in the words of the edition; and what it says of ours, read again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import cast

from catalogue.edition.extract import OfferRecord
from catalogue.exchange.hsds.choices import chosen, chosen_word
from catalogue.exchange.hsds.contacts import contact, contact_id
from catalogue.exchange.hsds.names import EXTRA, STATUS, TAXONOMY, Data, identity
from catalogue.exchange.hsds.said import items, part, stated, texts, words
from catalogue.exchange.hsds.telling import Telling
from catalogue.exchange.hsds.terms import attributes, own_words, taxonomy
from catalogue.exchange.hsds.times import row_of, schedule_of
from catalogue.exchange.hsds.whereabouts import areas, location, location_id, own_areas, own_place

_SEPARATOR = "; "
_WHOLE_DAY = len("2026-02-01")
_STATUS_BACK = {theirs: ours for ours, theirs in STATUS.items()}


def service_id(offer: str) -> str:
    """The id of an offer's service."""
    return identity("offer", offer)


def service(offer: OfferRecord, telling: Telling) -> Data:
    """The service, without its organization and without what only our profile says."""
    values, name = offer.values, service_id(offer.id)
    view, age = telling.views.get(offer.id), part(values.get("age"))
    own = age.get("whose", "participant") == "participant"
    alert = telling.text(part(values.get("alert")).get("text"))
    schedules, at_places = _schedules(offer, telling)
    contacts = _contacts(offer, telling)
    return stated(
        {
            "id": name,
            "name": telling.text(values.get("title")),
            "alternate_name": _SEPARATOR.join(texts(values.get("aliases"))),
            "description": telling.headed(
                *(view.evidence if view else ()),
                telling.text(values.get("summary")),
                telling.text(values.get("description")),
            ),
            "url": values.get("website"),
            "email": next((each["email"] for each in contacts if "email" in each), ""),
            "status": STATUS.get(str(part(values.get("status")).get("is", "")), "active"),
            "application_process": "\n".join(each.text for each in view.steps) if view else "",
            "fees_description": telling.fact(offer, "price"),
            "eligibility_description": telling.fact(offer, "for_whom"),
            "minimum_age": age.get("minimum") if own else None,
            "maximum_age": age.get("maximum") if own else None,
            "assured_date": part(values.get("confirmed")).get("on"),
            "alert": " ".join(filter(None, (*telling.banners, alert))),
            "schedules": schedules,
            "service_areas": [*areas(offer, telling)],
            "service_at_locations": at_places,
            "languages": [
                {"id": identity("language", name, each, str(number)), "code": each}
                for number, each in enumerate(texts(values.get("languages")))
            ],
            "cost_options": [*_costs(offer, telling)],
            "required_documents": [
                {"id": identity("document", name, str(number)), "document": each}
                for number, each in enumerate(telling.texts(part(values.get("access")).get("documents")))
            ],
            "contacts": contacts,
            "capacities": [*_capacities(offer, telling)],
            "attributes": [*_warnings(name, telling), *attributes(offer, telling)],
        }
    )


def _contacts(offer: OfferRecord, telling: Telling) -> list[Data]:
    known, name = telling.associations[offer.association].contacts, service_id(offer.id)
    return [contact(name, key, known[key], telling) for key in texts(offer.values.get("contacts")) if key in known]


def _warnings(name: str, telling: Telling) -> Iterator[Data]:
    """What must be said first, in the one place where programs that show no description look, too."""
    for number, banner in enumerate(telling.banners):
        known = {
            "id": identity("term", "banners"),
            "code": "banner",
            "name": "banner",
            "description": "banner",
            "taxonomy": f"{TAXONOMY}banners",
            "taxonomy_detail": taxonomy("banners"),
        }
        yield {
            "id": identity("banner", name, str(number)),
            "link_type": "banner",
            "link_entity": "service",
            "value": banner,
            "label": banner,
            "taxonomy_term": known,
        }


def _schedules(offer: OfferRecord, telling: Telling) -> tuple[list[Data], list[Data]]:
    """The rows at no place of the offer's, and its places with the rows at each."""
    places = part(offer.values.get("places"))
    said = _row_texts(offer, telling)
    rows: dict[str, list[Data]] = {"": []}
    for number, row in enumerate(items(offer.values.get("schedule"))):
        place = str(row.get("place", ""))
        rules = schedule_of(row, telling.day, telling.language)
        notes = telling.text(row.get("text"))
        more = stated({"description": said.get(number, notes), "notes": notes})
        found: Data = {"id": identity("schedule", offer.id, str(number)), **rules, **more}
        rows.setdefault(place if place in places else "", []).append(found)
    return rows[""], [
        stated(
            {
                "id": identity("at", offer.id, key),
                "location": location(offer.id, key, part(value), telling),
                "schedules": rows.get(key),
            }
        )
        for key, value in places.items()
    ]


def _row_texts(offer: OfferRecord, telling: Telling) -> Mapping[int, str]:
    """What is printed of each row: the fact has a line for each, and one for the season behind them."""
    view = telling.views.get(offer.id)
    fact, count = view.fact("when") if view else None, len(items(offer.values.get("schedule")))
    season = 1 if "season" in offer.values else 0
    if fact is None or not fact.stated or len(fact.lines) != count + season:
        return {}
    return {number: line.text for number, line in enumerate(fact.lines[:count])}


def _costs(offer: OfferRecord, telling: Telling) -> Iterator[Data]:
    price = part(offer.values.get("price"))
    amount = 0.0 if price.get("type") == "free" else price.get("amount") if price.get("type") == "fee" else None
    if amount is not None:
        found = {
            "id": identity("cost", offer.id),
            "currency": "DKK",
            "amount": float(cast("str", amount)),
            "option": telling.text(price.get("note")),
            "amount_description": chosen_word("Price.per", price.get("per"), telling.language),
        }
        yield stated(found)


def _capacities(offer: OfferRecord, telling: Telling) -> Iterator[Data]:
    """Free places, if it is known how many there were on which day: HSDS has no other."""
    capacity = part(offer.values.get("capacity"))
    day, unit = str(capacity.get("as_of", "")), str(capacity.get("unit", "participants"))
    if "free" in capacity and len(day) == _WHOLE_DAY:
        yield stated(
            {
                "id": identity("capacity", offer.id),
                "unit": _unit(unit, telling),
                "available": capacity["free"],
                "maximum": capacity.get("maximum"),
                "updated": f"{day}T00:00:00.000Z",
            }
        )


def _unit(name: str, telling: Telling) -> Data:
    word = chosen_word("Capacity.unit", name, telling.language)
    return {"id": identity("unit", name), "name": word, "scheme": EXTRA, "identifier": name}


def own_offer(found: Mapping[str, object], contacts: Mapping[str, object], places: Mapping[str, object]) -> Data:
    """What a service that we wrote says of its offer: the keys of `contacts` and `places` are known again by ids."""
    name = _own_name(found)
    status = _STATUS_BACK.get(words(found.get("status")), "")
    free = items(found.get("capacities"))
    listed = {each.get("id"): each for each in items(found.get("contacts"))}
    names = {contact_id(service_id(name), key): key for key in contacts}
    return stated(
        {
            "title": found.get("name"),
            "aliases": [each for each in words(found.get("alternate_name")).split(_SEPARATOR) if each],
            "description": found.get("description"),
            "website": found.get("url"),
            "status": {"is": status} if status else {},
            "age": stated({"minimum": whole(found.get("minimum_age")), "maximum": whole(found.get("maximum_age"))}),
            "alert": {"text": found["alert"]} if "alert" in found else {},
            "schedule": [*_own_rows(found, name, places)],
            "areas": own_areas(found),
            "places": _own_places(found, name, places),
            "languages": [each["code"] for each in items(found.get("languages")) if "code" in each],
            "price": _own_price(found),
            "access": stated({"documents": [each.get("document") for each in items(found.get("required_documents"))]}),
            "contacts": [names[str(each)] for each in listed if str(each) in names],
            "capacity": _own_capacity(free[0]) if free else {},
            **own_words(found),
        }
    )


def _own_name(found: Mapping[str, object]) -> str:
    return words(part(found.get(EXTRA)).get("id"))


def _own_rows(found: Mapping[str, object], name: str, places: Mapping[str, object]) -> Iterator[Data]:
    names = {location_id(name, key): key for key in places}
    yield from (_own_row(each) for each in items(found.get("schedules")))
    for at in items(found.get("service_at_locations")):
        place = names.get(words(part(at.get("location")).get("id")), "")
        yield from (_own_row(each) | stated({"place": place}) for each in items(at.get("schedules")))


def _own_row(schedule: Mapping[str, object]) -> Data:
    return row_of(schedule) | stated({"text": schedule.get("notes")})


def _own_places(found: Mapping[str, object], name: str, places: Mapping[str, object]) -> Data:
    known = {part(at.get("location")).get("id"): at for at in items(found.get("service_at_locations"))}
    return {key: own_place(part(part(known.get(location_id(name, key))).get("location"))) for key in places}


def _own_price(found: Mapping[str, object]) -> Data:
    for each in items(found.get("cost_options")):
        amount = decimal_text(each.get("amount"))
        if amount == "0":
            return stated({"type": "free", "note": each.get("option")})
        return stated(
            {
                "type": "fee",
                "amount": amount,
                "per": chosen("Price.per", each.get("amount_description")),
                "note": each.get("option"),
            }
        )
    return {}


def decimal_text(value: object) -> str:
    """An amount as the shortest text that says it."""
    try:
        return f"{float(words(value)):.2f}".rstrip("0").rstrip(".") or "0"
    except ValueError:
        return ""


def _own_capacity(found: Mapping[str, object]) -> Data:
    unit = words(part(found.get("unit")).get("identifier"))
    return stated(
        {
            "unit": "" if unit == "participants" else unit,
            "maximum": whole(found.get("maximum")),
            "free": whole(found.get("available")),
            "as_of": words(found.get("updated"))[:_WHOLE_DAY],
        }
    )


def whole(value: object) -> int | None:
    """A whole number, whether it came as a number or as a text."""
    try:
        number = float(words(value))
    except ValueError:
        return None
    return int(number) if number.is_integer() else None
