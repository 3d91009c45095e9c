"""Gathers what rows bring: edits of files that are there, rows of new offers, and the new files they make together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

from catalogue.collection.catalogue import Catalogue
from catalogue.diagnostics import Diagnostic, Span
from catalogue.edition.extract import Extract
from catalogue.exchange.base import Brought, Edit, Loss, Why
from catalogue.exchange.sheets.cells import Cells, value_at
from catalogue.exchange.sheets.columns import ASSOCIATION, EVIDENCE, KEY, MADE_FOR, MODELS, Column, Kind, folded
from catalogue.exchange.sheets.data import Data, Path, as_data, is_same, steps
from catalogue.exchange.sheets.plans import Plan
from catalogue.exchange.sheets.row import Reading, RowReader
from catalogue.exchange.sheets.rows import Record, Writer, records
from catalogue.exchange.sheets.simple import as_text
from catalogue.exchange.sheets.words import evidences
from catalogue.model.ids import free, slug
from catalogue.model.values import SLUG_PATTERN
from catalogue.source.foreign.values import Cell, Row

_PLACE: Mapping[Kind, tuple[str, ...]] = {"offers": ("offers",), "contacts": ("contacts",), "associations": ()}
_NEEDED: Mapping[Kind, str] = {"offers": "title", "contacts": "role", "associations": "name"}
_LONGEST_ID = 80
_A_PATH = re.compile(r"[/\\]|^\.+$")


class Origins(Protocol):
    """Who knows what a row was exported from."""

    def writer(self, made_for: str) -> Writer:
        """What writes the rows of that export."""


@dataclass
class _NewFile:
    """An association that the catalogue doesn't have yet."""

    name: str
    origin: str
    evidence: str = ""
    about: dict[str, Data] = field(default_factory=dict)
    contacts: dict[str, Data] = field(default_factory=dict)
    offers: list[Data] = field(default_factory=list)


@dataclass
class Gathering:
    """What an import of sheets brings, row by row."""

    catalogue: Catalogue
    own: Extract
    cells: Cells
    always: tuple[tuple[Column, str], ...]
    origins: Origins
    edits: list[Edit] = field(default_factory=list)
    losses: list[Loss] = field(default_factory=list)
    files: dict[str, _NewFile] = field(default_factory=dict)
    met: dict[Kind, set[str]] = field(default_factory=lambda: {kind: set() for kind in MODELS})
    refused: list[Diagnostic] = field(default_factory=list)

    def take(self, plan: Plan) -> None:
        """All rows of a table."""
        for row in plan.rows:
            if not as_text(plan.cell(row, KEY)).startswith("("):
                self._take(plan, row)

    def brought(self, losses: Iterable[Loss]) -> Brought:
        """All of it; files whose association has no offer are told."""
        files, origins = {}, {}
        lost = [*losses, *self.losses]
        for name, each in self.files.items():
            if not each.offers:
                lost.append(Loss(each.origin.partition("\t")[0], "", "no-place", each.name))
                continue
            files[name] = _file(each)
            origins[name] = each.origin
        return Brought(files, tuple(self.edits), tuple(lost), origins)

    def _take(self, plan: Plan, row: Row) -> None:
        key = as_text(plan.cell(row, KEY))
        if key and (len(key) > _LONGEST_ID or not re.fullmatch(SLUG_PATTERN, key)):
            if _A_PATH.search(key):  # nobody's mistake: of such a file nothing at all is taken
                said: dict[str, str | int] = {"rule": "path", "id": key[:_LONGEST_ID], "row": row.number}
                self.refused.append(Diagnostic("CAT083", Span(plan.table), said))
                return
            is_of_others = any(key.startswith(f"{source}--") for source in self.catalogue.settings.sources)
            self._lose(plan, row, KEY, "no-place" if is_of_others else "not-valid", key)
            return
        association = self._association(plan, row, key)
        record = self._record(plan, row, key, association)
        if record is not None:
            self.met[plan.kind].add(_name(plan.kind, record.association, record.id))
            self._change(plan, row, record, association)
        else:
            self._add(plan, row, key, association)

    def _record(self, plan: Plan, row: Row, key: str, association: str) -> Record | None:
        """The record that a row is of: by its id, else by the same name with the same association."""
        if plan.kind == "contacts":
            return self._known["contacts"].get(_name("contacts", association, key))
        if key or plan.kind == "associations":
            return self._known[plan.kind].get(key or association)
        title = folded(as_text(plan.cell(row, _NEEDED[plan.kind])))
        same = (each for each in self._known["offers"].values() if each.association == association)
        return next((each for each in same if folded(str(self._title(each))) == title), None) if title else None

    def _title(self, record: Record) -> str:
        return self.cells.texts(record.values["title"]).get(self.own.main, "")

    @cached_property
    def _known(self) -> Mapping[Kind, Mapping[str, Record]]:
        return {
            kind: {_name(kind, each.association, each.id): each for each in records(self.own, kind)} for kind in MODELS
        }

    def _change(self, plan: Plan, row: Row, full: Record, association: str) -> None:
        """Edits of a record that is there, each told where it was said."""
        now = self.origins.writer(as_text(plan.cell(row, MADE_FOR)))
        seen = now.record(full.kind, full.association, full.id)
        if seen is None:
            self._lose(plan, row, KEY, "dropped-reference", full.id)
            return
        if plan.kind == "offers" and association not in {"", full.association}:
            self._lose(plan, row, ASSOCIATION, "no-place", as_text(plan.cell(row, ASSOCIATION)))
        evidence = as_text(plan.cell(row, EVIDENCE))
        meant = evidences(self.cells.tongue.language).id(evidence)
        if meant not in {None, self.own.association(full.association).evidence}:
            self._lose(plan, row, EVIDENCE, "no-place", evidence)
        reading = RowReader(self.cells).read(row.number, plan.cells(row), seen, now)
        self.losses += reading.losses
        self.edits += self._edits(full, seen, reading)

    def _edits(self, full: Record, seen: Record, reading: Reading) -> Iterator[Edit]:
        model, main = MODELS[full.kind], self.own.main
        old, new = as_data(model, seen.values, main), as_data(model, reading.values, main)
        whole = old if seen is full or seen.values == full.values else as_data(model, full.values, main)
        before: Path = (*_PLACE[full.kind], full.id) if full.kind != "associations" else ("association",)
        for path, value in steps(old, new):
            origin = reading.origin(path)
            if whole is old or is_same(_at(whole, path), _at(old, path)):
                yield Edit(full.association, (*before, *path), value, origin)
            else:  # an edition shows a part of what stands there: nobody knows what shall become of the rest
                number, _, heading = origin.partition("\t")
                self.losses.append(Loss(number, heading, "no-place"))

    def _add(self, plan: Plan, row: Row, key: str, association: str) -> None:
        """A new offer or contact of an association, or a new association."""
        now = self.origins.writer(as_text(plan.cell(row, MADE_FOR)))
        if (seen := now.record(plan.kind, association, key)) is not None:  # readers know a contact by another id
            if RowReader(self.cells).read(row.number, plan.cells(row), seen, now).said_by:
                self._lose(plan, row, KEY, "no-place", key)
            return
        reading = RowReader(self.cells).read(row.number, self._with_always(plan, row), None, None)
        self.losses += reading.losses
        name = _NEEDED[plan.kind]
        if value_at(reading.values, (name,)) is None or not association:
            missing = ASSOCIATION if not association else name
            if reading.values:
                self._lose(plan, row, missing, "not-valid", as_text(plan.cell(row, missing)))
            return
        data = as_data(MODELS[plan.kind], reading.values, self.own.main)
        if plan.kind == "associations":
            new = self._new_file(association, row, str(data["name"]))
            new.about |= data
            new.evidence = evidences(self.cells.tongue.language).id(as_text(plan.cell(row, EVIDENCE))) or ""
            return
        titles = self.cells.texts(reading.values[name])
        id_ = key or free(slug(titles.get(self.own.main, "")), self._taken(plan.kind).__contains__)
        if not id_:
            self._lose(plan, row, KEY, "not-valid")
            return
        self._put(plan, row, association, id_, data)

    def _put(self, plan: Plan, row: Row, association: str, id_: str, data: dict[str, Data]) -> None:
        place = _name(plan.kind, association, id_)
        if place in self.met[plan.kind]:
            self._lose(plan, row, KEY, "not-valid", id_)
            return
        if association in self.catalogue.partnerships:
            self.met[plan.kind].add(place)
            value = data if plan.kind == "contacts" else {"id": id_, **data}
            self.edits.append(Edit(association, (*_PLACE[plan.kind], id_), value, str(row.number)))
        elif plan.kind == "contacts":
            if association in self.files:
                self.files[association].contacts[id_] = data
        elif self._has_evidence(plan, row, association):
            self.met["offers"].add(id_)
            self.files[association].offers.append({"id": id_, **data})

    def _has_evidence(self, plan: Plan, row: Row, association: str) -> bool:
        """A new file says where its facts come from: the row says so, the mapping, or the catalogue is invented."""
        file = self._new_file(association, row, as_text(plan.cell(row, ASSOCIATION)))
        said = as_text(plan.cell(row, EVIDENCE)) or self._constant(EVIDENCE)
        known = evidences(self.cells.tongue.language).id(said) if said else None
        file.evidence = file.evidence or known or ("invented" if self.catalogue.settings.demonstration else "")
        if not file.evidence:
            self._lose(plan, row, EVIDENCE, "not-valid", said)
        return bool(file.evidence)

    def _constant(self, name: str) -> str:
        """What the mapping file says that every new row has."""
        return next((text for column, text in self.always if column.name == name), "")

    def _new_file(self, association: str, row: Row, name: str) -> _NewFile:
        return self.files.setdefault(association, _NewFile(name, str(row.number)))

    def _association(self, plan: Plan, row: Row, key: str) -> str:
        """The id of the row's association: known, new in this import, or made of its name."""
        if plan.kind == "associations":
            name = as_text(plan.cell(row, "name"))
            return key or self._named(name)
        written = as_text(plan.cell(row, ASSOCIATION))
        written = written or self._constant(ASSOCIATION)
        if not written and plan.kind == "offers" and key in self._known["offers"]:
            return self._known["offers"][key].association
        return self._named(written)

    def _named(self, written: str) -> str:
        if not written:
            return ""
        known = self.cells.tongue.group("associations").id(written)
        fresh = (name for name, file in self.files.items() if folded(written) in {name, folded(file.name)})
        return known or next(fresh, "") or free(slug(written), self.catalogue.partnerships.__contains__)

    def _taken(self, kind: Kind) -> set[str]:
        if kind == "contacts":
            return set()
        former = {each for offer in self.catalogue.all_offers() for each in offer.offer.formerly}
        return {*self.catalogue.offers, *former, *self.met["offers"]}

    def _with_always(self, plan: Plan, row: Row) -> Iterator[tuple[Column, str, Cell]]:
        cells = list(plan.cells(row))
        said = {column for column, _, cell in cells if as_text(cell)}
        yield from cells
        if plan.kind == "offers":
            language = self.cells.tongue.language
            for column, text in self.always:
                if column not in said:
                    yield column, plan.heading(column.name, language), text

    def _lose(self, plan: Plan, row: Row, name: str, why: Why, value: str = "") -> None:
        heading = plan.heading(name, self.cells.tongue.language)
        self.losses.append(Loss(str(row.number), heading, why, value))


def _name(kind: Kind, association: str, id_: str) -> str:
    """What a record is called among its kind: a contact's id is its association's own."""
    return f"{association}/{id_}" if kind == "contacts" else id_


def _at(data: Data, path: Path) -> Data:
    """What stands at a path; an empty text where nothing does."""
    here: Data = data
    for step in path:
        if isinstance(here, Mapping):
            here = here.get(str(step), "")
        elif isinstance(here, list) and isinstance(step, int) and step < len(here):
            here = here[step]
        else:
            return ""
    return here


def _file(new: _NewFile) -> Mapping[str, object]:
    contacts = {"contacts": new.contacts} if new.contacts else {}
    return {"evidence": new.evidence, "association": {"name": new.name, **new.about}, **contacts, "offers": new.offers}
