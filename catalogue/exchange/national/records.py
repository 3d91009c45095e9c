"""An association's file with the neutral fields of its offers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from catalogue.edition.edition import OfferView
from catalogue.edition.extract import AssociationRecord, Extract, OfferRecord
from catalogue.edition.permitted import Values
from catalogue.exchange.national.neutral import ASSOCIATION, CONTACT, OFFER, PLACE
from catalogue.exchange.national.told import Telling
from catalogue.source.joined import BETWEEN

Data = dict[str, object]


@dataclass(frozen=True)
class Records:
    """The associations and offers of an extract that was made for `audience`."""

    extract: Extract
    audience: str
    telling: Telling

    def files(self) -> Iterator[tuple[str, Data]]:
        """Each association of ours with offers, by its id; what comes from other catalogues is theirs to give."""
        for source in dict.fromkeys(each.source for each in self.extract.edition.offers if each.source):
            self.telling.lost(source, "sources", "no-place")
        offers = [each for each in self.extract.offers if is_ours(each.id)]
        for association in self.extract.associations:
            if mine := [each for each in offers if each.association == association.id]:
                yield association.id, self._file(association, mine)

    def _file(self, association: AssociationRecord, offers: Sequence[OfferRecord]) -> Data:
        ident = association.id
        for key, value in association.partnership.items():
            self.telling.lost(ident, f"partnership.{key}", "no-place", value)
        about = self.telling.kept(ident, "association.", association.values, ASSOCIATION)
        contacts = self._contacts(association)
        made = [self._offer(each, contacts) for each in offers]
        named = {name for each in made for name in _listed(each, "contacts")}
        kept = {name: contacts[name] for name in contacts if name in named}
        data: Data = {"evidence": association.evidence, "association": about, "contacts": kept, "offers": made}
        return {key: value for key, value in data.items() if value}

    def _contacts(self, association: AssociationRecord) -> dict[str, Data]:
        """Roles that families may have. What others may have doesn't say who else may.

        A person consented to stand in the municipality's catalogue, not in one of the whole country.
        """
        found = {}
        for name, values in association.contacts.items():
            if self.extract.edition.audience != self.audience:
                self.telling.lost(association.id, "contacts.<id>", "no-place")
            elif "person" in values:
                self.telling.lost(association.id, "contacts.<id>", "no-consent")
            else:
                kept = self.telling.kept(association.id, "contacts.<id>.", values, (*CONTACT, "shown_in"))
                found[name] = {**kept, "shown_in": ["professionals", self.audience]}
        return found

    def _offer(self, offer: OfferRecord, contacts: Mapping[str, Data]) -> Data:
        made = self.telling.kept(offer.id, "offers[].", offer.values, (*OFFER, "sources"))
        made["contacts"] = [each for each in _listed(made, "contacts") if each in contacts]
        made["places"] = {
            name: self._place(offer.id, place)
            for name, place in _mapping(offer.values.get("places")).items()
            if isinstance(place, Mapping)
        }
        made["sources"] = self._sources(offer)
        return {"id": offer.id, **{key: value for key, value in made.items() if value not in ([], {})}}

    def _place(self, record: str, values: Values) -> Data:
        """A place without the institution's id: its name and address stand where the id stood."""
        start = "offers[].places.<id>."
        place = self.telling.kept(record, start, values, (*PLACE, "recipient"))
        host = place.pop("recipient", None)
        if host is None:
            return place
        known = self.extract.recipients.get(str(host), {})
        name = known.get("name", str(host))
        self.telling.lost(record, f"{start}recipient", "reworded", name)
        if "name" not in place:
            place = {"name": name, **place}
        if "address" in known and "address" not in place:
            place["address"] = known["address"]
        return place

    def _sources(self, offer: OfferRecord) -> list[Data]:
        """What these readers may know of where it was read; and the municipality's own page."""
        told = offer.values.get("sources", [])
        kept = [dict(each) for each in told if isinstance(each, Mapping)] if isinstance(told, list | tuple) else []
        view = self._views.get(offer.id)
        if view is not None and view.permalink:
            kept.append({"url": view.permalink, "read_on": self.extract.edition.as_of})
        if offer.evidence != "public-source" or kept:
            return kept
        self.telling.lost(offer.id, "offers[].sources", "coarser")
        return [{"withheld": "internal"}]

    @cached_property
    def _views(self) -> Mapping[str, OfferView]:
        return {each.ref.id: each for each in self.extract.edition.offers}


def is_ours(ident: str) -> bool:
    """Whether an id is one of this catalogue, not of one that is joined to it."""
    return BETWEEN not in ident


def _listed(values: Mapping[str, object], key: str) -> list[str]:
    found = values.get(key, [])
    return [str(each) for each in found] if isinstance(found, list | tuple) else []


def _mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, Mapping) else {}
