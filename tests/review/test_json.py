"""What programs get: the same, with the changes in a form that leads from one revision to the other."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from catalogue.compare.apply import apply
from catalogue.compare.as_json import changes_from_json
from catalogue.compare.sheets import sheets
from catalogue.messages import MASK
from tests.compare.history import comparisons, steps
from tests.review.workshop import NATTERAVNEN, START, changed, compared, with_person, written


def read(before: dict[str, str], after: dict[str, str]) -> Any:  # noqa: ANN401  # JSON
    return json.loads(written("json", before, after))


def test_its_changes_lead_from_each_revision_to_the_next() -> None:
    files = {step.name: step.files for step in steps()}
    followed = 0
    for step in comparisons():
        pair = compared(files[step.before], step.files).pair
        before, after = pair.before.catalogue, pair.after.catalogue
        assert before is not None
        assert after is not None
        changes = changes_from_json(json.loads(written("json", files[step.before], step.files)))
        if changes.unread:
            continue
        assert apply(sheets(before), changes) == sheets(after), step.name
        followed += 1
    assert followed > 30


def test_a_person_is_dots_in_it() -> None:
    found = read(START, with_person())
    (contact,) = (each for each in found["changes"] if each["key"]["kind"] == "contact")
    values = {".".join(field["path"]): field["after"] for field in contact["fields"]}
    assert values["person"] == values["phone"] == values["email"] == MASK
    assert values["role.da"] == "Tovholder"


def test_its_keys_stay() -> None:
    found = read(START, changed(NATTERAVNEN, ("maximum: 12", "maximum: 15")))
    assert sorted(found) == [
        "agreements",
        "appeared",
        "base",
        "changes",
        "comparable",
        "cured",
        "different",
        "editions",
        "entities",
        "head",
        "institutions",
        "language",
        "less_complete",
        "orders",
        "people",
        "revisions",
        "tool",
        "uncertain",
        "unread",
        "version",
    ]
    (offer,) = found["entities"]
    assert offer["fields"] == [{"path": ["age"], "title": "Alder", "before": "6–12 år", "after": "6–15 år"}]
    assert [each["name"] for each in found["editions"]] == ["professionals", "families", "young"]


@pytest.mark.parametrize("language", ["da", "en"])
def test_nothing_changed_is_said_to_programs_too(language: str) -> None:
    found = json.loads(written("json", START, START, language))
    assert found["different"] is False
    assert found["changes"] == found["entities"] == found["editions"] == []


def test_the_manual_explains_every_key() -> None:
    manual = (Path(__file__).parents[2] / "docs" / "diff.md").read_text(encoding="utf-8")
    explained = {
        name for row in re.findall(r"^\| (`.*?) \|", manual, re.MULTILINE) for name in re.findall(r"`(\w+)`", row)
    }
    assert set(read(START, with_person())) - {"language", "tool"} <= explained
