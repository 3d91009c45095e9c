"""Reads and judges a project at two revisions; what both have alike is read once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from catalogue.collection.collect import without_garbage_collection
from catalogue.collection.shelf import Shelf
from catalogue.compare.changes import Changes
from catalogue.compare.compare import compare
from catalogue.diagnostics import Diagnostic
from catalogue.pipeline.check import CheckReport, judged, places_of
from catalogue.pipeline.known_again import without
from catalogue.source.git import Repository
from catalogue.source.tree import FolderTree, Tree


@dataclass(frozen=True)
class Pair:
    """A project before and after.

    `base` and `head` are full commit ids; `head` is empty for the files as they lie in the folder. With a merge base,
    `base` is that and not what was asked for; `is_earlier` says where that makes a difference.
    """

    before: CheckReport
    after: CheckReport
    base: str
    head: str
    is_earlier: bool = False

    @cached_property
    def changes(self) -> Changes | None:
        """What changed; nothing where settings or vocabulary could not be understood at one of the two."""
        if self.before.catalogue is None or self.after.catalogue is None:
            return None
        return compare(self.before.catalogue, self.after.catalogue)

    @cached_property
    def new(self) -> tuple[Diagnostic, ...]:
        """The findings that were not there before."""
        return without(self.after, self.before)

    @cached_property
    def cured(self) -> tuple[Diagnostic, ...]:
        """The findings that are no longer there; their places are those of the base."""
        return without(self.before, self.after)


@dataclass(frozen=True, slots=True)
class PairRequest:
    """Which revisions to compare: names as git understands them; no `head` means the files in the folder.

    Like a pull request, `head` is compared with the last commit it has in common with `base`; not so `directly`.
    """

    root: Path
    environment: Mapping[str, str]
    day: date
    base: str
    head: str | None = None
    as_of: date | None = None
    directly: bool = False


@without_garbage_collection()
def load(request: PairRequest) -> Pair:
    """Read and judge both; raises `CatalogueError` where a revision can't be had."""
    repository = Repository(request.root, request.environment)
    asked = repository.resolve(request.base)
    head = repository.resolve(request.head or "HEAD")
    base = asked if request.directly else repository.merge_base(asked, head)
    if request.head is None:
        places_of(request.root, ())  # raises where the folder has no data
    before = repository.tree(base)
    after: Tree = repository.tree(head) if request.head else FolderTree(request.root)
    shelf = Shelf()
    # The folder first: its files have to be read anyhow, and then git's ids tell which of them were the same before.
    later = judged(after, request.day, request.as_of, shelf)
    earlier = judged(before, request.day, request.as_of, shelf)
    return Pair(earlier, later, base, head if request.head else "", is_earlier=base != asked)
