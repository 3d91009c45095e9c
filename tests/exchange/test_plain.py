"""The edition as JSON: all that it shows, in one order, and nothing that it may not show."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from catalogue.edition.edition import Edition
from catalogue.edition.finding import Ages, Choice, Facet, NextDate
from catalogue.edition.parts import Fact, ImageView, Line, Ref
from catalogue.exchange.plain import edition_json
from tests.render import sample


def read(edition: Edition) -> Any:  # noqa: ANN401  # JSON
    return json.loads(edition_json(edition))


def with_first(edition: Edition, **changes: Any) -> Edition:  # noqa: ANN401
    section, *others = edition.sections
    offer = replace(section.offers[0], **changes)
    return replace(edition, sections=(replace(section, offers=(offer, *section.offers[1:])), *others))


def test_all_offers_and_associations_are_there_in_their_order() -> None:
    edition, found = sample.edition(), read(sample.edition())
    assert [each["id"] for each in found["offers"]] == [offer.ref.id for offer in edition.offers]
    assert [each["offers"] for each in found["sections"]] == [
        [offer.ref.id for offer in section.offers] for section in edition.sections
    ]
    assert [each["name"] for each in found["associations"]] == [each.ref.title for each in edition.associations]
    assert [each["text"] for each in found["pages"]] == [page.body for page in edition.pages]
    assert found["schema"] == "catalogue-edition/1"


def test_a_fact_has_its_text_and_its_plain_value() -> None:
    lines = (Line("9–16 år"), Line("Ask them", "https://example.org", language="en"))
    fact = Fact("age", "Alder", lines, {"to": (16, None), "from": 9, "sure": True})
    (found,) = read(with_first(sample.edition(), facts=(fact,)))["offers"][0]["facts"]
    assert found == {
        "key": "age",
        "label": "Alder",
        "stated": True,
        "lines": [{"text": "9–16 år"}, {"text": "Ask them", "link": "https://example.org", "language": "en"}],
        "value": {"from": 9, "sure": True, "to": [16, None]},
    }


def test_what_is_not_stated_says_so() -> None:
    silent = Fact("age", "Alder", (Line("ikke oplyst", quiet=True),), stated=False)
    offer = read(with_first(sample.edition(), facts=(silent,)))["offers"][0]
    assert (offer["ages"], offer["facts"][0]["stated"]) == (None, False)


def test_what_offers_are_found_by_is_there() -> None:
    facet = Facet("area", "Område", (Choice("aalborg", "Aalborg"), Choice("oest", "Aalborg Øst", 1)))
    edition = with_first(
        sample.edition(facets=(facet,)),
        facets={"way": ("self",), "area": ("oest", "aalborg")},
        ages=Ages(9, 16),
        next_dates=(NextDate("2026-11-05", "torsdag 5. november"),),
        related=(Ref("andet", "Andet", "offer"),),
        foreign={"title": "en"},
    )
    found = read(edition)
    assert found["facets"][0]["choices"][1] == {"key": "oest", "label": "Aalborg Øst", "level": 1}
    offer = found["offers"][0]
    assert list(offer["facets"].items()) == [("area", ["oest", "aalborg"]), ("way", ["self"])]
    assert offer["ages"] == {"minimum": 9, "maximum": 16}
    assert offer["next_dates"] == [{"day": "2026-11-05", "text": "torsdag 5. november"}]
    assert (offer["related"], offer["languages"]) == (["andet"], {"title": "en"})


def test_what_only_the_program_needs_is_not_there() -> None:
    edition = with_first(
        sample.edition(images={"hemmelig.png": b"kanarifugl"}),
        search_words=("kanarifugl",),
        images=(ImageView("hemmelig.png", "En cykel", "Ukendt"),),
    )
    data = edition_json(edition).decode()
    assert "kanarifugl" not in data
    assert "hemmelig" not in data
    assert json.loads(data)["offers"][0]["pictures"] == [{"alternative": "En cykel", "credit": "Ukendt"}]
    assert not [each.id for each in edition.left_out if f'"{each.id}"' in data]


def test_a_demonstration_says_so_first_and_calls_nobody() -> None:
    edition = with_first(
        sample.demonstration(), steps=(Line("Ring", "tel:98765432"), Line("Se", "https://example.org"))
    )
    data = edition_json(edition).decode()
    assert data.index(edition.banners[0]) < data.index('"schema"')
    assert '"tel:' not in data
    assert '"mailto:' not in data
    assert '"https://example.org"' in data


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", " https://x.example"]
)
def test_only_links_that_outputs_know_are_links(link: str) -> None:
    found = read(with_first(sample.edition(), steps=(Line("Se", link),)))["offers"][0]["steps"]
    assert found == [{"text": "Se"}]


def test_a_broken_character_does_no_harm() -> None:
    assert read(with_first(sample.edition(), summary="a\ud800b\x00"))["offers"][0]["summary"] == "a?b\x00"


def test_the_same_edition_gives_the_same_bytes() -> None:
    one = with_first(sample.edition(), facets={"a": ("x",), "b": ("y",)}, foreign={"title": "en", "notes": "sv"})
    two = with_first(sample.edition(), facets={"b": ("y",), "a": ("x",)}, foreign={"notes": "sv", "title": "en"})
    assert edition_json(one) == edition_json(two)
