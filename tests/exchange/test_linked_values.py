"""The file of linked data has the values behind the pages: addresses, coordinates, times that end, hours."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from catalogue.edition.people import HELP_LINES
from catalogue.exchange.base import Material
from catalogue.exchange.jsonld_file import linked_data_file
from tests.edition.workshop import DEMONSTRATION, NAMES, example
from tests.exchange.national import extract_of, extracted
from tests.exchange.test_jsonld import faults

DAYS = "https://schema.org/"


def graph(name: str, edition: str = "") -> Any:  # noqa: ANN401  # JSON
    """The nodes of an example's file."""
    found = extracted(example(name), edition) if edition else extract_of(name)
    ((_, data),) = linked_data_file(Material(found)).files
    return json.loads(data)["@graph"]


def node(name: str, kind: str, title: str, edition: str = "") -> Any:  # noqa: ANN401  # JSON
    """The one of a type and name."""
    (found,) = (each for each in graph(name, edition) if (each["@type"], each["name"]) == (kind, title))
    return found


@pytest.mark.parametrize("name", [name for name in NAMES if name != DEMONSTRATION])
def test_it_has_only_words_of_schema_org_each_with_what_it_may_have(name: str) -> None:
    assert list(faults(graph(name), "", "")) == []


def test_a_place_has_its_address_its_coordinates_and_what_is_known_of_its_door() -> None:
    service = node("every-field", "Service", "Gruppen med alle felter")
    (place,) = service["availableChannel"]["serviceLocation"]  # the other one is hidden
    assert place["name"] == "Biblioteket på Skole A"
    assert place["address"] == {
        "@type": "PostalAddress",
        "streetAddress": "Skolevej 1",
        "postalCode": "9000",
        "addressLocality": "Eksempelby",
        "addressCountry": "DK",
    }
    assert place["geo"] == {"@type": "GeoCoordinates", "latitude": "57.05", "longitude": "9.92"}
    assert place["amenityFeature"] == {"@type": "LocationFeatureSpecification", "name": "wheelchair", "value": True}
    assert place["containedInPlace"]["name"] == "Eksempelby Kommune"
    assert place["publicAccess"] is True


def test_rows_are_schedules_with_their_ends() -> None:
    event = node("every-field", "Event", "Gruppen med alle felter")
    first, second, third = event["eventSchedule"]
    assert (first["repeatFrequency"], first["byDay"]) == ("P2W", [f"{DAYS}Tuesday"])
    assert (first["startTime"], first["endTime"]) == ("15:30", "17:30")
    assert (first["startDate"], first["endDate"]) == ("2026-02-01", "2027-06-30")
    assert (second["repeatFrequency"], second["byMonthWeek"]) == ("P1M", [1, 3])
    assert (third["startDate"], third["endDate"], third["startTime"]) == ("2026-12-08", "2026-12-08", "19:00")
    assert event["typicalAgeRange"] == "13-25"
    assert event["eventAttendanceMode"] == f"{DAYS}MixedEventAttendanceMode"


def test_terms_say_price_room_and_for_how_long() -> None:
    assert node("every-field", "Service", "Gruppen med alle felter")["offers"] == {
        "@type": "Offer",
        "price": "25.50",
        "priceCurrency": "DKK",
        "availability": f"{DAYS}BackOrder",
        "validFrom": "2026-02-01",
        "validThrough": "2027-06-30",
    }


def test_steps_are_a_way_in_and_parts_belong_together() -> None:
    service = node("every-field", "Service", "Gruppen med alle felter")
    assert [step["text"] for step in service["subjectOf"]["step"]] == ["Skriv til koordinatoren", "Kom til en samtale"]
    assert "Ungdomsfællesskabet" in {each["name"] for each in service["isRelatedTo"]}


def test_a_contact_says_its_role_and_hours_and_reaches_only_whom_it_may() -> None:
    (families,) = node("small", "Organization", "Samtaleforeningen (opdigtet)")["contactPoint"]
    assert (families["contactType"], families["email"]) == ("Kontoret", "samtale@example.org")
    staff = node("small", "Organization", "Samtaleforeningen (opdigtet)", "professionals")["contactPoint"]
    assert [each["contactType"] for each in staff] == ["Kontoret", "Sparring for fagpersoner"]


def test_a_demonstration_has_no_telephone_but_the_help_lines_and_no_mail() -> None:
    told = json.dumps(graph(DEMONSTRATION))
    assert set(re.findall(r'"telephone": "([^"]*)"', told)) <= HELP_LINES
    assert '"email"' not in told
