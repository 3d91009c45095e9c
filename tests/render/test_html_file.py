"""The catalogue as one HTML file: it asks for nothing, says everything, and leads nowhere that isn't there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from catalogue.edition.edition import Edition
from catalogue.render import html_file
from catalogue.render.templates import Templates
from catalogue.render.text import printable
from tests.browsing import chromium
from tests.edition.packages import package
from tests.edition.test_package import MIXED
from tests.edition.workshop import AUDIENCES, edition_of
from tests.render import sample
from tests.render.pages import Page
from tests.security.canary_table import NUMBERS, WORDS
from tests.security.leaks import find, word


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started


def made(edition: Edition, templates: Templates) -> str:
    (file,) = html_file.render(edition, templates)
    assert file.path == "catalogue.html"
    return file.data.decode()


@pytest.fixture(scope="module")
def text(templates: Templates) -> str:
    return made(sample.edition(), templates)


@pytest.fixture(scope="module")
def page(text: str) -> Page:
    return Page(text)


def test_it_is_sound(page: Page) -> None:
    assert page.faults == []
    ids = page.every("id")
    assert len(ids) == len(set(ids))
    assert page.headings[0] == 1
    assert page.headings.count(1) == 1
    assert all(after <= before + 1 for before, after in zip(page.headings, page.headings[1:], strict=False))


def test_it_asks_for_no_other_file_and_runs_nothing(page: Page, text: str) -> None:
    assert {tag for tag, _ in page.elements} & {"script", "iframe", "object", "embed", "form", "base"} == set()
    addresses = [*page.every("src"), *(attrs["href"] for tag, attrs in page.elements if tag == "link")]
    assert addresses
    assert all(each.startswith("data:") for each in addresses)
    assert text.count("url(") == text.count('url("data:font/woff2;base64,') == 3
    assert not any(name.startswith("on") for _, attrs in page.elements for name in attrs)


def test_every_way_leads_to_a_place_in_it_or_to_the_web(page: Page) -> None:
    ways = [attrs["href"] for tag, attrs in page.elements if tag == "a"]
    inside = {way[1:] for way in ways if way.startswith("#")}
    assert len(inside) > 10
    assert inside - set(page.every("id")) == set()
    outside = [way for way in ways if not way.startswith("#")]
    assert all(way.startswith(("https://", "mailto:", "tel:")) for way in outside)


def test_all_that_the_edition_says_of_an_offer_stands_in_it(page: Page) -> None:
    said = " ".join(page.text.split())
    for offer in sample.edition().offers:
        for fact in offer.facts:
            for line in fact.lines:
                assert line.text.split()[0] in said
        assert " ".join(printable(offer.ref.title).split()) in said


def test_a_demonstration_says_so_at_both_ends_and_calls_help_lines_alone(templates: Templates) -> None:
    shown = replace(sample.edition(), is_demonstration=True, banners=("DEMONSTRATION – brug den ikke",))
    page = Page(made(shown, templates))
    assert page.text.count("DEMONSTRATION – brug den ikke") == 2
    called = {each for each in page.every("href") if each.startswith(("tel:", "mailto:"))}
    assert called <= {"tel:112", "tel:116111"}


def test_a_package_names_its_recipient_and_shows_the_rest_by_theme(templates: Templates) -> None:
    edition = package(*MIXED, cover_line="Til lærerne på Øst", contact={"role": "PPR", "email": "ppr@example.org"})
    page = Page(made(edition, templates))
    assert page.faults == []
    said = " ".join(page.text.split())
    assert "Til lærerne på Øst" in said
    assert "Jeres kontakt PPR ppr@example.org" in said
    assert said.index("Sorggruppe") < said.rindex("Flere tilbud") < said.rindex("Babycafé") < said.rindex("Tryg")
    assert {"flere-tilbud", "flere-tilbud-ensomhed", "flere-tilbud-sorg"} <= set(page.every("id"))
    styles = {
        attrs["id"]: attrs["data-theme"] for tag, attrs in page.elements if tag == "article" and "data-theme" in attrs
    }
    (first, walk), *_ = sorted(styles.items())
    assert first
    assert walk
    assert len(set(styles.values())) == 5  # each theme's own, before and among the rest


def test_it_opens_from_a_file_without_a_network(text: str, tmp_path: Path, browser: Browser) -> None:
    path = tmp_path / "catalogue.html"
    path.write_text(text, encoding="utf-8")
    context = browser.new_context(viewport={"width": 360, "height": 800}, java_script_enabled=True)
    seen = context.new_page()
    asked: list[str] = []
    complaints: list[str] = []
    seen.on("request", lambda request: asked.append(request.url) if not request.url.startswith("data:") else None)
    seen.on("console", lambda message: complaints.append(message.text))
    seen.goto(path.as_uri())
    assert asked == [path.as_uri()]
    assert complaints == []
    assert seen.evaluate("document.fonts.check('16px \"Katalog Sans\"')")
    assert seen.evaluate("document.documentElement.scrollWidth <= 360")
    context.close()


@pytest.mark.parametrize("audience", AUDIENCES)
def test_it_shows_what_the_reader_may_see_and_nothing_else(audience: str, templates: Templates) -> None:
    data = {"catalogue.html": made(edition_of("canary", audience), templates).encode()}
    needles = {each: word(each) for each in (*WORDS, *NUMBERS)}
    found = find(needles.values(), data)
    shown = {name for name, needle in needles.items() if needle.pattern in found}
    table = WORDS | NUMBERS
    assert shown <= {name for name, readers in table.items() if audience in readers}
    assert len(shown) > 40
