"""The tabular form: one `.csv` for each table and a `datapackage.json` that says what is in them."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping
from io import StringIO

from catalogue.exchange.base import Exported, Material
from catalogue.exchange.hsds.cells import cell
from catalogue.exchange.hsds.names import BANNER, EXTRA, Data, identity
from catalogue.exchange.hsds.said import items, part
from catalogue.exchange.hsds.tables import MANY, ONES, TableShape, shapes
from catalogue.exchange.hsds.write import losses, nested

_FORMATS = {"id": "uuid", "email": "email", "website": "uri", "url": "uri", "uri": "uri"}
_ABOUT = "meta_table_description"


def hsds_csv(material: Material) -> Exported:
    """The same values as the nested form, in tables."""
    organizations, services = nested(material)
    rows = flat(organizations, services)
    rows[_ABOUT] = _about(material)
    filled = [shape for shape in shapes().values() if rows.get(shape.name)]
    banner = " ".join(material.edition.banners)
    files = [(shape.file, _csv(shape, rows[shape.name], banner)) for shape in filled]
    described = (json.dumps(_package(material, filled), ensure_ascii=False, indent=2) + "\n").encode("utf-8", "replace")
    return Exported((("datapackage.json", described), *files), tuple(losses(organizations, services)))


def flat(organizations: list[Data], services: list[Data]) -> dict[str, dict[str, Data]]:
    """The rows of each table by their ids."""
    found: dict[str, dict[str, Data]] = {}
    for each in organizations:
        _add("organization", each, {}, found)
    for each in services:
        _add("service", each, {}, found)
    return found


def _add(
    table: str, thing: Mapping[str, object], links: Mapping[str, object], found: dict[str, dict[str, Data]]
) -> None:
    shape, name = shapes()[table], str(thing.get("id"))
    row = {key: value for key, value in {**thing, **links}.items() if key in shape.columns}
    for one in ONES:
        if one.parent == table and one.key in thing:
            below = part(thing[one.key])
            row[one.column] = below.get("id")
            if below.get("id") not in found.get(one.child, {}):
                _add(one.child, below, {}, found)
    found.setdefault(table, {})[name] = row
    for many in MANY:
        if many.parent == table:
            for each in items(thing.get(many.key)):
                _add(many.child, each, {many.column: thing.get("id")}, found)
    for each in items(thing.get("attributes")):
        _add("attribute", each, {"link_id": thing.get("id"), "link_entity": table}, found)


def _about(material: Material) -> dict[str, Data]:
    """What must be said first stands in the table about the tables, too."""
    edition = material.edition
    return {
        str(number): {
            "id": identity("about", str(number)),
            "name": text,
            "language": edition.language,
            "character_set": "UTF-8",
        }
        for number, text in enumerate((*edition.banners, edition.title))
    }


def _csv(shape: TableShape, rows: Mapping[str, Data], banner: str) -> bytes:
    """The table. What must be said first stands in each row: a table may be passed on without the others."""
    text, said = StringIO(), [cell(banner, "string")] if banner else []
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([*shape.columns, *([BANNER] if said else [])])
    for row in rows.values():
        writer.writerow([*(cell(row.get(key), shape.columns[key]) for key in shape.columns), *said])
    return text.getvalue().encode("utf-8", "replace")


def _package(material: Material, filled: list[TableShape]) -> Data:
    edition = material.edition
    return {
        "profile": "tabular-data-package",
        "name": f"catalogue-{edition.name}",
        "title": edition.title,
        "description": "\n".join((*edition.banners, edition.subtitle)).strip(),
        EXTRA: {"banners": list(edition.banners), "as_of": edition.as_of, "language": edition.language},
        "resources": [
            {
                "name": shape.name,
                "path": shape.file,
                "profile": "tabular-data-resource",
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "schema": {
                    "fields": [*_fields(shape), *([{"name": BANNER, "type": "string"}] if edition.banners else [])],
                    "primaryKey": "id",
                    "foreignKeys": [*_links(shape, {each.name for each in filled})],
                },
            }
            for shape in filled
        ],
    }


def _fields(shape: TableShape) -> Iterator[Data]:
    for key, kind in shape.columns.items():
        field: Data = {"name": key, "type": kind}
        if known := _FORMATS.get(key):
            field["format"] = known
        if key in shape.required:
            field["constraints"] = {"required": True}
        yield field


def _links(shape: TableShape, filled: set[str]) -> Iterator[Data]:
    owners = {many.column: many.parent for many in MANY if many.child == shape.name}
    owners |= {one.column: one.child for one in ONES if one.parent == shape.name}
    for column, table in owners.items():
        if column in shape.columns and table in filled:
            yield {"fields": column, "reference": {"resource": table, "fields": "id"}}
