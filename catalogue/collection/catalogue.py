"""The `Catalogue`: all entries by id, and the `Document` each came from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Protocol, runtime_checkable

from catalogue.collection.ties import Ties, ties_of
from catalogue.model.alliance import Alliance
from catalogue.model.funding import Grant
from catalogue.model.milestones import Milestone
from catalogue.model.offer import Offer
from catalogue.model.partnership import PartnershipFile
from catalogue.model.recipient import Recipient
from catalogue.model.settings import Settings
from catalogue.model.vocabulary import Vocabulary
from catalogue.source.document import Document, Source
from catalogue.source.joined import BETWEEN
from catalogue.source.tree import Tree


@dataclass(frozen=True)
class Page:
    """A Markdown page of `data/pages/`: `preface.md`, in another language `preface.en.md`."""

    key: str
    language: str
    source: Source


@dataclass(frozen=True)
class Placed:
    """An offer with the association it belongs to and its position in that association's file."""

    association: str
    index: int
    offer: Offer


@runtime_checkable
class Tying(Protocol):
    """Files whose ties are known already."""

    @property
    def ties(self) -> Mapping[str, Ties]:
        """The ties of each."""
        ...


@dataclass(frozen=True)
class Neighbour:
    """Another catalogue whose offers are among ours: what readers call it, and which of its offers it shows itself."""

    id: str
    name: Mapping[str, str]
    inclusion: str
    grace_days: int


@dataclass(frozen=True)
class Catalogue:
    """All that the data say. `partnerships` holds the valid files by association id, `broken` the others' paths.

    `funding`, `milestones` and `alliance` are for those who keep the catalogue: no edition shows them. Of the `sources`
    come offers whose ids begin with the source's own; `hosts` are the institutions that these name.
    """

    settings: Settings
    vocabulary: Vocabulary
    recipients: Mapping[str, Recipient]
    partnerships: Mapping[str, PartnershipFile]
    pages: tuple[Page, ...]
    documents: Mapping[str, Document]
    tree: Tree
    as_of: date
    broken: tuple[str, ...] = ()
    funding: Mapping[str, Grant] = field(default_factory=dict)
    milestones: Mapping[str, Milestone] = field(default_factory=dict)
    alliance: Alliance | None = None
    sources: Mapping[str, Neighbour] = field(default_factory=dict)
    hosts: Mapping[str, Recipient] = field(default_factory=dict)

    @cached_property
    def offers(self) -> Mapping[str, Placed]:
        """Every offer by id; where an id stands twice, the first."""
        found: dict[str, Placed] = {}
        for placed in self.all_offers():
            found.setdefault(placed.offer.id, placed)
        return found

    @cached_property
    def ties(self) -> Mapping[str, Ties]:
        """By association what its file says of and to the others; had without its models where it is remembered."""
        held = self.partnerships
        return held.ties if isinstance(held, Tying) else {name: ties_of(file) for name, file in held.items()}

    def all_offers(self) -> Iterator[Placed]:
        """Every offer, in the order of association ids, then as written."""
        for association, file in self.partnerships.items():
            for index, offer in enumerate(file.offers):
                yield Placed(association, index, offer)

    def source_of(self, name: str) -> Neighbour | None:
        """The source that an association or an offer comes from; none of our own."""
        source, between, _ = name.partition(BETWEEN)
        return self.sources.get(source) if between else None

    def host(self, name: str | None) -> Recipient | None:
        """The institution of this name: one of ours, or of a source."""
        return self.recipients.get(name or "") or self.hosts.get(name or "")

    def document_of(self, association: str) -> Document:
        """The file an association's partnership came from."""
        return self.documents[association]
