"""A place as a location, an area as a service area; and those of others as ours."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import cast

from catalogue.edition.extract import OfferRecord
from catalogue.exchange.hsds.names import Data, identity
from catalogue.exchange.hsds.said import items, part, stated, texts, words
from catalogue.exchange.hsds.telling import Telling
from catalogue.exchange.hsds.terms import own_term, term

COUNTRY = "DK"
"""Of addresses without one; and what need not be said of those that have it."""
_NO_STATE = "Danmark"  # HSDS wants a state or province of every address


def areas(offer: OfferRecord, telling: Telling) -> Iterator[Data]:
    """Where an offer is for people from."""
    for name in texts(offer.values.get("areas")):
        known = identity("area", offer.id, name)
        yield {
            "id": known,
            "name": telling.label("areas", name),
            "attributes": [
                {
                    "id": identity("attribute", known),
                    "link_type": "area",
                    "link_entity": "service_area",
                    "taxonomy_term": term("areas", name, telling),
                }
            ],
        }


def own_areas(service: Mapping[str, object]) -> list[str]:
    """The areas of a service that we wrote."""
    found = (own_term(each) for area in items(service.get("service_areas")) for each in items(area.get("attributes")))
    return [name for group, name in found if group == "areas"]


def location(offer: str, key: str, place: Mapping[str, object], telling: Telling) -> Data:
    """A place of an offer; an institution's own name and address where it takes place at one."""
    host = part(telling.extract.recipients.get(str(place.get("recipient", "")), {}))
    name, at = location_id(offer, key), part(place.get("coordinate"))
    return stated(
        {
            "id": name,
            "location_type": _kind(place),
            "name": telling.text(place.get("name")) or host.get("name"),
            "description": "; ".join(filter(None, map(telling.text, (place.get("text"), place.get("directions"))))),
            "latitude": _number(at.get("latitude")),
            "longitude": _number(at.get("longitude")),
            "addresses": [*address(name, part(place.get("address") or host.get("address")), place, telling)],
            "accessibility": [*_accessibility(name, place, telling)],
        }
    )


def location_id(offer: str, key: str) -> str:
    """The id of an offer's place."""
    return identity("place", offer, key)


def _kind(place: Mapping[str, object]) -> str:
    return "postal" if place.get("role") == "post" else "virtual" if place.get("kind") == "online" else "physical"


def address(owner: str, values: Mapping[str, object], place: Mapping[str, object], telling: Telling) -> Iterator[Data]:
    """An address, if it is a whole one: HSDS wants street, city and postal code."""
    if all(values.get(each) for each in ("street", "city", "postal_code")):
        yield stated(
            {
                "id": identity("address", owner),
                "address_1": values["street"],
                "address_2": telling.text(place.get("room")),
                "city": values["city"],
                "state_province": _NO_STATE,
                "postal_code": values["postal_code"],
                "country": COUNTRY,
                "address_type": "postal" if place.get("role") == "post" else "physical",
            }
        )


def _accessibility(owner: str, place: Mapping[str, object], telling: Telling) -> Iterator[Data]:
    if "wheelchair" in place:
        answer = {True: "yes", False: "no"}.get(cast("bool", place["wheelchair"]), "unknown")
        label = telling.extract.edition.labels.get(f"wheelchair_{answer}") or f"wheelchair: {answer}"
        yield {"id": identity("accessibility", owner), "description": label}


def own_place(found: Mapping[str, object]) -> Data:
    """What a location says of a place, whoever wrote it."""
    kind = words(found.get("location_type"))
    at = {key: _decimal(found.get(key)) for key in ("latitude", "longitude")}
    written = next((each for each in items(found.get("addresses"))), {})
    return stated(
        {
            "name": words(found.get("name")),
            "role": "post" if kind == "postal" else "",
            "kind": "online" if kind == "virtual" else "",
            "room": words(written.get("address_2")),
            "address": own_address(written),
            "coordinate": at if all(at.values()) else {},
            "text": words(found.get("description")),
            "directions": words(found.get("transportation")),
        }
    )


def own_address(written: Mapping[str, object]) -> Data:
    """An address in three lines."""
    keys = {"street": "address_1", "postal_code": "postal_code", "city": "city"}
    return stated({ours: words(written.get(theirs)) for ours, theirs in keys.items()})


def _number(value: object) -> float | None:
    return float(str(value)) if value not in {None, ""} else None


def _decimal(value: object) -> str:
    return words(value)
