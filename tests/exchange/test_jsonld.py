"""What machines are told: the words of schema.org, absolute addresses, and only what the edition says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import pytest

from catalogue.edition.edition import Addresses, Edition, OfferView
from catalogue.edition.parts import Fact, Line, Plain
from catalogue.exchange.jsonld import Data, LinkedData
from tests.render import complete, sample

# Which properties schema.org gives each type that we use.
THING = {"@type", "@id", "name", "url", "description", "sameAs", "disambiguatingDescription", "mainEntityOfPage"}
WORK = {"inLanguage", "dateModified", "creativeWorkStatus", "isPartOf", "publisher", "mainEntity"}
PROPERTIES = {
    "WebSite": WORK,
    "WebPage": WORK,
    "Organization": {"contactPoint", "makesOffer"},
    "Service": {"serviceType", "provider", "audience", "areaServed", "availableChannel", "offers"},
    "Event": {"startDate", "eventSchedule", "organizer", "about", "isAccessibleForFree"},
    "Schedule": {"byDay", "startTime", "scheduleTimezone"},
    "PeopleAudience": {"audienceType", "suggestedMinAge", "suggestedMaxAge"},
    "ServiceChannel": {"servicePhone", "serviceUrl", "availableLanguage"},
    "ContactPoint": {"telephone", "email"},
    "Offer": {"price", "priceCurrency", "itemOffered"},
    "AdministrativeArea": set[str](),
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "item"},
}


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
def test_only_words_of_schema_org_and_nothing_empty(edition: Edition) -> None:
    for data in everything(edition):
        assert data["@context"] == "https://schema.org"
        for node in nodes(data):
            if set(node) != {"@id"}:
                assert set(node) <= THING | PROPERTIES[node["@type"]]
            assert [key for key, value in node.items() if value in (None, "", [], {})] == []


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
