"""Address cards, read back by a library that didn't write them, and byte by byte where the standard asks for it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest
import vobject  # type: ignore[import-untyped]  # it has no types
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.edition.compose import compose
from catalogue.edition.extract import Values, extract
from catalogue.exchange.base import Material
from catalogue.exchange.vcard import address_cards
from catalogue.pipeline.check import check
from tests.edition.workshop import AS_OF, catalogue_of, file_text, labels
from tests.pipeline.workshop import GOOD, TODAY
from tests.security.test_hostile_text import TEXTS

FILE = """\
evidence: invented
association:
  name: Æbler, pærer; og nødder (opdigtet)
  aliases: [Frugten, "Kurven, den store"]
  address: {street: Torvet 1, postal_code: "9000", city: Eksempelby}
  website: "https://example.org/frugt"
contacts:
  kontor:
    role: Kontoret
    phone: "+45 98 11 22 33"
    sms: "+45 98 11 22 34"
    email: kontor@example.org
    hours: [{weekday: monday, start: "10:00", end: "12:00"}]
    note: {da: Ring gerne, en: Do call}
    shown_in: [families, professionals]
  anna:
    role: Frivillig
    person: Anna Eksempel
    email: anna@example.org
    shown_in: [families]
    consent: {given_on: 2026-01-01, channels: [print, web]}
  intern: {role: Internt, email: intern@example.org, shown_in: [professionals]}
"""
OFFER = "contacts: [kontor, anna, intern]\nconfirmed: {on: 2026-10-01, by: association}"
DEMONSTRATION = "DEMONSTRATION – brug den ikke til at finde hjælp"
Card = dict[str, list[str]]


def cards(
    file: str = FILE, audience: str = "families", as_of: date = AS_OF, *, is_demonstration: bool = False
) -> dict[str, bytes]:
    """The files of a catalogue with one association."""
    catalogue = catalogue_of({"frugten": file_text(OFFER, file=file)}, as_of=as_of)
    settings = catalogue.settings.model_copy(update={"demonstration": is_demonstration})
    catalogue = replace(catalogue, settings=settings)
    edition = compose(catalogue, f"da-{audience}", labels("da"))
    return dict(address_cards(Material(extract(catalogue, edition))).files)


def read(data: bytes) -> list[Card]:
    """The cards as vobject reads them: each property's values by its name."""
    found = list(vobject.readComponents(data.decode()))
    return [{name: [str(each.value) for each in lines] for name, lines in card.contents.items()} for card in found]


def test_an_association_and_each_of_its_contacts_has_a_card() -> None:
    files = cards()
    assert list(files) == ["contacts.vcf", "associations/frugten.vcf"]
    assert files["contacts.vcf"] == files["associations/frugten.vcf"]
    own, office, anna = read(files["contacts.vcf"])
    assert own["fn"] == ["Æbler, pærer; og nødder (opdigtet)"]
    assert "Torvet 1" in own["adr"][0]
    assert "9000" in own["adr"][0]
    assert own["url"] == ["https://example.org/frugt"]
    assert office["fn"] == ["Kontoret, Æbler, pærer; og nødder (opdigtet)"]
    assert office["tel"] == ["+45 98 11 22 33", "+45 98 11 22 34"]
    assert (office["kind"], anna["kind"]) == (["org"], ["individual"])
    assert (anna["fn"], anna["role"], anna["email"]) == (["Anna Eksempel"], ["Frivillig"], ["anna@example.org"])
    assert office["note"] == [
        "Mandage kl. 10.00–12.00\nRing gerne\nOpdigtet eksempel. Bekræftet af foreningen 1. oktober 2026."
    ]


def test_readers_get_the_contacts_that_are_for_them() -> None:
    told = cards(audience="professionals")["contacts.vcf"].decode()
    assert "intern@example.org" in told
    assert "Anna" not in told
    assert "intern@example.org" not in cards()["contacts.vcf"].decode()


def test_a_card_keeps_its_id_and_two_have_never_the_same() -> None:
    uids = [card["uid"][0] for card in read(cards()["contacts.vcf"])]
    assert len(set(uids)) == 3
    assert all(re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", each) for each in uids)
    later = cards(FILE.replace("98 11 22 33", "98 11 22 35"), as_of=date(2027, 3, 1))
    assert [card["uid"][0] for card in read(later["contacts.vcf"])] == uids


def test_a_demonstration_calls_and_writes_to_nobody() -> None:
    told = cards(is_demonstration=True)["contacts.vcf"]
    found = read(told)
    assert all(card["note"][0].splitlines()[-1] and DEMONSTRATION in card["note"][0] for card in found)
    assert [name for card in found for name in ("tel", "email") if name in card] == []
    assert "98 11 22 33" in found[1]["note"][0]
    assert b"tel:" not in told
    assert b"mailto:" not in told


def test_a_long_line_is_folded_between_letters() -> None:
    name = "Forening for æblegrød, rødgrød og øllebrød på Ærø og Læsø " * 4 + "(opdigtet)"
    data = cards(FILE.replace("Æbler, pærer; og nødder (opdigtet)", f'"{name}"'))["contacts.vcf"]
    assert data.count(b"\n") == data.count(b"\r\n")
    lines = data.split(b"\r\n")
    assert max(map(len, lines)) == 75
    assert all(line.decode() is not None for line in lines)
    assert read(data)[0]["fn"] == [name]


@settings(max_examples=25, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co", "Cf", "Zl", "Zp", "Zs"]), min_size=1))
def test_whatever_a_role_is_called_it_is_read_back_and_begins_no_line_of_its_own(text: str) -> None:
    role = f"{text};,\\ BEGIN:VCARD {text}"
    written = role.replace("\\", "\\\\").replace('"', '\\"')
    found = read(cards(FILE.replace("role: Kontoret", f'role: "{written}"'))["contacts.vcf"])
    assert len(found) == 3
    assert found[1]["role"] == [role]


@pytest.mark.parametrize("language", ["da", "en"])
def test_a_card_speaks_the_language_of_its_edition(language: str) -> None:
    catalogue = catalogue_of({"frugten": file_text(OFFER, file=FILE)})
    edition = compose(catalogue, f"{language}-families", labels(language))
    told = dict(address_cards(Material(extract(catalogue, edition))).files)["contacts.vcf"].decode()
    assert f"LANG:{language}" in told
    assert ("Do call" in told, "Ring gerne" in told) == (language == "en", language == "da")


def test_where_offers_are_known_by_different_ways_each_says_its_own() -> None:
    file = FILE + "offers:\n"
    offers = [
        "  - {id: et, title: Et, contacts: [kontor], confirmed: {on: 2026-10-01, by: association}}\n",
        "  - {id: to, title: To, contacts: [kontor]}\n",
        "  - {id: tre, title: Tre}\n",
    ]
    catalogue = catalogue_of({"frugten": file + "".join(offers)})
    edition = compose(catalogue, "da-families", labels("da"))
    own, office = read(dict(address_cards(Material(extract(catalogue, edition))).files)["contacts.vcf"])
    assert own["note"][0].count("\n") == 2
    assert "Et: Opdigtet eksempel. Bekræftet af foreningen 1. oktober 2026." in office["note"][0]
    assert "To: Opdigtet eksempel. Ikke bekræftet endnu." in office["note"][0]
    assert "Tre:" not in office["note"][0]


def test_a_card_of_a_joined_catalogue_says_whose_it_is() -> None:
    catalogue = check(GOOD / "joined", TODAY).catalogue
    assert catalogue is not None
    edition = compose(catalogue, "families", labels("da"))
    files = dict(address_cards(Material(extract(catalogue, edition))).files)
    (name,) = (each for each in files if "naboby--" in each)
    assert all("Fra Naboby" in card["note"][0] for card in read(files[name]))
    assert all("Fra Naboby" not in card["note"][0] for card in read(files["associations/faellesforeningen.vcf"]))


PROPERTIES = re.compile(
    r"BEGIN:VCARD|END:VCARD|VERSION:4\.0|(?:PRODID|UID|LANG|KIND|FN|ORG|NICKNAME|ADR|URL|ROLE|RELATED|TEL|EMAIL|NOTE)[:;].*"
)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_a_text_that_got_past_every_check_is_still_a_text(text: str) -> None:
    catalogue = catalogue_of({"frugten": file_text(OFFER, file=FILE)})
    taken = extract(catalogue, compose(catalogue, "da-families", labels("da")))
    (association,) = taken.associations
    poison: Values = {"role": {"da": text}, "note": {"da": text}, "phone": text, "email": text, "website": text}
    values: Values = {"name": text, "aliases": [text], "website": text, "address": {"street": text, "city": text}}
    contacts = {key: {**each, **poison} for key, each in association.contacts.items()}
    hostile = replace(association, values=values, contacts=contacts)
    data = dict(address_cards(Material(replace(taken, associations=(hostile,)))).files)["contacts.vcf"]
    lines = data.decode().replace("\r\n ", "").split("\r\n")[:-1]
    assert [line for line in lines if not PROPERTIES.fullmatch(line)] == []
    assert lines.count("BEGIN:VCARD") == lines.count("END:VCARD") == 3
    assert all(line.isprintable() for line in lines)
