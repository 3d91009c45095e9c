"""What a page's template sees of an edition, and what it has looked at there.

A template may look at all of an edition, also one of another project that nobody here has read. So a page's key can't
be told from the template's name: what the template looks at beyond the edition's frame is written down while it is
filled in, and belongs to the key from then on. When none of it has changed, filling it in again would go the same way.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Generic, TypeVar

from catalogue.edition.edition import Edition, Section
from catalogue.edition.parts import Fact, Line, Ref
from catalogue.render.digests import EVERYTHING, WIDE
from catalogue.render.shape import Shape

Value = TypeVar("Value")

Known = tuple[Collection[str], Collection[str]]
"""Of which a page's key covers what the shape says of them: ids of offers, and anchors."""

# What is asked of an edition under another name than the field that answers.
_BEHIND = {"offers": "sections", "page": "pages"}
_OF_SHAPE = {
    "accent": (),
    "anchors": ("anchors",),
    "back": ("pages",),
    "behind": ("registers", "associations", "pages"),
    "front": ("pages",),
    "images": ("images",),
    "joined": (),
    "left_out": ("left_out",),
}


class EditionSight:
    """An `Edition`; what is asked of its wide fields is written into `reads`."""

    __slots__ = ("_edition", "_reads")

    def __init__(self, edition: Edition, reads: set[str]) -> None:
        """Remember where to write."""
        self._edition = edition
        self._reads = reads

    def __getattr__(self, name: str) -> object:
        """What the edition says."""
        field = _BEHIND.get(name, name)
        if field in WIDE:
            self._reads.add(field)
        return getattr(self._edition, name)


class SectionSight:
    """A `Section`; its offers are no part of what stands above them."""

    __slots__ = ("_reads", "_section")

    def __init__(self, section: Section, reads: set[str]) -> None:
        """Remember where to write."""
        self._section = section
        self._reads = reads

    def __getattr__(self, name: str) -> object:
        """What the section says."""
        if name in {"offers", "also", "groups", "parted"}:
            self._reads.add("sections")
        return getattr(self._section, name)


class _MappingSight(Mapping[str, Value], Generic[Value]):
    """A mapping of which a page's key covers the entries of `known`; whoever asks for more reads all of it."""

    def __init__(self, name: str, found: Mapping[str, Value], known: Collection[str], reads: set[str]) -> None:
        self._name = name
        self._found = found
        self._known = known
        self._reads = reads

    def __getitem__(self, key: str) -> Value:
        if key not in self._known:
            self._reads.add(self._name)
        return self._found[key]

    def __iter__(self) -> Iterator[str]:
        self._reads.add(self._name)
        return iter(self._found)

    def __len__(self) -> int:
        self._reads.add(self._name)
        return len(self._found)


class _Homes(_MappingSight[Section]):
    def __getitem__(self, key: str) -> Section:
        return SectionSight(super().__getitem__(key), self._reads)  # type: ignore[return-value]  # it answers alike


class ShapeSight:
    """A `Shape`."""

    __slots__ = ("_anchors", "_reads", "_shape", "homes", "rows")

    def __init__(self, shape: Shape, known: Known, reads: set[str]) -> None:
        """Remember where to write."""
        offers, self._anchors = known
        self._shape = shape
        self._reads = reads
        self.homes = _Homes("homes", shape.homes, offers, reads)
        self.rows = _MappingSight("rows", shape.rows, offers, reads)

    @property
    def edition(self) -> EditionSight:
        """The edition."""
        return EditionSight(self._shape.edition, self._reads)

    def here(self, refs: Iterable[Ref | None]) -> tuple[Ref, ...]:
        """Those of the ways that lead somewhere in this edition."""
        asked = tuple(ref for ref in refs if ref)
        if any(ref.anchor not in self._anchors for ref in asked):
            self._reads.add("anchors")
        return self._shape.here(asked)

    def joined(self, fact: Fact) -> tuple[tuple[Line, ...], ...]:
        """The lines of a fact as they stand in print."""
        return self._shape.joined(fact)

    def __getattr__(self, name: str) -> object:
        """Everything else that a shape says; what isn't known to look at less may look at everything."""
        self._reads.update(_OF_SHAPE.get(name, (EVERYTHING,)))
        return getattr(self._shape, name)
