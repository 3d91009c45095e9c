"""Going to an offer and coming back: the list is as it was left. From the disk and from a server in a sub-folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.site.serving import served
from tests.site.visit import Visitor

SLACK = 4  # px
SETTLED = 300  # ms: rows get their real height as they come near


@pytest.fixture(params=["file", "server"])
def guest(request: pytest.FixtureRequest, browser: Browser, demonstration: Path, tmp_path: Path) -> Iterator[Visitor]:
    """Somebody on the demonstration's front page."""
    if request.param == "file":
        visitor = Visitor(browser, demonstration.as_uri())
        yield visitor
    else:
        with served(demonstration, tmp_path) as address:
            visitor = Visitor(browser, address)
            yield visitor
    visitor.leave()


def _there_and_back(visitor: Visitor, within: str, number: int) -> tuple[float, float]:
    """Follow the link of an offer and come back; where the offer stood before and stands now."""
    link = visitor.page.locator(f"{within} [data-offer] h3 a").nth(number)
    title = link.text_content() or ""
    link.hover()  # brings it into view, and waits until it stands still
    before = link.evaluate("link => link.getBoundingClientRect().top")
    link.click()
    expect(visitor.page.get_by_role("heading", level=1)).to_have_text(title)
    visitor.page.go_back()
    expect(visitor.page.locator("#katalog.ready")).to_be_visible()
    visitor.page.wait_for_timeout(SETTLED)
    return before, link.evaluate("link => link.getBoundingClientRect().top")


def test_the_list_is_as_it_was(guest: Visitor) -> None:
    guest.type("unge")
    guest.say_age("14")
    guest.choose("Behov", "Vold og overgreb")
    guest.choose("Behov", "Ensomhed og fællesskab")
    hits, chips = guest.hits, guest.chips
    assert hits
    before, after = _there_and_back(guest, "#passer", len(hits) - 1)
    assert (guest.hits, guest.chips) == (hits, chips)
    assert guest.page.locator("#soeg").input_value() == "unge"
    assert abs(before - after) <= SLACK
    assert guest.focus == hits[-1]


def test_the_list_by_theme_is_where_it_was(guest: Visitor) -> None:
    before, after = _there_and_back(guest, "#alle", 40)
    assert guest.page.evaluate("scrollY") > 1000
    assert abs(before - after) <= SLACK


def test_a_long_list_is_as_long_as_it_was(guest: Visitor) -> None:
    guest.choose("Område", "Hele landet")
    guest.page.get_by_role("button", name="Vis flere").click()
    shown = len(guest.hits)
    before, after = _there_and_back(guest, "#passer", shown - 1)
    assert len(guest.hits) == shown > 50
    assert abs(before - after) <= SLACK


def test_reloading_keeps_the_list(guest: Visitor) -> None:
    guest.type("lektie")
    hits = guest.hits
    guest.settle()
    guest.page.reload()
    assert guest.hits == hits


def test_the_front_page_asked_for_anew_is_a_new_one(guest: Visitor) -> None:
    guest.type("lektie")
    guest.page.locator("#passer a").first.click()
    guest.page.get_by_role("contentinfo").get_by_role("link", name="Forside").click()
    expect(guest.page.locator("#soeg")).to_have_value("")
    assert len(guest.everything) == 60


def test_back_from_a_theme_of_the_same_page_changes_nothing(guest: Visitor) -> None:
    guest.page.locator(".themes").get_by_role("link", name="Mobning").click()
    assert guest.page.url.endswith("#tema-mobning")
    guest.page.go_back()
    assert len(guest.everything) == 60
    assert guest.fragment == ""
