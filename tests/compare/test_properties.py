"""A catalogue compared with itself, and changes carried out again: for generated catalogues and for edited examples."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.collection.catalogue import Catalogue
from catalogue.compare.apply import apply
from catalogue.compare.as_json import changes_from_json, changes_to_json
from catalogue.compare.changes import Changes
from catalogue.compare.compare import compare, compare_sheets
from catalogue.compare.sheets import sheets
from tests.compare.edits import EXAMPLES, FILES, catalogue_of, edited, example


def sent(changes: Changes) -> Changes:
    """The changes after a journey as JSON."""
    return changes_from_json(json.loads(json.dumps(changes_to_json(changes))))


def assert_told_and_carried_out(before: Catalogue, after: Catalogue) -> None:
    changes = compare(before, after)
    assert sent(changes) == changes
    assert apply(sheets(before), sent(changes)) == sheets(after)
    assert bool(changes) == (sheets(before) != sheets(after))
    for change in changes.changes:
        assert change.fields or change.moved_from or change.was or change.what != "changed"
    assert len({change.key for change in changes.changes}) == len(changes.changes)
    assert "child_certificate" not in json.dumps(changes_to_json(changes))


@given(FILES)
def test_nothing_changed_in_what_is_the_same(files: dict[str, Any]) -> None:
    first, again = catalogue_of(files), catalogue_of(deepcopy(files))
    assert not compare(first, first)
    assert not compare(first, again)
    assert not compare_sheets(sheets(first), sheets(again))


@given(FILES, FILES)
def test_changes_carried_out_give_the_other(before: dict[str, Any], after: dict[str, Any]) -> None:
    assert_told_and_carried_out(catalogue_of(before), catalogue_of(after))


@pytest.mark.parametrize("name", EXAMPLES)
def test_edits_of_an_example_are_told_and_carried_out(name: str) -> None:
    @given(st.data())
    def check(data: st.DataObject) -> None:
        before = example(name)
        assert_told_and_carried_out(before, data.draw(edited(before)))

    check()


@pytest.mark.campaign
@given(FILES, FILES)
def test_many_changes_carried_out_give_the_other(before: dict[str, Any], after: dict[str, Any]) -> None:
    assert_told_and_carried_out(catalogue_of(before), catalogue_of(after))


@pytest.mark.campaign
@given(st.sampled_from(sorted(EXAMPLES)), st.data())
def test_many_edits_of_examples_are_told_and_carried_out(name: str, data: st.DataObject) -> None:
    before = example(name)
    assert_told_and_carried_out(before, data.draw(edited(before)))
