"""Without a mouse: everything can be reached, seen where it is, used and left again."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.site.visit import Visitor

MOST_STEPS = 400

# Where the focus is, and whether one can see it: a ring of at least 2 px, within the window.
HERE = """() => {
    const here = document.activeElement;
    if (here === document.body) return null;
    const style = getComputedStyle(here);
    const box = here.getBoundingClientRect();
    const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    const seen = box.width > 0 && box.bottom > 0 && box.top < innerHeight;
    window.steps ??= new Map();
    if (!window.steps.has(here)) window.steps.set(here, window.steps.size);
    return {name: here.id || here.textContent.trim(), tag: here.tagName, number: window.steps.get(here), ring, seen};
}"""


def _walk(page: Page, key: str = "Tab") -> list[dict[str, object]]:
    """Every stop of the keyboard, until it leaves the page or comes back."""
    stops: list[dict[str, object]] = []
    for _ in range(MOST_STEPS):
        page.keyboard.press(key)
        here = page.evaluate(HERE)
        if here is None or here["number"] < len(stops):
            return stops
        stops.append(here)
    pytest.fail("the keyboard never got out")


def test_the_keyboard_goes_through_the_page_and_out_again(visitor: Visitor) -> None:
    stops = _walk(visitor.page)
    assert [each["name"] for each in stops if not each["ring"] or not each["seen"]] == []
    names = [each["name"] for each in stops]
    assert names[0] == "Spring til indholdet"
    assert names.index("soeg") < names.index("alder") < names.index("Behov") < names.index("Onsdagsklubben")
    assert set(names) >= set(visitor.everything)


def test_the_results_can_be_walked_through_too(visitor: Visitor) -> None:
    visitor.type("ensom")
    visitor.choose("Ugedag", "Onsdag")
    visitor.page.locator("#soeg").focus()
    stops = _walk(visitor.page)
    assert [each["name"] for each in stops if not each["ring"] or not each["seen"]] == []
    assert {each["name"] for each in stops} >= set(visitor.hits + visitor.unknown)


def test_a_whole_search_by_keyboard(visitor: Visitor) -> None:
    keyboard = visitor.page.keyboard
    keyboard.press("Tab")
    keyboard.press("Enter")
    assert visitor.focus == "indhold"
    keyboard.press("Tab")
    assert visitor.focus == "soeg"
    keyboard.type("ensom")
    keyboard.press("Tab")
    keyboard.type("13")
    keyboard.press("Tab")
    keyboard.press("Tab")
    assert visitor.focus == "Område"
    keyboard.press("Enter")
    while visitor.page.evaluate("document.activeElement.value") != "noerrevang":
        keyboard.press("Tab")
    keyboard.press("Space")
    assert visitor.chips[-1] == "Område: Nørrevang"
    keyboard.press("Escape")  # folds the filter and stays at its name
    assert visitor.focus.startswith("Område")
    visitor.page.locator("#alder").focus()
    keyboard.press("Enter")
    assert visitor.focus == "antal"
    for _ in range(4):  # clear, two chips, the first offer
        keyboard.press("Tab")
    keyboard.press("Enter")
    expect(visitor.page.get_by_role("heading", level=1)).to_have_text("Onsdagsklubben")


@pytest.mark.parametrize("field", ["soeg", "alder"])
def test_escape_empties_a_field(visitor: Visitor, field: str) -> None:
    visitor.type("sorg")
    visitor.say_age("13")
    visitor.page.locator(f"#{field}").press("Escape")
    assert visitor.page.locator(f"#{field}").input_value() == ""
    assert (visitor.chips == []) is (field == "alder")


def test_the_page_says_its_parts(visitor: Visitor) -> None:
    page = visitor.page
    for role in ("banner", "main", "contentinfo", "search"):
        assert page.get_by_role(role).count() == 1
    expect(page.get_by_role("searchbox")).to_have_accessible_name("Søg efter et tilbud")
    expect(page.get_by_role("searchbox")).to_have_accessible_description("fx lektiehjælp, sorg, venner")
    names = page.get_by_role("navigation").evaluate_all("""all => all.map(each =>
        each.ariaLabel ?? document.getElementById(each.getAttribute("aria-labelledby")).innerText)""")
    assert names == ["Alle tilbud efter tema", "Find på andre måder", "Alle sider"]


def test_a_telephone_shows_the_way_to_the_results(browser: Browser, example: Path) -> None:
    visitor = Visitor(browser, example.as_uri(), viewport={"width": 360, "height": 640}, has_touch=True)
    visitor.type("ensom 13 år")
    way = visitor.page.get_by_role("button", name=f"Vis {len(visitor.hits)} tilbud")
    box, words = way.bounding_box(), visitor.page.locator("#soeg").bounding_box()
    assert box
    assert words
    assert 0 < box["y"] - words["y"] < 250  # seen together, also above a telephone's keyboard
    way.tap()
    assert visitor.focus == "antal"
    expect(visitor.page.locator("#antal")).to_be_in_viewport()
    visitor.leave()


def test_a_telephone_folds_all_filters_into_one(browser: Browser, example: Path) -> None:
    visitor = Visitor(browser, example.as_uri(), viewport={"width": 360, "height": 740}, has_touch=True)
    summary = visitor.page.locator("#filtre > summary")
    expect(summary).to_be_visible()
    expect(visitor.page.locator(".facet").first).to_be_hidden()
    visitor.choose("Pris", "Gratis")
    assert summary.inner_text().split() == ["Filtre", "1", "valgt"]
    summary.focus()
    visitor.choice("Pris", "Gratis").press("Escape")
    visitor.page.locator(".facet > summary").first.press("Escape")
    expect(visitor.page.locator(".facet").first).to_be_hidden()
    visitor.leave()
