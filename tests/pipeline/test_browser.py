"""Every page in a real browser, from its file address and without scripts: nothing is missing, nothing is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest
from playwright.sync_api import Browser, Page

from tests.browsing import chromium
from tests.pipeline.reading import page as parsed
from tests.pipeline.workshop import Shared

FEWEST_PAGES = 12


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started


@pytest.fixture(scope="module", params=["small families", "canary professionals"])
def site(request: pytest.FixtureRequest, built: Shared) -> Path:
    name, edition = request.param.split()
    return built(name).output / str(edition)


@pytest.fixture
def told(browser: Browser) -> Iterator[tuple[Page, list[str], list[str]]]:
    """A page without scripts or network, what it asks for, and what goes wrong."""
    context = browser.new_context(java_script_enabled=False, offline=True)
    page, asked, wrong = context.new_page(), list[str](), list[str]()
    page.on("request", lambda request: asked.append(request.url))
    page.on("requestfailed", lambda request: wrong.append(f"failed: {request.url}"))
    page.on("console", lambda message: wrong.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    yield page, asked, wrong
    context.close()


def test_every_page_opens_without_asking_for_anything(site: Path, told: tuple[Page, list[str], list[str]]) -> None:
    page, asked, wrong = told
    pages = sorted(site.rglob("*.html"))
    assert len(pages) >= FEWEST_PAGES
    for path in pages:
        page.goto(path.as_uri())
        assert page.locator("h1").count() == 1
        assert page.locator("h1").is_visible()
        broken = page.locator("img").evaluate_all("all => all.filter(each => !each.naturalWidth).map(each => each.src)")
        assert broken == []
    assert wrong == []
    assert [url for url in asked if not url.startswith(site.as_uri())] == []
    assert {unquote(urlsplit(url).path) for url in asked} >= {str(path) for path in pages}
    assert any(url.endswith(".woff2") for url in asked)


def test_what_goes_wrong_would_be_heard(told: tuple[Page, list[str], list[str]], tmp_path: Path) -> None:
    page, asked, wrong = told
    text = "<!doctype html><title>a</title><img src=missing.png><link rel=stylesheet href=https://example.org/a.css>"
    (tmp_path / "a.html").write_text(text, encoding="utf-8")
    page.goto((tmp_path / "a.html").as_uri())
    assert any("missing.png" in each for each in wrong)
    assert "https://example.org/a.css" in asked


def test_every_link_inside_leads_somewhere(site: Path) -> None:
    pages = {path.as_uri(): parsed(path) for path in sorted(site.rglob("*.html"))}
    dead, followed = list[str](), 0
    for address, page in pages.items():
        for href in page.values("href"):
            target, fragment = urldefrag(urljoin(address, href))
            if urlsplit(target).scheme != "file":
                continue
            followed += 1
            if (target not in pages and not Path(unquote(urlsplit(target).path)).is_file()) or (
                fragment and unquote(fragment) not in pages[target].values("id")
            ):
                dead.append(f"{address}: {href}")
    assert dead == []
    assert followed > 100


def test_every_page_can_be_reached_from_the_first(site: Path) -> None:
    waiting, seen = [site / "index.html"], {site / "index.html"}
    while waiting:
        path = waiting.pop()
        for href in parsed(path).values("href"):
            target = Path(unquote(urlsplit(urljoin(path.as_uri(), urldefrag(href)[0])).path))
            if target.suffix == ".html" and target not in seen and urlsplit(href).scheme == "":
                seen.add(target)
                waiting.append(target)
    assert seen == set(site.rglob("*.html"))
