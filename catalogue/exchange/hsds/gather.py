"""Services and organizations out of whatever files an HSDS source has: nested JSON, pages of lists, tables."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from catalogue.diagnostics import Diagnostic
from catalogue.exchange.hsds.cells import bare
from catalogue.exchange.hsds.names import EXTRA, Data
from catalogue.exchange.hsds.said import is_list, items, part, words
from catalogue.exchange.hsds.tables import MANY, ONES, shapes
from catalogue.source.foreign.data import json_of
from catalogue.source.foreign.separated import table_of
from catalogue.source.foreign.values import Foreign

_JSON = ".json"
_CSV = ".csv"
_MOST_OF_SHARED = 100
"""Rows that belong to one place: many services may share it, and each of them would have all of its rows."""


@dataclass
class Gathered:
    """By id: organizations and services, each with all that any file says of it; and how many rows were left out."""

    organizations: dict[str, Data] = field(default_factory=dict)
    services: dict[str, Data] = field(default_factory=dict)
    origins: dict[str, str] = field(default_factory=dict)
    found: list[Diagnostic] = field(default_factory=list)
    cut: dict[str, int] = field(default_factory=dict)

    def json(self, file: Foreign) -> None:
        """What a JSON file holds, whichever of the specification's answers it is."""
        outcome = json_of(file)
        self.found += outcome.diagnostics
        if not outcome.has_errors:
            self._value(outcome.value, file.name)

    def _value(self, value: object, name: str) -> None:
        for each in items(value) if is_list(value) else [part(value)]:
            if is_list(each.get("contents")):
                self._value(each["contents"], name)
            elif (tables := _tables_in(each)) is not None:
                self.tables(tables, name)
            elif _is_service(each):
                self.service(each, name)
            elif "location" in each and "service" in each:
                at = {key: found for key, found in each.items() if key != "service"}
                self.service({**part(each["service"]), "service_at_locations": [at]}, name)
            elif "name" in each and "id" in each and not _is_other(each):
                self.organization(each, name)

    def service(self, service: Mapping[str, object], origin: str, organization: str = "") -> None:
        """A service with its organization, which may be an object, an id, or the one that it stands in."""
        its = part(service.get("organization"))
        if its:
            self.organization(its, origin)
        owner = words(its.get("id")) or words(service.get("organization_id")) or organization
        name = words(service.get("id")) or f"{owner}/{words(service.get('name'))}"
        known = self.services.get(name, {})
        self.services[name] = _merged(known, {**service, "organization_id": owner})
        self.origins.setdefault(name, origin)

    def organization(self, organization: Mapping[str, object], origin: str) -> None:
        """An organization, and the services that stand in it."""
        name = words(organization.get("id")) or words(organization.get("name"))
        rest = {key: value for key, value in organization.items() if key != "services"}
        self.organizations[name] = _merged(self.organizations.get(name, {}), rest)
        self.origins.setdefault(name, origin)
        for each in items(organization.get("services")):
            if words(each.get("name")):
                self.service(each, origin, name)

    def tables(self, tables: Mapping[str, Sequence[Mapping[str, object]]], origin: str) -> None:
        """The rows of a data package, put into each other."""
        join = _Join(tables)
        for row in tables.get("organization", ()):
            self.organization(join.nested("organization", row), origin)
        for row in tables.get("service", ()):
            self.service(join.nested("service", row), origin)
        self.cut |= join.cut


def gathered(files: Sequence[Foreign]) -> Gathered:
    """All there is in the files; what is neither JSON nor a table by its name is passed over."""
    found = Gathered()
    tables: dict[str, list[Data]] = {}
    names = {shape.file: shape.name for shape in shapes().values()}
    for file in files:
        last = file.name.rpartition("/")[2].lower()
        if last.endswith(_CSV) and last in names:
            outcome = table_of(file)
            found.found += outcome.diagnostics
            if outcome.value is not None:
                header = outcome.value.header
                rows = ({key: _read(key, row.cell(at)) for at, key in enumerate(header)} for row in outcome.value.body)
                tables.setdefault(names[last], []).extend({k: v for k, v in row.items() if v != ""} for row in rows)
        elif last.endswith(_JSON) and last != "datapackage.json":
            found.json(file)
    if tables:
        found.tables(tables, next(each.name for each in files if each.name.lower().endswith(_CSV)))
    return found


class _Join:
    """Rows that name each other, as objects within each other; each row is looked at once."""

    def __init__(self, tables: Mapping[str, Sequence[Mapping[str, object]]]) -> None:
        self._rows = {
            table: {words(row.get("id")): row for row in tables.get(table, ())} for table in {one.child for one in ONES}
        }
        self._made: dict[tuple[str, str], Data] = {}
        self.cut: dict[str, int] = {}
        self._owned: dict[tuple[str, str, str], list[Mapping[str, object]]] = {}
        for table, column in {(many.child, many.column) for many in MANY} | {("attribute", "link_id")}:
            for row in tables.get(table, ()):
                if words(row.get(column)):
                    self._owned.setdefault((table, column, words(row.get(column))), []).append(row)

    def nested(self, table: str, row: Mapping[str, object], most: int | None = None) -> Data:
        """The row with all that belongs to it, or at most so many rows of each table."""
        found, name = dict(row), words(row.get("id"))
        for one in ONES:
            below = words(row.get(one.column)) if one.parent == table else ""
            if below in self._rows[one.child]:
                found[one.key] = self._one(one.child, below)
        owned = [(many.key, many.child, many.column) for many in MANY if many.parent == table]
        for key, child, column in (*owned, ("attributes", "attribute", "link_id")):
            if rows := self._owned.get((child, column, name)):
                found[key] = [self.nested(child, each, most) for each in rows[:most]]
                if len(rows) > len(rows[:most]):
                    self.cut[f"{table}.{key}"] = self.cut.get(f"{table}.{key}", 0) + len(rows) - len(rows[:most])
        return found

    def _one(self, table: str, name: str) -> Data:
        if table == "organization":  # gathered by itself, with all that it has
            return dict(self._rows[table][name])
        if (table, name) not in self._made:
            self._made[table, name] = self.nested(table, self._rows[table][name], _MOST_OF_SHARED)
        return self._made[table, name]


def _read(key: str, value: object) -> object:
    """A cell: text, and the object of our profile."""
    text = bare("" if value is None else str(value))
    if key != EXTRA or not text:
        return text
    try:
        return part(json.loads(text))
    except (ValueError, RecursionError):
        return ""


def _tables_in(value: Mapping[str, object]) -> Mapping[str, Sequence[Mapping[str, object]]] | None:
    """The tables, where an object has them by the names of their files."""
    named = {shape.file: shape.name for shape in shapes().values()}
    if not value or not set(value) <= set(named):
        return None
    return {named[key]: items(rows) for key, rows in value.items()}


def _is_service(value: Mapping[str, object]) -> bool:
    return "name" in value and ("status" in value or "organization" in value or "organization_id" in value)


def _is_other(value: Mapping[str, object]) -> bool:
    """A term, a taxonomy or a location, which say nothing of a service."""
    return not {"taxonomy", "taxonomy_id", "location_type", "version"}.isdisjoint(value)


def _merged(known: Mapping[str, object], more: Mapping[str, object]) -> Data:
    """What either says; of a list the longer one."""
    found = dict(known)
    for key, value in more.items():
        there = found.get(key)
        if key not in found or (is_list(value) and is_list(there) and len(value) > len(there)):
            found[key] = value
    return found
