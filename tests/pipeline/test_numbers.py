"""Shown and left out are all offers there are, in each edition and each format of all good examples and our data."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

import pytest

from tests.pipeline.reading import bookmarks, counted, headings, page, pdf_text, squeezed
from tests.pipeline.workshop import (
    DEMONSTRATION,
    FEWEST_GOOD,
    NAMES,
    SHARED_EDITIONS,
    Made,
    Shared,
    data_of,
    offers_of,
    title_of,
)

REASONS = {"audience", "status", "period", "inclusion"}
FEWEST_OFFERS = {"awkward": 60, DEMONSTRATION: 40, "small": 3}


@pytest.fixture(scope="module", params=[*NAMES, DEMONSTRATION])
def made(request: pytest.FixtureRequest, built: Shared) -> Made:
    return built(request.param)


@pytest.fixture(scope="module")
def offers(made: Made) -> dict[str, Any]:
    return offers_of(made.root)


def shown(made: Made, edition: str, offers: dict[str, Any]) -> Counter[str]:
    """The titles of the offers that an edition shows, without spaces and hyphens."""
    said = titles(made, edition, offers)
    return Counter(squeezed(said[each]) for each in made.manifest(edition)["offers"])


def titles(made: Made, edition: str, offers: dict[str, Any]) -> dict[str, str]:
    """The title of every offer in the edition's language, by id."""
    language = data_of(made.root, "catalogue.yaml")["editions"][edition].get("language", "da")
    return {name: title_of(offer, language) for name, offer in offers.items()}


def test_there_are_good_examples() -> None:
    assert len(NAMES) >= FEWEST_GOOD
    assert {"small", "awkward", "canary", "every-field"} <= set(NAMES)


def test_there_are_offers(made: Made, offers: dict[str, Any]) -> None:
    assert len(offers) >= FEWEST_OFFERS.get(made.root.parent.name, 1)


def test_every_edition_asked_for_is_built(made: Made) -> None:
    asked = SHARED_EDITIONS.get(made.root.parent.name) or data_of(made.root, "catalogue.yaml")["editions"]
    assert made.editions == sorted(asked)


def test_the_manifest_counts_every_offer_once(made: Made, offers: dict[str, Any]) -> None:
    for edition in made.editions:
        manifest = made.manifest(edition)
        assert sorted([*manifest["offers"], *manifest["left_out"]]) == sorted(offers)
        assert set(manifest["left_out"].values()) <= REASONS


def test_html_has_a_page_for_each_offer_that_is_shown(made: Made, offers: dict[str, Any]) -> None:
    for edition in made.editions:
        pages = [page(path) for path in sorted((made.output / edition / "tilbud").glob("*.html"))]
        found = (text for each in pages for text in each.texts("h1"))
        assert counted(titles(made, edition, offers).values(), found) == shown(made, edition, offers)


def test_the_front_page_leads_to_each_offer_that_is_shown(made: Made) -> None:
    for edition in made.editions:
        links = page(made.output / edition / "index.html").values("href")
        found = {match[1] for link in links if (match := re.fullmatch(r"tilbud/(.+)\.html", link))}
        assert found == set(made.manifest(edition)["offers"])


def test_markdown_has_a_heading_for_each_offer_that_is_shown(made: Made, offers: dict[str, Any]) -> None:
    for edition in made.editions:
        found = headings(made.text(edition, "catalogue.md"), 3)
        assert counted(titles(made, edition, offers).values(), found) == shown(made, edition, offers)


def test_the_pdf_has_a_bookmark_for_each_offer_that_is_shown(made: Made, offers: dict[str, Any]) -> None:
    for edition in made.editions:
        path = made.output / edition / "catalogue.pdf"
        found = [title for level, title in bookmarks(path) if level]
        expected = shown(made, edition, offers)
        assert counted(titles(made, edition, offers).values(), found) == expected
        text = squeezed(pdf_text(path))
        assert [title for title in expected if title not in text] == []


def test_professionals_are_told_how_many_are_left_out(made: Made) -> None:
    settings = data_of(made.root, "catalogue.yaml")["editions"]
    for edition in made.editions:
        reasons = made.manifest(edition)["left_out"].values()
        if settings[edition]["audience"] == "professionals" and reasons:
            numbers = sorted(Counter(reasons).values())
            told = made.text(edition, "catalogue.md").rpartition("\n## ")[2]
            assert sorted(int(found) for found in re.findall(r"^- .*: ([0-9]+)$", told, re.MULTILINE)) == numbers
