"""Takes a source in: read and judged by itself as its own keepers do it, then seen with the names of the whole."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any

from catalogue.collection.catalogue import Catalogue
from catalogue.collection.joined.names import Names, renamed, renamed_file
from catalogue.collection.joined.payload import Payload, recalled, remember
from catalogue.collection.joined.reading import payload_of
from catalogue.collection.late import Late
from catalogue.collection.recall import recall
from catalogue.model.partnership import PartnershipFile
from catalogue.model.recipient import Recipient
from catalogue.model.sources import OtherCatalogue
from catalogue.model.validate import validate
from catalogue.model.vocabulary import Area
from catalogue.project import VOCABULARY
from catalogue.source.document import Document
from catalogue.source.held import ReadOnce
from catalogue.source.joined import Opened
from catalogue.source.parse import parse
from catalogue.source.tree import Tree
from catalogue.store import MemoryStore, Store


@dataclass
class Shelves:
    """Where sources are kept: in a store from one run to the next, and as they are for as long as the process lives."""

    store: Store = field(default_factory=MemoryStore)
    name: str = ""
    taken: dict[str, Taken] = field(default_factory=dict)


@dataclass(frozen=True)
class Taken:
    """A source with the names of the whole; its files are understood when somebody asks for one."""

    key: str
    opened: Opened
    payload: Payload
    names: Names
    files: Mapping[str, PartnershipFile]
    documents: Mapping[str, Document]

    @cached_property
    def areas(self) -> Mapping[str, Area]:
        """Those that come along, by id."""
        return {name: _area(each, self.names) for name, each in self.payload.areas.items()}

    @cached_property
    def hosts(self) -> Mapping[str, Recipient]:
        """The institutions that its offers name, by id."""
        made = self.payload.hosts
        return Late(made, {}, lambda name: renamed(Recipient.model_validate(made[name]), self.names))


def _area(plain: Mapping[str, Any], names: Names) -> Area:
    found = Area.model_validate(plain)
    larger = names.of("areas", found.within) if found.within else None
    return renamed(found, names).model_copy(update={"within": larger})


def take(opened: Opened, asked: OtherCatalogue, own: Catalogue, today: date, shelves: Shelves) -> Taken:
    """The source, from the shelves if nothing changed."""
    key = _key(opened, asked, own)
    there = shelves.taken.get(opened.id)
    if there is not None and there.key == key:
        return there
    name = f"{shelves.name} source {opened.id}"
    held = ReadOnce(opened.tree)
    payload, fresh = recalled(shelves.store, name, key), None
    if payload is None:
        fresh = recall(held, own.as_of, today, shelves.store, f"{name} files")
        payload = payload_of(opened, asked, own, fresh)
        remember(shelves.store, name, key, payload)
    shelves.taken[opened.id] = taken = _taken(key, opened, payload, own, held, fresh.catalogue if fresh else None)
    return taken


def _key(opened: Opened, asked: OtherCatalogue, own: Catalogue) -> str:
    """Digest of all that the result depends on but our own code."""
    parts = (opened.id, opened.prefix, opened.state, repr(asked), _words_key(own))
    return hashlib.sha256("\0".join((*parts, own.as_of.isoformat())).encode(errors="surrogateescape")).hexdigest()


def _words_key(own: Catalogue) -> str:
    return f"{own.settings.main_language}\0{own.documents[VOCABULARY].source.text}"


def _taken(  # noqa: PLR0913, PLR0917  # what it is made of
    key: str, opened: Opened, payload: Payload, own: Catalogue, held: Tree, fresh: Catalogue | None
) -> Taken:
    language = payload.main if payload.main != own.settings.main_language else ""
    names = Names(opened.id, payload.words, language)
    inside = {names.id(name): name for name in payload.files}

    def document(name: str) -> Document:
        path = payload.files[inside[name]]
        found = fresh.documents.get(inside[name]) if fresh else None
        found = found or parse(held, path).value
        if found is None:
            raise LookupError(path)
        return replace(found, source=replace(found.source, path=opened.prefix + path))

    def file(name: str) -> PartnershipFile:
        found = fresh.partnerships.get(inside[name]) if fresh else validate(documents[name], PartnershipFile).value
        if found is None:
            raise LookupError(name)
        return renamed_file(found, names)

    documents = Late(inside, {}, document)
    files = Late(map(names.id, payload.ties), {}, file)
    return Taken(key, opened, payload, names, files, documents)
