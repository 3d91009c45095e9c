"""Somebody writes in one window and looks at the page in another."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.pipeline.workshop import copied
from tests.preview.previewing import PATIENCE, Preview, previewed
from tests.site.test_axe import looked_at

OFFERS = "data/offers/samtaleforeningen.yaml"
PAGE = "families/tilbud/samtalegruppe.html"
FRONT = "families/index.html"
OLD, NEW = "Samtalegruppe for unge", "Samtalegruppe for store unge"
WRONG = ("    price: {type: free}", "    price: {type: fri}")


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    opened = browser.new_context(viewport={"width": 1000, "height": 500}, reduced_motion="reduce")
    opened.set_default_timeout(PATIENCE * 1000)
    faults: list[str] = []
    # That a page is gone, and that a preview has ended before its page was closed, are remarks of the browser's, too.
    remarks = ("404 (Not Found)", "net::ERR_CONNECTION_RE")
    opened.on("console", lambda each: faults.append(each.text) if not any(r in each.text for r in remarks) else None)
    opened.on("weberror", lambda error: faults.append(str(error.error)))
    yield opened
    opened.close()
    assert faults == []


def opened(context: BrowserContext, preview: Preview, path: str) -> Page:
    page = context.new_page()
    page.goto(preview.address + path)
    page.locator("#katalog-preview nav a").first.wait_for()
    return page


def rewrite(preview: Preview, change: Callable[[str], str]) -> None:
    file = preview.root / OFFERS
    text = file.read_text(encoding="utf-8")
    assert change(text) != text
    file.write_text(change(text), encoding="utf-8")


def exchange(preview: Preview, old: str, new: str) -> None:
    rewrite(preview, lambda text: text.replace(old, new, 1))


def printed(preview: Preview) -> str:
    """The text of the PDF."""
    with pypdfium2.PdfDocument(preview.ask("/families/catalogue.pdf")[1]) as file:
        return "".join(page.get_textpage().get_text_range() for page in file)


def problem(page: Page) -> Any:  # noqa: ANN401  # Playwright's locator
    return page.locator("#katalog-preview .problem")


def test_a_save_is_shown_a_mistake_lies_over_the_page_and_goes(context: BrowserContext, shown: Preview) -> None:
    page = opened(context, shown, PAGE)
    heading = page.locator("h1")
    expect(heading).to_have_text(OLD)
    exchange(shown, OLD, NEW)
    expect(heading).to_have_text(NEW)
    exchange(shown, *WRONG)
    over = problem(page)
    expect(over).to_be_visible()
    expect(heading).to_have_text(NEW)  # the last good page
    line = (shown.root / OFFERS).read_text(encoding="utf-8").split("\n").index(WRONG[1]) + 1
    for told in (f"{OFFERS}:{line}:19", "1 fejl", "CAT203", "fri", "Skriv en af disse: free", f"{line} |     price:"):
        expect(over).to_contain_text(told)
    assert over.locator("xpath=ancestor::*[@role='alert']").count() == 1
    # It can be put away, stays away while nothing is new, and can be had again: by the keyboard, too.
    over.get_by_role("button", name="Skjul").focus()
    page.keyboard.press("Escape")
    expect(over).to_have_count(0)
    page.reload()
    expect(over).to_be_visible()
    over.get_by_role("button", name="Skjul").click()
    again = page.get_by_role("button", name="Vis fejl")
    expect(again).to_be_focused()
    page.keyboard.press("Enter")
    expect(over).to_be_visible()
    exchange(shown, *reversed(WRONG))
    expect(over).to_have_count(0)
    expect(again).to_have_count(0)
    expect(page.locator("#katalog-preview [role=status]")).to_have_text("Rettet: Siden er opdateret.")


def test_the_keyboard_passes_through_the_mistake(context: BrowserContext, shown: Preview) -> None:
    page = opened(context, shown, PAGE)
    page.locator("main a").first.focus()
    exchange(shown, *WRONG)
    expect(problem(page)).to_be_visible()
    assert page.evaluate("document.activeElement.closest('main') !== null")  # nothing was taken away from the reader
    page.locator("footer a").last.focus()
    names = []
    for _ in range(6):
        page.keyboard.press("Tab")
        inner = "document.activeElement?.shadowRoot?.activeElement"
        names.append(page.evaluate(f"{inner}?.textContent.slice(0, 5) ?? document.activeElement?.className"))
    assert names[0] == "Skjul"
    assert "Forhå" in names
    assert "skip" in names  # round to the page's beginning


def test_axe_finds_nothing_in_the_mistake(context: BrowserContext, shown: Preview) -> None:
    page = opened(context, shown, PAGE)
    exchange(shown, *WRONG)
    for path in (PAGE, "_preview/"):
        page.goto(shown.address + path)
        expect(problem(page)).to_be_visible()
        said = looked_at(page)
        assert said["violations"] == []
        # What lies over a page has its own ground, but axe looks through it, and sees that the page's isn't even.
        assert {rule for _, rule, _ in said["incomplete"]} <= {"color-contrast"}
        page.evaluate(
            "for (const each of [...document.body.children]) if (each.id !== 'katalog-preview') each.remove()"
        )
        alone = looked_at(page)
        assert [each for each in alone["incomplete"] + alone["violations"] if each[1] == "color-contrast"] == []


def test_the_page_stays_at_its_place(context: BrowserContext, tmp_path: Path) -> None:
    project = copied("search", tmp_path / "project")
    file = next(iter(sorted((project / "data" / "offers").glob("*.yaml"))))
    with previewed(project) as preview:
        page = opened(context, preview, "professionals/index.html")
        page.locator("#soeg").fill("e")
        page.locator("details summary").nth(1).click()
        page.locator("#passer > li").nth(8).scroll_into_view_if_needed()
        page.wait_for_timeout(500)
        place = "() => [...document.querySelectorAll('#passer > li')][8].getBoundingClientRect().top"
        is_open = "() => [...document.querySelectorAll('details')].map(each => each.open)"
        before = page.evaluate(place), page.evaluate(is_open)
        assert page.evaluate("scrollY") > 200
        assert True in before[1]
        page.evaluate("window.isOld = true")
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("title: ", "title: Nyt ", 1), encoding="utf-8")
        page.wait_for_function("() => !window.isOld")
        expect(page.locator("#soeg")).to_have_value("e")
        page.wait_for_timeout(500)
        after = page.evaluate(place), page.evaluate(is_open)
        assert after[1] == before[1]
        assert abs(after[0] - before[0]) < 40


def test_an_offers_page_keeps_its_place_when_something_above_grows(context: BrowserContext, shown: Preview) -> None:
    page = opened(context, shown, PAGE)
    page.set_viewport_size({"width": 500, "height": 300})
    page.evaluate("scrollTo(0, document.body.scrollHeight / 2)")
    page.wait_for_timeout(100)
    y = page.evaluate("scrollY")
    assert y > 300
    page.evaluate("window.isOld = true")
    exchange(shown, "Vi griner også.", "Vi griner meget.")
    page.wait_for_function("() => !window.isOld")
    page.wait_for_timeout(300)
    assert abs(page.evaluate("scrollY") - y) < 5


def test_a_mistake_in_the_data_is_text_and_nothing_more(context: BrowserContext, shown: Preview) -> None:
    page = opened(context, shown, PAGE)
    script = "<img src=x onerror=window.isFooled=true><script>window.isFooled=true</script>"
    exchange(shown, "price: {type: free}", f"price: {{type: '{script}'}}")
    expect(problem(page)).to_contain_text("<img src=x")
    assert page.evaluate("window.isFooled") is None
    assert page.locator("#katalog-preview img").count() == 0


def test_a_page_that_goes_says_so_and_comes_back_by_itself(context: BrowserContext, shown: Preview) -> None:
    page = opened(context, shown, PAGE)
    exchange(shown, "  - id: samtalegruppe\n", "  - id: samtalehold\n")
    expect(page.locator("h1")).to_have_text("Siden findes ikke")
    exchange(shown, "  - id: samtalehold\n", "  - id: samtalegruppe\n")
    expect(page.locator("h1")).to_have_text(OLD)


def test_the_pdf_beside_the_page_follows_both(context: BrowserContext, project: Path) -> None:
    with previewed(project, has_prints=True) as preview:
        page = opened(context, preview, PAGE)
        page.get_by_role("link", name="Siden og PDF'en ved siden af hinanden").click()
        paper = page.locator("#paper iframe")
        expect(paper).to_be_visible(timeout=PATIENCE * 1000)
        first = paper.get_attribute("src")
        assert first is not None
        assert "nameddest=tilbud-samtalegruppe" in first
        assert OLD in printed(preview)
        exchange(preview, OLD, NEW)
        expect(page.frame_locator("#page").locator("h1")).to_have_text(NEW)
        expect(paper).not_to_have_attribute("src", first, timeout=PATIENCE * 1000)
        assert NEW in printed(preview)
        page.frame_locator("#page").get_by_role("link", name="Samtaleforeningen (opdigtet)").first.click()
        page.wait_for_function("() => document.querySelector('#paper iframe').src.includes('=forening-samtale')")
