"""What the three-offer catalogue looks like, to the letter: `make golden` writes the files anew."""

from __future__ import annotations

from difflib import unified_diff
from pathlib import Path

import pytest

from tests.pipeline.workshop import Made

GOLDEN = Path(__file__).parents[1] / "golden"
FILES = (
    "professionals/catalogue.md",
    "professionals/tilbud/samtalegruppe.html",
    "families/catalogue.md",
    "families/index.html",
)


@pytest.mark.parametrize("name", FILES)
def test_it_reads_as_it_was_approved(small: Made, name: str, *, update_golden: bool) -> None:
    made, approved = (small.output / name).read_text(encoding="utf-8"), GOLDEN / name
    if update_golden:
        approved.parent.mkdir(parents=True, exist_ok=True)
        approved.write_text(made, encoding="utf-8")
    before = approved.read_text(encoding="utf-8").splitlines()
    assert list(unified_diff(before, made.splitlines(), "approved", "made", lineterm="")) == []


def test_there_is_no_other_approved_file() -> None:
    assert sorted(path.relative_to(GOLDEN).as_posix() for path in GOLDEN.rglob("*.*")) == sorted(FILES)
