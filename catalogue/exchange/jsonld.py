"""An `Edition` as linked data in the words of schema.org: what a page says, for machines. Says nothing of its own.

Whether a page may carry it (a demonstration may not) is decided where pages are made.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from catalogue.edition.edition import AssociationView, Edition, OfferView, Section
from catalogue.edition.extract import Extract
from catalogue.edition.parts import Fact, Ref
from catalogue.exchange.linked import facts
from catalogue.exchange.linked.facts import SCHEMA, Data
from catalogue.exchange.linked.values import ZONE, ValuesBehind


@dataclass(frozen=True)
class LinkedData:
    """One edition's pages as linked data. Addresses are absolute, or left out where nobody knows where it will lie.

    With an `extract` of it, values stand where a page has texts: addresses, coordinates, times that end.
    """

    edition: Edition
    extract: Extract | None = None

    def front(self) -> Data:
        """The front page: the whole catalogue as a site."""
        edition = self.edition
        publisher = {"@type": "Organization", "name": edition.publisher[0]} if edition.publisher else None
        site = {"@type": "WebSite", "description": edition.subtitle, "publisher": publisher}
        return _graph([self._node(site, "", "#site", edition.title) | self._dated()])

    def page(self, path: str, title: str) -> Data:
        """A page of its own: prose, a register, the week."""
        return _graph([self._page(path, title), self._trail([(title, path)])])

    def association(self, association: AssociationView) -> Data:
        """An association and what it offers."""
        ref, words = association.ref, self.edition.labels
        organization = {
            "@type": "Organization",
            **facts.organization(association),
            **(self._behind.organization(ref.id) if self._behind else {}),
            "makesOffer": [
                {"@type": "Offer", "itemOffered": self._named("Service", each, "#service")}
                for each in association.offers
            ],
        }
        trail = [(words["associations"], "foreninger/index.html"), (ref.title, ref.path)]
        return _graph(
            [
                self._page(ref.path, ref.title, "#association"),
                self._node(organization, ref.path, "#association", ref.title),
                self._trail(trail),
            ]
        )

    def offer(self, offer: OfferView) -> Data:
        """An offer as a service and, where its times are known, as an event."""
        ref = offer.ref
        return _graph(
            [
                self._page(ref.path, ref.title, "#service"),
                self._node(self._service(offer), ref.path, "#service", ref.title),
                self._event(offer),
                self._trail([*self._theme(offer), (ref.title, ref.path)]),
            ]
        )

    def _service(self, offer: OfferView) -> Data:
        """What is not stated is left out: silence is neither free nor for everybody."""
        area, behind, ident = offer.fact("area"), self._behind, offer.ref.id
        terms = facts.terms(offer)
        return {
            "@type": "Service",
            "description": offer.summary,
            "disambiguatingDescription": " ".join(offer.evidence),
            "serviceType": "" if offer.sensitive else offer.theme_label,
            "provider": {
                **self._named("Organization", offer.association, "#association"),
                "contactPoint": facts.contact_points(offer.fact("contact")),
            },
            "audience": facts.audience(offer),
            "areaServed": self._areas(area) if area and area.stated else None,
            "availableChannel": facts.channel(offer, self._places(offer)),
            "offers": {**terms, **behind.terms(ident)} if terms and behind else terms,
            "subjectOf": facts.way_in(offer),
            "isRelatedTo": [self._named("Service", each, "#service") for each in self._related(offer)],
            **(behind.service(ident) if behind else {}),
        }

    def _related(self, offer: OfferView) -> Iterable[Ref]:
        """Each once; an offer that the edition doesn't show is named nowhere."""
        every = (offer.part_of, *offer.parts, *offer.related)
        return dict.fromkeys(each for each in every if each and each.id in self._homes)

    def _places(self, offer: OfferView) -> list[Data]:
        return self._behind.places(offer.ref.id) if self._behind else facts.places(offer)

    @cached_property
    def _behind(self) -> ValuesBehind | None:
        return ValuesBehind(self.extract) if self.extract else None

    def _event(self, offer: OfferView) -> Data:
        schedule = self._behind.schedules(offer.ref.id) if self._behind else self._schedules(offer)
        if not (schedule or offer.next_dates):
            return {}
        event = {
            "@type": "Event",
            "description": offer.summary,
            "startDate": offer.next_dates[0].day if offer.next_dates else "",
            "eventSchedule": schedule,
            "eventAttendanceMode": facts.attendance(offer),
            "location": self._places(offer),
            "organizer": self._named("Organization", offer.association, "#association"),
            "about": self._named("Service", offer.ref, "#service"),
            "typicalAgeRange": facts.age_range(offer),
            "inLanguage": list(offer.facets.get("language", ())),
            "isAccessibleForFree": True if facts.is_free(offer) else None,
        }
        return self._node(event, offer.ref.path, "#event", offer.ref.title)

    def _schedules(self, offer: OfferView) -> list[Data]:
        return [
            {
                "@type": "Schedule",
                "byDay": f"{SCHEMA}/{day.capitalize()}",
                "startTime": start,
                "description": text,
                "scheduleTimezone": ZONE,
            }
            for day, start, text in self._meetings.get(offer.ref.id, ())
        ]

    def _theme(self, offer: OfferView) -> Iterable[tuple[str, str]]:
        section = self._homes[offer.ref.id]
        return () if offer.sensitive else ((section.heading, f"index.html#{section.anchor}"),)

    def _areas(self, fact: Fact) -> object:
        keys = fact.value if isinstance(fact.value, tuple) else ()
        named = [
            {"@type": "AdministrativeArea", "name": self._area_names[str(key)]}
            for key in keys
            if key in self._area_names
        ]
        return named or fact.text

    @cached_property
    def _area_names(self) -> Mapping[str, str]:
        return {each.key: each.label for facet in self.edition.facets if facet.key == "area" for each in facet.choices}

    @cached_property
    def _homes(self) -> Mapping[str, Section]:
        return {offer.ref.id: section for section in self.edition.sections for offer in section.offers}

    @cached_property
    def _meetings(self) -> Mapping[str, list[tuple[str, str, str]]]:
        found: dict[str, list[tuple[str, str, str]]] = {}
        for day in self.edition.week:
            for entry in day.entries:
                found.setdefault(entry.ref.id, []).append((day.key, entry.start, entry.text))
        return found

    def _page(self, path: str, title: str, subject: str = "") -> Data:
        site = self._node({"@type": "WebSite"}, "", "#site", self.edition.title)
        about = {"@id": self._address(path) + subject} if subject and self._address(path) else None
        return self._node({"@type": "WebPage", "isPartOf": site, "mainEntity": about}, path, "", title) | self._dated()

    def _dated(self) -> Data:
        edition = self.edition
        draft = edition.banners[0] if edition.is_draft and edition.banners else ""
        return {"inLanguage": edition.language, "dateModified": edition.as_of, "creativeWorkStatus": draft}

    def _trail(self, steps: Iterable[tuple[str, str]]) -> Data:
        named = [(self.edition.labels["home"], ""), *steps]
        items = [
            {"@type": "ListItem", "position": place, "name": name, "item": self._address(path)}
            for place, (name, path) in enumerate(named, 1)
        ]
        return {"@type": "BreadcrumbList", "itemListElement": items}

    def _named(self, kind: str, ref: Ref, fragment: str) -> Data:
        return self._node({"@type": kind}, ref.path, fragment, ref.title)

    def _node(self, data: Mapping[str, object], path: str, fragment: str, name: str) -> Data:
        address = self._address(path)
        return {"@id": address + fragment if address else "", **data, "name": name, "url": address}

    def _address(self, path: str) -> str:
        return f"{self.edition.addresses.base}{path}" if self.edition.addresses.base else ""


def _graph(nodes: Iterable[Data]) -> Data:
    return {"@context": SCHEMA, "@graph": [_said(each) for each in nodes if each]}


def _said(value: object) -> object:
    """The value without what is empty, all the way down."""
    if isinstance(value, Mapping):
        kept = {key: _said(each) for key, each in value.items()}
        return {key: each for key, each in kept.items() if each not in (None, "", [], {})}
    if isinstance(value, list | tuple):
        return [_said(each) for each in value]
    return value
