"""The pages behind the front page, as a person meets them: read, called from, printed, left in a hurry."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.render import complete as sample
from tests.site.visit import KINDS, laid_out

OFFER = "tilbud/samtalegruppe.html"
SENSITIVE = f"tilbud/{sample.SENSITIVE}.html"
ELSEWHERE = "https://vejr.example/"
# WCAG 1.4.12: what a reader may ask for.
SPACING = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }"
CLIPPED = """() => [...document.querySelectorAll('main *')].filter(each => {
  const style = getComputedStyle(each)
  return style.overflow === 'hidden' && each.scrollHeight > each.clientHeight + 1
    && !each.classList.contains('unseen')
}).map(each => each.outerHTML.slice(0, 80))"""


@pytest.fixture(scope="module")
def folder(complete: Path) -> Path:
    return complete


@pytest.fixture(scope="module")
def rtl(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return laid_out(sample.edition(direction="rtl", language="ar"), tmp_path_factory.mktemp("rtl"))


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    with browser.new_context(viewport={"width": 360, "height": 740}) as made:
        made.route(
            f"{ELSEWHERE}**", lambda route: route.fulfill(body="<title>Vejret</title>", content_type="text/html")
        )
        yield made


SIZES = ((320, 256), (360, 740), (768, 1024), (1280, 800))


def widths(page: Page) -> Iterator[tuple[int, int]]:
    """At each size: the width of the window and of the page in it."""
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        yield width, page.evaluate("document.documentElement.scrollWidth")
        assert "/plakat/" in page.url or page.evaluate(CLIPPED) == []


def test_nothing_scrolls_sideways_or_is_clipped(browser: Browser, folder: Path, rtl: Path) -> None:
    page = browser.new_page()
    for path in (home / path for home in (folder, rtl) for path in KINDS):
        page.goto(path.as_uri())
        assert [(path, width) for width, found in widths(page) if found != width] == []
        if path.parent.name != "plakat":  # a sheet of paper keeps its letters
            page.add_style_tag(content=SPACING)
            assert [(path, width) for width, found in widths(page) if found > width] == []
    page.close()


def test_every_page_is_set_in_our_letters(browser: Browser, folder: Path) -> None:
    page = browser.new_page()
    for path in KINDS:
        page.goto((folder / path).as_uri())
        page.evaluate("document.fonts.ready.then(() => true)")  # a page is there before its letters are
        assert page.evaluate("document.fonts.check('16px \"Katalog Sans\"') && document.fonts.size") == 3
        assert "loaded" in page.evaluate("[...document.fonts].map(each => each.status)")
    page.close()


def test_the_way_out_works_without_scripts(browser: Browser, folder: Path) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        context.route(f"{ELSEWHERE}**", lambda route: route.fulfill(body="<title>Vejret</title>"))
        page = context.new_page()
        page.goto((folder / SENSITIVE).as_uri())
        page.locator("[data-leave]").click()
        assert page.url == ELSEWHERE


def test_back_does_not_find_what_was_left(context: BrowserContext, folder: Path) -> None:
    page = context.new_page()
    page.goto((folder / "side/om.html").as_uri())
    page.goto((folder / SENSITIVE).as_uri())
    page.evaluate("sessionStorage.setItem('list', 'x')")
    page.locator("[data-leave]").click()
    page.wait_for_url(ELSEWHERE)
    page.go_back()
    assert page.url == (folder / "side/om.html").as_uri()
    assert page.evaluate("sessionStorage.length") == 0


@pytest.mark.parametrize("size", [(320, 256), (360, 740), (1280, 800)])
def test_the_way_out_is_always_in_sight_and_hides_nothing_in_focus(
    browser: Browser, folder: Path, size: tuple[int, int]
) -> None:
    page = browser.new_page(viewport={"width": size[0], "height": size[1]}, reduced_motion="reduce")
    page.goto((folder / SENSITIVE).as_uri())
    way = page.locator("[data-leave]")
    box = way.bounding_box()
    assert box
    assert box["height"] >= 44
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.hasAttribute('data-leave')")
    for _stop in range(60):
        page.keyboard.press("Tab")
        seen = page.evaluate(
            """() => {
            const focused = document.activeElement
            const box = focused.getBoundingClientRect()
            const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
            if (focused === document.body) return 'end'
            return focused.contains(top) || top?.contains(focused) ? '' : focused.outerHTML }"""
        )
        if seen == "end":
            break
        assert seen == ""
    assert way.bounding_box() == box
    page.close()


def test_a_number_can_be_called_with_a_thumb(context: BrowserContext, folder: Path) -> None:
    page = context.new_page()
    page.goto((folder / OFFER).as_uri())
    call = page.get_by_role("link", name="Ring til 98 12 34 56")
    assert call.get_attribute("href") == "tel:98123456"
    box = call.bounding_box()
    assert box
    assert box["height"] >= 44


def test_the_steps_are_a_numbered_list_and_said_once(context: BrowserContext, folder: Path) -> None:
    page = context.new_page()
    page.goto((folder / OFFER).as_uri())
    assert page.locator("ol.steps li").all_inner_texts() == list(sample.STEPS)
    assert page.get_by_text(sample.STEPS[0]).count() == 1
    assert page.get_by_text("Man kan selv henvende sig").count() == 1


def test_days_that_are_over_are_put_away(browser: Browser, folder: Path) -> None:
    for day, left in (("2026-11-05", 3), ("2026-11-06", 2), ("2026-12-04", 0)):
        with browser.new_context() as context:
            page = context.new_page()
            page.clock.set_fixed_time(datetime.fromisoformat(f"{day}T12:00:00"))
            page.goto((folder / OFFER).as_uri())
            assert page.locator(".dates li:visible").count() == left
            assert page.locator(".dates").is_visible() == bool(left)


def test_without_scripts_all_days_stand_with_the_day_they_were_reckoned(browser: Browser, folder: Path) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto((folder / OFFER).as_uri())
        assert page.locator(".dates time:visible").count() == 3
        assert "Opdateret 1. november 2026" in page.locator(".dates").inner_text().replace("\u00a0", " ")
        assert page.locator("button:visible").count() == 0
        assert page.get_by_role("link", name=f"{sample.BASE}{OFFER}").is_visible()


def test_the_address_is_copied(browser: Browser, folder: Path) -> None:
    with browser.new_context(permissions=["clipboard-read", "clipboard-write"]) as context:
        page = context.new_page()
        page.goto((folder / OFFER).as_uri())
        page.get_by_role("button", name="Kopiér adressen").click()
        page.get_by_text("Adressen er kopieret").wait_for()
        assert page.evaluate("navigator.clipboard.readText()") == f"{sample.BASE}{OFFER}"


def test_the_page_prints_itself_on_one_sheet(browser: Browser, folder: Path) -> None:
    page = browser.new_page()
    for path in (OFFER, SENSITIVE, "tilbud/koordinator.html", "foreninger/eksempelforeningen.html"):
        page.goto((folder / path).as_uri())
        document = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
        assert (path, len(document)) == (path, 1)
        text = document[0].get_textpage().get_text_range()
        assert "Udskriv siden" not in text
        assert "Forlad siden" not in text
        document.close()
    page.close()


def test_the_print_button_prints(context: BrowserContext, folder: Path) -> None:
    page = context.new_page()
    page.add_init_script("window.print = () => { window.printed = true }")
    page.goto((folder / OFFER).as_uri())
    page.get_by_role("button", name="Udskriv siden").click()
    assert page.evaluate("window.printed")


def test_related_offers_lead_on_and_unknown_ones_are_left_out(context: BrowserContext, folder: Path) -> None:
    page = context.new_page()
    page.goto((folder / OFFER).as_uri())
    related = page.get_by_role("navigation", name="Lignende tilbud")
    assert related.get_by_role("link").all_inner_texts()[0] == "Sorglinjen"
    assert page.get_by_text("Hemmeligt").count() == 0


def test_the_week_shows_who_meets_when_and_leaves_out_empty_days(context: BrowserContext, folder: Path) -> None:
    page = context.new_page()
    page.goto((folder / "uge.html").as_uri())
    assert page.locator("main h2").all_inner_texts() == ["Mandag", "Torsdag"]
    thursday = page.get_by_role("region", name="Torsdag")
    assert "i lige uger" in thursday.get_by_role("listitem").nth(1).inner_text()
    thursday.get_by_role("link", name="Samtalegruppe for unge").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Samtalegruppe for unge"


def test_a_word_in_the_register_sends_the_reader_on(context: BrowserContext, folder: Path) -> None:
    page = context.new_page()
    page.goto((folder / "register/need.html").as_uri())
    assert "se Ensomhed, Venner" in page.locator("main").inner_text()


def test_the_accessibility_page_names_the_statement_and_declares_nothing(context: BrowserContext, folder: Path) -> None:
    page = context.new_page()
    page.goto((folder / "index.html").as_uri())
    page.get_by_role("contentinfo").get_by_role("link", name="Tilgængelighed").click()
    main = page.get_by_role("main")
    statement = main.get_by_role("link", name="Læs udgiverens tilgængelighedserklæring")
    assert statement.get_attribute("href") == "https://kommune.example/was"
    assert main.get_by_role("link", name="kontor@example.org").get_attribute("href") == "mailto:kontor@example.org"
    text = main.inner_text().replace("\u00a0", " ")
    said = ["axe-core", "page-validation", "Opdateret 1. november 2026", "erklærer ikke"]
    assert [each for each in said if each not in text] == []


def test_foreign_words_say_their_language(context: BrowserContext, folder: Path) -> None:
    page = context.new_page()
    page.goto((folder / f"tilbud/{sample.FOREIGN}.html").as_uri())
    assert page.get_by_role("heading", level=1).get_attribute("lang") == "en"
