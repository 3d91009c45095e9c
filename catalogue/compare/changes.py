"""What changed between two catalogues, entity by entity and field by field."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

Plain: TypeAlias = "str | int | bool | Sequence[Plain] | Mapping[str, Plain]"
"""What JSON can say. Amounts and dates are text; what is not there is left out, never nothing."""

Kind = Literal["settings", "vocabulary", "recipient", "page", "association", "partnership", "contact", "offer"]
What = Literal["added", "removed", "changed"]


@dataclass(frozen=True, slots=True, order=True)
class Key:
    """Which entity.

    `id` is an offer's id; an association's, which its partnership shares; a recipient's; `themes/ensomhed` for a word
    of the vocabulary; `preface.da` for a page; `association/contact` for a contact; empty for the settings.
    """

    kind: Kind
    id: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """One entity as plain values under the keys of the files, and the file it stands in.

    What no comparison may show (`child_certificate`) is not in it. An association's sheet has `offers` and `contacts`,
    the ids in their order; those themselves are sheets of their own.
    """

    file: str
    fields: Mapping[str, Plain]


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
    file of one that moved to another. Added and removed entities tell all their fields.
    """

    what: What
    key: Key
    file: str
    fields: tuple[FieldChange, ...]
    was: Key | None = None
    moved_from: str = ""


@dataclass(frozen=True, slots=True)
class Changes:
    """All changes, in the order of their keys; an entity is told once."""

    changes: tuple[Change, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything changed."""
        return bool(self.changes)
