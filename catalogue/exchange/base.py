"""What every export and import is: values in, files out; and what could not come along, told one by one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from catalogue.edition.edition import Edition
from catalogue.edition.extract import Extract
from catalogue.edition.sessions import Session

Why = Literal[
    "no-place",
    "coarser",
    "reworded",
    "unknown-word",
    "not-valid",
    "dropped-reference",
    "profile",
    "no-consent",
    "not-stated",
    "not-certain",
]
"""The other side has no place for it; holds it less exactly; holds it as text only; its word is not in the vocabulary;
it isn't a value we take; it points to what didn't come along; it travels whole in an extension of ours, which only
programs that know our profile read; it names a person, who has not said yes;
the data don't say what the other side must have; nobody knows for certain when it is."""


@dataclass(frozen=True, slots=True)
class Loss:
    """One thing that did not come along whole: of which record (an offer's id, `row 14`), which field, and why.

    `field` is a path with dots as in `docs/fields.md` (an export's) or the other side's own name (an import's). `value`
    is what was lost, short enough to print, and empty for what nobody may read.
    """

    record: str
    field: str
    why: Why
    value: str = ""


@dataclass(frozen=True, slots=True)
class Exported:
    """Files by their relative paths, and what is not in them."""

    files: tuple[tuple[str, bytes], ...]
    losses: tuple[Loss, ...] = ()


def _nothing(_name: str) -> bytes:
    return b""


@dataclass(frozen=True, slots=True)
class Material:
    """What an exporter may take from: the extract's values, its edition's texts, and the sessions of its offers.

    `before` gives what a file held the last time, by its relative path; nothing where there was none.
    """

    extract: Extract
    sessions: tuple[Session, ...] = ()
    before: Callable[[str], bytes] = _nothing

    @property
    def edition(self) -> Edition:
        """The edition whose readers it is for."""
        return self.extract.edition


Exporter: TypeAlias = Callable[[Material], Exported]
"""Pure: the same material gives the same bytes."""

Data: TypeAlias = "Mapping[str, object]"


@dataclass(frozen=True, slots=True)
class Edit:
    """A value for a place in an association's file: `path` from the file's root; none takes the key out."""

    association: str
    path: tuple[str | int, ...]
    value: object | None
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Brought:
    """What an import would do: whole new files (plain data by association id) and edits of files that are there.

    `origin` of an edit, and `origins` of a new file, say where in the imported file it stood («row 14, column Alder»).
    """

    files: Mapping[str, Data]
    edits: tuple[Edit, ...] = ()
    losses: tuple[Loss, ...] = ()
    origins: Mapping[str, str] | None = None
