"""Exports to read back, the official schemas where they lie, and how two files differ."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from catalogue.collection.catalogue import Catalogue
from catalogue.edition.compose import compose
from catalogue.edition.extract import Extract, Reach, extract
from catalogue.exchange.base import Brought, Exported, Material
from catalogue.exchange.hsds.package import hsds_csv
from catalogue.exchange.hsds.read import read
from catalogue.exchange.hsds.said import plain
from catalogue.exchange.hsds.write import hsds
from catalogue.source.foreign.values import Foreign
from tests.edition.workshop import HOME, edition_of, example, labels

OFFICIAL = HOME.parent / "shared" / "hsds"
needs_schemas = pytest.mark.skipif(
    not OFFICIAL.is_dir(), reason="the official HSDS 3.1 schemas do not lie in ../shared/hsds: nothing was validated"
)
FORMS: Mapping[str, Callable[[Material], Exported]] = {"json": hsds, "csv": hsds_csv}
Data = dict[str, Any]


@lru_cache
def material_of(name: str, edition: str, reach: Reach = "edition") -> Material:
    """An export's material of a good example."""
    return Material(extract(example(name), edition_of(name, edition), reach))


def material_from(catalogue: Catalogue, reach: Reach = "keepers") -> Material:
    """An export's material of a catalogue of a test, by its first edition."""
    name, settings = next(iter(catalogue.settings.editions.items()))
    return Material(extract(catalogue, compose(catalogue, name, labels(settings.language)), reach))


def written(exported: Exported) -> dict[str, Any]:
    """The JSON files of an export by their names."""
    return {path: json.loads(data) for path, data in exported.files if path.endswith(".json")}


def services(exported: Exported) -> dict[str, Data]:
    """The services of an export by the ids of the offers."""
    return {each["catalogue"]["id"]: each for each in written(exported)["services.json"]["contents"]}


def read_back(exported: Exported, catalogue: Catalogue) -> Brought:
    """What our own import makes of an export."""
    outcome = read([Foreign(path, data) for path, data in exported.files], catalogue, catalogue.as_of)
    assert outcome.diagnostics == ()
    return outcome.value


def meant(found: Extract) -> dict[str, Data]:
    """What an extract says of each association that has offers in it, as a file says it."""
    files: dict[str, Data] = {}
    for each in found.associations:
        offers = [
            _plain(offer.values, found.main) | {"id": offer.id}
            for offer in found.offers
            if offer.association == each.id
        ]
        parts = {"association": each.values, "partnership": each.partnership, "contacts": each.contacts}
        said = {key: _plain(value, found.main) for key, value in parts.items() if value}
        if offers:
            files[each.id] = {"evidence": each.evidence, **said, "offers": offers}
    return files


def _plain(value: object, main: str) -> Data:
    found = plain(value, main)
    assert isinstance(found, dict)
    return found


def differences(before: object, after: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The places at which two values differ."""
    if isinstance(before, Mapping) and isinstance(after, Mapping):
        for key in before.keys() | after.keys():
            if key in before and key in after:
                yield from differences(before[key], after[key], (*path, key))
            else:
                yield (*path, key)
    elif isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        for index, pair in enumerate(zip(before, after, strict=True)):
            yield from differences(*pair, (*path, index))
    elif before != after:
        yield path


def foreign(value: object, name: str = "services.json") -> list[Foreign]:
    """A JSON file of somebody else."""
    return [Foreign(name, json.dumps(value).encode())]


def official(kind: str, name: str) -> Any:  # noqa: ANN401  # JSON of any shape
    """A file of the specification."""
    return json.loads((OFFICIAL / kind / name).read_text())


def official_files(path: Path) -> list[Foreign]:
    """A file of the specification's examples, or all files of a folder of them."""
    files = sorted(path.iterdir()) if path.is_dir() else [path]
    return [Foreign(each.name, each.read_bytes()) for each in files]
