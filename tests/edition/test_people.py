"""Whether a contact reaches a reader: the audience, and a person's consent on that day, for print and web."""

from __future__ import annotations

from datetime import date

import pytest

from catalogue.edition.people import bare_address, may_be_shown, view_link
from catalogue.edition.view import View
from catalogue.model.contact import Contact
from tests.edition.workshop import AS_OF, AUDIENCES, DEMONSTRATION, data, edition_of, example, fact, seen, words


def contact(consent: str, shown_in: str = "professionals, families, young") -> Contact:
    return Contact.model_validate(
        data(
            f"role: Koordinator\nperson: Eja\nemail: eja@example.org\nshown_in: [{shown_in}]\nconsent: {{{consent}}}\n"
        )
    )


@pytest.mark.parametrize(
    ("consent", "day", "expected"),
    [
        ("given_on: 2026-01-01, channels: [print, web]", AS_OF, True),
        ("given_on: 2026-01-01, channels: [web, aula, print]", AS_OF, True),
        ("given_on: 2026-11-01, channels: [print, web]", AS_OF, True),
        ("given_on: 2026-11-02, channels: [print, web]", AS_OF, False),
        ("given_on: 2026-01-01, channels: [print, web], until: 2026-11-01", AS_OF, True),
        ("given_on: 2026-01-01, channels: [print, web], until: 2026-10-31", AS_OF, False),
        ("given_on: 2026-01-01, channels: [print, web], withdrawn_on: 2026-11-02", AS_OF, True),
        ("given_on: 2026-01-01, channels: [print, web], withdrawn_on: 2026-11-01", AS_OF, False),
        ("given_on: 2026-01-01, channels: [print, web], withdrawn_on: 2026-03-01", AS_OF, False),
        ("given_on: 2026-01-01, channels: [print, web], until: 2027-01-01, withdrawn_on: 2026-03-01", AS_OF, False),
        ("given_on: 2026-01-01, channels: [print]", AS_OF, False),
        ("given_on: 2026-01-01, channels: [web]", AS_OF, False),
        ("given_on: 2026-01-01, channels: [aula]", AS_OF, False),
        ("given_on: 2026-01-01, channels: [print, web]", date(2025, 12, 31), False),
    ],
)
def test_a_person_is_shown_only_while_the_consent_holds(consent: str, day: date, expected: bool) -> None:  # noqa: FBT001
    for audience in AUDIENCES:
        assert may_be_shown(contact(consent), audience, day) is expected


def test_consent_never_widens_the_audience() -> None:
    found = contact("given_on: 2026-01-01, channels: [print, web]", "families")
    assert [may_be_shown(found, audience, AS_OF) for audience in AUDIENCES] == [False, True, False]


def test_a_person_without_any_consent_is_shown_to_nobody() -> None:
    found = contact("given_on: 2026-01-01, channels: [print, web]").model_copy(update={"consent": None})
    assert not any(may_be_shown(found, audience, AS_OF) for audience in AUDIENCES)


FILE = """
    evidence: invented
    association: {name: Foreningen (opdigtet)}
    contacts:
      kontor: {role: Kontoret, phone: "98123292", email: kontor@example.org, shown_in: [professionals, families]}
      sparring: {role: Sparring, web_form: "https://www.example.org/skriv/", shown_in: [professionals]}
      linje: {role: Linjen, phone: "116 111", sms: "47471020", shown_in: [young]}
      hemmelig: {role: Fru Hemmelig, person: Fru H, email: h@example.org, shown_in: [professionals, families, young],
        consent: {given_on: 2020-01-01, channels: [print, web], until: 2021-01-01}}
"""
OFFER = "contacts: [kontor, sparring, linje, hemmelig]"


def test_each_reader_gets_their_own_contacts() -> None:
    assert fact("contact", OFFER, "professionals", file=FILE) == [
        "Kontoret", "98 12 32 92", "kontor@example.org", "Sparring", "Kontaktformular: example.org/skriv",
    ]  # fmt: skip
    assert fact("contact", OFFER, "families", file=FILE) == ["98 12 32 92", "kontor@example.org"]
    assert fact("contact", OFFER, "young", file=FILE) == ["116 111", "Sms: 47 47 10 20"]


def on_wall(contacts: str, audience: str) -> list[str]:
    return [line.text for line in seen(f"contacts: [{contacts}]", audience, file=FILE).on_wall]


def test_what_hangs_on_a_wall_is_no_secret_way_in_and_no_person() -> None:
    assert on_wall("kontor, sparring, linje", "professionals") == ["98 12 32 92", "kontor@example.org"]
    assert on_wall("sparring", "professionals") == ["Kontaktformular: example.org/skriv"]
    assert on_wall("kontor, linje, hemmelig", "young") == ["116 111", "Sms: 47 47 10 20"]
    assert on_wall("hemmelig", "professionals") == []
    agreed = FILE.replace("until: 2021-01-01", "until: 2027-01-01")
    both = {each: seen("contacts: [hemmelig]", each, file=agreed) for each in ("professionals", "families")}
    assert all("h@example.org" in str(view.fact("contact")) for view in both.values())
    assert [bool(both[each].on_wall) for each in ("professionals", "families")] == [False, True]


def test_where_nobody_may_be_named_the_reader_is_told_whom_to_ask() -> None:
    asked = "Ikke oplyst. Spørg frivilligkonsulenten: konsulent@example.org"
    assert fact("contact", "contacts: [sparring]", "families", file=FILE) == [asked]
    assert fact("contact", "contacts: [hemmelig]", "young", file=FILE) == [asked]
    assert fact("contact", 'website: "https://example.org/om/"', "young", file=FILE) == ["example.org/om"]


def test_whoever_is_to_be_asked_can_be_written_to() -> None:
    offer = seen("contacts: [sparring]", "families", file=FILE)
    found = offer.fact("contact")
    assert found is not None
    assert (found.stated, [line.link for line in found.lines]) == (False, ["mailto:konsulent@example.org"])


@pytest.mark.parametrize(("name", "expected"), [("small", "mailto:katalog@example.org"), (DEMONSTRATION, "")])
def test_the_publisher_can_be_written_to_unless_it_is_a_demonstration(name: str, expected: str) -> None:
    publisher, *_others = edition_of(name, "families").colophon
    (line,) = [each for each in publisher.lines if "@" in each.text]
    assert line.link == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [("small", ["tel:98123292", "tel:112", "tel:116111", "mailto:a@example.org"]),
     (DEMONSTRATION, ["", "tel:112", "tel:116111", ""])],
)  # fmt: skip
def test_a_demonstration_makes_links_of_help_lines_only(name: str, expected: list[str]) -> None:
    view = View(example(name), words(), "professionals", frozenset())
    made = [view_link(view, "tel:", each) for each in ("98 12 32 92", "112", "116 111")]
    assert [*made, view_link(view, "mailto:", "a@example.org")] == expected
    assert view_link(view, "sms:", "47471020") == ""


@pytest.mark.parametrize(
    ("url", "printed"),
    [
        ("https://www.example.org/", "example.org"),
        ("http://example.org/a/?b=1", "example.org/a/?b=1"),
        ("https://xn--nrreaabykirke-bnb.dk/familie", "nørreaabykirke.dk/familie"),
        ("https://nørreåby.dk", "nørreåby.dk"),
        ("https://xn--a.dk", "xn--a.dk"),
    ],
)
def test_addresses_are_printed_as_people_write_them(url: str, printed: str) -> None:
    assert bare_address(url) == printed
