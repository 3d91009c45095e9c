"""Reads a whole project into a `Catalogue`: every file is read, every mistake noted, good entries kept."""

from __future__ import annotations

import gc
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import PurePosixPath
from typing import TypeVar

from catalogue.collection.catalogue import Catalogue, Page
from catalogue.collection.shelf import Shelf, Understood
from catalogue.diagnostics import Diagnostic, Outcome, Span
from catalogue.model.alliance import Alliance
from catalogue.model.base import Model
from catalogue.model.funding import Funding, Grant
from catalogue.model.milestones import Milestone, Milestones
from catalogue.model.partnership import PartnershipFile
from catalogue.model.recipient import Recipient, Recipients
from catalogue.model.settings import Settings
from catalogue.model.validate import validate
from catalogue.model.values import SLUG_PATTERN
from catalogue.model.vocabulary import Vocabulary
from catalogue.project import (
    ALLIANCE,
    FUNDING,
    MILESTONES,
    OFFERS,
    PAGE_NAMES,
    PAGES,
    RECIPIENTS,
    SETTINGS,
    VOCABULARY,
)
from catalogue.source.document import Document, Source
from catalogue.source.parse import parse
from catalogue.source.text import read_text
from catalogue.source.tree import Tree

Entry = TypeVar("Entry", bound=Model)


@dataclass
class Reading:
    """What has been read so far; `broken` are the files that need not be there and can't be understood."""

    tree: Tree
    shelf: Shelf = field(default_factory=Shelf)
    documents: dict[str, Document] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)

    def entry(self, path: str, name: str, model: type[Entry]) -> Entry | None:
        """What a file means, if it can be understood; its document is kept under the name."""
        understood = self.shelf.find(self.tree, path, model)
        if understood is None:
            parsed = parse(self.tree, path)
            self.diagnostics += parsed.diagnostics
            if parsed.value is None:
                return None
            understood = Understood(parsed.value, validate(parsed.value, model))
            self.shelf.keep(path, model, understood)
        self.documents[name] = understood.document
        self.diagnostics += understood.outcome.diagnostics
        return understood.outcome.value

    def required(self, path: str, model: type[Entry]) -> Entry | None:
        """The same of a file that must be there."""
        if not self.tree.exists(path):
            self.diagnostics.append(Diagnostic("CAT119", Span(path)))
            return None
        return self.entry(path, path, model)

    def optional(self, path: str, model: type[Entry]) -> Entry | None:
        """The same of a file that need not be there."""
        if not self.tree.exists(path):
            return None
        entry = self.entry(path, path, model)
        if entry is None:
            self.broken.append(path)
        return entry


@dataclass(frozen=True, slots=True)
class Shared:
    """What stands in no association's file, and the `paths` of those.

    Settings or vocabulary that are nothing could not be understood; nor could the files that are `broken`.
    """

    settings: Settings | None
    vocabulary: Vocabulary | None
    recipients: Mapping[str, Recipient]
    funding: Mapping[str, Grant]
    milestones: Mapping[str, Milestone]
    alliance: Alliance | None
    pages: tuple[Page, ...]
    paths: tuple[str, ...]
    broken: tuple[str, ...]

    def catalogue(
        self,
        tree: Tree,
        documents: Mapping[str, Document],
        partnerships: Mapping[str, PartnershipFile],
        as_of: date | None,
        today: date,
    ) -> Catalogue | None:
        """The catalogue of it and the associations' files, if there can be one."""
        if self.settings is None or self.vocabulary is None:
            return None
        broken = tuple(path for path in self.paths if PurePosixPath(path).stem not in partnerships)
        return Catalogue(
            settings=self.settings,
            vocabulary=self.vocabulary,
            recipients=self.recipients,
            partnerships=partnerships,
            pages=self.pages,
            documents=documents,
            tree=tree,
            as_of=as_of or self.settings.as_of or today,
            broken=broken + self.broken,
            funding=self.funding,
            milestones=self.milestones,
            alliance=self.alliance,
        )


def collect(tree: Tree, as_of: date | None, today: date, shelf: Shelf | None = None) -> Outcome[Catalogue | None]:
    """Read everything below `data/`; nothing as value when settings or vocabulary can't be understood.

    `as_of` is the date asked for; else the one fixed in the settings; else `today`. What is on the `shelf` is not read
    again, and what is read is put there.
    """
    with without_garbage_collection():
        reading = Reading(tree) if shelf is None else Reading(tree, shelf)
        shared = read_shared(reading)
        partnerships = read_associations(reading, shared.paths)
    catalogue = shared.catalogue(tree, reading.documents, partnerships, as_of, today)
    return Outcome(catalogue, tuple(reading.diagnostics))


def read_shared(reading: Reading) -> Shared:
    """Read all but the associations' files."""
    settings = reading.required(SETTINGS, Settings)
    vocabulary = reading.required(VOCABULARY, Vocabulary)
    recipients = reading.optional(RECIPIENTS, Recipients)
    funding = reading.optional(FUNDING, Funding)
    milestones = reading.optional(MILESTONES, Milestones)
    alliance = reading.optional(ALLIANCE, Alliance)
    return Shared(
        settings,
        vocabulary,
        recipients.recipients if recipients else {},
        funding.grants if funding else {},
        milestones.milestones if milestones else {},
        alliance,
        tuple(_pages(reading, settings.main_language if settings else "")),
        _association_files(reading),
        tuple(reading.broken),
    )


def read_associations(reading: Reading, paths: Iterable[str]) -> dict[str, PartnershipFile]:
    """The associations' files that can be understood, by the ids of the associations."""
    read = ((PurePosixPath(path).stem, path) for path in paths)
    found = ((name, reading.entry(path, name, PartnershipFile)) for name, path in read)
    return {name: entry for name, entry in found if entry is not None}


@contextmanager
def without_garbage_collection() -> Iterator[None]:
    """Nobody looks for cycles meanwhile: what is made here has none, and looking costs a third of the time.

    What is still alive at the end is set aside, else the first look after it would go through all of it in vain. It is
    taken back at the next beginning, so that a program which checks again and again keeps nothing for ever.
    """
    if not gc.isenabled():
        yield
        return
    gc.unfreeze()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def _association_files(reading: Reading) -> tuple[str, ...]:
    found = []
    for path in reading.tree.files(OFFERS):
        pure = PurePosixPath(path)
        if pure.parent != PurePosixPath(OFFERS) or pure.suffix != ".yaml":
            reading.diagnostics.append(Diagnostic("CAT122", Span(path), {"name": pure.name}))
        elif not re.fullmatch(SLUG_PATTERN, pure.stem):
            reading.diagnostics.append(Diagnostic("CAT121", Span(path), {"name": pure.name}))
        else:
            found.append(path)
    return tuple(found)


def _pages(reading: Reading, main_language: str) -> Iterator[Page]:
    for path in reading.tree.files(PAGES):
        key, _, language = PurePosixPath(path).stem.partition(".")
        if key not in PAGE_NAMES or PurePosixPath(path).suffix != ".md":
            reading.diagnostics.append(Diagnostic("CAT122", Span(path), {"name": PurePosixPath(path).name}))
            continue
        text = read_text(reading.tree, path)
        reading.diagnostics += text.diagnostics
        if text.value is not None:
            yield Page(key, language or main_language, Source(path, text.value))
