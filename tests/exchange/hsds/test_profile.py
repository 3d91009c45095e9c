"""The published profile is what the models and the exports say."""

from __future__ import annotations

import json

import pytest

from catalogue.model.fields import fields_of
from catalogue.model.offer import Offer
from tests.exchange.hsds.profile_patch import FOLDER, PATCHED, patch


@pytest.mark.parametrize("table", PATCHED)
def test_each_patch_is_what_the_models_say(table: str, *, update_golden: bool) -> None:
    path = FOLDER / f"{table}.json"
    if update_golden:
        path.write_text(patch(table), encoding="utf-8")
    assert path.read_text(encoding="utf-8") == patch(table)


def test_it_names_every_field_of_an_offer() -> None:
    schema = json.loads((FOLDER / "service.json").read_text())["properties"]["catalogue"]
    assert schema["properties"].keys() == {*fields_of(Offer), "-"}
    assert all(each.get("description") or key == "places" for key, each in schema["properties"].items())
