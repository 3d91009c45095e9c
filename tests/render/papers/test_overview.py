"""The overview sheet: one page, as many offers as fit, and numbers that add up."""

from __future__ import annotations

import re
from dataclasses import replace

from catalogue.edition.edition import Edition, OfferView
from catalogue.render.papers import overview_sheet
from catalogue.render.templates import Templates
from tests.pdf_reading import plain
from tests.render import complete, sample
from tests.render.papers.reading import assert_lasting, headings_of, text_of


def many(count: int) -> Edition:
    """An edition of so many offers, told apart by their titles."""
    edition = complete.edition()
    pattern = edition.offers[0]
    offers = tuple(
        replace(pattern, part_of=None, ref=replace(pattern.ref, id=f"nr-{number}", title=f"Tilbuddet nr. {number}."))
        for number in range(1, count + 1)
    )
    row = edition.overview[0]
    section = replace(edition.sections[0], offers=offers)
    return replace(edition, sections=(section,), overview=tuple(replace(row, ref=each.ref) for each in offers))


def numbers(text: str) -> list[int]:
    return [int(found) for found in re.findall(r"Tilbuddet nr\. (\d+)\.", text)]


def whole(edition: Edition) -> tuple[OfferView, ...]:
    return tuple(offer for offer in edition.offers if offer.part_of is None)


def test_it_says_whom_to_send_where(templates: Templates) -> None:
    edition = complete.edition()
    made = overview_sheet(edition, "school", "Skoler", whole(edition), templates)
    text = text_of(made)
    assert (made.path, made.pages) == ("oversigter/school.pdf", 1)
    assert headings_of(made) == [1]
    assert_lasting(made)
    assert [each.ref.title for each in whole(edition)[:5] if plain(each.ref.title) not in plain(text)] == []
    assert [
        each for each in ("Skoler", "9–16 år", "Torsdage i lige uger", "98 12 34 56", "112") if each not in text
    ] == []
    assert "til i kataloget" not in text


def test_what_has_no_room_is_counted(templates: Templates) -> None:
    edition = many(30)
    text = text_of(overview_sheet(edition, "school", "Skoler", edition.offers, templates))
    shown = numbers(text)
    assert 5 <= len(shown) < 30
    assert shown == list(range(1, len(shown) + 1))
    assert f"… og {30 - len(shown)} tilbud til i kataloget" in text


def test_what_is_needed_most_is_chosen_and_shown_in_the_order_of_print(templates: Templates) -> None:
    edition = many(30)
    shown = numbers(text_of(overview_sheet(edition, "school", "Skoler", edition.offers[::-1], templates)))
    assert shown == list(range(31 - len(shown), 31))


def test_what_is_not_stated_says_so(templates: Templates) -> None:
    edition = replace(complete.edition(), sections=sample.empty().sections or complete.edition().sections)
    silent = next(offer for offer in edition.offers if not (fact := offer.fact("contact")) or not fact.stated)
    text = text_of(overview_sheet(edition, "school", "Skoler", (silent,), templates))
    assert "Ikke oplyst" in text


def test_a_demonstration_says_so(templates: Templates) -> None:
    edition = sample.demonstration()
    made = overview_sheet(edition, "school", "Skoler", whole(edition), templates)
    assert text_of(made).startswith("DEMONSTRATION")
