"""What becomes public is told first, by role and association and readers; never who it is or how to reach them."""

from __future__ import annotations

import pytest

from tests.review.workshop import (
    FORMS,
    LEKTIEHUSET,
    NATTERAVNEN,
    PERSON,
    SECRETS,
    SETTINGS,
    START,
    changed,
    lines,
    reviewed,
    with_person,
    written,
)

MOBILE = ("email: kontor@example.org,", "phone: '47 47 10 20',")


def people(after: dict[str, str], before: dict[str, str] = START) -> list[str]:
    return lines(reviewed(after, before).people)


def test_a_named_person_is_told_with_role_readers_and_consent() -> None:
    (told,) = people(with_person())
    assert told == (
        "Natteravnen (opdigtet): En navngiven person (Tovholder) bliver vist for familier. Der vises telefonnummer, "
        "e-mail og kontaktformular. Samtykke fra 2. januar 2026 til tryk og nettet, til og med 1. januar 2027."
    )


def test_a_person_in_the_place_of_a_role_is_new_to_everybody() -> None:
    with_role = changed(NATTERAVNEN, ("role: Kontoret", "role: Kontoret, website: 'https://example.org'"))
    consent = "consent: {given_on: 2026-01-02, channels: [print, web]}"
    (told,) = people(changed(NATTERAVNEN, ("role: Kontoret", f"role: Kontoret, person: Kanaria, {consent}")), with_role)
    assert "En navngiven person (Kontoret) bliver vist for fagpersoner og familier" in told
    assert "uden slutdato" in told


def test_more_readers_are_told_without_those_who_had_it() -> None:
    assert people(changed(LEKTIEHUSET, ("shown_in: [professionals]", "shown_in: [professionals, young]"))) == [
        "Lektiehuset (opdigtet): Ny kontakt vises for unge: Kontoret. Der vises e-mail (lektier@example.org)."
    ]


def test_a_new_number_of_a_person_is_told_without_it() -> None:
    before = with_person()
    after = {**before, NATTERAVNEN: before[NATTERAVNEN].replace("98 11 22 33", "98 11 22 34")}
    assert people(after, before) == [
        "Natteravnen (opdigtet): Hos kontakten Tovholder, som vises for familier, er dette nyt: telefonnummer."
    ]


def test_a_mobile_number_may_be_a_persons() -> None:
    before = changed(NATTERAVNEN, ("shown_in: [professionals, families]", "shown_in: [young]"))
    told, _gone = people(changed(NATTERAVNEN, MOBILE), before)
    assert "Et nummer, der kan være en persons eget (Kontoret), bliver vist for fagpersoner og familier." in told
    assert "47 47 10 20" not in told


def test_a_contact_that_no_offer_uses_is_shown_to_nobody() -> None:
    assert people(changed(NATTERAVNEN, ("contacts:\n  kontor", f"contacts:\n{PERSON}  kontor"))) == []


def test_what_is_public_no_longer_comes_last() -> None:
    after = changed(LEKTIEHUSET, ("shown_in: [professionals]", "shown_in: [families]"))
    assert [item.values["becomes"] for item in reviewed(after).people] == ["public", "gone"]


def test_a_person_is_told_before_a_role() -> None:
    after = with_person(changed(LEKTIEHUSET, ("shown_in: [professionals]", "shown_in: [professionals, families]")))
    assert ["person" in line for line in people(after)] == [True, False]


def test_an_edition_that_becomes_public_opens_its_contacts() -> None:
    after = changed(SETTINGS, ("{audience: families}", "{audience: families, public: true}"), files=with_person())
    told = people(after, with_person())
    assert told == [
        "Udgaven «families» bliver offentlig: alle kan læse dens 2 kontakter, heraf 1 med en navngiven person."
    ]


def test_a_place_that_was_secret() -> None:
    place = "    places: {hus: {name: Huset, hidden: true}}\n    contacts: [kontor]\n    sources"
    shown = "    places: {hus: {name: Huset, address: {street: Kanarivej 1}}}\n    contacts: [kontor]\n    sources"
    marker = "    contacts: [kontor]\n    sources"
    (told,) = people(changed(NATTERAVNEN, (marker, shown)), changed(NATTERAVNEN, (marker, place)))
    assert told == (
        "Natteravnen (opdigtet): Et sted, hvis adresse var hemmelig, er det ikke længere. "
        "Det vises for fagpersoner, familier og unge ved tilbuddet Samtalegruppe for børn."
    )


@pytest.mark.parametrize("form", FORMS)
def test_it_stands_before_everything_else(form: str) -> None:
    text = written(form, START, with_person(changed(NATTERAVNEN, ("maximum: 12", "maximum: 15"))))
    first, *others = (
        ('"people"', '"editions"') if form == "json" else ("Personoplysninger", "Det får læserne", "Ændringerne")
    )
    places = [text.index(each) for each in (first, *others)]
    assert places == sorted(places)


def steps_of_a_person() -> list[tuple[dict[str, str], dict[str, str]]]:
    named = with_person()
    other = {**named, NATTERAVNEN: named[NATTERAVNEN].replace("Kanaria Kanariesen", "Kanarius Kanariesen")}
    retold = {**named, NATTERAVNEN: named[NATTERAVNEN].replace("minimum: 6", "minimum: 7")}
    moved = {**named, "data/offers/raven.yaml": named[NATTERAVNEN]}
    del moved[NATTERAVNEN]
    return [(START, named), (named, START), (named, other), (named, retold), (named, moved)]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("language", ["da", "en"])
def test_no_format_says_who_it_is(form: str, language: str) -> None:
    for before, after in steps_of_a_person():
        text = written(form, before, after, language)
        assert [secret for secret in SECRETS if secret in text] == []


@pytest.mark.parametrize("form", FORMS)
def test_no_format_repeats_a_private_finding(form: str) -> None:
    note = "    summary: Ring til 010203-1234, 010206–1234 om 010204 1234 eller 0102051234.\n"
    after = changed(NATTERAVNEN, ("    summary: Børn taler sammen om det, der er svært.\n", note), MOBILE)
    text = written(form, START, after)
    assert "Samtalegruppe" in text
    assert [each for each in ("010203", "010204", "010205", "010206", "47 47 10 20", "47471020") if each in text] == []


@pytest.mark.parametrize("form", FORMS)
def test_a_page_of_prose_may_hold_one_too(form: str) -> None:
    path = "data/pages/preface.md"
    text = written(form, START, changed(path, ("Velkommen.", "Ring til 010206–1234.")))
    assert "Forord" in text
    assert "010206" not in text


@pytest.mark.parametrize("form", FORMS)
def test_a_finding_that_a_comment_sets_aside_is_private_all_the_same(form: str) -> None:
    line = "    summary: Nummer 0102051234 # catalogue: ignore CAT331 et sagsnummer until 2027-01-01\n"
    after = changed(NATTERAVNEN, ("    summary: Børn taler sammen om det, der er svært.\n", line))
    assert "0102051234" not in written(form, START, after)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("language", ["da", "en"])
def test_a_certificate_is_only_a_field_that_is_not_shown(form: str, language: str) -> None:
    one, two = (
        changed(NATTERAVNEN, ("  status: active\n", f"  status: active\n  child_certificate: {{required: {each}}}\n"))
        for each in ("true, declared_on: 2026-03-08", "false")
    )
    text = written(form, one, two, language)
    assert ("Et felt, der ikke vises" if language == "da" else "A field that is not shown") in text
    assert [
        each
        for each in ("certificate", "børneattest", "Børneattest", "8. marts", "2026-03-08", "8 March")
        if each in text
    ] == []


PLACED = "    contacts: [kontor]\n    sources"
SHOWN = "    places: {hus: {text: Kanarivej 9}, skole: {name: Åben skole}}\n"
HIDDEN = "    places: {hus: {hidden: true, reason: Krisecenter på kanarivej}, skole: {name: Åben skole}}\n"
OTHER_ID = "    places: {nyt: {hidden: true}, skole: {name: Åben skole}}\n"


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("language", ["da", "en"])
def test_a_place_that_is_secret_on_either_side_is_told_without_its_address(form: str, language: str) -> None:
    shown, hidden, other = (changed(NATTERAVNEN, (PLACED, each + PLACED)) for each in (SHOWN, HIDDEN, OTHER_ID))
    for before, after in ((shown, hidden), (hidden, shown), (shown, other), (other, shown), (START, hidden)):
        text = written(form, before, after, language)
        assert "anarivej" not in text
        assert "Åben skole" in text or before is not START


def test_that_a_place_became_secret_is_told_and_other_places_as_they_are() -> None:
    shown, hidden = (changed(NATTERAVNEN, (PLACED, each + PLACED)) for each in (SHOWN, HIDDEN))
    moved = {**hidden, NATTERAVNEN: hidden[NATTERAVNEN].replace("Åben skole", "Lukket skole")}
    text = written("text", shown, moved)
    assert "Adressen oplyses ved kontakt" in text
    assert "Lukket skole" in text


@pytest.mark.parametrize("form", FORMS)
def test_the_ways_to_a_person_stay_hers_where_she_is_named_no_longer(form: str) -> None:
    named = with_person()
    person = "person: Kanaria Kanariesen, "
    consent = ", consent: {given_on: 2026-01-02, channels: [print, web], until: 2027-01-01}"
    role = {**named, NATTERAVNEN: named[NATTERAVNEN].replace(person, "").replace(consent, "")}
    assert role != named
    other_id = {**role, NATTERAVNEN: role[NATTERAVNEN].replace("frivillig", "tovholder")}
    spaced = {**role, NATTERAVNEN: role[NATTERAVNEN].replace("98 11 22 33", "+45 98112233")}
    for after in (role, other_id, spaced):
        for pair in ((named, after), (after, named)):
            assert [each for each in SECRETS if each in written(form, *pair)] == []


def test_that_a_role_is_shown_is_told_without_the_number_of_who_had_it() -> None:
    named = with_person()
    role = {**named, NATTERAVNEN: named[NATTERAVNEN].replace("person: Kanaria Kanariesen, ", "")}
    role[NATTERAVNEN] = role[NATTERAVNEN].replace("shown_in: [families]", "shown_in: [families, young]")
    (told,) = people(role, named)
    assert "Der vises telefonnummer, e-mail og kontaktformular" in told


def test_an_id_that_may_be_a_name_or_an_address_is_not_told() -> None:
    named = with_person()
    renamed = {**named, NATTERAVNEN: named[NATTERAVNEN].replace("frivillig", "kanaria-kanariesen")}
    marker = "    contacts: [kontor]\n    sources"
    secret = changed(NATTERAVNEN, (marker, f"    places: {{kanarivej-7: {{hidden: true, reason: Et hus}}}}\n{marker}"))
    again = {
        **secret,
        NATTERAVNEN: secret[NATTERAVNEN].replace("reason: Et hus", "reason: Et hus, checked_on: 2026-02-01"),
    }
    for form in FORMS:
        if form != "json":  # whose changes name each thing by its id
            text = written(form, named, renamed) + written(form, secret, again)
            assert "anaria" not in text
            assert "kanarivej" not in text
