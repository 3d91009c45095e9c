"""The pages as a browser shows them: accessible at two widths, light and dark, and asking the network for nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.browsing import chromium

PAGES = (
    "index.html",
    "tilbud/samtalegruppe.html",
    "tilbud/koordinator.html",
    "side/how-to-use.html",
)
# axe reads the style sheet through a request of its own, which no file address allows; the browser has long read it.
OPTIONS = {"resultTypes": ["violations"], "preload": False}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started


def opened(browser: Browser, address: str, width: int, scheme: str) -> tuple[Page, list[str]]:
    """The page at an address, and everything it asked for."""
    page = browser.new_page(
        viewport={"width": width, "height": 800}, color_scheme="dark" if scheme == "dark" else "light"
    )
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address)
    page.wait_for_load_state("load")
    return page, asked


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (360, "dark"), (1280, "light")])
def test_every_kind_of_page_is_accessible_and_fits(
    browser: Browser, site_folder: Path, width: int, scheme: str
) -> None:
    for path in PAGES:
        page, asked = opened(browser, (site_folder / path).as_uri(), width, scheme)
        found = Axe().run(page, options=OPTIONS)
        assert [(path, each["id"], each["nodes"][0]["html"]) for each in found.response["violations"]] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert [url for url in asked if not url.startswith(site_folder.as_uri())] == []
        assert page.evaluate("document.fonts.check('16px \"Katalog Sans\"') && document.fonts.size") == 3
        page.close()


def test_the_keyboard_reaches_the_content_first(browser: Browser, site_folder: Path) -> None:
    page, _asked = opened(browser, (site_folder / "index.html").as_uri(), 1280, "light")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getBoundingClientRect().top") >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "indhold"
    page.close()
