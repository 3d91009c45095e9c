"""The example that shows every field shows every field: a new one without a place there fails."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from pydantic import BaseModel

from catalogue.model.sources import OtherCatalogue
from catalogue.pipeline.check import check

EXAMPLE = Path(__file__).parents[1] / "examples" / "good" / "every-field"
# What it can't show itself: there must be another catalogue in a git repository, and words that differ.
WORDS = {group: {"deres": "vores"} for group in ("themes", "target_groups", "activity_forms", "areas", "referrers")}
SOURCE = {"folder": "../naboby", "revision": "2026-1", "name": "Naboby (opdigtet)", "map": WORDS}
FEWEST_MODELS = 30


def parts(value: object) -> Iterator[BaseModel]:
    """Every model below a value, itself included."""
    if isinstance(value, BaseModel):
        yield value
        for name in value.model_fields_set:
            yield from parts(getattr(value, name))
    elif isinstance(value, list):
        for each in value:
            yield from parts(each)
    elif isinstance(value, dict):
        for each in value.values():
            yield from parts(each)


def test_the_example_uses_every_field_of_every_model() -> None:
    catalogue = check(EXAMPLE, date(2026, 11, 1)).catalogue
    assert catalogue is not None
    used: dict[type[BaseModel], set[str]] = {}
    entries = [
        catalogue.settings,
        catalogue.settings.model_copy(update={"sources": {"naboby": OtherCatalogue.model_validate(SOURCE)}}),
        catalogue.vocabulary,
        *catalogue.recipients.values(),
        *catalogue.partnerships.values(),
        *catalogue.funding.values(),
        *catalogue.milestones.values(),
        catalogue.alliance,
    ]
    for part in parts(entries):
        used.setdefault(type(part), set()).update(part.model_fields_set)
    assert len(used) > FEWEST_MODELS
    assert {(kind.__name__, name) for kind, names in used.items() for name in kind.model_fields.keys() - names} == set()
