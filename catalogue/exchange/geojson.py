"""Places of offers as a map takes them (GeoJSON, RFC 7946): those whose coordinates are known, and no others.

A place that is kept secret has none here, nor has anybody's home: the models refuse them, and the extract leaves them
out. Beside what the standard asks for, the collection bears `title`, `language`, `as_of` and `banners`; each place says
in its properties what it is, of which offer, how sure that is, and the banners again.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from catalogue.edition.edition import OfferView
from catalogue.edition.extract import OfferRecord, Values
from catalogue.exchange.base import Exported, Loss, Material
from catalogue.exchange.texts import address_line, part, parts, said, word

NAME = "places.geojson"
_FACTS = ("for_whom", "age", "when", "where", "access", "price")


def places_on_a_map(material: Material) -> Exported:
    """One file; it is there also where no place is on the map, so that a map which reads it becomes empty."""
    edition = material.edition
    seen = {offer.ref.id: offer for offer in edition.offers}
    features = [each for record in material.extract.offers for each in _features(material, record, seen)]
    collection = {
        "type": "FeatureCollection",
        "title": edition.title,
        "language": edition.language,
        "as_of": edition.as_of,
        "banners": list(edition.banners),
        "features": features,
    }
    data = json.dumps(collection, ensure_ascii=False, indent=1).encode("utf-8", "replace") + b"\n"
    return Exported(((NAME, data),), tuple(_losses(material)))


def _features(material: Material, record: OfferRecord, seen: dict[str, OfferView]) -> Iterator[dict[str, object]]:
    for key, place in parts(record.values, "places"):
        where = part(place, "coordinate")
        if where and not place.get("hidden"):
            position = [float(word(where, "longitude")), float(word(where, "latitude"))]
            properties = {"place": _name(material, place)} | _said(material, record, seen.get(record.id))
            yield {
                "type": "Feature",
                "id": f"{record.id}/{key}",
                "geometry": {"type": "Point", "coordinates": position},
                "properties": {name: value for name, value in properties.items() if value},
            }


def _name(material: Material, place: Values) -> str:
    """What the place is called, else its address, else the institution that houses it."""
    host = material.extract.recipients.get(word(place, "recipient"), {})
    named = (said(place.get("name"), material.extract), word(host, "name"), address_line(part(place, "address")))
    return next(filter(None, named), said(place.get("text"), material.extract))


def _said(material: Material, record: OfferRecord, offer: OfferView | None) -> dict[str, object]:
    """What is printed of the offer; only its title where the edition doesn't show it (in an export for oneself)."""
    found: dict[str, object] = {
        "offer": record.id,
        "title": said(record.values.get("title"), material.extract),
        "association": word(material.extract.association(record.association).values, "name"),
    }
    if offer is not None:
        facts = {key: fact.text for key in _FACTS if (fact := offer.fact(key)) and fact.stated}
        found |= {"title": offer.ref.title, "summary": offer.summary, **facts}
        found |= {
            "badges": [each.text for each in offer.badges],
            "url": offer.permalink,
            "evidence": list(offer.evidence),
        }
    return found | {"banners": list(material.edition.banners)}


def _losses(material: Material) -> Iterator[Loss]:
    for record in material.extract.offers:
        for _, place in parts(record.values, "places"):
            if not part(place, "coordinate") and not place.get("hidden"):
                yield Loss(record.id, "offers[].places.<id>.coordinate", "not-stated", _name(material, place))
