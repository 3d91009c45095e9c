"""Pages as they are planned: each with the digest of what it is made from, so that most need not be made again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import cast

from catalogue.edition.edition import Edition
from catalogue.edition.parts import Ref
from catalogue.render.base import Artifact, Kept
from catalogue.render.cycles import old_ones_left_alone
from catalogue.render.digests import Digests, digest, section_head
from catalogue.render.shape import Shape
from catalogue.render.sight import EditionSight, Known, ShapeSight

Fill = Callable[["Sight", Mapping[str, object]], bytes]
"""Makes a file of what it sees and of the page's own values, and of nothing else that an edition may change."""

Values = Callable[[], Mapping[str, object]]
"""A page's own values, worked out when the page is."""

Parts = Mapping[str, Callable[[], object]]
"""Parts of an output that pages look at, by name, beyond those of `Digests`."""


@dataclass(frozen=True, slots=True)
class Sight:
    """What one page is filled in with; `reads` gathers what is looked at beyond the frame and the page's own values."""

    edition: Edition
    shape: Shape
    reads: set[str]


class Planner:
    """Plans the pages of one edition in one format."""

    def __init__(self, edition: Edition, shape: Shape, kept: Kept, more: Parts | None = None) -> None:
        """Remember what was made before."""
        self.edition = edition
        self.shape = shape
        self.kept = kept
        self.digests = Digests(edition, shape, more)
        self._around: dict[str, str] = {}

    def page(self, path: str, fill: Fill, values: Values, about: Iterable[Ref] = ()) -> Planned:
        """A file that `fill` makes; `about` are the offers that it tells of and the ways that it may lead."""
        return Planned(self, path, fill, values, tuple(about))

    def base(self, path: str, values: Mapping[str, object], about: Iterable[Ref]) -> str:
        """The digest of what surely goes into a file."""
        surroundings = [self._around_of(ref) for ref in about]
        return digest(path, self._of(values), surroundings, self.digests.of("frame"))

    def sight(self, known: Known = (frozenset(), frozenset())) -> Sight:
        """The edition as a template sees it."""
        reads: set[str] = set()
        edition, shape = EditionSight(self.edition, reads), ShapeSight(self.shape, known, reads)
        return Sight(cast("Edition", edition), cast("Shape", shape), reads)  # they answer as what they stand for

    def _of(self, values: Mapping[str, object]) -> list[object]:
        """The values, offers by their digests: several pages are made from each."""
        return [(name, self.digests.stand_in(each)) for name, each in values.items()]

    def _around_of(self, ref: Ref) -> str:
        """The digest of what the shape says of an offer: its row, its section, whether it is here; kept."""
        if ref.anchor not in self._around:
            home, row = self.shape.homes.get(ref.id), self.shape.rows.get(ref.id)
            is_here = ref.anchor in self.shape.anchors
            self._around[ref.anchor] = digest(row, section_head(home) if home else None, is_here)
        return self._around[ref.anchor]


class Memory:
    """What was made before, in memory: for one edition and format, as long as program and templates stay the same."""

    def __init__(self, made: Iterable[Artifact] = ()) -> None:
        """Remember these."""
        self._made = {each.path: each for each in made}

    def key(self, path: str) -> tuple[str, tuple[str, ...]]:
        """The key under which a file was made, and what its template had looked at."""
        found = self._made.get(path)
        return (found.key, found.reads) if found else ("", ())

    def take(self, path: str) -> Artifact | None:
        """The file."""
        return self._made.get(path)


@dataclass(frozen=True)
class Planned:
    """One file of an edition, before it is made: nothing is worked out for it yet."""

    planner: Planner
    path: str
    fill: Fill
    values: Values
    about: tuple[Ref, ...]

    def obtain(self) -> Artifact:
        """The file: taken over if nothing that it was made from has changed, else made."""
        kept = self.planner.kept
        key, reads = kept.key(self.path)
        found = kept.take(self.path) if key and key == self._key(reads) else None
        return replace(found, is_kept=True) if found else self._made()

    def data(self) -> bytes:
        """Its bytes, made now; nobody will ask what from, so that is not worked out."""
        return self._filled()[0]

    def _made(self) -> Artifact:
        data, seen = self._filled()
        reads = tuple(sorted(seen))
        return Artifact(self.path, data, key=self._key(reads), reads=reads)

    def _filled(self) -> tuple[bytes, set[str]]:
        known = frozenset(ref.id for ref in self.about), frozenset(ref.anchor for ref in self.about)
        sight = self.planner.sight(known)
        return self.fill(sight, self._values), sight.reads

    @cached_property
    def _values(self) -> Mapping[str, object]:
        return self.values()

    @cached_property
    def _base(self) -> str:
        return self.planner.base(self.path, self._values, self.about)

    def _key(self, reads: tuple[str, ...]) -> str:
        return digest(self._base, [(name, self.planner.digests.of(name)) for name in reads])


def obtained(pages: Iterable[Planned]) -> tuple[Artifact, ...]:
    """All files, in order."""
    with old_ones_left_alone():
        return tuple(page.obtain() for page in pages)
