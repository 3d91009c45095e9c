"""What we write is valid by the official schemas and tables, as they stand and with our profile."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from io import StringIO
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from referencing import Registry, Resource

from catalogue.exchange.hsds.tables import shapes
from tests.edition.workshop import HOME
from tests.exchange.hsds.workshop import FORMS, OFFICIAL, Data, material_of, needs_schemas, official, written

DIALECT = "https://json-schema.org/draft/2020-12/schema"
EXAMPLES = (
    ("small", "professionals"),
    ("small", "families"),
    ("every-field", "professionals"),
    ("awkward", "professionals"),
)
PROFILE = HOME / "docs" / "hsds-profile"
FEWEST = 20


def validators(*, with_profile: bool) -> Mapping[str, Draft202012Validator]:
    """One for services and one for organizations."""
    schemas = {path.name: json.loads(path.read_text()) for path in (OFFICIAL / "schema").glob("*.json")}
    for patch in PROFILE.glob("*.json") if with_profile else ():
        schemas[patch.name] = patched(schemas[patch.name], json.loads(patch.read_text()))
    resources = [(name, Resource.from_contents({"$schema": DIALECT, **schema})) for name, schema in schemas.items()]
    registry: Registry[Any] = Registry().with_resources(resources)
    return {
        kind: Draft202012Validator({"$ref": f"{kind}.json"}, registry=registry, format_checker=FormatChecker())
        for kind in ("service", "organization")
    }


def patched(target: object, patch: object) -> object:
    """RFC 7396: what is null goes, objects are merged, all else is replaced."""
    if not isinstance(patch, dict):
        return patch
    found = dict(target) if isinstance(target, dict) else {}
    for key, value in patch.items():
        if value is None:
            found.pop(key, None)
        else:
            found[key] = patched(found.get(key), value)
    return found


@needs_schemas
@pytest.mark.parametrize("with_profile", [False, True])
def test_every_service_and_organization_is_valid(*, with_profile: bool) -> None:
    checks, count = validators(with_profile=with_profile), 0
    for example in EXAMPLES:
        files = written(FORMS["json"](material_of(*example)))
        for kind in ("service", "organization"):
            for each in files[f"{kind}s.json"]["contents"]:
                assert [error.message for error in checks[kind].iter_errors(each)] == []
                count += 1
    assert count > FEWEST


@needs_schemas
def test_the_validator_finds_what_is_wrong() -> None:
    service = written(FORMS["json"](material_of("small", "professionals")))["services.json"]["contents"][0]
    checks = validators(with_profile=True)
    wrong: dict[str, object] = {"status": "open", "id": "samtalegruppe", "catalogue": {"ages": 7}}
    for key, value in wrong.items():
        assert not checks["service"].is_valid({**service, key: value}), key


@needs_schemas
def test_each_table_has_the_columns_of_the_official_package() -> None:
    package = official(".", "datapackage.json")
    ours = shapes()
    for resource in package["resources"]:
        fields = {each["name"]: each["type"] for each in resource["schema"]["fields"]}
        shape = ours[resource["name"]]
        assert resource["path"] == shape.file
        assert fields.items() <= shape.columns.items(), shape.name
        needed = {each["name"] for each in resource["schema"]["fields"] if each.get("constraints", {}).get("required")}
        assert needed <= shape.required, shape.name


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_tables_keep_what_their_package_promises(example: tuple[str, str]) -> None:
    exported = FORMS["csv"](material_of(*example))
    files = dict(exported.files)
    package = json.loads(files.pop("datapackage.json"))
    tables = {each["name"]: rows(files.pop(each["path"])) for each in package["resources"]}
    assert files == {}
    for resource in package["resources"]:
        keep_promises(resource["schema"], tables[resource["name"]], tables)


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(data.decode(), newline="")))


def keep_promises(schema: Data, table: list[dict[str, str]], tables: Mapping[str, list[dict[str, str]]]) -> None:
    for field in schema["fields"]:
        values = [row[field["name"]] for row in table]
        if field.get("constraints", {}).get("required"):
            assert all(values), field
        for value in filter(None, values):
            match field["type"]:
                case "number":
                    float(value)
                case "object":
                    assert isinstance(json.loads(value), dict)
    names = [row["id"] for row in table]
    assert len(set(names)) == len(names)
    for link in schema["foreignKeys"]:
        known = {row["id"] for row in tables[link["reference"]["resource"]]}
        assert {row[link["fields"]] for row in table} <= {*known, ""}
