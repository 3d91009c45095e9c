"""One thing changed in a file's text, and everything else as it was written."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from difflib import SequenceMatcher

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.authoring.edit.data import at, with_value
from catalogue.authoring.edit.editor import Edited, add_item, add_key, set_value
from catalogue.authoring.edit.values import Comments, Value
from catalogue.source.document import Path
from tests.authoring.test_fmt import parsed
from tests.authoring.test_fmt_properties import comments
from tests.authoring.test_fmt_properties import parsed as parsed_drawn
from tests.authoring.yaml_files import Drawn, yaml_files

TEXT = """\
# Prøveforeningen
evidence: invented   # opdigtet
association:
    name:  Prøve
partnership:
  periods: [{from: 2025-01-01, until: 2025-12-31}]
  meetings:
    # det første
    - {on: 2026-03-02, held: true}  # gik godt
    # flere møder her
offers:
- id: a
  title: A
  age: {minimum: 9}   # alder
  confirmed:
    on: 2026-01-01 # ringede
    by: association

- title: B
  themes: []
# slut
"""


def text_of(outcome: Edited) -> str:
    assert outcome.value is not None, outcome.diagnostics
    return outcome.value.source.text


def changes(after: str, before: str = TEXT) -> list[str]:
    """The lines gone and come."""
    one, other = before.splitlines(), after.splitlines()
    found = []
    for kind, start, end, new_start, new_end in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if kind != "equal":
            found += [f"-{line}" for line in one[start:end]] + [f"+{line}" for line in other[new_start:new_end]]
    return found


# Path, value, the lines gone and come.
SET: list[tuple[Path, Value, list[str]]] = [
    (("evidence",), "association", ["-evidence: invented   # opdigtet", "+evidence: association   # opdigtet"]),
    (("association", "name"), "Ny: A", ["-    name:  Prøve", '+    name: "Ny: A"']),
    (("association", "website"), "https://example.org", ['+    website: "https://example.org"']),
    (
        ("offers", 0, "confirmed", "on"),
        date(2026, 5, 4),
        ["-    on: 2026-01-01 # ringede", "+    on: 2026-05-04 # ringede"],
    ),
    (
        ("offers", 0, "confirmed"),
        {"on": "2026-05-04", "by": "municipality"},
        [
            "-  confirmed:",
            "-    on: 2026-01-01 # ringede",
            "-    by: association",
            "+  # ringede",
            "+  confirmed: {on: 2026-05-04, by: municipality}",
        ],
    ),
    (
        ("offers", 0, "age", "maximum"),
        16,
        ["-  age: {minimum: 9}   # alder", "+  age: {minimum: 9, maximum: 16}   # alder"],
    ),
    (("offers", 0, "age", "minimum"), 10, ["-  age: {minimum: 9}   # alder", "+  age: {minimum: 10}   # alder"]),
    (("offers", 1, "id"), "b", ["-- title: B", "+- id: b", "+  title: B"]),
    (("offers", 1, "status", "is"), "open", ["+  status: {is: open}"]),
    (("offers", 1, "summary"), "En\nto\n", ["+  summary: |", "+    En", "+    to"]),
    (("partnership", "follow_up", "next_on"), "2026-09-01", ["+  follow_up: {next_on: 2026-09-01}"]),
    (("contacts", "kontor"), {"role": "Kontor"}, ["+contacts:", "+  kontor: {role: Kontor}"]),
]
ADDED: list[tuple[Path, Value, list[str]]] = [
    (("offers", 1, "themes"), "ensomhed", ["-  themes: []", "+  themes: [ensomhed]"]),
    (("offers", 1, "areas"), "aalborg", ["+  areas: [aalborg]"]),
    (("partnership", "meetings"), {"on": "2026-09-01"}, ["+    - {on: 2026-09-01}"]),
    (
        ("partnership", "periods"),
        {"from": "2026-01-01", "until": "2026-12-31"},
        [
            "-  periods: [{from: 2025-01-01, until: 2025-12-31}]",
            "+  periods: [{from: 2025-01-01, until: 2025-12-31}, {from: 2026-01-01, until: 2026-12-31}]",
        ],
    ),
    (("offers",), {"id": "c", "title": "C"}, ["+", "+- id: c", "+  title: C"]),
]


@pytest.mark.parametrize(("path", "value", "expected"), SET)
def test_a_value_is_set(path: Path, value: Value, expected: list[str]) -> None:
    assert changes(text_of(set_value(parsed(TEXT), path, value))) == expected


@pytest.mark.parametrize(("path", "value", "expected"), ADDED)
def test_an_item_is_added(path: Path, value: Value, expected: list[str]) -> None:
    assert changes(text_of(add_item(parsed(TEXT), path, value))) == expected


def test_an_offer_comes_with_its_comments() -> None:
    offer: Value = {"id": "c", "themes": ["ensomhed"]}
    remarks: Comments = {(): ["Nyt tilbud"], ("themes",): ["Hvad det drejer sig om"]}
    expected = ["+", "+# Nyt tilbud", "+- id: c", "+  # Hvad det drejer sig om", "+  themes: [ensomhed]"]
    assert changes(text_of(add_item(parsed(TEXT), ("offers",), offer, remarks))) == expected


def test_a_list_too_long_for_its_line_gets_lines() -> None:
    once = add_item(parsed(TEXT), ("partnership", "periods"), {"from": "2026-01-01", "until": "2026-12-31"})
    assert once.value is not None
    more: Value = {"from": "2027-01-01", "until": "2028-12-31", "notice_months": 3}
    twice = text_of(add_item(once.value, ("partnership", "periods"), more))
    assert "  periods:\n    - {from: 2025-01-01, until: 2025-12-31}\n" in twice
    assert "    - {from: 2027-01-01, until: 2028-12-31, notice_months: 3}\n  meetings:\n" in twice


def test_no_blank_line_is_added_below_a_text_that_would_take_it_in() -> None:
    text = "offers:\n  - id: a\n\n  - summary: |+\n      x\n"
    assert text_of(add_item(parsed(text), ("offers",), {"id": "b"})) == f"{text}  - id: b\n"


def test_edits_follow_each_other() -> None:
    document = parsed(TEXT)
    for step in (1, 2, 3):
        outcome = add_item(document, ("offers", 0, "aliases"), f"navn {step}")
        assert outcome.value is not None
        document = outcome.value
    assert changes(document.source.text) == ["+  aliases: [navn 1, navn 2, navn 3]"]


@pytest.mark.parametrize(
    "path", [("evidence", "x"), ("association", "name", "da"), ("offers", 0, "age", "minimum", "x")]
)
def test_what_is_no_mapping_takes_no_key(path: Path) -> None:
    outcome = set_value(parsed(TEXT), path, "x")
    assert outcome.value is None
    assert [each.code for each in outcome.diagnostics] == ["CAT123"]
    assert add_item(parsed(TEXT), path[:-1], "x").value is None


def test_a_character_that_no_file_may_hold_is_refused() -> None:
    outcome = set_value(parsed(TEXT), ("evidence",), "a\x1b[2Jb")
    assert outcome.value is None
    assert [each.code for each in outcome.diagnostics] == ["CAT116"]


def test_a_last_line_gets_its_end_before_something_is_written_below_it() -> None:
    after = text_of(add_key(parsed("association:\n  about: |\n    x"), (), "offers", []))
    assert after == "association:\n  about: |-\n    x\noffers: []\n"


def test_a_file_in_brackets_is_edited_between_them() -> None:
    assert text_of(set_value(parsed("{evidence: a, offers: []}\n"), ("association",), {"name": "X"})) == (
        "{evidence: a, association: {name: X}, offers: []}\n"
    )


VALUES: list[Value] = [
    *("ny", "a: b # c", "linje\nto\n", " x ", "| \" '", True, None, 7, [], {}, ["a", "b"], {"da": "x", "en": "y\nz"}),
    [{"on": "2026-01-01", "with": ["a, b"]}, {"x": {"y": [1, {"z": None}]}}],
]


@settings(max_examples=60)
@given(yaml_files(), st.sampled_from(VALUES), st.data())
def test_any_place_of_any_file_can_be_edited(drawn: Drawn, value: Value, data: st.DataObject) -> None:
    before = parsed_drawn(drawn.text)
    path = data.draw(st.sampled_from([path for path in before.spans if path]))
    here = at(before.data, path)
    is_whole = data.draw(st.booleans())
    if isinstance(here, list) and not is_whole:
        outcome, path = add_item(before, path, value), (*path, len(here))
    elif isinstance(here, Mapping) and not is_whole:
        outcome, path = add_key(before, path, "ny", value), (*path, "ny")
    else:
        outcome = set_value(before, path, value)
    assert outcome.value is not None
    assert outcome.value.data == with_value(before.data, path, value)
    assert comments(outcome.value).keys() == comments(before).keys()
