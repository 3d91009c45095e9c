"""What changed between two catalogues, entity by entity and field by field."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

Plain: TypeAlias = "str | int | bool | Sequence[Plain] | Mapping[str, Plain]"
"""What JSON can say. Amounts and dates are text; what is not there is left out, never nothing."""

Kind = Literal[
    "settings",
    "vocabulary",
    "recipient",
    "page",
    "association",
    "partnership",
    "contact",
    "offer",
    "grant",
    "milestone",
    "alliance",
    "member",
    "effort",
]
What = Literal["added", "removed", "changed"]
When = Literal["before", "after", "both"]


@dataclass(frozen=True, slots=True, order=True)
class Key:
    """Which entity.

    `id` is an offer's id; an association's, which its partnership shares; a recipient's; `themes/ensomhed` for a word
    of the vocabulary; `preface.da` for a page; `association/contact` for a contact; a grant's, a milestone's, a
    member's or a joint effort's; empty for the settings and the alliance.
    """

    kind: Kind
    id: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """One entity as plain values under the keys of the files, and the file it stands in.

    What no comparison may show (`child_certificate`) is not in it, nor what is as it is by default. A text is a map by
    language, also if it was written as a plain one; but in a list, one in the main language alone is plain. Lists whose
    order means nothing are sorted.
    """

    file: str
    fields: Mapping[str, Plain]


@dataclass(frozen=True, slots=True)
class Sheets:
    """A catalogue's sheets by key, and the orders that readers see.

    An association's key has the ids of its offers as written, `vocabulary: themes` those of a group of words.
    """

    by_key: Mapping[Key, Sheet] = field(default_factory=dict)
    orders: Mapping[Key, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field: mappings are followed to their leaves («age», «maximum»), a list is one value; None: not there."""

    path: tuple[str, ...]
    before: Plain | None
    after: Plain | None


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one entity.

    `key` is its key afterwards, or before if it was removed; `was` the former key of a renamed one; `moved_from` the
    file of one that moved to another. Added and removed entities tell all their fields. What an association's new id
    brings along (its partnership, contacts and offers are in another file now) is told once, at the association.
    """

    what: What
    key: Key
    file: str
    fields: tuple[FieldChange, ...]
    was: Key | None = None
    moved_from: str = ""


@dataclass(frozen=True, slots=True)
class Order:
    """An association's offers, or a group of words, in another order or with others among them.

    `is_rearranged`: those that stayed follow each other otherwise. If not, it only tells where the added ones stand.
    """

    key: Key
    before: tuple[str, ...]
    after: tuple[str, ...]
    is_rearranged: bool


@dataclass(frozen=True, slots=True)
class Unread:
    """A changed file that can't be compared, since at one revision or both it has mistakes; nothing in it is told."""

    file: str
    when: When


@dataclass(frozen=True, slots=True)
class Changes:
    """All changes, in the order of their keys; an entity is told once.

    `uncertain` are those that are missing on one side and are named in an unread file: perhaps they only moved there.
    """

    changes: tuple[Change, ...] = ()
    orders: tuple[Order, ...] = ()
    unread: tuple[Unread, ...] = ()
    uncertain: tuple[Key, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything changed."""
        return bool(self.changes or self.orders or self.unread)
