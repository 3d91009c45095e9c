"""`docs/behind.md`: its files are right, and the sums in them meet."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from catalogue.followup.money import reached
from catalogue.model.alliance import Alliance
from catalogue.model.base import Model
from catalogue.model.funding import Funding
from catalogue.model.milestones import Milestones
from catalogue.model.validate import validate
from catalogue.source.document import Source
from catalogue.source.parse import parse_text

TEXT = (Path(__file__).parents[2] / "docs" / "behind.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```yaml\n(.*?)^```", TEXT, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize(
    ("block", "model"),
    list(zip(BLOCKS, (Funding, Milestones, Alliance), strict=True)),
    ids=("money", "days", "alliance"),
)
def test_a_file_is_right(block: str, model: type[Model]) -> None:
    document = parse_text(Source("example.yaml", block)).value
    assert document is not None
    assert validate(document, model).diagnostics == ()


def test_the_sum_and_what_it_is_for_each() -> None:
    document = parse_text(Source("example.yaml", BLOCKS[0])).value
    assert document is not None
    found = validate(document, Funding).value
    assert found is not None
    grant = found.grants["foraar"]
    assert grant.is_parted
    assert grant.allotted == grant.total
    assert grant.reached is not None
    assert f"højst {reached(grant.total, grant.reached).each} kr." in TEXT
