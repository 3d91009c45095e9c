"""The page in Chromium: real tables, for keys and ears as well, and shades that are more than colour."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.browsing import chromium
from tests.followup.coverage.workshop import covered, told
from tests.followup.test_page import RULES


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started


@pytest.fixture(scope="module")
def page(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Page:
    path = tmp_path_factory.mktemp("page") / "coverage.html"
    path.write_text(told("html", covered()), encoding="utf-8")
    page = browser.new_page()
    page.goto(path.as_uri())
    return page


@pytest.mark.parametrize(("width", "scheme"), [(360, "light"), (1280, "dark")])
def test_axe_finds_nothing(page: Page, width: int, scheme: str) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.locator("details").first.evaluate("it => { it.open = true }")
    found = Axe().run(page, options=RULES).response
    assert [(each["id"], [node["html"] for node in each["nodes"]]) for each in found["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_tables_have_captions_and_headings(page: Page) -> None:
    table = page.locator("table").first
    assert table.locator("caption").inner_text() == "Antal tilbud efter tema og alder"
    assert table.locator("thead th[scope=col]").count() == 6
    assert table.locator("tbody th[scope=row]").all_inner_texts() == ["Ensomhed", "Sorg"]


def test_an_empty_cell_is_heard_and_hatched(page: Page) -> None:
    cell = page.locator("tbody tr").first.locator("td").first
    assert cell.text_content() == "–ingen"
    assert "repeating-linear-gradient" in cell.evaluate("it => getComputedStyle(it).backgroundImage")
    assert page.locator("td.perhaps").first.text_content() == "0+1 måske"


def test_shades_are_far_apart_in_grey(page: Page) -> None:
    """Each number has its own grey, and each letter can be read on it (checked by axe)."""
    shades = page.evaluate(
        """() => [...document.querySelectorAll('td[class^=shade]:not(.nothing)')].map(
            it => [it.className.match(/shade-./)[0], getComputedStyle(it).backgroundColor])"""
    )
    greys = {name: sum(map(int, colour[4:-1].split(","))) // 3 for name, colour in shades}
    found = [greys[name] for name in sorted(greys)]
    assert len(found) >= 3
    assert all(lighter - darker >= 15 for lighter, darker in pairwise(found))
