"""What machines are told: the words of schema.org, absolute addresses, and only what the edition says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import pytest

from catalogue.edition.edition import Addresses, Edition, OfferView
from catalogue.edition.parts import Fact, Line, Plain
from catalogue.exchange.jsonld import LinkedData
from catalogue.exchange.linked.facts import Data
from tests.render import complete, sample

# What schema.org says of the words that we use: of each type, which properties it or a type above it has, and which
# kinds of value each may have. Names of types are nodes; the rest are kinds of plain values, tried below.
THING = {
    "name": "text",
    "url": "url",
    "description": "text",
    "sameAs": "url",
    "disambiguatingDescription": "text",
    "alternateName": "text",
    "subjectOf": "HowTo Event",
}
WORK = {
    "inLanguage": "language",
    "dateModified": "date",
    "creativeWorkStatus": "text",
    "isPartOf": "WebSite",
    "publisher": "Organization",
    "mainEntity": "Service Organization",
}
VOCABULARY: Mapping[str, Mapping[str, str]] = {
    "WebSite": WORK,
    "WebPage": WORK,
    "Organization": {
        "address": "text PostalAddress",
        "contactPoint": "ContactPoint",
        "makesOffer": "Offer",
        "parentOrganization": "Organization",
    },
    "Service": {
        "areaServed": "text AdministrativeArea",
        "audience": "PeopleAudience",
        "availableChannel": "ServiceChannel",
        "hoursAvailable": "OpeningHoursSpecification",
        "isRelatedTo": "Service",
        "offers": "Offer",
        "provider": "Organization",
        "serviceType": "text",
    },
    "Event": {
        "about": "Service",
        "eventAttendanceMode": "attendance",
        "eventSchedule": "Schedule",
        "inLanguage": "language",
        "isAccessibleForFree": "bool",
        "location": "Place",
        "organizer": "Organization",
        "startDate": "date",
        "typicalAgeRange": "text",
    },
    "Schedule": {
        "byDay": "day",
        "byMonthWeek": "integer",
        "endDate": "date",
        "endTime": "time",
        "repeatFrequency": "duration",
        "scheduleTimezone": "text",
        "startDate": "date",
        "startTime": "time",
    },
    "OpeningHoursSpecification": {
        "closes": "time",
        "dayOfWeek": "day",
        "opens": "time",
        "validFrom": "date",
        "validThrough": "date",
    },
    "PeopleAudience": {"audienceType": "text", "suggestedMaxAge": "integer", "suggestedMinAge": "integer"},
    "ServiceChannel": {
        "availableLanguage": "language",
        "serviceLocation": "Place",
        "servicePhone": "ContactPoint",
        "serviceUrl": "url",
    },
    "ContactPoint": {
        "contactType": "text",
        "email": "text",
        "hoursAvailable": "OpeningHoursSpecification",
        "telephone": "text",
    },
    "Offer": {
        "availability": "availability",
        "itemOffered": "Service",
        "price": "amount",
        "priceCurrency": "text",
        "validFrom": "date",
        "validThrough": "date",
    },
    "Place": {
        "address": "text PostalAddress",
        "amenityFeature": "LocationFeatureSpecification",
        "containedInPlace": "AdministrativeArea",
        "geo": "GeoCoordinates",
        "publicAccess": "bool",
    },
    "PostalAddress": dict.fromkeys(("streetAddress", "postalCode", "addressLocality", "addressCountry"), "text"),
    "GeoCoordinates": {"latitude": "amount", "longitude": "amount"},
    "LocationFeatureSpecification": {"value": "bool"},
    "AdministrativeArea": {},
    "HowTo": {"step": "HowToStep"},
    "HowToStep": {"position": "integer", "text": "text"},
    "BreadcrumbList": {"itemListElement": "ListItem"},
    "ListItem": {"item": "url", "position": "integer"},
}
DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
AVAILABILITIES = "InStock|LimitedAvailability|BackOrder|SoldOut|PreOrder|OutOfStock|Discontinued"
PATTERNS = {
    "text": r"(?s).+",
    "url": r"https://\S+",
    "language": r"[a-z]{2,3}(-[A-Za-z0-9]+)*",
    "date": r"\d{4}-\d{2}-\d{2}",
    "time": r"\d{2}:\d{2}",
    "duration": r"P\d+[DWMY]",
    "amount": r"-?\d+(\.\d+)?",
    "day": rf"https://schema\.org/({DAYS})",
    "attendance": r"https://schema\.org/(Online|Offline|Mixed)EventAttendanceMode",
    "availability": rf"https://schema\.org/({AVAILABILITIES})",
}
LITERALS = {"bool": bool, "integer": int}


def faults(value: Any, kinds: str, where: str) -> Iterator[str]:  # noqa: ANN401  # JSON
    """Where a value isn't one that schema.org has for its property."""
    if value in (None, "", [], {}):
        yield f"{where}: empty"
    elif isinstance(value, list):
        for each in value:
            yield from faults(each, kinds, where)
    elif isinstance(value, Mapping):
        yield from faults_of_node(value, kinds, where)
    elif not any(is_of(value, kind) for kind in kinds.split()):
        yield f"{where}: {value!r} is no {kinds}"


def faults_of_node(node: Mapping[str, Any], kinds: str, where: str) -> Iterator[str]:
    if set(node) == {"@id"}:
        return
    kind = node["@type"]
    if kind not in (kinds.split() or VOCABULARY):
        yield f"{where}: a {kind} is no {kinds}"
    known = {"@id": "url", "@type": "text", **THING, **VOCABULARY[kind]}
    for key, value in node.items():
        if key in known:
            yield from faults(value, known[key], f"{where}.{key}")
        else:
            yield f"{where}: a {kind} has no {key}"


def is_of(value: object, kind: str) -> bool:
    if kind in LITERALS:
        return type(value) is LITERALS[kind]
    return isinstance(value, str) and kind in PATTERNS and re.fullmatch(PATTERNS[kind], value) is not None


def offer_of(edition: Edition, key: str) -> OfferView:
    return next(each for each in edition.offers if each.ref.id == key)


def everything(edition: Edition) -> Iterator[Data]:
    linked = LinkedData(edition)
    yield linked.front()
    yield linked.page("uge.html", "Hvem mødes hvornår")
    yield from (linked.offer(each) for each in edition.offers)
    yield from (linked.association(each) for each in edition.associations)


def nodes(value: Any) -> Iterator[Mapping[str, Any]]:  # noqa: ANN401  # JSON
    if isinstance(value, Mapping):
        if "@context" not in value:
            yield value
        for each in value.values():
            yield from nodes(each)
    elif isinstance(value, list):
        for each in value:
            yield from nodes(each)


def graph(data: Data) -> dict[str, Any]:
    """The nodes of one page by their type."""
    found: Any = data["@graph"]
    return {node["@type"]: node for node in found}


@pytest.mark.parametrize("edition", [complete.edition(), sample.edition(), sample.empty()])
def test_only_words_of_schema_org_each_with_what_it_may_have(edition: Edition) -> None:
    for data in everything(edition):
        assert data["@context"] == "https://schema.org"
        assert list(faults(data["@graph"], "", "")) == []


@pytest.mark.parametrize(
    ("node", "fault"),
    [
        ({"@type": "Service", "name": ""}, "empty"),
        ({"@type": "Service", "colour": "red"}, "a Service has no colour"),
        ({"@type": "Event", "startDate": "i morgen"}, "is no date"),
        ({"@type": "Event", "location": {"@type": "Offer"}}, "a Offer is no Place"),
        ({"@type": "Event", "isAccessibleForFree": "ja"}, "is no bool"),
    ],
)
def test_the_table_of_words_finds_what_is_none(node: Data, fault: str) -> None:
    assert [each for each in faults([node], "", "") if fault in each]


def test_every_address_is_absolute_or_absent() -> None:
    for data in everything(complete.edition()):
        for node in nodes(data):
            addresses = [node[key] for key in ("@id", "url", "item") if key in node]
            assert [each for each in addresses if not each.startswith(complete.BASE)] == []
    for data in everything(sample.edition()):
        assert [node for node in nodes(data) if {"@id", "url", "item"} & set(node)] == []


def test_an_offer_is_a_service_with_all_that_is_known() -> None:
    edition = complete.edition()
    found = graph(LinkedData(edition).offer(offer_of(edition, "samtalegruppe")))
    service = found["Service"]
    assert service["name"] == "Samtalegruppe for unge"
    assert service["url"] == f"{complete.BASE}tilbud/samtalegruppe.html"
    assert service["provider"]["name"] == sample.EXAMPLE.title
    assert service["audience"]["suggestedMinAge"] == 9
    assert service["audience"]["suggestedMaxAge"] == 16
    assert service["areaServed"] == [{"@type": "AdministrativeArea", "name": "Aalborg"}]
    assert service["offers"] == {"@type": "Offer", "price": "0", "priceCurrency": "DKK"}
    channel = service["availableChannel"]
    assert channel["servicePhone"] == [{"@type": "ContactPoint", "telephone": "98123456"}]
    assert channel["availableLanguage"] == ["da", "ar"]
    assert "Ikke" not in service["disambiguatingDescription"]
    trail = [step["name"] for step in found["BreadcrumbList"]["itemListElement"]]
    assert trail == ["Forside", "Sorg og alvorlig sygdom i familien", "Samtalegruppe for unge"]


def test_an_offer_that_the_edition_does_not_show_is_named_nowhere() -> None:
    edition = complete.edition()
    found = graph(LinkedData(edition).offer(offer_of(edition, "samtalegruppe")))
    assert [each["name"] for each in found["Service"]["isRelatedTo"]] == ["Sorglinjen"]


def test_times_are_an_event() -> None:
    edition = complete.edition()
    event = graph(LinkedData(edition).offer(offer_of(edition, "samtalegruppe")))["Event"]
    assert event["startDate"] == complete.DATES[0]
    assert event["isAccessibleForFree"] is True
    (row,) = event["eventSchedule"]
    assert (row["byDay"], row["startTime"]) == ("https://schema.org/Thursday", "15:30")
    assert row["description"] == "kl. 15.30–17.30 i lige uger"


def test_silence_is_neither_free_nor_for_everybody() -> None:
    edition = complete.edition()
    found = graph(LinkedData(edition).offer(offer_of(edition, "sorglinje")))
    assert "Event" not in found
    assert {"offers", "areaServed"}.isdisjoint(found["Service"])
    assert {"suggestedMinAge", "suggestedMaxAge"}.isdisjoint(found["Service"]["audience"])


def test_whoever_is_to_be_asked_instead_is_no_contact_of_the_association() -> None:
    edition = complete.edition()
    asked = Fact("contact", "Kontakt", (Line("Spørg kontoret", "mailto:kontor@example.org"),), stated=False)
    first = replace(edition.associations[0], facts=(asked,))
    assert "contactPoint" not in graph(LinkedData(edition).association(first))["Organization"]


@pytest.mark.parametrize(
    ("value", "made"),
    [
        ({"type": "fee", "amount": "20"}, {"@type": "Offer", "price": "20", "priceCurrency": "DKK"}),
        ({"type": "fee", "amount": None}, None),
        ({"type": "covered", "amount": "100"}, None),
    ],
)
def test_a_price_is_told_when_a_family_pays_it(value: Plain, made: object) -> None:
    edition = complete.edition()
    known = offer_of(edition, "sorglinje")
    facts = tuple(replace(fact, value=value) if fact.key == "price" else fact for fact in known.facts)
    service = graph(LinkedData(edition).offer(replace(known, facts=facts)))["Service"]
    assert service.get("offers") == made


def test_a_sensitive_theme_is_not_named() -> None:
    edition = complete.edition()
    assert "Vold" not in str(LinkedData(edition).offer(offer_of(edition, complete.SENSITIVE)))


def test_an_association_tells_what_it_offers() -> None:
    edition = complete.edition()
    organization = graph(LinkedData(edition).association(edition.associations[0]))["Organization"]
    assert organization["sameAs"] == ["https://example.org"]
    names = [each["itemOffered"]["name"] for each in organization["makesOffer"]]
    assert names == ["Samtalegruppe for unge", "Sorglinjen", "Oplæg om sorg"]


def test_a_draft_says_so() -> None:
    edition = replace(sample.edition(), addresses=Addresses(complete.BASE))
    assert graph(LinkedData(edition).front())["WebSite"]["creativeWorkStatus"] == "UDKAST"
