"""Named strings from page to page, as CSS has them."""

from __future__ import annotations

from catalogue.render.pdf.furniture.heads import Heads
from catalogue.render.pdf.leaves.leaf import Assigned, Page, Part

PAGE = Page(0, 0, 100, 100, 100, 100)


def part(*strings: Assigned) -> Part:
    return Part(PAGE, 10.0, b"", 0, strings=strings)


def test_a_string_lasts_until_it_is_set_again() -> None:
    heads = Heads({})
    heads.turn([part(Assigned("theme", "Sorg", leads=False))])
    assert heads.turn([part()])("theme", "start") == "Sorg"
    assert heads.turn([])("theme", "last") == "Sorg"


def test_a_page_starts_with_what_was_said_before() -> None:
    heads = Heads({})
    heads.turn([part(Assigned("theme", "Sorg", leads=False))])
    said = heads.turn([part(), part(Assigned("theme", "Mobning", leads=True))])
    assert (said("theme", "start"), said("theme", "first"), said("theme", "last")) == ("Sorg", "Mobning", "Mobning")


def test_a_page_starts_with_what_its_first_box_says() -> None:
    heads = Heads({})
    heads.turn([part(Assigned("theme", "Sorg", leads=False))])
    said = heads.turn([part(Assigned("theme", "", leads=True), Assigned("theme", "Mobning", leads=False))])
    assert (said("theme", "start"), said("theme", "last")) == ("", "Mobning")


def test_what_the_body_says_holds_for_all_pages() -> None:
    heads = Heads({"foot": "Kataloget"})
    heads.turn([])
    assert heads.turn([part()])("foot", "first") == "Kataloget"


def test_a_string_that_nobody_set_says_nothing() -> None:
    assert Heads({}).turn([])("theme", "start") == ""
