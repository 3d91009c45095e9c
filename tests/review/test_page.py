"""The page with before and after, in Chromium: accessible, on a telephone too, and it fetches nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.browsing import chromium
from tests.review.workshop import LEKTIEHUSET, NATTERAVNEN, START, changed, with_person, written

RULES = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}, "preload": False}
AFTER = with_person(
    changed(
        LEKTIEHUSET,
        ("{is: open}", "{is: ended}"),
        files=changed(NATTERAVNEN, ("maximum: 12", "maximum: 15"), ("Vi mødes og taler", "Vi mødes, spiser og taler")),
    )
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "diff.html"
    path.write_text(written("html", START, AFTER), encoding="utf-8")
    return path


@pytest.fixture
def page(browser: Browser, path: Path) -> Iterator[Page]:
    page = browser.new_page()
    page.goto(path.as_uri())
    yield page
    page.close()


@pytest.mark.parametrize(("width", "scheme"), [(360, "light"), (1280, "dark")])
def test_axe_finds_nothing(page: Page, width: int, scheme: str) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    found = Axe().run(page, options=RULES).response
    assert [(each["id"], [node["html"] for node in each["nodes"]]) for each in found["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_changed_words_are_marked_before_and_after(page: Page) -> None:
    row = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name="Alder", exact=True))
    before, after = (row.get_by_role("cell").nth(index) for index in (0, 1))
    assert before.locator("del").text_content() == "slettet: 6–12"
    assert after.locator("ins").text_content() == "tilføjet: 6–15"
    assert before.inner_text().split() == ["slettet:", "6–12", "år"]


def test_who_hears_the_page_is_told_what_went_and_what_came(page: Page) -> None:
    told = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name="Beskrivelse"))
    assert told.locator("ins").text_content() == "tilføjet: mødes, spiser"
    assert told.locator("del").text_content() == "slettet: mødes"


def test_it_speaks_its_language_and_has_landmarks(page: Page) -> None:
    assert page.locator("html").get_attribute("lang") == "da"
    assert [page.get_by_role(role).count() for role in ("main", "navigation", "banner")] == [1, 1, 1]
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Gå til indholdet"


def test_an_offer_that_is_gone_stands_before_only(page: Page) -> None:
    article = page.locator("article").filter(has_text="Lektiecafé").first
    assert (
        "Sådan læste fagpersoner tilbuddet" in article.inner_text()
        or "Sådan læste familier tilbuddet" in article.inner_text()
    )
    assert article.locator("tbody ins").count() == 0
    assert article.locator("thead th").all_text_contents() == ["Felt", "Før"]
    assert article.locator("tbody td").count() == article.locator("tbody tr").count()


def test_it_runs_no_script_and_fetches_nothing(browser: Browser, path: Path) -> None:
    asked: list[str] = []
    page = browser.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.goto(path.as_uri())
    assert asked == [path.as_uri()]
    assert page.locator("script").count() == 0
    page.close()
