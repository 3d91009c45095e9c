"""What other programs read of an offer: its rules, its words, and what must be said before anything else."""

from __future__ import annotations

import csv
from dataclasses import replace
from io import StringIO
from typing import Any

import pytest

from catalogue.collection.catalogue import Catalogue
from catalogue.exchange.hsds.cells import bare, cell
from tests.edition.workshop import catalogue_of, file_text
from tests.exchange.hsds.workshop import FORMS, Data, material_from, material_of, services, written


def catalogue(offer: str) -> Catalogue:
    """A catalogue of one offer."""
    return catalogue_of({"foreningen": file_text(offer)})


def service(offer: str) -> Any:  # noqa: ANN401  # JSON of any shape
    """The service of one offer as everybody may have it."""
    (found,) = services(FORMS["json"](material_from(catalogue(offer), "edition"))).values()
    return found


def rule(row: str) -> Data:
    """What a row of a schedule is as a rule, without ids and words."""
    (found,) = service(f"schedule: [{row}]")["schedules"]
    return {key: value for key, value in found.items() if key not in {"id", "description", "notes"}}


def test_a_row_is_a_rule_of_the_calendar() -> None:
    weekly = {"freq": "WEEKLY", "interval": 1, "byday": "TU,TH", "opens_at": "15:30", "closes_at": "17:00"}
    assert rule('{every: week, weekday: [tuesday, thursday], start: "15:30", end: "17:00"}') == weekly
    monthly = {"freq": "MONTHLY", "interval": 1, "byday": "-1MO", "opens_at": "18:00"}
    assert rule('{every: month, nth: -1, weekday: monday, start: "18:00"}') == monthly
    assert rule("{date: 2026-12-24}") == {"dtstart": "2026-12-24", "freq": "WEEKLY", "count": 1}
    assert rule("{every: day}")["byday"] == "MO,TU,WE,TH,FR,SA,SU"
    bounded = rule("{weekday: friday, from: 2026-02-06, until: 2026-06-26}")
    assert (bounded["valid_from"], bounded["valid_to"]) == ("2026-02-06", "2026-06-26")


def test_even_weeks_begin_on_a_day_of_an_even_week() -> None:
    found = rule("{weekday: thursday, weeks: even, from: 2026-11-02}")
    assert found["dtstart"] == "2026-11-12"  # week 46; the 5th is in week 45
    assert (found["freq"], found["interval"], found["byday"]) == ("WEEKLY", 2, "TH")


def test_what_no_rule_can_say_is_said_in_words() -> None:
    (found,) = service("schedule: [{times: {minimum: 2, maximum: 4, per: month}}]")["schedules"]
    assert found["description"] == "2–4 gange om måneden"
    assert found.keys() == {"id", "description"}


@pytest.mark.parametrize(
    ("status", "theirs"),
    [("open", "active"), ("full", "active"), ("planned", "inactive"), ("paused", "temporarily closed")],
)
def test_a_status_is_one_of_four(status: str, theirs: str) -> None:
    found = service(f"status: {{is: {status}, as_of: 2026-10-01}}")
    assert found["status"] == theirs
    assert found["catalogue"].get("status", {}).get("is", "paused") == status


def test_silence_is_no_price_and_no_age() -> None:
    found = service("summary: En gruppe")
    assert found.keys().isdisjoint({"cost_options", "fees_description", "minimum_age", "maximum_age", "schedules"})


def test_the_age_of_somebody_else_is_not_the_age_of_who_comes() -> None:
    found = service("age: {minimum: 3, maximum: 6, whose: child-in-family}")
    assert found.keys().isdisjoint({"minimum_age", "maximum_age"})
    assert found["catalogue"]["age"]["minimum"] == 3
    own = service("age: {minimum: 13, maximum: 17}")
    assert (own["minimum_age"], own["maximum_age"], "age" in own["catalogue"]) == (13, 17, False)


def test_a_hidden_place_has_no_address() -> None:
    found = service("places: {moellevej-7: {hidden: true, reason: Krisecenter}}")
    assert "moellevej" not in str(found)
    assert "addresses" not in found["service_at_locations"][0]["location"]


def test_an_institution_has_its_own_name_and_address() -> None:
    location = service("places: {skolen: {recipient: skole-a}}")["service_at_locations"][0]["location"]
    assert location["name"] == "Skole A (opdigtet)"
    assert location["addresses"][0]["address_1"] == "Skolevej 1"


def test_the_words_of_the_vocabulary_are_terms_with_their_labels() -> None:
    (found,) = service("themes: [ensomhed]")["attributes"]
    term = found["taxonomy_term"]
    assert (term["code"], term["name"], term["taxonomy"]) == ("ensomhed", "Ensomhed", "catalogue:themes")


def test_ids_stay_and_differ() -> None:
    first, second = (services(FORMS["json"](material_of("awkward", "professionals"))) for _ in range(2))
    assert first == second
    names = [each["id"] for each in first.values()]
    assert len(set(names)) == len(names)
    assert service("title: Et")["id"] == service("title: Et andet")["id"], "an id is of the offer, not of its words"


def test_a_demonstration_says_so_everywhere_and_can_not_be_called() -> None:
    real = catalogue_of({"foreningen": file_text("contacts: [kontor]", file=FILE)})
    found = replace(real, settings=real.settings.model_copy(update={"demonstration": True}))
    assert "email" in str(services(FORMS["json"](material_from(real, "edition"))))
    for form, export in FORMS.items():
        exported = export(material_from(found, "edition"))
        for path, data in exported.files:
            assert "DEMONSTRATION" in data.decode(), f"{form}: {path}"
    (one,) = services(FORMS["json"](material_from(found, "edition"))).values()
    assert one["description"].startswith("DEMONSTRATION")
    assert one["alert"].startswith("DEMONSTRATION")
    assert "email" not in one
    assert all(each.keys() <= {"id", "title"} for each in one["contacts"])


FILE = """\
evidence: invented
association: {name: Foreningen (opdigtet)}
contacts:
  kontor: {role: Kontoret, email: kontor@example.org, phone: "+44 20 7946 0100", shown_in: [professionals, young]}
"""


def test_what_was_only_read_in_public_says_so_in_its_description() -> None:
    file = "evidence: public-source\nassociation: {name: Foreningen (opdigtet)}\n"
    text = file_text('sources: [{url: "https://example.org/a", published: 2026-03}]', file=file)
    (found,) = services(FORMS["json"](material_from(catalogue_of({"foreningen": text}), "edition"))).values()
    assert found["description"].startswith("Fra offentlig kilde")


@pytest.mark.parametrize("text", ["=1+1", "@SUM(A1)", "-2+3|cmd", "+x", "'=1", "''=1", "\tx", "'citat'", "Vi ses", "'"])
def test_no_cell_is_a_formula_and_each_is_read_as_it_was_meant(text: str) -> None:
    assert cell(text, "string")[0] not in "=+-@\t\r"
    assert bare(cell(text, "string")) == text


@pytest.mark.parametrize("text", ["+44 20 7946 0100", "-1MO", "-1MO,2TH", "-3.5", "9.92"])
def test_numbers_and_days_stay_as_other_programs_expect_them(text: str) -> None:
    assert cell(text, "string") == text
    assert bare(text) == text


def test_the_tables_hold_a_row_for_each_service_and_what_is_written_in_it() -> None:
    exported = dict(FORMS["csv"](material_of("small", "professionals")).files)
    rows = list(csv.DictReader(StringIO(exported["services.csv"].decode(), newline="")))
    assert [row["name"] for row in rows] == ["Samtalegruppe for unge", "Skriv og tal", "Lektiecafé på Skole A"]
    assert exported["services.csv"].endswith(b"\r\n")


def test_the_report_names_each_field_that_only_our_profile_says() -> None:
    exported = FORMS["json"](material_of("small", "professionals"))
    told = {(each.record, each.field, each.why) for each in exported.losses}
    assert ("samtalegruppe", "offers[].status", "profile") in told
    for name, each in services(exported).items():
        held = each["catalogue"].keys() - {"id", "-", "places"}
        assert held <= {field.removeprefix("offers[].") for record, field, _ in told if record == name}


def test_the_root_says_which_version_it_is() -> None:
    root = written(FORMS["json"](material_of("small", "professionals")))["index.json"]
    assert root["version"] == "3.1"
