"""Reads and judges a project at two revisions; what both have alike is read once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from catalogue.collection.collect import without_garbage_collection
from catalogue.collection.joined.taken import Shelves
from catalogue.collection.shelf import Shelf
from catalogue.compare.changes import Changes
from catalogue.compare.compare import compare
from catalogue.diagnostics import Diagnostic
from catalogue.pipeline.check import CheckReport, judged, places_of
from catalogue.pipeline.known_again import without
from catalogue.pipeline.sources import joined
from catalogue.project import DATA, SETTINGS, VOCABULARY
from catalogue.source.git import Repository
from catalogue.source.joined import JoinedTree, Opened
from catalogue.source.text import read_text
from catalogue.source.tree import Comparing, FolderTree, Tree, Unreadable


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
    before: Tree = repository.tree(base)
    after: Tree = repository.tree(head) if request.head else FolderTree(request.root)
    before, after = _differing(
        _with_sources(request, before, base), _with_sources(request, after, head if request.head else "")
    )
    shelf, shelves = Shelf(), Shelves()
    # The folder first: its files have to be read anyhow, and then git's ids tell which of them were the same before.
    later = judged(after, request.day, request.as_of, shelf, shelves)
    earlier = judged(before, request.day, request.as_of, shelf, shelves)
    return Pair(earlier, later, base, head if request.head else "", is_earlier=base != asked)


def _differing(before: Tree, after: Tree) -> tuple[Tree, Tree]:
    """Both without the sources that are the same and are seen in the same way: nothing in them can differ."""
    if not (isinstance(before, JoinedTree) and isinstance(after, JoinedTree)):
        return before, after
    if any(_bytes(before.own, path) != _bytes(after.own, path) for path in (SETTINGS, VOCABULARY)):
        return before, after
    now = {each.id: each for each in after.sources}
    same = {each.id for each in before.sources if each.id in now and _is_same(each, now[each.id])}
    first, second = (
        replace(tree, sources=tuple(each for each in tree.sources if each.id not in same)) for tree in (before, after)
    )
    return first, second


def _is_same(before: Opened, after: Opened) -> bool:
    """Of a commit and a folder by git's ids, without reading what the commit has."""
    one, other = before.tree, after.tree
    if not isinstance(one, Comparing) or isinstance(other, Comparing):
        return before.state == after.state
    paths = one.files(DATA)
    return paths == other.files(DATA) and all(_holds(one, other, path) for path in paths)


def _holds(one: Comparing, other: Tree, path: str) -> bool:
    text = read_text(other, path).value
    return text is not None and one.holds(path, text)


def _bytes(tree: Tree, path: str) -> bytes | None:
    try:
        return tree.read(path)
    except Unreadable:
        return None


def _with_sources(request: PairRequest, tree: Tree, commit: str) -> Tree:
    """A source that lies in the same repository is read as it was then; any other, as it is now or as we pinned it."""
    return joined(request.root, tree, request.environment, commit)
