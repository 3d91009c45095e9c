"""A package: the same edition, with what fits its recipient first, and everything there once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from catalogue.edition.compose import compose
from catalogue.edition.edition import Edition
from catalogue.edition.labels import labels_of
from catalogue.edition.package import addressed, edition_for
from catalogue.model.recipient import Recipient
from tests.edition.packages import catalogue, package, titles
from tests.edition.workshop import AUDIENCES, example, labels

YOUNG = "age: {maximum: 5}"
MIXED = (
    "title: Gåtur\nthemes: [ensomhed]",
    f"title: Babycafé\nthemes: [ensomhed]\n{YOUNG}",
    f"title: Legestue\nthemes: [sorg]\n{YOUNG}",
    "title: Sorggruppe\nthemes: [sorg]\nareas: [oest]",
    f"title: Tryg\nthemes: [vold]\n{YOUNG}",
)


def test_what_fits_stands_first_under_its_theme_and_the_rest_last_theme_by_theme() -> None:
    made = package(*MIXED)
    assert titles(made) == {
        "Ensomhed": ["Gåtur"],
        "Sorg": ["Sorggruppe"],
        "Flere tilbud": ["Babycafé", "Legestue", "Tryg"],
    }
    *first, rest = made.sections
    assert {each.groups for each in first} == {()}
    assert [(group.heading, [offer.ref.title for offer in group.offers]) for group in rest.groups] == [
        ("Ensomhed", ["Babycafé"]),
        ("Sorg", ["Legestue"]),
        ("Vold", ["Tryg"]),
    ]
    assert [row.ref.title for row in made.overview] == ["Gåtur", "Sorggruppe", "Babycafé", "Legestue", "Tryg"]


def test_every_anchor_and_number_is_one_sections_alone_and_names_no_sensitive_theme() -> None:
    whole = [each for section in package(*MIXED).sections for each in (section, *section.groups)]
    assert [each.number for each in whole] == [1, 2, 3, 4, 5, 6]
    assert len({each.anchor for each in whole}) == len({each.key for each in whole}) == 6
    assert not any("vold" in each.anchor for each in whole)


def test_a_theme_keeps_its_place_for_its_colour() -> None:
    usual = {each.heading: each.place for each in compose(catalogue(*MIXED), "da-professionals", labels("da")).sections}
    for section in package(*MIXED[1:]).sections:
        for part in section.groups or (section,):
            assert part.place == usual[part.heading]


def test_of_no_offer_another_word_is_said() -> None:
    usual = {each.ref.id: each for each in compose(catalogue(*MIXED), "da-professionals", labels("da")).offers}
    assert {each.ref.id: each for each in package(*MIXED).offers} == usual


@pytest.mark.parametrize("offers", [MIXED[:1], (MIXED[0], MIXED[3]), MIXED[1:3]])
def test_where_all_fit_or_none_does_nothing_is_parted(offers: tuple[str, ...]) -> None:
    usual = compose(catalogue(*offers), "da-professionals", labels("da"))
    made = package(*offers)
    assert (made.sections, made.overview, made.counts) == (usual.sections, usual.overview, usual.counts)


def test_an_umbrella_and_its_parts_stay_together_and_count_once() -> None:
    made = package(
        "title: Huset\nthemes: [ensomhed]\nage: {maximum: 3}",
        "title: A-hold\nthemes: [ensomhed]\npart_of: tilbud-1\nage: {minimum: 10}",
        "title: Andet\nthemes: [sorg]\nage: {maximum: 3}",
    )
    assert titles(made) == {"Ensomhed": ["Huset", "A-hold"], "Flere tilbud": ["Andet"]}
    assert made.counts[-1] == "1 tilbud kan være noget for jer og står først; 1 står bagest under »Flere tilbud«"


def test_it_says_for_whom_it_is_and_whom_to_ask() -> None:
    made = package(*MIXED, name="Øst Skole", contact={"role": "PPR", "email": "ppr@example.org", "phone": "98765432"})
    assert made.addressee is not None
    assert made.addressee.cover_line == "Til Øst Skole"
    assert [(line.text, line.link) for line in made.addressee.contact] == [
        ("PPR", ""),
        ("98765432", "tel:98765432"),
        ("ppr@example.org", "mailto:ppr@example.org"),
    ]
    assert made.addressee.kind_label == "Skole"


def test_its_own_cover_line_comes_first_and_the_consultant_answers_where_nobody_else_does() -> None:
    found = package(*MIXED, cover_line={"da": "Til lærerne", "en": "For the teachers"}, language="en").addressee
    assert found is not None
    assert found.cover_line == "For the teachers"
    assert [line.text for line in found.contact] == ["Frivilligkonsulenten", "konsulent@example.org"]
    assert found.contact[0].language == "da"


def test_a_demonstration_leads_to_no_mailbox() -> None:
    found = catalogue(*MIXED, contact={"role": "PPR", "email": "ppr@example.org"})
    shown = replace(found, settings=found.settings.model_copy(update={"demonstration": True}))
    made = compose(shown, "da-professionals", labels("da"), recipient="school")
    assert made.addressee is not None
    assert [line.link for line in made.addressee.contact] == ["", ""]


@pytest.mark.parametrize(
    ("audience", "language", "name"),
    [("professionals", "da", "da-professionals"), ("young", "en", "en-young"), ("families", "ar", "da-families")],
)
def test_a_recipient_gets_the_first_edition_of_its_audience_and_language(
    audience: str, language: str, name: str
) -> None:
    recipient = Recipient.model_validate(
        {"name": "Et sted", "kind": "school", "audience": audience, "language": language}
    )
    assert edition_for(catalogue(*MIXED).settings, recipient) == name


def test_a_recipient_without_an_edition_gets_none() -> None:
    settings = catalogue(*MIXED).settings
    only = {name: each for name, each in settings.editions.items() if each.audience != AUDIENCES[0]}
    recipient = Recipient.model_validate({"name": "Et sted", "kind": "school"})
    assert not edition_for(settings.model_copy(update={"editions": only}), recipient)


def test_the_demonstrations_packages_hold_the_whole_edition_each() -> None:
    found = example("demonstration")
    wanted = {key: each for key, each in found.recipients.items() if each.package}
    assert len(wanted) > 3
    editions: dict[str, Edition] = {}
    for key, recipient in wanted.items():
        name = edition_for(found.settings, recipient)
        words = labels_of(found.tree, found.settings.editions[name].language).value
        usual = editions.setdefault(name, compose(found, name, words))
        made = addressed(usual, found, words, key)
        assert sorted(each.ref.id for each in made.offers) == sorted(each.ref.id for each in usual.offers)
        assert sorted(row.ref.id for row in made.overview) == sorted(row.ref.id for row in usual.overview)
        ids = {ref.id for ref in made.addressee.relevant} if made.addressee else set()
        assert [each.ref.id in ids for each in made.offers] == sorted(
            (each.ref.id in ids for each in made.offers), reverse=True
        )
        assert made.left_out == usual.left_out
