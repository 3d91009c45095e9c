"""What stands behind the catalogue and in no edition: the money, the committees' days, the alliance."""

from __future__ import annotations

from pathlib import Path

import pytest

from catalogue.collection.collect import collect
from catalogue.compare.sheets import sheets
from catalogue.project import ALLIANCE, FUNDING, MILESTONES
from catalogue.source.tree import FolderTree
from tests.review.workshop import START, entity, fields, reviewed, written
from tests.test_bad_examples import TODAY

GOOD = Path(__file__).parents[1] / "examples" / "good"
BEHIND = {
    FUNDING: (
        "grants:\n  foraar:\n    title: Forår (opdigtet)\n    source: Fonden (opdigtet)\n    total: 5000\n"
        "    note: Ring til kontoret\n    lines: [{purpose: Te, amount: 5000}]\n"
    ),
    MILESTONES: "milestones:\n  skoleudvalget:\n    body: Skoleudvalget\n    on: 2026-02-24\n",
    ALLIANCE: "name: Alliancen\nmembers:\n  foreningen: {name: Foreningen (opdigtet)}\n",
}
BEFORE = {**START, **BEHIND}


@pytest.mark.parametrize(
    ("file", "old", "new", "key", "told"),
    [
        (FUNDING, "total: 5000", "total: 6000", ("grant", "foraar"), "Samlet beløb: 5.000 kr. → 6.000 kr."),
        (MILESTONES, "02-24", "02-25", ("milestone", "skoleudvalget"), "Dato: 24. februar 2026 → 25. februar 2026"),
        (ALLIANCE, "name: Alliancen", "name: Netværket", ("alliance", ""), "Navn: Alliancen → Netværket"),
        (
            ALLIANCE,
            "{name: Foreningen",
            "{name: Gruppen",
            ("member", "foreningen"),
            "Navn: Foreningen (opdigtet) → Gruppen",
        ),
    ],
)
def test_a_change_is_told_and_no_edition_changes(
    file: str, old: str, new: str, key: tuple[str, str], told: str
) -> None:
    after = {**BEFORE, file: BEHIND[file].replace(old, new)}
    found = reviewed(after, BEFORE)
    assert [each for each in fields(entity(found, *key)) if each.startswith(told)]
    assert "Ingen udgave ændrer sig." in written("text", BEFORE, after)


def test_a_new_member_is_told() -> None:
    after = {**BEFORE, ALLIANCE: BEHIND[ALLIANCE] + "  gruppen: {name: Gruppen (opdigtet)}\n"}
    assert entity(reviewed(after, BEFORE), "member", "gruppen").what == "added"


def test_what_looks_like_a_person_is_not_repeated() -> None:
    number = "010203-1234"
    after = {**BEFORE, FUNDING: BEHIND[FUNDING].replace("Ring til kontoret", f"Ring {number}")}
    for form in ("text", "markdown", "json", "html"):
        said = written(form, BEFORE, after)
        assert "Forår (opdigtet)" in said
        assert number not in said
    assert "Bemærkning: ændret (vises ikke)" in written("text", BEFORE, after)


def test_every_file_has_its_sheets() -> None:
    catalogue = collect(FolderTree(GOOD / "every-field"), TODAY, TODAY).value
    assert catalogue is not None
    found = {sheet.file for sheet in sheets(catalogue).by_key.values()}
    assert {FUNDING, MILESTONES, ALLIANCE} <= found
