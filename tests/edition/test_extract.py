"""An extract holds no more than its edition shows, and nothing that the edition shows is missing from it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.collection.catalogue import Catalogue
from catalogue.collection.collect import collect
from catalogue.edition.compose import compose
from catalogue.edition.extract import Extract, extract
from catalogue.model.values import AUDIENCES
from tests.edition.test_readers import ALLOWED, DAY, EXAMPLE, Marked, other_values, spots, who_sees
from tests.edition.workshop import AS_OF, catalogue_of, example, file_text, labels, texts
from tests.security.canary_table import DAYS, NUMBERS, WORDS

HIDDEN = """
places:
  moellevej-7: {name: Møllehuset, hidden: true, reason: Beskyttet, area: aabenby}
  hidden-1: {name: Biblioteket}
  krisecentret: {hidden: true}
schedule:
  - {weekday: monday, place: moellevej-7}
  - {weekday: tuesday, place: hidden-1}
"""
CONTACTS = """
evidence: invented
association: {{name: Foreningen (opdigtet)}}
contacts:
  en: {{role: Rollen, person: Personen, phone: "+45 98 11 22 33", shown_in: [{shown}], consent: {{{consent}}}}}
"""
# Which words of a marked catalogue an extract has beside those that its edition prints: they lead to what is printed.
LED_BY = {"maps", "search"}


def extracts(catalogue: Catalogue, language: str = "da", prefix: str = "") -> dict[str, Extract]:
    """What each audience gets of a catalogue."""
    return {
        audience: extract(catalogue, compose(catalogue, f"{prefix}{audience}", labels(language)))
        for audience in AUDIENCES
    }


def everything(found: Extract) -> str:
    """All texts of an extract but those of its edition, in one."""
    records = (found.offers, found.associations, found.vocabulary, found.recipients)
    return " ".join(text for part in records for text in texts(part)).casefold()


def of_offer(offer: str, audience: str = "families", file: str = "", as_of: date = AS_OF) -> Extract:
    """What an audience gets of a catalogue with one offer."""
    text = file_text(offer, file=file) if file else file_text(offer)
    catalogue = catalogue_of({"foreningen": text}, as_of=as_of)
    return extract(catalogue, compose(catalogue, f"da-{audience}", labels("da")))


@pytest.mark.parametrize("audience", AUDIENCES)
def test_the_canary_is_silent_about_what_these_readers_may_not_have(audience: str) -> None:
    catalogue = example("canary")
    told = everything(extract(catalogue, compose(catalogue, audience, labels("da"))))
    numbers = told.replace(" ", "").replace("+45", "")
    assert {word for word, who in WORDS.items() if word in told and audience not in who} == set()
    assert {number for number, who in NUMBERS.items() if number in numbers and audience not in who} == set()
    assert {day for (day, _), who in DAYS.items() if day in told and audience not in who} == set()
    assert sum(word in told for word in WORDS) > 50


def test_every_text_goes_to_those_who_see_it_in_the_edition_and_to_no_others() -> None:
    catalogue = catalogue_at(DAY)
    marked = Marked(catalogue)
    made = {audience: everything(found) for audience, found in extracts(marked.catalogue).items()}
    editions = {audience: repr(compose(marked.catalogue, audience, labels("da"))).casefold() for audience in AUDIENCES}
    checked = 0
    for written, words in marked.places.items():
        who = who_sees(written)
        for audience in AUDIENCES:
            has = {word for word in words if f"{word}" in made[audience]}
            printed = {word for word in words if word in editions[audience]}
            if who not in LED_BY and not written.startswith("settings"):
                assert has <= printed or audience in ALLOWED[who], (written, audience)
            if written.startswith("partnership.offers") and who in {"everyone", "professionals", "named"}:
                assert printed <= has, (written, audience)
                checked += bool(printed)
    assert checked > 80


def catalogue_at(day: date) -> Catalogue:
    """The example that has every field, on that day."""
    found = collect(EXAMPLE, day, day).value
    assert found is not None
    return found


@pytest.mark.parametrize("audience", AUDIENCES)
def test_a_hidden_place_says_nothing_but_that_it_is_hidden(audience: str) -> None:
    (offer,) = of_offer(HIDDEN, audience).offers
    assert offer.values["places"] == {
        "hidden-2": {"hidden": True},
        "hidden-1": {"name": {"da": "Biblioteket"}},
        "hidden-3": {"hidden": True},
    }
    assert [row["place"] for row in rows(offer.values)] == ["hidden-2", "hidden-1"]


def rows(values: object) -> Iterator[dict[str, object]]:
    assert isinstance(values, dict)
    yield from values["schedule"]


def test_the_keepers_have_a_hidden_place_as_it_is_written() -> None:
    catalogue = catalogue_of({"foreningen": file_text(HIDDEN)})
    found = extract(catalogue, compose(catalogue, "da-professionals", labels("da")), "keepers")
    assert "moellevej-7" in everything(found)
    assert "beskyttet" in everything(found)


NEAR = st.integers(-3, 3).map(lambda days: AS_OF + timedelta(days=days))
CONSENTS = st.fixed_dictionaries(
    {"given_on": NEAR, "channels": st.sampled_from(["[print, web]", "[print]", "[web, aula]", "[aula, print, web]"])},
    optional={"until": NEAR, "withdrawn_on": NEAR},
)


@settings(max_examples=40, deadline=None)
@given(CONSENTS, st.sets(st.sampled_from(AUDIENCES), min_size=1), st.sampled_from(AUDIENCES), st.booleans())
def test_a_person_is_in_the_extract_when_the_edition_prints_the_name_and_only_then(
    consent: dict[str, object],
    shown: set[str],
    audience: str,
    is_listed: bool,  # noqa: FBT001  # hypothesis gives it by place
) -> None:
    written = ", ".join(f"{key}: {value}" for key, value in consent.items())
    file = CONTACTS.format(shown=", ".join(sorted(shown)), consent=written)
    found = of_offer("contacts: [en]" if is_listed else "summary: Ingen.", audience, file)
    is_printed = any("Personen" in text for text in texts(found.edition))
    assert ("personen" in everything(found)) == is_printed
    assert ("98 11 22 33" in everything(found)) == is_printed
    assert "given_on" not in everything(found)
    (offer,) = found.offers
    assert ("contacts" in offer.values) == is_printed


def test_the_keepers_have_no_person_whose_consent_is_over_and_nobody_s_consent() -> None:
    catalogue = example("canary")
    told = everything(extract(catalogue, compose(catalogue, "professionals", labels("da")), "keepers"))
    never = ("udloebet", "trukket", "kuntryk", "senere")
    assert [name for name in never if f"kanarinavn{name}q" in told or f"kanaripost{name}q" in told] == []
    assert {"2013-01-06", "2027-09-08", "2015-03-08", "consent", "child_certificate"} & set(told.split()) == set()
    assert "kanaripersonnavnq" in told
    assert {"kanariforeningsnoteq", "kanariaftalejournalq", "kanariskjultgrundq", "kanarititelophoertq"} <= {
        word for word in WORDS if word in told
    }


def test_what_is_not_shown_is_not_referred_to() -> None:
    told = "title: Tilbuddet\npart_of: tilbud-2\nrequires: [tilbud-2, tilbud-3]\nco_providers: [{association: anden}]"
    staff = "title: Til fagfolk\nparticipants: [professional]"
    files = {
        "foreningen": file_text(told, staff, "title: Det tredje"),
        "anden": file_text("title: Til fagfolk\nparticipants: [professional]").replace("tilbud-1", "andet"),
    }
    catalogue = catalogue_of(files)
    families = extract(catalogue, compose(catalogue, "da-families", labels("da")))
    values = next(each.values for each in families.offers if each.id == "tilbud-1")
    assert "part_of" not in values
    assert values["requires"] == ["tilbud-3"]
    assert values["co_providers"] == [{"name": {"da": "Foreningen (opdigtet)"}}]
    assert [each.id for each in families.associations] == ["foreningen"]
    staffs = extract(catalogue, compose(catalogue, "da-professionals", labels("da")))
    values = next(each.values for each in staffs.offers if each.id == "tilbud-1")
    assert (values["part_of"], values["co_providers"]) == ("tilbud-2", [{"association": "anden"}])


def test_only_words_that_are_used_come_along_with_the_areas_they_lie_in() -> None:
    found = of_offer("themes: [sorg]\nareas: [aabenby]\naccess: {referred_by: [ppr]}")
    assert list(found.vocabulary["themes"]) == ["sorg"]
    assert list(found.vocabulary["areas"]) == ["aabenby"]
    assert found.vocabulary["areas"]["aabenby"]["kind"] == "town"
    assert list(found.vocabulary["referrers"]) == ["ppr"]
    assert (found.vocabulary["departments"], found.recipients) == ({}, {})
    hosted = of_offer("places: {skolen: {recipient: skole-a}}")
    assert set(hosted.recipients["skole-a"]) == {"name", "address"}


@pytest.mark.parametrize(("until", "is_there"), [("2026-10-31", False), ("2026-11-01", True)])
def test_a_message_whose_time_is_over_is_not_in_it(until: str, is_there: bool) -> None:  # noqa: FBT001  # pytest's
    (offer,) = of_offer(f"alert: {{text: Mødes udendørs, until: {until}}}").offers
    assert ("alert" in offer.values) == is_there


def test_a_text_in_a_language_that_the_catalogue_does_not_have_stays_out() -> None:
    (offer,) = of_offer("title: {da: Gåtur, en: A walk, pl: Spacer}").offers
    assert offer.values["title"] == {"da": "Gåtur", "en": "A walk"}


def test_hours_are_said_in_the_language_of_the_edition() -> None:
    file = """\
    evidence: invented
    association: {name: Foreningen (opdigtet)}
    contacts:
      kontor:
        role: Kontoret
        phone: "+45 98 11 22 33"
        hours: [{weekday: monday, start: "10:00"}]
        shown_in: [families]
    """
    (association,) = of_offer("contacts: [kontor]", file=file).associations
    assert list(association.hours.values()) == [("Mandage kl. 10.00",)]
    assert list(association.hours) == list(association.contacts)
    assert "kontor" not in association.contacts


@pytest.mark.parametrize(
    ("more", "days"),
    [
        ("", ["2026-12-03"]),
        ("\n  follow_up: {every_months: 6, next_on: 2026-12-24}", []),
        ("\n  follow_up: {every_months: 6}", ["2026-12-03"]),
    ],
)
def test_of_the_meetings_professionals_have_the_next_one(more: str, days: list[str]) -> None:
    file = f"""\
evidence: invented
association: {{name: Foreningen (opdigtet)}}
partnership:
  status: active
  meetings: [{{on: 2027-03-04}}, {{on: 2026-12-03, with: [Formanden]}}, {{on: 2026-01-02, held: true}}]{more}
"""
    (association,) = of_offer("summary: Intet.", "professionals", file).associations
    assert association.partnership.get("meetings", []) == [{"on": each} for each in days]
    (association,) = of_offer("summary: Intet.", "families", file).associations
    assert association.partnership == {}


@pytest.mark.campaign
def test_a_value_goes_to_those_who_see_it_in_the_edition_and_to_no_others() -> None:
    catalogue = catalogue_at(DAY)
    editions = {audience: compose(catalogue, audience, labels("da")) for audience in AUDIENCES}
    before = {audience: records(extract(catalogue, edition)) for audience, edition in editions.items()}
    wrong, moved = set(), set()
    for spot in spots(catalogue):
        allowed = set(AUDIENCES) if spot.field.key in NEUTRAL else ALLOWED[who_sees(spot.written)]
        allowed = set(AUDIENCES) if who_sees(spot.written) == "maps" else allowed
        if spot.field.key in OTHER_OFFERS:
            continue
        for value in other_values(spot, catalogue)[:2]:
            changed = spot.changed(value)
            others = {name for name, edition in editions.items() if records(extract(changed, edition)) != before[name]}
            moved |= {spot.written} if others else set()
            wrong |= {(spot.written, name) for name in others - allowed}
    assert wrong == set()
    assert len(moved) > 150


def records(found: Extract) -> tuple[object, ...]:
    return found.offers, found.associations, found.vocabulary, found.recipients


# Without these a word of the vocabulary is none: they say something of the map, and nothing of anybody.
NEUTRAL = {"Area.kind", "Area.municipality_code", "Area.postal_codes", "Term.retired"}
# With another of these it would not be the same offers.
OTHER_OFFERS = {"Offer.id", "PartnershipFile.offers"}
