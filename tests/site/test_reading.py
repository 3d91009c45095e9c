"""However the page is read: without scripts, small, enlarged, dark, in forced colours, on paper, from anywhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.site.serving import served
from tests.site.visit import Visitor

ENLARGED = {"width": 320, "height": 256}  # 1280 by 1024 at 400 %: WCAG 1.4.10
# WCAG 1.4.12: what a reader may ask of the letters.
SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-block-end: 2em !important }"""
# Text that sticks out of a box which cuts it off, or out of the window.
CUT = """() => [...document.querySelectorAll("body *")].filter(each => {
    const style = getComputedStyle(each), box = each.getBoundingClientRect();
    if (!each.offsetParent || each.closest(".unseen, .skip") || !each.textContent.trim()) return false;
    const cut = ["hidden", "clip"].includes(style.overflowX) && each.scrollWidth > each.clientWidth + 1
        || ["hidden", "clip"].includes(style.overflowY) && each.scrollHeight > each.clientHeight + 1;
    return cut || box.right > innerWidth + 1 || box.left < -1;
}).map(each => each.outerHTML.slice(0, 120))"""


def _fill(visitor: Visitor) -> None:
    visitor.type("ensom")
    visitor.say_age("ved ikke rigtig")
    visitor.choose("Område", "Nørrevang")
    visitor.choose("Ugedag", "Onsdag")


def test_with_scripts_nobody_is_told_of_them(visitor: Visitor) -> None:
    assert "JavaScript" not in visitor.page.locator("main").inner_text()


def test_without_scripts_everything_can_be_read(browser: Browser, example: Path) -> None:
    visitor = Visitor(browser, example.as_uri(), java_script_enabled=False)
    assert len(visitor.everything) == 30
    expect(visitor.page.locator("#find")).to_be_hidden()
    assert "Søgning og filtre kræver JavaScript" in visitor.page.locator("main").inner_text()
    visitor.page.locator(".themes").get_by_role("link", name="Ensomhed og fællesskab").click()
    assert visitor.page.locator("#alle .theme h2").first.evaluate("each => each.getBoundingClientRect().top") < 200
    visitor.page.get_by_role("link", name="Onsdagsklubben").click()
    expect(visitor.page.get_by_role("heading", level=1)).to_have_text("Onsdagsklubben")
    visitor.leave()


# The same page with and without the wishes of 1.4.12, without loading it twice.
WISH = """([css, wanted]) => {
    window.wish ??= document.head.appendChild(document.createElement("style"));
    window.wish.textContent = wanted ? css : "";
}"""


@pytest.mark.parametrize("size", [ENLARGED, {"width": 360, "height": 740}, {"width": 768, "height": 1024}])
def test_nothing_scrolls_sideways_or_is_cut_off(browser: Browser, demonstration: Path, size: dict[str, int]) -> None:
    visitor = Visitor(browser, demonstration.as_uri(), viewport=size)
    for step in (
        lambda: None,
        lambda: visitor.facet("Behov"),
        lambda: visitor.say_age("ved ikke"),
        lambda: visitor.type("ensom"),
    ):
        step()
        for spaced in (True, False):
            visitor.page.evaluate(WISH, [SPACING, spaced])
            assert visitor.width == size["width"]
            assert visitor.page.evaluate(CUT) == []
    visitor.leave()


def test_a_reader_of_enlarged_text_can_search(browser: Browser, example: Path) -> None:
    visitor = Visitor(browser, example.as_uri(), viewport=ENLARGED)
    visitor.page.add_style_tag(content=SPACING)
    _fill(visitor)
    assert "Onsdagsklubben" in visitor.hits
    visitor.page.locator("#passer").get_by_role("link", name="Onsdagsklubben").click()
    visitor.leave()


def test_the_dark_page_is_dark(browser: Browser, example: Path) -> None:
    visitor = Visitor(browser, example.as_uri(), color_scheme="dark")
    ground, ink = visitor.page.evaluate(
        "[getComputedStyle(document.documentElement).backgroundColor, getComputedStyle(document.documentElement).color]"
    )
    assert ground == "rgb(23, 24, 23)"
    assert ink == "rgb(241, 240, 236)"
    lines = visitor.page.locator(".theme > h2").evaluate_all(
        "all => all.map(each => getComputedStyle(each).borderBlockEndColor)"
    )
    assert len(set(lines)) == len(lines)  # each theme has its own colour at night too
    visitor.leave()


def test_forced_colours_keep_what_can_be_pressed_and_what_is_chosen(browser: Browser, example: Path) -> None:
    visitor = Visitor(browser, example.as_uri(), forced_colors="active")
    _fill(visitor)
    for place in ("#soeg", "#valgte button", ".theme > h2", "#passer .badge"):
        width = visitor.page.locator(place).first.evaluate(
            "each => parseFloat(getComputedStyle(each).borderBlockEndWidth)"
        )
        assert width >= 1, place
    visitor.page.locator("#soeg").focus()
    assert visitor.page.locator("#soeg").evaluate("each => parseFloat(getComputedStyle(each).outlineWidth)") >= 2
    visitor.leave()


def test_nothing_moves_for_who_asked_for_that(browser: Browser, example: Path) -> None:
    for wish, scrolling in (("reduce", "auto"), ("no-preference", "smooth")):
        visitor = Visitor(browser, example.as_uri(), reduced_motion=wish)
        root = visitor.page.locator("html")
        assert root.evaluate("each => getComputedStyle(each).scrollBehavior") == scrolling
        assert visitor.page.evaluate("document.getAnimations().length") == 0
        visitor.leave()


def test_what_can_be_touched_is_large_enough(browser: Browser, demonstration: Path) -> None:
    visitor = Visitor(browser, demonstration.as_uri(), viewport={"width": 360, "height": 740})
    visitor.say_age("13")
    visitor.choose("Område", "Aalborg Øst")
    small = visitor.page.evaluate("""() => [...document.querySelectorAll("a, button, summary, input, label")]
        .filter(each => each.checkVisibility() && !each.closest("p, h3, .unseen") && each.type !== "checkbox")
        .filter(each => each.getBoundingClientRect().height < 24)
        .map(each => each.outerHTML.slice(0, 100))""")
    assert small == []
    visitor.leave()


def test_on_paper_there_is_nothing_to_press(browser: Browser, example: Path) -> None:
    visitor = Visitor(browser, example.as_uri())
    visitor.page.emulate_media(media="print", color_scheme="dark")
    expect(visitor.page.locator("#soeg")).to_be_hidden()
    expect(visitor.page.locator(".theme h2").first).to_be_visible()
    assert visitor.page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(255, 255, 255)"
    visitor.leave()


def test_from_the_disk_nothing_is_asked_of_any_network(browser: Browser, example: Path) -> None:
    visitor = Visitor(browser, example.as_uri())
    _fill(visitor)
    visitor.settle()
    assert len(visitor.asked) > 5
    assert [each for each in visitor.asked if not each.startswith(f"{example.as_uri()}/")] == []
    visitor.leave()


def test_from_a_server_nothing_is_asked_outside_the_folder(browser: Browser, example: Path, tmp_path: Path) -> None:
    with served(example, tmp_path) as address:
        visitor = Visitor(browser, address)
        _fill(visitor)
        assert "Onsdagsklubben" in visitor.hits
        assert visitor.fragment.startswith("find?")
        assert [each for each in visitor.asked if not each.startswith(f"{address}/")] == []
        visitor.leave()


def test_a_strict_server_may_forbid_everything_that_is_not_a_file_of_ours(browser: Browser, example: Path) -> None:
    visitor = Visitor(browser, example.as_uri(), "side/om.html")
    policy = "default-src 'none'; " + "; ".join(
        f"{each}-src 'self' file:" for each in ("script", "style", "img", "font")
    )
    visitor.page.route(
        "**/index.html",
        lambda route: route.fulfill(
            content_type="text/html",
            body=(example / "index.html")
            .read_text("utf-8")
            .replace("<head>", f'<head><meta http-equiv="Content-Security-Policy" content="{policy}">'),
        ),
    )
    visitor.go("index.html")
    _fill(visitor)
    assert "Onsdagsklubben" in visitor.hits
    visitor.leave()
