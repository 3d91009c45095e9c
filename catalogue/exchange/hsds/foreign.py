"""A service of others as an offer. What it says and an offer can't is told, field by field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from catalogue.exchange.base import Loss, Why
from catalogue.exchange.hsds.contacts import foreign_contact
from catalogue.exchange.hsds.fitting import is_id, short
from catalogue.exchange.hsds.matching import Matching
from catalogue.exchange.hsds.names import CVR_SCHEME, Data
from catalogue.exchange.hsds.organizations import own_association
from catalogue.exchange.hsds.said import items, part, stated, words
from catalogue.exchange.hsds.services import decimal_text, whole
from catalogue.exchange.hsds.times import iso_day, row_of, unread
from catalogue.exchange.hsds.whereabouts import COUNTRY, own_place
from catalogue.model.ids import Names, slug

AUDIENCES: Final = ("professionals", "families", "young")
_READ = frozenset(
    {
        *("id", "organization_id", "organization", "name", "alternate_name", "description", "url", "email", "status"),
        *("application_process", "fees_description", "eligibility_description", "minimum_age", "maximum_age"),
        *("assured_date", "alert", "last_modified", "phones", "schedules", "service_areas", "service_at_locations"),
        *("languages", "cost_options", "required_documents", "contacts", "capacities", "attributes", "wait_time"),
    }
)
_STATUS: Mapping[str, str] = {"inactive": "paused", "temporarily closed": "paused", "defunct": "ended"}
_PERSONAL = frozenset({"metadata", "assurer_email", "attention"})
"""May name a person: that something was there is told, and not what."""
_CONTACT = frozenset({"id", "name", "title", "department", "email", "phones"})
_PHONE = frozenset({"id", "number", "type"})
_COST = frozenset({"id", "amount", "currency"})
_DANISH = "DKK"


@dataclass
class Contacts:
    """The contacts of an association's file, each once."""

    held: Data = field(default_factory=dict)
    names: Names = field(default_factory=Names)
    known: dict[object, str] = field(default_factory=dict)

    def key(self, contact: Data) -> str:
        """The key of the contact, or of one that reaches the same."""
        reached = {key: value for key, value in contact.items() if key != "role"}
        ways = frozenset(reached.items())
        if (found := self.known.get(ways)) is not None:
            return found
        key = self.names.free(slug(str(contact["role"])) or "kontakt")
        self.held[key] = {**contact, "shown_in": list(AUDIENCES)}
        for each in (ways, *(frozenset({way}) for way in ways)):
            self.known.setdefault(each, key)
        return key


@dataclass
class ForeignService:
    """One service on its way: its words, what it loses, the contacts that it needs in its association's file."""

    found: Mapping[str, object]
    name: str
    matching: Matching
    role: str
    contacts: Contacts
    losses: list[Loss] = field(default_factory=list)

    def offer(self) -> Data:
        """The offer, without where it was read."""
        found = self.found
        self._leftovers(found, _READ, "")
        places = self._places()
        rows = [*self._rows(items(found.get("schedules")), ""), *self._rows_at(places)]
        status = _STATUS.get(words(found.get("status")), "")
        if not status:
            self._leftovers({"wait_time": found.get("wait_time")}, frozenset(), "")
        if found.get("assured_date"):
            self._leftovers({"last_modified": found.get("last_modified")}, frozenset(), "")
        known = {words(each.get("id")): each for each in items(found.get("contacts"))}
        return stated(
            {
                "id": self.name,
                "title": words(found.get("name")),
                "aliases": [words(found.get("alternate_name"))] if words(found.get("alternate_name")) else [],
                "description": words(found.get("description")),
                "website": words(found.get("url")),
                "status": stated({"is": status, "waiting_time": words(found.get("wait_time")) if status else ""}),
                "age": self._age(),
                "for_whom": words(found.get("eligibility_description")),
                "alert": stated({"text": words(found.get("alert"))}),
                **self._words(),
                "areas": self._areas(),
                "places": {key: value for key, (value, _) in places.items()},
                "schedule": rows,
                "languages": self._languages(),
                "price": self._price(),
                "access": self._access(),
                "capacity": self._capacity(),
                "contacts": list(dict.fromkeys(self._contacts(list(known.values())))),
            }
        )

    def _lose(self, key: str, why: Why, value: object = "") -> None:
        self.losses.append(Loss(self.name, f"service.{key}" if key else "service", why, short(value)))

    def _leftovers(self, thing: Mapping[str, object], read: frozenset[str], path: str) -> None:
        for key, value in thing.items():
            if key not in read and not is_id(key) and value not in (None, "", [], {}):
                self._lose(f"{path}{key}", "no-place", "" if key in _PERSONAL else value)

    def _age(self) -> Data:
        found = {"minimum": self.found.get("minimum_age"), "maximum": self.found.get("maximum_age")}
        numbers = {key: whole(value) for key, value in found.items()}
        for key, value in found.items():
            if words(value) and numbers[key] is None:
                self._lose(f"{key}_age", "not-valid", value)
        return stated(numbers)

    def _words(self) -> Data:
        sorted_in: dict[str, list[str]] = {}
        for each in items(self.found.get("attributes")):
            term = part(each.get("taxonomy_term"))
            written = words(term.get("name")) or words(each.get("value")) or words(each.get("label"))
            group, name = self.matching.term(written, words(term.get("code")))
            if not group:
                near = self.matching.nearest_term(written)
                self._lose("attributes", "unknown-word", f"{written} → {near}" if near else written)
            elif name not in sorted_in.setdefault(group, []):
                sorted_in[group].append(name)
        return dict(sorted_in)

    def _areas(self) -> list[str]:
        found: list[str] = []
        for each in items(self.found.get("service_areas")):
            written = words(each.get("name"))
            if name := self.matching.area(written):
                found.append(name)
            else:
                near = self.matching.nearest_area(written)
                self._lose("service_areas", "unknown-word", f"{written} → {near}" if near else written)
            self._leftovers(each, frozenset({"id", "service_id", "name", "attributes"}), "service_areas.")
        return list(dict.fromkeys(found))

    def _places(self) -> dict[str, tuple[Data, Mapping[str, object]]]:
        found: dict[str, tuple[Data, Mapping[str, object]]] = {}
        names = Names()
        read = frozenset({"id", "service_id", "location_id", "location", "schedules", "phones", "contacts"})
        for at in items(self.found.get("service_at_locations")):
            location = part(at.get("location"))
            place = own_place(location)
            if not place.keys() - {"room"}:
                self._lose("service_at_locations", "not-valid", location)
                continue
            found[names.free(slug(words(location.get("name"))) or "sted")] = (place, at)
            self._leftovers(at, read, "service_at_locations.")
            self._lost_of(location)
        return found

    def _lost_of(self, location: Mapping[str, object]) -> None:
        read = {"id", "location_type", "organization_id", "name", "description", "transportation", "latitude"}
        path = "service_at_locations.location."
        self._leftovers(location, frozenset({*read, "longitude", "addresses", "phones", "contacts"}), path)
        for number, address in enumerate(items(location.get("addresses"))):
            kept = (
                "id",
                "location_id",
                "address_1",
                "city",
                "postal_code",
                "address_type",
                "address_2",
                "state_province",
            )
            told = {key: value for key, value in address.items() if (key, value) != ("country", COUNTRY)}
            self._leftovers(told, frozenset(kept if number == 0 else ("id", "location_id")), f"{path}addresses.")

    def _rows(self, schedules: list[Mapping[str, object]], place: str) -> Iterator[Data]:
        for each in schedules:
            for key in unread(each):
                self._lose(f"schedules.{key}", "reworded", each.get(key))
            said = " ".join(filter(None, (words(each.get("description")), words(each.get("notes")))))
            row = {key: value for key, value in row_of(each).items() if key != "channel"}
            if words(each.get("attending_type")):
                self._lose("schedules.attending_type", "no-place", each["attending_type"])
            if row or said:
                yield row | stated({"text": said, "place": place})

    def _rows_at(self, places: Mapping[str, tuple[Data, Mapping[str, object]]]) -> Iterator[Data]:
        for key, (_, at) in places.items():
            yield from self._rows(items(at.get("schedules")), key)

    def _languages(self) -> list[str]:
        found = []
        for each in items(self.found.get("languages")):
            if code := words(each.get("code")):
                found.append(code.lower())
            else:
                self._lose("languages", "not-valid", each.get("name"))
            self._leftovers(each, frozenset({"id", "service_id", "name", "code"}), "languages.")
        return list(dict.fromkeys(found))

    def _price(self) -> Data:
        said = words(self.found.get("fees_description"))
        first, *others = items(self.found.get("cost_options")) or [{}]
        for each in others:
            self._lose("cost_options", "no-place", each)
        self._leftovers(first, _COST | ({"amount_description"} if not said else frozenset()), "cost_options.")
        amount, currency = decimal_text(first.get("amount")), words(first.get("currency")).upper()
        if amount == "0":
            return stated({"type": "free", "note": said})
        if amount and currency == _DANISH:
            return stated({"type": "fee", "amount": amount, "note": said or words(first.get("amount_description"))})
        if amount:
            self._lose("cost_options", "reworded", first)
            said = said or " ".join(filter(None, (amount, currency, words(first.get("amount_description")))))
        return {"type": "unknown", "note": said} if said else {}

    def _access(self) -> Data:
        documents = [words(each.get("document")) for each in items(self.found.get("required_documents"))]
        for each in items(self.found.get("required_documents")):
            self._leftovers(each, frozenset({"document"}), "required_documents.")
        return stated({"note": words(self.found.get("application_process")), "documents": [*filter(None, documents)]})

    def _capacity(self) -> Data:
        for each in items(self.found.get("capacities")):
            self._lose("capacities", "no-place", [each.get("description"), each.get("available")])
        return {}

    def _contacts(self, named: list[Mapping[str, object]]) -> Iterator[str]:
        found = self.found
        for at in items(found.get("service_at_locations")):
            location = part(at.get("location"))
            named = [*named, *items(at.get("contacts")), *items(location.get("contacts"))]
            named += [{"phones": each["phones"]} for each in (at, location) if each.get("phones")]
        own: Data = {"id": "", "email": found.get("email"), "phones": found.get("phones")}
        for each in (*named, own):
            if words(each.get("name")):
                self._lose("contacts.name", "no-consent")
            self._leftovers(each, _CONTACT, "contacts.")
            for phone in items(each.get("phones")):
                self._leftovers(phone, _PHONE, "phones.")
            yield from self._contact(foreign_contact(each, self.role))

    def _contact(self, contact: Data) -> Iterator[str]:
        if not contact.keys() <= {"role"}:
            yield self.contacts.key(contact)


def origins(service: Mapping[str, object], organization: Mapping[str, object]) -> list[Data]:
    """Where an offer was read, as far as the file says: nothing of it is confirmed."""
    addresses = (words(each.get(key)) for each, key in ((service, "url"), (organization, "website")))
    url = next((each for each in addresses if each.startswith(("https://", "http://"))), "")
    said = (iso_day(service.get(key)) for key in ("assured_date", "last_modified"))
    return [stated({"url": url, "withheld": "" if url else "internal", "published": next(filter(None, said), "")})]


def association(organization: Mapping[str, object], losses: list[Loss]) -> Data:
    """An organization of others as an association."""
    read = {"id", "name", "alternate_name", "description", "website", "organization_identifiers", "email", "phones"}
    name = words(organization.get("name"))
    for key, value in organization.items():
        if key not in {*read, "contacts", "locations", "attributes"} and value not in (None, "", [], {}):
            losses.append(Loss(name, f"organization.{key}", "no-place", "" if key == "metadata" else short(value)))
    terms = (part(each.get("taxonomy_term")) for each in items(organization.get("attributes")))
    losses.extend(Loss(name, "organization.attributes", "no-place", short(each.get("name"))) for each in terms)
    seats = [each for at in items(organization.get("locations")) for each in items(at.get("addresses"))]
    losses.extend(Loss(name, "organization.locations", "no-place", short(each)) for each in seats[1:])
    numbers = [each for each in items(organization.get("organization_identifiers")) if not _is_cvr(each)]
    losses.extend(Loss(name, "organization.organization_identifiers", "no-place", short(each)) for each in numbers)
    found = own_association(organization)
    called = words(organization.get("alternate_name"))
    return stated(found | {"aliases": [called] if called else []})


def _is_cvr(identifier: Mapping[str, object]) -> bool:
    return identifier.get("identifier_scheme") == CVR_SCHEME
