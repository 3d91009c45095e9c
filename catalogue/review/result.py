"""What a review says. Each item carries its sentence in the review's language and the plain values behind it.

No value here is private: names, numbers and addresses of persons, and what a privacy finding points at, were replaced
before anything was put into words.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from catalogue.compare.changes import Changes, Key, Plain, What
from catalogue.diagnostics import Diagnostic
from catalogue.edition.edition import OfferView


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text: in both, only in the old one, or only in the new one."""

    how: Literal["same", "deleted", "inserted"]
    text: str


@dataclass(frozen=True, slots=True)
class Told:
    """A field's change in words: «Alder: 6–12 år → 6–15 år».

    An empty `before` or `after` was not there. A list tells what was `removed` and `added`, a long text its `pieces`.
    Of a `hidden` one nothing is told but that it changed; one that stands `alone` belongs to a thing that is new or
    gone as a whole.
    """

    path: tuple[str, ...]
    title: str
    before: str = ""
    after: str = ""
    removed: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    pieces: tuple[Piece, ...] = ()
    hidden: bool = False
    alone: bool = False

    @property
    def items(self) -> tuple[str, ...]:
        """What stands alone, as one or several values."""
        return tuple(each for each in (self.before, self.after, *self.removed, *self.added) if each)


@dataclass(frozen=True, slots=True)
class Item:
    """What is said of somebody or something: «Eksempelforeningen»: «Aftalen udløber nu 31. december 2026»."""

    head: str
    text: str
    values: Mapping[str, Plain]


@dataclass(frozen=True, slots=True)
class Page:
    """A page of an edition's site; `moved_to` is where one with a new name is found from now on."""

    path: str
    title: str
    kind: Literal["offer", "association", "page"]
    moved_to: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Pages:
    """Pages that are new, changed and gone; `dead` are addresses that lead nowhere now."""

    new: tuple[Page, ...] = ()
    changed: tuple[Page, ...] = ()
    gone: tuple[Page, ...] = ()
    dead: tuple[Page, ...] = ()

    def __add__(self, other: Pages) -> Pages:
        """Both."""
        return Pages(self.new + other.new, self.changed + other.changed, self.gone + other.gone, self.dead + other.dead)

    def __bool__(self) -> bool:
        """Whether there is any."""
        return bool(self.new or self.changed or self.gone or self.dead)


@dataclass(frozen=True, slots=True)
class EditionEffect:
    """What becomes of one edition. `whole`: what stands on all its pages, or on its front page, changed too.

    `who` and `recipients` say who reads it and who is sent it.
    """

    name: str
    title: str
    who: str
    public: bool
    state: Literal["new", "gone", "kept"]
    pages: Pages
    recipients: tuple[str, ...]
    whole: bool = False

    def __bool__(self) -> bool:
        """Whether its readers notice anything."""
        return bool(self.pages or self.whole or self.state != "kept")


@dataclass(frozen=True, slots=True)
class Seen:
    """A changed offer as readers of one edition read it before and after; nothing where they don't."""

    edition: str
    language: str
    who: str
    before: OfferView | None
    after: OfferView | None


@dataclass(frozen=True, slots=True)
class EntityTold:
    """One thing of the catalogue and what became of it."""

    key: Key
    what: What
    kind: str
    title: str
    owner: str
    file: str
    sentences: tuple[str, ...] = ()
    told: tuple[Told, ...] = ()
    seen: Seen | None = None


@dataclass(frozen=True, slots=True)
class Names:
    """What the two revisions are called, as the user or git calls them."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Review:
    """What the changes from one revision to another mean, the most important first.

    Of `changes.unread`, files that could not be understood, nothing else is said; what is `uncertain` may only have
    moved there.
    """

    language: str
    names: Names
    people: tuple[Item, ...]
    readers: tuple[EditionEffect, ...]
    hosts: tuple[Item, ...]
    agreements: tuple[Item, ...]
    less: tuple[Item, ...]
    appeared: tuple[Diagnostic, ...]
    cured: tuple[Diagnostic, ...]
    entities: tuple[EntityTold, ...]
    uncertain: tuple[Item, ...]
    changes: Changes

    def __bool__(self) -> bool:
        """Whether anything changed: what the files say, or what a check says of them."""
        return bool(self.entities or self.appeared or self.cured or self.changes)
