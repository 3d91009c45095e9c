"""Services of others become files that `check` accepts; all that did not fit is told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
import yaml

from catalogue.codes import Severity
from catalogue.collection.catalogue import Catalogue
from catalogue.collection.checks import judge
from catalogue.collection.collect import collect
from catalogue.exchange.base import Brought
from catalogue.exchange.hsds.read import read
from catalogue.source.foreign.values import Foreign
from tests.edition.workshop import RECIPIENTS, SETTINGS, VOCABULARY, MemoryTree, catalogue_of, example, file_text
from tests.exchange.hsds.workshop import (
    FORMS,
    OFFICIAL,
    Data,
    foreign,
    material_from,
    needs_schemas,
    official_files,
    read_back,
)

DAY = date(2026, 11, 1)
ORGANIZATION = {"id": "o-1", "name": "Folk i Byen", "description": "Frivillige.", "website": "https://example.org"}
SERVICE: Data = {"id": "s-1", "name": "Åben café", "status": "active", "organization": ORGANIZATION}
WITH_SERVICES = {
    *("service_full.json", "service_list.json", "organization_full.json", "service_at_location_full.json"),
    *("service_at_location_list.json", "tabular.json", "csv"),
}


def brought(*services: Mapping[str, object]) -> Brought:
    """What is made of services of somebody else in the small example."""
    small = example("small")
    outcome = read(foreign(list(services)), small, DAY)
    assert outcome.diagnostics == ()
    return outcome.value


def offer(**more: object) -> Any:  # noqa: ANN401  # plain data of any shape
    """The one offer that is made of one service."""
    (file,) = brought({**SERVICE, **more}).files.values()
    offers: Any = file["offers"]
    assert len(offers) == 1
    return offers[0]


def told(**more: object) -> set[tuple[str, str, str]]:
    """What is told of one service: field, why, value."""
    return {(each.field, each.why, each.value) for each in brought({**SERVICE, **more}).losses}


def checked(files: Mapping[str, object]) -> list[str]:
    """The errors that a check finds in a catalogue of these files."""
    texts = {"data/catalogue.yaml": f"{SETTINGS}inclusion: listed\n", "data/vocabulary.yaml": VOCABULARY}
    texts["data/recipients.yaml"] = RECIPIENTS
    texts |= {f"data/offers/{name}.yaml": yaml.safe_dump(file) for name, file in files.items()}
    outcome = collect(MemoryTree(texts), DAY, DAY)
    found = [*outcome.diagnostics, *(judge(outcome.value) if outcome.value else ())]
    return [each.code for each in found if each.severity is Severity.ERROR]


@needs_schemas
@pytest.mark.parametrize("name", ["service_full.json", "organization_full.json", "tabular.json", "csv"])
def test_the_examples_of_the_specification_become_files_without_errors(name: str) -> None:
    outcome = read(official_files(OFFICIAL / "examples" / name), example("small"), DAY)
    assert outcome.diagnostics == ()
    assert list(outcome.value.files) == ["example-organization-inc"]
    assert checked(outcome.value.files) == []


@needs_schemas
def test_every_example_of_the_specification_is_read_or_refused_in_words() -> None:
    for path in sorted((OFFICIAL / "examples").iterdir()):
        outcome = read(official_files(path), example("small"), DAY)
        codes = [each.code for each in outcome.diagnostics]
        assert codes == ([] if path.name in WITH_SERVICES else ["CAT095"]), path.name
        assert bool(outcome.value.files) == (not codes)


@needs_schemas
def test_all_that_did_not_fit_of_the_full_example_is_told() -> None:
    outcome = read(official_files(OFFICIAL / "examples" / "service_full.json"), example("small"), DAY)
    fields = {each.field for each in outcome.value.losses}
    assert {"service.accreditations", "service.interpretation_services", "service.capacities"} <= fields
    assert {"service.schedules.byweekno", "service.contacts.name", "organization.legal_status"} <= fields
    assert "Persona" not in f"{outcome.value.files}{outcome.value.losses}", "a person whom nobody asked"


def test_what_was_read_elsewhere_is_a_public_source_and_not_confirmed() -> None:
    found = offer(url="https://example.org/cafe", assured_date="2026-03-04")
    assert found["sources"] == [{"url": "https://example.org/cafe", "published": "2026-03-04"}]
    assert "confirmed" not in found
    (file,) = brought(SERVICE).files.values()
    assert file["evidence"] == "public-source"
    assert "partnership" not in file


def test_words_are_found_by_label_or_told_with_the_nearest() -> None:
    terms = ({"name": name, "description": ""} for name in ("Ensomhed", "ensomheder", "Bowling"))
    attributes = [{"id": "a", "taxonomy_term": each} for each in terms]
    assert offer(attributes=attributes)["themes"] == ["ensomhed"]
    synonyms = [{"id": "a", "taxonomy_term": {"name": each}} for each in ("Homework and school", "alene")]
    assert offer(attributes=synonyms)["themes"] == ["lektier", "ensomhed"]
    assert offer(service_areas=[{"id": "a", "name": "EKSEMPELBY ØST"}])["areas"] == ["eksempelby-oest"]
    unknown = {value for field, why, value in told(attributes=attributes) if why == "unknown-word"}
    assert unknown == {"ensomheder → ensomhed", "Bowling"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("<p>Kom og <b>snak</b></p><p>Vi &amp; I</p>", "Kom og snak\n\nVi & I"),
        ("# Café\n\nKom.", "Café\n\nKom."),
        (
            "Se ![logo](https://example.org/a.png) og [os](javascript:x)",
            "Se logo (https://example.org/a.png) og os (javascript:x)",
        ),
        ("En *god* gruppe.\n\n- Vi griner.", "En *god* gruppe.\n\n- Vi griner."),
    ],
)
def test_a_longer_text_keeps_its_words_and_loses_marks_that_no_file_may_have(text: str, wanted: str) -> None:
    assert offer(description=text)["description"] == wanted
    assert checked(brought({**SERVICE, "description": text}).files) == []
    assert (("offers[].description", "reworded", "") in told(description=text)) == (text != wanted)


def test_a_rhythm_is_a_row_and_the_rest_stays_in_words() -> None:
    schedules = [
        {"id": "1", "freq": "WEEKLY", "byday": "TU,TH", "opens_at": "16:00:00+01:00", "closes_at": "18:00"},
        {"id": "2", "freq": "MONTHLY", "byday": "-1MO", "description": "Sidste mandag"},
        {"id": "3", "freq": "MONTHLY", "bymonthday": "15", "description": "Den 15."},
        {"id": "4", "dtstart": "2026-12-24", "count": 1, "opens_at": "14:00Z"},
    ]
    assert offer(schedules=schedules)["schedule"] == [
        {"weekday": ["tuesday", "thursday"], "start": "16:00", "end": "18:00"},
        {"nth": [-1], "weekday": ["monday"], "text": "Sidste mandag"},
        {"text": "Den 15."},
        {"date": "2026-12-24"},
    ]
    assert ("service.schedules.bymonthday", "reworded", "15") in told(schedules=schedules)


def test_a_price_is_free_only_where_it_says_nought() -> None:
    def price(**more: object) -> object:
        return offer(**more).get("price")

    assert price() is None
    assert price(fees_description="Spørg os") == {"type": "unknown", "note": "Spørg os"}
    assert price(cost_options=[{"id": "c", "amount": 0, "currency": "DKK"}]) == {"type": "free"}
    assert price(cost_options=[{"id": "c", "amount": 50.5, "currency": "dkk"}]) == {"type": "fee", "amount": "50.5"}
    assert price(cost_options=[{"id": "c", "amount": 5, "currency": "gbp"}]) == {"type": "unknown", "note": "5 GBP"}


def test_a_contact_is_a_role_and_never_a_person() -> None:
    contacts = [{"id": "c", "name": "Eja Eksempelsen", "title": "Leder", "email": "leder@example.org"}]
    (file,) = brought(
        {**SERVICE, "contacts": contacts, "phones": [{"id": "p", "number": "+44 20 7946 0100"}]}
    ).files.values()
    everyone = ["professionals", "families", "young"]
    assert file["contacts"] == {
        "leder": {"role": "Leder", "email": "leder@example.org", "shown_in": everyone},
        "kontakt": {"role": "Kontakt", "phone": "+44 20 7946 0100", "shown_in": everyone},
    }
    assert ("service.contacts.name", "no-consent", "") in told(contacts=contacts)


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("../../etc/passwd", "etc-passwd"),
        ("Café «Å»", "cafe-aa"),
        ("…", "tilbud"),
        ("C:\\Ny", "c-ny"),
    ],
)
def test_no_name_of_a_stranger_becomes_a_path(name: str, wanted: str) -> None:
    found = brought({**SERVICE, "name": name, "organization": {**ORGANIZATION, "name": name}})
    assert [each["id"] for file in found.files.values() for each in file["offers"]] == [wanted]  # type: ignore[attr-defined]  # plain data
    assert all("/" not in each and "." not in each for each in found.files)
    for written, read_as in (("../../.ssh/config", "folk-i-byen"), ("aalborg--folk", "aalborg-folk")):
        own = {**ORGANIZATION, "catalogue": {"id": written, "evidence": "invented"}}
        assert list(brought({**SERVICE, "organization": own}).files) == [read_as]


def test_an_id_that_is_taken_gets_a_number() -> None:
    first, second = ({**SERVICE, "id": each, "name": "Samtalegruppe"} for each in ("1", "2"))
    (file,) = brought(first, second).files.values()
    assert [each["id"] for each in file["offers"]] == ["samtalegruppe-2", "samtalegruppe-3"]  # type: ignore[attr-defined]  # plain data


HOSTILE: dict[str, Any] = {
    "description": "# Hej\n\n<script>alert(1)</script> 120190-1234 [x](javascript:alert(1)) ![b](http://a/b.png)",
    "alternate_name": "120190-1234",
    "url": "javascript:alert(1)",
    "email": "nobody",
    "minimum_age": -3,
    "maximum_age": 1e300,
    "languages": [{"id": "l", "code": "x" * 80}, {"id": "m"}, "da"],
    "phones": [{"id": "p", "number": "ring!"}, {"id": "q", "number": {"a": 1}}],
    "schedules": [{"id": "s", "freq": "DAILY", "opens_at": "25:99"}, {"id": "t", "byday": 7}, None],
    "service_areas": [{"id": "a", "name": None}],
    "service_at_locations": [{"id": "x", "location": {"id": "y", "location_type": "physical", "latitude": "nord"}}],
    "contacts": [{"id": "c", "title": "T" * 500, "email": "x@example.org"}],
    "capacities": "mange",
    "attributes": [{"id": "a", "taxonomy_term": {"name": {"da": "x"}}}],
    "alert": "A" * 5000,
}


@pytest.mark.parametrize("key", [*HOSTILE, ""])
def test_whatever_stands_in_a_service_the_file_has_no_errors(key: str) -> None:
    found = brought({**SERVICE, **(HOSTILE if not key else {key: HOSTILE[key]})})
    assert checked(found.files) == []
    (file,) = found.files.values()
    assert "120190" not in f"{file}{found.losses}", "what looks like a civil registration number is not repeated"
    assert "javascript:" not in str(file.get("offers")) or key == ""  # as words of a text it is nothing to click on


def test_a_service_of_nobody_is_told_and_left_out() -> None:
    alone = {"id": "s", "name": "Uden forening", "status": "active", "organization_id": "o-9"}
    found = brought(SERVICE, alone)
    assert list(found.files) == ["folk-i-byen"]
    assert ("Uden forening", "service.organization_id", "dropped-reference", "o-9") in {
        (each.record, each.field, each.why, each.value) for each in found.losses
    }


def test_an_institution_that_is_not_here_becomes_a_place_with_its_name_and_address() -> None:
    catalogue = catalogue_of({"foreningen": file_text("places: {skolen: {recipient: skole-a, room: Kælderen}}")})
    elsewhere = replace(catalogue, recipients={})
    found = read_back(FORMS["json"](material_from(catalogue)), elsewhere)
    assert found.files["foreningen"]["offers"][0]["places"]["skolen"] == {  # type: ignore[index]  # plain data
        "name": "Skole A (opdigtet)",
        "address": {"street": "Skolevej 1", "postal_code": "9000", "city": "Eksempelby"},
        "room": "Kælderen",
    }
    assert [(each.field, each.why, each.value) for each in found.losses] == [
        ("offers[].places.<id>.recipient", "reworded", "skole-a")
    ]


def test_broken_json_says_so_and_nothing_more() -> None:
    outcome = read([Foreign("tilbud.json", b'{"id": ')], example("small"), DAY)
    assert [each.code for each in outcome.diagnostics] == ["CAT081"]
    assert outcome.value == Brought({})


def test_texts_of_a_catalogue_in_another_language_say_which() -> None:
    small: Catalogue = example("small")
    english = replace(small, settings=small.settings.model_copy(update={"languages": ["en", "da"]}))
    organization = {**ORGANIZATION, "catalogue": {"id": "folk", "evidence": "invented", "main_language": "da"}}
    service = {**SERVICE, "organization": organization, "catalogue": {"id": "cafe"}}
    outcome = read(foreign([service]), english, DAY)
    assert outcome.value.files["folk"]["offers"] == [{"title": {"da": "Åben café"}, "id": "cafe"}]
