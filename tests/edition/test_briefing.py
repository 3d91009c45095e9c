"""What each kind of recipient needs first: every theme before any again, what fits before what doesn't."""

from __future__ import annotations

from dataclasses import replace

from catalogue.edition.briefing import Briefing, briefings
from catalogue.edition.compose import compose
from catalogue.model.recipient import Recipient
from tests.edition.workshop import catalogue_of, file_text, labels

OFFERS = (
    "title: Alene med små\nthemes: [ensomhed]\nage: {minimum: 0, maximum: 3}",
    "title: Café\nthemes: [ensomhed]\nstatus: {is: full}",
    "title: Diskussion\nthemes: [ensomhed]\nage: {minimum: 10, maximum: 16}",
    "title: Efter et tab\nthemes: [sorg]",
    "title: Formiddag i sorg\nthemes: [sorg]\nage: {minimum: 18, maximum: 30}",
    "title: Gruppe i caféen\nthemes: [ensomhed]\npart_of: tilbud-2",
)
KINDS = {"skole": "school", "klub": "club", "bibliotek": "library"}


def made() -> dict[str, Briefing]:
    catalogue = catalogue_of({"foreningen": file_text(*OFFERS)})
    found = {key: Recipient.model_validate({"name": key, "kind": kind}) for key, kind in KINDS.items()}
    catalogue = replace(catalogue, recipients=found)
    edition = compose(catalogue, "da-professionals", labels("da"))
    return {each.kind: each for each in briefings(edition, catalogue, labels("da"))}


def titles(briefing: Briefing) -> list[str]:
    return [offer.ref.title for offer in briefing.offers]


def test_there_is_one_for_each_kind_by_its_name_in_the_plural() -> None:
    assert [(kind, each.label) for kind, each in made().items()] == [
        ("club", "Klubber"),
        ("library", "Biblioteker"),
        ("school", "Skoler"),
    ]


def test_each_theme_has_an_offer_before_any_has_a_second_and_what_is_full_waits() -> None:
    assert titles(made()["library"]) == [
        "Alene med små",
        "Efter et tab",
        "Diskussion",
        "Formiddag i sorg",
        "Café",
    ]


def test_what_fits_nobody_of_the_kind_comes_last_and_nothing_is_left_out() -> None:
    found = titles(made()["school"])
    assert found[:3] == ["Diskussion", "Efter et tab", "Café"]
    assert sorted(found[3:]) == ["Alene med små", "Formiddag i sorg"]
