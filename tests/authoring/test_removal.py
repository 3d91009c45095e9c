"""One thing taken out of a file's text, and everything else as it was written."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.authoring.edit.data import without
from catalogue.authoring.edit.removal import remove
from catalogue.source.document import Path
from tests.authoring.test_editor import TEXT, changes, text_of
from tests.authoring.test_fmt import parsed
from tests.authoring.test_fmt_properties import comments
from tests.authoring.test_fmt_properties import parsed as parsed_drawn
from tests.authoring.yaml_files import Drawn, yaml_files

REMOVED: list[tuple[Path, list[str]]] = [
    (("evidence",), ["-evidence: invented   # opdigtet", "+# opdigtet"]),
    (("offers", 1, "themes"), ["-  themes: []"]),
    (("offers", 0, "id"), ["-- id: a", "-  title: A", "+- title: A"]),
    (("offers", 0, "age", "minimum"), ["-  age: {minimum: 9}   # alder", "+  # alder"]),
    (
        ("offers", 0, "confirmed", "on"),
        ["-    on: 2026-01-01 # ringede", "+    # ringede"],
    ),
    (
        ("offers", 0, "confirmed"),
        ["-  confirmed:", "-    on: 2026-01-01 # ringede", "-    by: association", "+  # ringede"],
    ),
    (
        ("partnership", "periods", 0, "until"),
        ["-  periods: [{from: 2025-01-01, until: 2025-12-31}]", "+  periods: [{from: 2025-01-01}]"],
    ),
    (("partnership", "periods", 0), ["-  periods: [{from: 2025-01-01, until: 2025-12-31}]"]),
    (("offers", 0, "grades"), []),
    (("offers", 7), []),
]


@pytest.mark.parametrize(("path", "expected"), REMOVED)
def test_a_value_is_taken_out(path: Path, expected: list[str]) -> None:
    assert changes(text_of(remove(parsed(TEXT), path))) == expected


def test_what_holds_it_stays_as_far_as_asked() -> None:
    text = "offers:\n  - id: a\n    age: {minimum: 3}\n"
    assert text_of(remove(parsed(text), ("offers", 0, "age", "minimum"), 2)) == "offers:\n  - id: a\n"
    assert text_of(remove(parsed("offers:\n  - id: a\n"), ("offers", 0, "id"), 2)) == "offers:\n  - {}\n"


def test_one_of_two_blank_lines_goes_too() -> None:
    assert text_of(remove(parsed("a: 1\n\nb: 2\n\nc: 3\n"), ("b",))) == "a: 1\n\nc: 3\n"


@settings(max_examples=60, deadline=None)
@given(yaml_files(), st.data())
def test_any_place_of_any_file_can_be_taken_out(drawn: Drawn, data: st.DataObject) -> None:
    before = parsed_drawn(drawn.text)
    path = data.draw(st.sampled_from([path for path in before.spans if path]))
    outcome = remove(before, path, len(path) - 1)
    if len(path) == 1 and len(before.data) == 1:
        return  # a file of nothing is none
    assert outcome.value is not None
    assert outcome.value.data == without(before.data, path)
    assert comments(outcome.value).keys() == comments(before).keys()
