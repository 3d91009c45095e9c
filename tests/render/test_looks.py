"""Colours, the pattern on the cover, fonts: small pure functions."""

from __future__ import annotations

import re

import pytest

from catalogue.colour import contrast, nearest_passing, tint
from catalogue.render.colour import INK, PALETTE, PAPER, theme_colour
from catalogue.render.fonts import covered
from catalogue.render.pattern import pattern
from catalogue.render.shape import Shape
from tests.render import sample


@pytest.mark.parametrize("colour", [*PALETTE, INK])
def test_our_own_colours_can_be_read_on_white(colour: str) -> None:
    assert nearest_passing(colour) == colour
    assert contrast(colour, PAPER) >= 4.5


@pytest.mark.parametrize("colour", ["#ffff00", "#ffffff", "#8a3b12", "#ABCDEF"])
def test_a_theme_colour_is_made_dark_enough(colour: str) -> None:
    assert contrast(theme_colour(colour, 0), PAPER) >= 4.5


@pytest.mark.parametrize("colour", ["", "red", "#fff", "#12345g", "url(x)", "#123456;x"])
def test_what_is_no_colour_never_reaches_a_style_sheet(colour: str) -> None:
    assert theme_colour(colour, 9) == PALETTE[1]


def test_contrast_is_wcags() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert tint("#000000", 0.5) == "#808080"


def test_the_pattern_has_one_tile_an_offer_and_is_always_the_same() -> None:
    edition = sample.edition()
    drawn = pattern(edition, "<et> mønster")
    assert drawn.count("h40v40h-40z") == len(edition.offers)
    assert "<title>&lt;et&gt; mønster</title>" in drawn
    assert drawn == pattern(sample.edition(), "<et> mønster")
    assert Shape(edition).colours["sorg"] in drawn


@pytest.mark.parametrize("number", [0, 1, 7, 60, 2000])
def test_the_pattern_fits_any_number_of_offers(number: int) -> None:
    section = sample.edition().sections[0]
    edition = sample.edition(sections=((section.__class__("k", "h", "", "", section.offers[:1] * number)),))
    found = re.search(r'viewBox="0 0 (\d+) (\d+)"', pattern(edition, "x", 0.6))
    assert found
    assert int(found[2]) > 0
    assert int(found[1]) * int(found[2]) // 1600 >= number


def test_the_font_has_the_letters_of_the_languages_around_us() -> None:
    assert {ord(letter) for letter in "ÆØÅæøåÄÖäöÞðßŁłŠšŽžČčĞğİıŞş€–—«»„“”…•→№½·"} <= covered()
