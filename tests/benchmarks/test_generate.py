"""The benchmark's catalogue: valid, complete, and the same each time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from pydantic import BaseModel

from benchmarks.generate import generate
from benchmarks.world import AS_OF
from catalogue.codes import Severity
from catalogue.model.agreement import Partnership
from catalogue.model.contact import Contact
from catalogue.model.offer import Offer
from catalogue.model.partnership import Association
from catalogue.pipeline.check import CheckReport, check

OFFERS = 5


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> CheckReport:
    folder = tmp_path_factory.mktemp("generated")
    generate(folder, OFFERS)
    return check(folder, AS_OF)


def test_generated_files_have_no_error_and_few_warnings(report: CheckReport) -> None:
    assert report.catalogue is not None
    assert len(report.catalogue.offers) == OFFERS
    assert not report.has_errors
    assert {each.code for each in report.diagnostics if each.severity is Severity.WARNING} <= {"CAT314"}


def test_stale_files_have_a_warning_each_and_no_error(tmp_path: Path) -> None:
    generate(tmp_path, OFFERS, stale=True)
    stale = check(tmp_path, AS_OF)
    assert stale.catalogue is not None
    assert not stale.has_errors
    outdated = {each.span.file for each in stale.diagnostics if each.code in {"CAT313", "CAT315"}}
    assert outdated == {f"data/offers/{name}.yaml" for name in stale.catalogue.partnerships}


@pytest.mark.parametrize("model", [Association, Partnership, Contact, Offer])
def test_every_field_is_in_use(report: CheckReport, model: type[BaseModel]) -> None:
    assert report.catalogue is not None
    data = [report.catalogue.document_of(name).data for name in report.catalogue.partnerships]
    used = {name for file in data for part in _parts(file, model) for name in part}
    assert used == {field.alias or name for name, field in model.model_fields.items()}


def _parts(file: Mapping[str, object], model: type[BaseModel]) -> Iterator[Mapping[str, object]]:
    key = {Association: "association", Partnership: "partnership", Contact: "contacts", Offer: "offers"}[model]
    found = file.get(key, {})
    if isinstance(found, list):
        yield from found
    elif isinstance(found, dict):
        yield from found.values() if model is Contact else [found]


def test_the_parts_of_a_large_catalogue_use_every_field_too(tmp_path: Path) -> None:
    generate(tmp_path, 200)
    large = check(tmp_path, AS_OF)
    assert large.catalogue is not None
    used: dict[type[BaseModel], set[str]] = {}
    for file in large.catalogue.partnerships.values():
        _note_fields(file, used)
    unused = {(model.__name__, name) for model, names in used.items() for name in model.model_fields.keys() - names}
    assert unused == {("Consent", "withdrawn_on")}  # it would be a warning
    assert len(used) > 20


def _note_fields(value: object, used: dict[type[BaseModel], set[str]]) -> None:
    if isinstance(value, BaseModel):
        used.setdefault(type(value), set()).update(value.model_fields_set)
        value = dict(value)
    if isinstance(value, dict):
        value = list(value.values())
    for each in value if isinstance(value, list) else []:
        _note_fields(each, used)


def test_descriptions_have_the_length_of_real_ones(report: CheckReport) -> None:
    assert report.catalogue is not None
    texts = [placed.offer.description for placed in report.catalogue.all_offers()]
    assert all(text and 40 <= len(text[""].split()) <= 130 for text in texts)


def test_the_same_arguments_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        generate(tmp_path / name, OFFERS)
    one, two = (
        {path.relative_to(tmp_path / name): path.read_bytes() for path in (tmp_path / name).rglob("*.*")}
        for name in ("one", "two")
    )
    assert one == two
