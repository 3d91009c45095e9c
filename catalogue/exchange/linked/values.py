"""From the values behind an edition: places with their addresses, times with their ends, contacts with their hours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from catalogue.edition.extract import AssociationRecord, Extract, OfferRecord
from catalogue.edition.permitted import Values
from catalogue.exchange.linked.facts import SCHEMA

Data = dict[str, object]

ZONE = "Europe/Copenhagen"
_EVERY = {"day": "P1D", "week": "P1W", "month": "P1M", "year": "P1Y"}
_UNITS = {"days": "D", "weeks": "W", "months": "M", "years": "Y"}
_WEEKS_OF_A_MONTH = range(1, 6)


@dataclass(frozen=True)
class ValuesBehind:
    """The values of an extract in the words of schema.org, for its offers and associations by their ids."""

    extract: Extract

    def service(self, ident: str) -> Data:
        """What is added to an offer, or stands instead of its printed texts."""
        values = self._offers[ident].values
        found: Data = {"alternateName": _texts(values.get("aliases"))}
        if website := values.get("website"):
            found["sameAs"] = [website]
        if hours := [each for row in _parts(values.get("schedule")) for each in _hours(row)]:
            found["hoursAvailable"] = hours
        return found

    def terms(self, ident: str) -> Data:
        """For how long the offer stands."""
        valid = _mapping(self._offers[ident].values.get("valid"))
        return {"validFrom": valid.get("from"), "validThrough": valid.get("until")}

    def places(self, ident: str) -> list[Data]:
        """Its places, without those that are hidden."""
        found = _mapping(self._offers[ident].values.get("places")).values()
        made = (self._place(each) for each in found if isinstance(each, Mapping) and not each.get("hidden"))
        return [place for place in made if len(place) > 1]

    def schedules(self, ident: str) -> list[Data]:
        """Its rows, as far as they have a rhythm or a day."""
        values = self._offers[ident].values
        return [made for row in _parts(values.get("schedule")) if (made := self._schedule(row))]

    def organization(self, ident: str) -> Data:
        """What is added to an association."""
        record = self._associations[ident]
        found: Data = {"description": self._text(record.values.get("about"))}
        if address := _address(record.values.get("address")):
            found["address"] = address
        if aliases := _texts(record.values.get("aliases")):
            found["alternateName"] = aliases
        if points := list(self._contact_points(record)):
            found["contactPoint"] = points
        return found

    def _contact_points(self, record: AssociationRecord) -> Iterator[Data]:
        if self.extract.edition.is_demonstration:
            return  # nobody shall be called or written to by mistake
        for contact in record.contacts.values():
            yield {
                "@type": "ContactPoint",
                "contactType": self._text(contact.get("role")),
                "name": contact.get("person"),
                "telephone": contact.get("phone"),
                "email": contact.get("email"),
                "url": contact.get("web_form") or contact.get("website"),
                "hoursAvailable": [each for row in _parts(contact.get("hours")) for each in _hours(row)],
            }

    def _place(self, place: Values) -> Data:
        host = self.extract.recipients.get(str(place.get("recipient", "")), {})
        area = self.extract.vocabulary.get("areas", {}).get(str(place.get("area", "")), {})
        within = self._text(area.get("label"))
        found: Data = {
            "name": self._text(place.get("name")) or host.get("name"),
            "description": self._text(place.get("directions")) or self._text(place.get("text")),
            "address": _address(place.get("address")) or _address(host.get("address")),
            "geo": _geo(place.get("coordinate")),
            "containedInPlace": {"@type": "AdministrativeArea", "name": within} if within else None,
            "publicAccess": True if place.get("open_to") == "everyone" else None,
            "amenityFeature": _wheelchair(place.get("wheelchair")),
        }
        return {"@type": "Place", **{key: value for key, value in found.items() if value is not None and value != ""}}

    def _schedule(self, row: Values) -> Data:
        nth = row.get("nth", ())
        weeks = [each for each in nth if each in _WEEKS_OF_A_MONTH] if isinstance(nth, list | tuple) else []
        every, day = _duration(row), row.get("date")
        if not (every or day) or (nth and not weeks):
            return {}  # nothing that a machine could count, or a last week of the month, for which there is no word
        return {
            "@type": "Schedule",
            "repeatFrequency": every,
            "byDay": _days(row),
            "byMonthWeek": weeks,
            "startDate": day or row.get("from"),
            "endDate": day or row.get("until"),
            "startTime": row.get("start"),
            "endTime": row.get("end"),
            "scheduleTimezone": ZONE,
            "description": self._text(row.get("text")),
        }

    def _text(self, value: object) -> str:
        """A text in the edition's language, else as it is there."""
        if not isinstance(value, Mapping):
            return str(value) if isinstance(value, str) else ""
        chosen = value.get(self.extract.edition.language) or value.get(self.extract.main)
        return str(chosen or next(iter(value.values()), ""))

    @cached_property
    def _offers(self) -> Mapping[str, OfferRecord]:
        return {each.id: each for each in self.extract.offers}

    @cached_property
    def _associations(self) -> Mapping[str, AssociationRecord]:
        return {each.id: each for each in self.extract.associations}


def _hours(row: Values) -> Iterator[Data]:
    """Opening hours are those of every week: a day that is skipped now and then is none of them."""
    is_weekly = row.get("every", "week") == "week" and not (row.get("nth") or row.get("weeks") or row.get("date"))
    if is_weekly and row.get("start") and row.get("end") and (days := _days(row)):
        yield {
            "@type": "OpeningHoursSpecification",
            "dayOfWeek": days,
            "opens": row["start"],
            "closes": row["end"],
            "validFrom": row.get("from"),
            "validThrough": row.get("until"),
        }


def _days(row: Values) -> list[str]:
    days = row.get("weekday", ())
    return [f"{SCHEMA}/{str(each).capitalize()}" for each in days] if isinstance(days, list | tuple) else []


def _duration(row: Values) -> str:
    """How often, as ISO 8601 says it; a day of the week alone is every week, and one in certain weeks every other."""
    every = str(row.get("every", "week" if row.get("weekday") else ""))
    if row.get("nth"):
        return "P1M"
    if row.get("weeks"):
        return "P2W"
    number, _, unit = every.partition(" ")
    return f"P{number}{_UNITS[unit]}" if unit in _UNITS else _EVERY.get(number, "")


def _address(value: object) -> Data:
    found = _mapping(value)
    if not found:
        return {}
    return {
        "@type": "PostalAddress",
        "streetAddress": found.get("street"),
        "postalCode": found.get("postal_code"),
        "addressLocality": found.get("city"),
        "addressCountry": "DK",
    }


def _geo(value: object) -> Data | None:
    found = _mapping(value)
    if not found:
        return None
    return {"@type": "GeoCoordinates", "latitude": found.get("latitude"), "longitude": found.get("longitude")}


def _wheelchair(value: object) -> Data | None:
    """Said only where somebody knows it."""
    if not isinstance(value, bool):
        return None
    return {"@type": "LocationFeatureSpecification", "name": "wheelchair", "value": value}


def _texts(value: object) -> list[str]:
    return [each for each in value if isinstance(each, str)] if isinstance(value, list | tuple) else []


def _parts(value: object) -> Iterable[Values]:
    return [each for each in value if isinstance(each, Mapping)] if isinstance(value, list | tuple) else []


def _mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, Mapping) else {}
