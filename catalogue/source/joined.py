"""Several catalogues as one tree: ours as it is, and each other one below a path that a person can follow.

`../naboby/data/offers/klubben.yaml` is where that file lies, seen from our folder; of a git revision it is called
`../naboby@v1/data/…`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from catalogue.project import DATA, IMAGES
from catalogue.source.digest import digest, digests
from catalogue.source.tree import Committed, Tree

BETWEEN = "--"
"""Stands between a source's id and an id in it: no id of our own can have it."""


@dataclass(frozen=True)
class Opened:
    """A source that can be read; `prefix` is what its paths begin with in the whole."""

    id: str
    prefix: str
    tree: Tree

    @cached_property
    def state(self) -> str:
        """Another one when anything in its data is another: of a revision its commit, else a digest of the files."""
        tree = self.tree
        return tree.commit if isinstance(tree, Committed) else digest([digests(tree, DATA)])


@dataclass(frozen=True, slots=True)
class Fault:
    """A source that can't be read, and why: a rule of CAT366, and the values its message needs."""

    id: str
    rule: str
    value: str


@dataclass(frozen=True)
class JoinedTree:
    """Our own tree and those of the sources; a picture of a source is found among ours under its source's id."""

    own: Tree
    sources: tuple[Opened, ...]
    faults: tuple[Fault, ...] = ()

    def files(self, folder: str) -> tuple[str, ...]:
        """Paths of our own files below `folder`, and of what is found among ours."""
        found = self.own.files(folder)
        return tuple(sorted((*found, *self._pictures))) if folder == IMAGES else found

    def exists(self, path: str) -> bool:
        """Whether `path` names a file."""
        tree, inside = self._of(path)
        return tree.exists(inside)

    def size(self, path: str) -> int:
        """The file's size in bytes; raises `Unreadable`."""
        tree, inside = self._of(path)
        return tree.size(inside)

    def read(self, path: str) -> bytes:
        """The file's bytes; raises `Unreadable`."""
        tree, inside = self._of(path)
        return tree.read(inside)

    def _of(self, path: str) -> tuple[Tree, str]:
        for each in self.sources:
            if path.startswith(each.prefix):
                return each.tree, path.removeprefix(each.prefix)
        name, between, inside = path.removeprefix(f"{IMAGES}/").partition(BETWEEN)
        if between and path.startswith(f"{IMAGES}/") and name in self._by_id:
            return self._by_id[name].tree, f"{IMAGES}/{inside}"
        return self.own, path

    @cached_property
    def _by_id(self) -> Mapping[str, Opened]:
        return {each.id: each for each in self.sources}

    @cached_property
    def _pictures(self) -> tuple[str, ...]:
        return tuple(
            f"{IMAGES}/{each.id}{BETWEEN}{path.removeprefix(f'{IMAGES}/')}"
            for each in self.sources
            for path in each.tree.files(IMAGES)
        )


def own_of(tree: Tree) -> Tree:
    """Our own part of a tree."""
    return tree.own if isinstance(tree, JoinedTree) else tree


def all_files(tree: Tree) -> tuple[str, ...]:
    """The paths of all data: ours, then those of each source."""
    sources = tree.sources if isinstance(tree, JoinedTree) else ()
    return (*tree.files(DATA), *(each.prefix + path for each in sources for path in each.tree.files(DATA)))
