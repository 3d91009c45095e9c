"""What is meant for one reader stands nowhere in another's edition: every text of the whole edition is read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from catalogue.edition import people
from catalogue.edition.compose import compose
from catalogue.edition.edition import Edition
from catalogue.edition.people import may_be_shown
from catalogue.model.contact import Contact
from catalogue.model.place import Place
from tests.edition.workshop import AUDIENCES, NAMES, all_editions, edition_of, example, fact, labels, seen, texts, words

EVERY = pytest.mark.parametrize(("name", "key"), all_editions())
FOR_PROFESSIONALS = {
    "capacity",
    "agreement",
    "sources",
    "periods",
    "responsible",
    "facilities",
    "municipality_provides",
    "association_provides",
    "expected",
    "recommended",
    "meetings",
    "journal_number",
}


def everything(edition: Edition) -> str:
    """All texts of an edition, images by name only."""
    return "\n".join(texts(edition))


def _ways(contact: Contact) -> Iterator[str]:
    """What a contact would betray: name, number, mailbox, form."""
    yield from (each for each in (contact.person, contact.email, contact.web_form) if each)


def _hidden(place: Place) -> Iterator[str]:
    for text in (place.name, place.reason, place.text, place.directions):
        yield from (text or {}).values()


@EVERY
def test_a_contact_stands_only_where_some_shown_offer_gives_it_to_this_reader(name: str, key: str) -> None:
    made, catalogue = edition_of(name, key), example(name)
    allowed, all_ways = set(), set()
    for association, file in catalogue.partnerships.items():
        used = {
            contact
            for offer in made.offers
            if offer.association.id == association
            for contact in catalogue.offers[offer.ref.id].offer.contacts
        }
        for contact_id, contact in file.contacts.items():
            all_ways |= set(_ways(contact))
            if contact_id in used and may_be_shown(contact, made.audience, catalogue.as_of):
                allowed |= set(_ways(contact))
    everywhere = everything(made)
    said_in_prose = {way for way in all_ways if any(way in offer.description for offer in made.offers)}
    for way in all_ways - allowed - said_in_prose:
        assert way not in everywhere


@EVERY
def test_notes_and_facts_for_one_reader_stay_with_that_reader(name: str, key: str) -> None:
    made, catalogue = edition_of(name, key), example(name)
    everywhere = everything(made)
    for placed in catalogue.all_offers():
        for note in placed.offer.notes:
            if made.audience not in note.shown_in:
                assert not [text for text in note.text.values() if text.strip() in everywhere]
    if made.audience != "professionals":
        facts = [fact for offer in made.offers for fact in offer.facts]
        facts += [*made.colophon, *(fact for each in made.associations for fact in each.facts)]
        assert not {each.key for each in facts} & FOR_PROFESSIONALS


@EVERY
def test_an_offer_left_out_is_named_nowhere_but_in_the_list_of_those_left_out(name: str, key: str) -> None:
    made, catalogue = edition_of(name, key), example(name)
    fields = ("sections", "associations", "overview", "registers", "week", "facets")
    found = [text for field in fields for text in texts(getattr(made, field))]
    # A word of the vocabulary («Familieven» is a form of activity) may also be the title of an offer left out.
    said = {offer.ref.title for offer in made.offers} | set(texts(example(name).vocabulary.model_dump()))
    for left_out in made.left_out:
        title = words(made.language).text(catalogue.offers[left_out.id].offer.title)
        assert left_out.id not in found
        assert title in said or title not in found


@EVERY
def test_a_hidden_place_is_one_sentence(name: str, key: str) -> None:
    made, catalogue = edition_of(name, key), example(name)
    sentence = words(made.language)("where.hidden")
    for offer in made.offers:
        places = catalogue.offers[offer.ref.id].offer.places
        hidden = {place_id: place for place_id, place in places.items() if place.hidden}
        if not hidden:
            continue
        where = offer.fact("where")
        assert where is not None
        assert sentence in [line.text for line in where.lines]
        told = [*texts(offer), *texts(made.week)]
        for place_id, place in hidden.items():
            assert place_id not in told
            for text in _hidden(place):
                assert not [line for line in told if text in line]


@EVERY
def test_what_belongs_to_no_edition_is_in_none(name: str, key: str) -> None:
    catalogue = example(name)
    everywhere = everything(edition_of(name, key))
    for association, file in catalogue.partnerships.items():
        agreed = file.partnership
        if agreed is None:
            continue
        certificate = agreed.child_certificate
        if certificate and certificate.declared_on:
            facts = [
                fact for each in edition_of(name, key).associations if each.ref.id == association for fact in each.facts
            ]
            assert words().day(certificate.declared_on) not in "".join(texts(facts))
        for amount in agreed.economy:
            assert str(amount.amount) not in everywhere
        for signatory in agreed.signatories:
            assert not [role for role in signatory.role.values() if role in everywhere]


def test_the_search_finds_what_would_leak(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(people, "may_be_shown", lambda *_: True)
    made = compose(example("awkward"), "young", labels("da"))
    assert "ulla@example.org" in everything(made)
    assert "Ulla Udløbsen" in everything(made)


def test_the_examples_hold_something_to_hide() -> None:
    partnerships = [file for name in NAMES for file in example(name).partnerships.values()]
    offers = [offer for file in partnerships for offer in file.offers]
    assert any(place.hidden for offer in offers for place in offer.places.values())
    assert {tuple(note.shown_in) for offer in offers for note in offer.notes} >= {
        ("professionals",),
        ("families",),
        ("young",),
    }
    assert any(file.partnership and file.partnership.child_certificate for file in partnerships)
    assert any(
        contact.consent and contact.consent.withdrawn_on for file in partnerships for contact in file.contacts.values()
    )


@EVERY
def test_pages_are_read_by_those_they_are_written_for(name: str, key: str) -> None:
    made = edition_of(name, key)
    found = {page.key for page in made.pages}
    assert ("worried" in found) <= (made.audience == "professionals")
    assert ("about-agreements" in found) <= (made.audience != "young")


def test_every_reader_meets_the_same_safety_box() -> None:
    for name, key in all_editions():
        box = edition_of(name, key).safety
        assert [line.link for line in box.lines] == ["tel:112", "tel:116111"]


def test_young_readers_find_contact_anonymity_and_form_first() -> None:
    offer = """
        age: {minimum: 12}
        delivery: [chat]
        confidentiality: {anonymous: true}
        schedule: [{weekday: monday}]
        website: "https://example.org/chat"
    """
    order = [each.key for each in seen(offer, "young").facts]
    assert order == ["contact", "confidentiality", "delivery", "when", "age", "where", "not_stated"]
    assert next(each.key for each in seen(offer, "professionals").facts) == "age"


def test_sources_and_their_disagreements_are_for_professionals() -> None:
    offer = """
        age: {minimum: 15, maximum: 30}
        sources:
          - {url: "https://www.example.org/om/?a=1", published: 2021-10, read_on: 2026-02-01}
          - {withheld: personal-name, published: 2021, disputes: [age, aliases], says: 15-25 år}
          - {withheld: internal, disputes: [price], note: Notat}
    """
    assert fact("sources", offer) == [
        "example.org, oktober 2021, læst 1. februar 2026",
        "Kildens adresse er udeladt, fordi den indeholder et personnavn (2021)",
        "Denne kilde oplyser noget andet om alder og andre oplysninger: 15-25 år",
        "Kilden er intern",
        "Notat",
        "Denne kilde oplyser noget andet om pris",
    ]
    for audience in AUDIENCES[1:]:
        assert fact("sources", offer, audience) == []


@pytest.mark.parametrize(
    ("file", "offer", "expected"),
    [
        (
            "evidence: association",
            "confirmed: {on: 2026-02-01, by: association}",
            ("Bekræftet af foreningen 1. februar 2026.",),
        ),
        ("evidence: association", "age: {minimum: 9}", ("Ikke bekræftet endnu.",)),
        (
            "evidence: invented",
            "confirmed: {on: 2026-02-01, by: municipality}",
            ("Opdigtet eksempel.", "Bekræftet af kommunen 1. februar 2026."),
        ),
        (
            "evidence: public-source",
            'sources: [{url: "https://a.org", published: 2021-10-05}, {url: "https://b.org", published: 2021-03}]',
            ("Fra offentlig kilde, oktober 2021. Ikke bekræftet af foreningen.",),
        ),
        (
            "evidence: public-source",
            'sources: [{url: "https://example.org"}]',
            ("Fra offentlig kilde uden dato. Ikke bekræftet af foreningen.",),
        ),
    ],
)
def test_every_reader_is_told_how_much_to_trust(file: str, offer: str, expected: tuple[str, ...]) -> None:
    for audience in AUDIENCES:
        assert (
            seen(offer, audience, file=f"{file}\nassociation: {{name: Foreningen (opdigtet)}}\n").evidence == expected
        )
