"""The dashboard in Chromium: accessible on every screen and in the dark, with a picture that needs no colour."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.browsing import chromium
from tests.followup.workshop import association, status_of, told

RULES = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}, "preload": False}
MILESTONES = """\
milestones:
  udvalget: {body: Skoleudvalget (opdigtet), on: 2026-04-13}
  hoering: {body: Forvaltningsledelsen (opdigtet), on: 2026-03-24, kind: management}
  aflyst: {body: Sundhedsudvalget (opdigtet), on: 2026-04-14, state: cancelled}
"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Associations in many states, with a name that is too long for a telephone."""
    found = status_of(
        more={"data/milestones.yaml": MILESTONES},
        aaen=association(
            "Aaen",
            "status: active\nperiods: [{from: 2025-01-01, until: 2026-02-10}]\n"
            "meetings: [{on: 2026-01-12, held: true}]",
        ),
        bakken=association("Bakken", "status: active\nperiods: [{from: 2026-01-12}]\nmeetings: [{on: 2026-04-08}]"),
        dalen=association("Dalen", "status: paused\nperiods: [{from: 2025-01-01, until: 2026-09-30}]"),
        engen=association("Enge" + "n" * 60, "status: active\nperiods: [{from: 2026-02-01, until: 2026-03-20}]"),
    )
    path = tmp_path_factory.mktemp("page") / "status.html"
    path.write_text(told("html", found), encoding="utf-8")
    return path


@pytest.fixture
def page(browser: Browser, path: Path) -> Iterator[Page]:
    page = browser.new_page()
    page.goto(path.as_uri())
    yield page
    page.close()


@pytest.mark.parametrize(("width", "scheme"), [(360, "light"), (768, "dark"), (1280, "light")])
def test_axe_finds_nothing(page: Page, width: int, scheme: str) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    found = Axe().run(page, options=RULES).response
    assert [(each["id"], [node["html"] for node in each["nodes"]]) for each in found["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_picture_tells_by_shapes_and_in_words(page: Page) -> None:
    picture = page.locator("figure [role=img]")
    assert picture.count() == 1
    assert "Aftaler, møder og frister fra 1. januar 2026 til 31. marts 2027" in picture.evaluate("it => it.textContent")
    shapes = page.locator(".legend path").evaluate_all(
        "all => all.map(it => it.getAttribute('d') + it.className.baseVal)"
    )
    bars = page.locator(".legend rect").evaluate_all("all => all.map(it => it.className.baseVal)")
    assert len(set(shapes)) == len(shapes) == 6
    assert bars == ["period", "renewal", "paused"]


def test_what_lies_ahead_stands_in_words_below_the_picture(page: Page) -> None:
    section = page.locator("#timeline")
    words = [" ".join(text.split()) for text in section.locator(".group li").all_text_contents()]
    assert words[:4] == [
        "d. 12. marts 2026: Aaen – møde skal aftales",
        "d. 20. marts 2026: Enge" + "n" * 60 + " – aftalen udløber",
        "d. 24. marts 2026: Forvaltningsledelsen (opdigtet)",
        "d. 1. april 2026: Enge" + "n" * 60 + " – møde skal aftales",
    ]
    assert not any("Sundhedsudvalget" in text for text in words)


def test_the_days_of_the_picture_are_where_they_belong(page: Page) -> None:
    page.set_viewport_size({"width": 1000, "height": 900})
    today = page.locator("figure line.today").bounding_box()
    picture = page.locator("figure > svg").bounding_box()
    assert today
    assert picture
    # From 1 January 2026 to 31 March 2027 there are 455 days; 1 March is the sixtieth.
    assert abs((today["x"] - picture["x"]) / picture["width"] - 59 / 455) < 0.01


def test_it_has_landmarks_and_begins_with_what_is_urgent(page: Page) -> None:
    assert page.locator("html").get_attribute("lang") == "da"
    assert [page.get_by_role(role).count() for role in ("main", "navigation", "banner")] == [1, 1, 1]
    assert page.locator("h2").all_text_contents()[:2] == ["Det haster", "Det kommende år"]
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Gå til indholdet"


def test_it_runs_no_script_and_fetches_nothing(browser: Browser, path: Path) -> None:
    asked: list[str] = []
    page = browser.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.goto(path.as_uri())
    assert asked == [path.as_uri()]
    assert page.locator("script").count() == 0
    page.close()
