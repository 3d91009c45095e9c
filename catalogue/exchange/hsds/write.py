"""An extract in HSDS's nested JSON: `services.json`, `organizations.json`, and the root of an interface to them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from catalogue.edition.extract import OfferRecord
from catalogue.exchange.base import Exported, Loss, Material
from catalogue.exchange.hsds.names import EXTRA, VERSION, Data
from catalogue.exchange.hsds.organizations import in_service, organization
from catalogue.exchange.hsds.profile import NOT_SAID, difference, difference_of_each
from catalogue.exchange.hsds.said import part
from catalogue.exchange.hsds.services import own_offer, service
from catalogue.exchange.hsds.telling import Telling

_KEPT_BY_KEY = frozenset({"places"})
_NO_PLACE = frozenset({"id", "evidence", "main_language", "audience", NOT_SAID})


def hsds(material: Material) -> Exported:
    """The nested form: each list is a page of its own, as an interface by the specification gives it."""
    organizations, services = nested(material)
    files = (
        ("index.json", _written(_root(material, len(services)))),
        ("organizations.json", _written(_page(organizations, material))),
        ("services.json", _written(_page(services, material))),
    )
    return Exported(files, tuple(losses(organizations, services)))


def nested(material: Material) -> tuple[list[Data], list[Data]]:
    """All organizations, and all services with theirs; each with what our profile adds."""
    telling = Telling(material.extract)
    organizations = {each.id: organization(each, telling) for each in material.extract.associations}
    services = [_service(each, organizations[each.association], telling) for each in material.extract.offers]
    return list(organizations.values()), services


def _service(offer: OfferRecord, its: Mapping[str, object], telling: Telling) -> Data:
    found = service(offer, telling)
    values = part(telling.plain(offer.values))
    found[EXTRA] = {"id": offer.id}
    contacts, places = telling.associations[offer.association].contacts, part(values.get("places"))
    read = own_offer(found, contacts, places)
    extra = difference(_without(values), _without(read))
    if places:
        extra["places"] = difference_of_each(places, part(read.get("places")))
    found[EXTRA] = {"id": offer.id, **extra}
    return {**found, "organization": in_service(its)}


def _without(values: Mapping[str, object]) -> Data:
    return {key: value for key, value in values.items() if key not in _KEPT_BY_KEY}


def losses(organizations: list[Data], services: list[Data]) -> Iterator[Loss]:
    """What only our profile says: programs that don't know it read less, or nothing, of these fields."""
    for each in organizations:
        extra = part(each[EXTRA])
        name = str(extra["id"])
        for group, below in (("association", extra.get("association")), ("partnership", extra.get("partnership"))):
            yield from (Loss(name, f"{group}.{key}", "profile") for key in part(below) if key not in _NO_PLACE)
        fields = dict.fromkeys(key for one in part(extra.get("contacts")).values() for key in part(one))
        yield from (Loss(name, f"contacts.<id>.{key}", "profile") for key in fields if key not in _NO_PLACE)
    for each in services:
        extra = part(each[EXTRA])
        name = str(extra["id"])
        plain = (key for key in extra if key not in _NO_PLACE | _KEPT_BY_KEY)
        yield from (Loss(name, f"offers[].{key}", "profile") for key in plain)
        fields = dict.fromkeys(key for one in part(extra.get("places")).values() for key in part(one))
        yield from (Loss(name, f"offers[].places.<id>.{key}", "profile") for key in fields if key not in _NO_PLACE)


def _root(material: Material, count: int) -> Data:
    edition = material.edition
    about = {"banners": list(edition.banners), "title": edition.title, "as_of": edition.as_of, "services": count}
    return {"version": VERSION, EXTRA: {**about, "language": edition.language, "audience": edition.audience}}


def _page(contents: list[Data], material: Material) -> Data:
    return {
        EXTRA: {"banners": list(material.edition.banners)},
        "total_items": len(contents),
        "total_pages": 1,
        "page_number": 1,
        "size": len(contents),
        "first_page": True,
        "last_page": True,
        "empty": not contents,
        "contents": contents,
    }


def _written(data: object) -> bytes:
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "replace")
