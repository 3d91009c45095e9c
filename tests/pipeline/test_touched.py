"""Which lines a change touched."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.pipeline.touched import changed_lines

FILE = ("a", "b", "c", "d")
LINES = st.lists(st.sampled_from("abc"), max_size=12).map(tuple)


@pytest.mark.parametrize(
    ("after", "touched"),
    [
        (FILE, set()),
        (("a", "x", "c", "d"), {2}),
        (("x", *FILE), {1}),
        ((*FILE, "x", "y"), {5, 6}),
        (("a", "x", "b", "c", "y", "d"), {2, 5}),
        (("a", "d"), set()),
        ((), set()),
        (("a", "c", "b", "d"), {2}),
    ],
    ids=str,
)
def test_added_and_changed_lines(after: tuple[str, ...], touched: set[int]) -> None:
    assert changed_lines(FILE, after) == touched


def test_a_new_file_is_touched_everywhere() -> None:
    assert changed_lines((), FILE) == {1, 2, 3, 4}


@given(LINES, LINES)
def test_the_other_lines_were_there_in_that_order(before: tuple[str, ...], after: tuple[str, ...]) -> None:
    touched = changed_lines(before, after)
    left = iter(before)
    assert touched <= set(range(1, len(after) + 1))
    assert all(line in left for number, line in enumerate(after, 1) if number not in touched)


def test_of_very_many_lines_all_between_count() -> None:
    before, after = (tuple(f"{name}{number}" for number in range(6000)) for name in "xy")
    assert changed_lines(("a", *before, "b"), ("a", *after, "b")) == set(range(2, 6002))
