"""Services of an HSDS source as files of ours: those that we wrote as they were, those of others as far as they fit."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import PurePosixPath

from catalogue import messages
from catalogue.collection.catalogue import Catalogue
from catalogue.diagnostics import Diagnostic, Outcome, Span
from catalogue.exchange.base import Brought, Loss
from catalogue.exchange.hsds.fitting import Fitting
from catalogue.exchange.hsds.foreign import AUDIENCES, Contacts, ForeignService, association, origins
from catalogue.exchange.hsds.gather import Gathered, gathered
from catalogue.exchange.hsds.matching import Matching
from catalogue.exchange.hsds.names import EXTRA, Data
from catalogue.exchange.hsds.organizations import own_file
from catalogue.exchange.hsds.profile import combined, combined_of_each
from catalogue.exchange.hsds.references import Known
from catalogue.exchange.hsds.said import items, part, stated, texts, words
from catalogue.exchange.hsds.services import own_offer
from catalogue.exchange.hsds.speech import spoken
from catalogue.model.ids import Names, slug
from catalogue.model.values import SLUG_PATTERN
from catalogue.project import IMAGES
from catalogue.source.foreign.values import Foreign

_GROUPS = ("themes", "target_groups", "activity_forms", "areas", "departments", "referrers")
_LONGEST_ID = 80
_REACHED = ("contacts", "phones", "email")


def read(files: Sequence[Foreign], catalogue: Catalogue, day: date) -> Outcome[Brought]:
    """New files of all associations that the source has services of, and what did not fit."""
    found = gathered(files)
    outcome = Outcome(Brought({}), tuple(found.found))
    if not found.services and not outcome.has_errors:
        told = files[0].name if files else ""
        outcome = Outcome(Brought({}), (*found.found, Diagnostic("CAT095", Span(""), {"file": told})))
    if outcome.has_errors:
        return outcome
    return Outcome(_Reading(found, catalogue, day).brought(), outcome.diagnostics)


@dataclass
class _Reading:
    gathered: Gathered
    catalogue: Catalogue
    day: date
    losses: list[Loss] = field(default_factory=list)
    ids: dict[str, str] = field(default_factory=dict)

    def brought(self) -> Brought:
        owners = self._owners()
        self.losses += [Loss("", key, "no-place", str(count)) for key, count in self.gathered.cut.items()]
        drafts: dict[str, tuple[Data, str]] = {}
        names = Names()
        for organization, services in owners.items():
            found = self.gathered.organizations[organization]
            name = names.free(_own_id(found) or slug(words(found.get("name"))) or "forening")
            drafts[name] = (self._file(name, found, services), self.gathered.origins.get(organization, ""))
        known = self._known(drafts)
        files, came = {}, {}
        for name, (data, origin) in drafts.items():
            fitting = Fitting(data, known)
            if fitting.fit():
                files[name], came[name] = fitting.data, origin
            else:
                self.losses.append(Loss(name, "organization", "not-valid"))
            self.losses += fitting.losses
        return Brought(files, losses=tuple(dict.fromkeys(self.losses)), origins=came)

    def _owners(self) -> Mapping[str, list[Data]]:
        owners: dict[str, list[Data]] = {}
        for service in self.gathered.services.values():
            owner = words(service.get("organization_id"))
            if owner in self.gathered.organizations:
                owners.setdefault(owner, []).append(service)
            else:
                self.losses.append(
                    Loss(words(service.get("name")), "service.organization_id", "dropped-reference", owner)
                )
        return owners

    def _file(self, name: str, organization: Data, services: list[Data]) -> Data:
        if _own_id(organization):
            return self._own(name, organization, services)
        contacts = Contacts()
        about = association(organization, self.losses)
        offers = [self._foreign(name, each, organization, contacts) for each in services]
        return stated({"evidence": "public-source", "association": about, "contacts": contacts.held, "offers": offers})

    def _own(self, name: str, organization: Data, services: list[Data]) -> Data:
        extra = part(organization[EXTRA])
        data = own_file(organization)
        seen = [words(extra.get("audience"))] if words(extra.get("audience")) else list(AUDIENCES)
        contacts = {key: {**part(each), **_shown(part(each), seen)} for key, each in part(data.get("contacts")).items()}
        offers = []
        for service in services:
            told = part(service.get(EXTRA))
            places = part(told.get("places"))
            back = own_offer(service, contacts, places)
            whole = combined(back, {key: each for key, each in told.items() if key != "places"})
            if places:
                whole["places"] = self._places(service, part(back.get("places")), places)
            if "notes" in whole:
                whole["notes"] = [{**each, **_shown(each, seen)} for each in items(whole["notes"])]
            if data.get("evidence") == "public-source" and "sources" not in whole:
                whole["sources"] = origins(service, organization)
            offers.append({**whole, "id": self._offer_id(name, service)})
        whole_file = stated({**data, "contacts": contacts, "offers": offers})
        language = words(extra.get("main_language"))
        return whole_file if language in {"", self.catalogue.settings.main_language} else spoken(whole_file, language)

    def _places(self, service: Data, read: Mapping[str, object], told: Mapping[str, object]) -> Data:
        """An offer's places; of an institution that isn't here the name and address that the location has."""
        found = combined_of_each(read, told)
        for key, place in found.items():
            host = words(part(place).get("recipient"))
            if host and host not in self.catalogue.recipients:
                at = {each: value for each, value in part(read.get(key)).items() if each in {"name", "address"}}
                found[key] = {**at, **{each: value for each, value in part(place).items() if each != "recipient"}}
                name = words(part(service.get(EXTRA)).get("id"))
                self.losses.append(Loss(name, "offers[].places.<id>.recipient", "reworded", host))
        return found

    def _foreign(self, name: str, service: Data, organization: Data, contacts: Contacts) -> Data:
        role = messages.phrase("hsds-contact", self.catalogue.settings.main_language)
        with_contact, its = service, {key: organization[key] for key in _REACHED if organization.get(key)}
        if not any(service.get(key) for key in _REACHED):
            with_contact = {**service, **its}
        else:
            about = words(organization.get("name"))
            self.losses += [Loss(about, f"organization.{key}", "no-place") for key in its]
        reading = ForeignService(with_contact, self._offer_id(name, service), self._matching, role, contacts)
        offer = reading.offer()
        self.losses += reading.losses
        return {**offer, "sources": origins(service, organization)}

    @cached_property
    def _matching(self) -> Matching:
        return Matching(self.catalogue.vocabulary)

    def _offer_id(self, association: str, service: Mapping[str, object]) -> str:
        """An id that no other offer has; that of an offer which the association has already is taken for the same."""
        there = self.catalogue.offers
        wanted = _own_id(service) or slug(words(service.get("name"))) or "tilbud"
        is_its_own = wanted in there and there[wanted].association == association and wanted not in self.ids
        name = wanted if is_its_own else self._names.free(wanted)
        self.ids[name] = association
        return name

    @cached_property
    def _names(self) -> Names:
        there = self.catalogue.offers
        return Names(lambda name: name in self.ids or name in there)

    def _known(self, drafts: Mapping[str, object]) -> Known:
        catalogue = self.catalogue
        ids = {group: frozenset(getattr(catalogue.vocabulary, group)) for group in _GROUPS}
        ids["recipients"] = frozenset(catalogue.recipients)
        ids["associations"] = frozenset({*catalogue.partnerships, *drafts})
        ids["offers"] = frozenset({*catalogue.offers, *self.ids})
        images = frozenset(PurePosixPath(each).name for each in catalogue.tree.files(IMAGES))
        printed = {each.language for each in catalogue.settings.editions.values() if "pdf" in each.formats}
        return Known(ids, images, frozenset(catalogue.settings.languages) - printed)


def _own_id(found: Mapping[str, object]) -> str:
    """The id that we gave it, if it is one: whatever else stands there is no id, and no path.

    A joined catalogue has ids like `aalborg--cafe`, which no file of one's own may have.
    """
    name = words(part(found.get(EXTRA)).get("id")).replace("--", "-")
    return name if len(name) <= _LONGEST_ID and re.fullmatch(SLUG_PATTERN, name) else ""


def _shown(values: Mapping[str, object], audiences: list[str]) -> Data:
    return {"shown_in": texts(values.get("shown_in")) or audiences}
