"""Contrast, and the nearest colour that can be read on white."""

from __future__ import annotations

import colorsys
import itertools

import pytest

from catalogue.colour import contrast, nearest_passing, passes

EVERY_17TH = ["#{:02x}{:02x}{:02x}".format(*each) for each in itertools.product(range(0, 256, 17), repeat=3)]


def test_what_can_be_read_stays_as_it_is() -> None:
    assert nearest_passing("#1D5A7A") == "#1d5a7a"
    assert nearest_passing("#767676") == "#767676"


def test_every_colour_has_a_near_one_that_can_be_read_and_none_is_darker_than_it_must_be() -> None:
    for colour in EVERY_17TH:
        found = nearest_passing(colour)
        assert passes(found)
        assert found == colour or contrast(found, "#ffffff") < 4.62


@pytest.mark.parametrize(
    ("colour", "expected"),
    [("#777777", "#767676"), ("#ffffff", "#767676"), ("#ffcc00", "#917300"), ("#e85d9a", "#cb4282")],
)
def test_some_colours_by_name(colour: str, expected: str) -> None:
    assert nearest_passing(colour) == expected


@pytest.mark.parametrize("colour", ["#ffcc00", "#ff9900", "#00ff00", "#7fb2d6", "#e85d9a", "#00a3a3"])
def test_the_hue_stays(colour: str) -> None:
    one, two = (_hue(each) for each in (colour, nearest_passing(colour)))
    assert abs(one - two) < 0.03


def _hue(colour: str) -> float:
    return colorsys.rgb_to_hls(*(int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)))[0]
