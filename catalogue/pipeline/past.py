"""What the commits of a repository changed in the files of associations, looked at a few files at a time."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from catalogue.collection.catalogue import Catalogue
from catalogue.collection.parts import Parts
from catalogue.compare.changes import Change, Changes
from catalogue.compare.compare import compare
from catalogue.project import OFFERS
from catalogue.source.git import NOTHING, Commit, Repository, RevisionTree, Touched
from catalogue.source.text import read_text
from catalogue.source.tree import FolderTree, Unreadable

UNCOMMITTED = ""
"""The id of what is not committed yet."""


@dataclass(frozen=True)
class Moment:
    """The touched files before and after a commit, and what it changed in them."""

    before: Catalogue
    after: Catalogue
    changes: Changes


class Past:
    """The commits that touched associations' files, the latest first; what is not committed before them."""

    def __init__(self, repository: Repository, whole: Catalogue, folder: FolderTree) -> None:
        """`whole` has the words and recipients that files refer to; `folder` is the project as it lies there."""
        self._repository = repository
        self._parts = Parts(whole)
        self._contents: dict[str, bytes] = {NOTHING: b""}
        self._moments: dict[tuple[str, frozenset[str]], Moment] = {}
        self.commits = (*self._uncommitted(folder), *repository.commits(OFFERS))
        self._former = {
            (each.path, each.after): each.before[0]
            for commit in reversed(self.commits)
            for each in commit.touched
            if len(each.before) == 1
        }

    def moment(self, commit: Commit, paths: Collection[str] | None = None) -> Moment:
        """What a commit changed in these files, or in all that it touched; a merge, beside what it merged."""
        wanted = frozenset(each.path for each in commit.touched if paths is None or each.path in paths)
        if (commit.id, wanted) not in self._moments:
            self._moments[commit.id, wanted] = self._moment(commit, wanted)
        return self._moments[commit.id, wanted]

    def _moment(self, commit: Commit, paths: Collection[str]) -> Moment:
        touched = [each for each in commit.touched if each.path in paths]
        self._fetch(touched)
        after = self._catalogue({each.path: each.after for each in touched})
        sides = [
            self._catalogue({each.path: self._before(each, parent) for each in touched})
            for parent in range(max((len(each.before) for each in touched), default=1))
        ]
        found = [compare(before, after) for before in sides]
        return Moment(sides[0], after, _in_all(found))

    def named(self, name: str) -> Iterator[Commit]:
        """The commits after which an id stands in more, or in fewer, places."""
        found = {UNCOMMITTED, *(each.id for each in self._repository.commits(OFFERS, f"-S{name}"))}
        return (commit for commit in self.commits if commit.id in found)

    def prepare(self, paths: Collection[str]) -> None:
        """Fetch what these files held at all times, by one process."""
        self._fetch(each for commit in self.commits for each in commit.touched if each.path in paths)

    def _uncommitted(self, folder: FolderTree) -> Iterator[Commit]:
        # By comparing texts, and not by `git status`, which would run the filters that a repository may have.
        head = self._repository.tree(self._repository.resolve("HEAD"))
        touched = tuple(
            Touched(path, (head.stored[path].blob if head.exists(path) else NOTHING,), self._hold(folder, path))
            for path in sorted({*folder.files(OFFERS), *head.files(OFFERS)})
            if not _is_same(folder, head, path)
        )
        if touched:
            yield Commit(UNCOMMITTED, "", 1, touched)

    def _hold(self, folder: FolderTree, path: str) -> str:
        """Keep what a file of the folder holds now, and give its name among the contents."""
        name = f"{OFFERS}: {path}"
        try:
            self._contents[name] = folder.read(path)
        except Unreadable:
            return NOTHING
        return name

    def _fetch(self, touched: Iterable[Touched]) -> None:
        wanted = {blob for each in touched for blob in (*each.before, each.after)}
        self._contents |= self._repository.contents(sorted(wanted - self._contents.keys()))

    def _before(self, touched: Touched, parent: int) -> str:
        """What a file held, or the last before it that was without mistakes: so nothing that changed is passed over.

        What never was is created when it is mended; but in a cut history nobody knows what was before.
        """
        blob = touched.before[parent]
        found = self._readable(touched.path, blob)
        if found != NOTHING or NOTHING in {blob, touched.after} or self._repository.is_shallow:
            return blob if found == NOTHING else found
        return NOTHING

    def _readable(self, path: str, blob: str) -> str:
        seen: set[str] = set()
        found = blob
        while found not in {NOTHING, *seen}:
            self._fetch([Touched(path, (), found)])
            if self._parts.file(path, self._contents[found])[1] is not None:
                return found
            seen.add(found)
            found = self._former.get((path, found), NOTHING)
        return NOTHING

    def _catalogue(self, files: Mapping[str, str]) -> Catalogue:
        return self._parts.catalogue({path: self._contents[blob] for path, blob in files.items() if blob != NOTHING})


def _is_same(folder: FolderTree, head: RevisionTree, path: str) -> bool:
    text = read_text(folder, path).value
    return text is not None and head.holds(path, text)


def _in_all(found: list[Changes]) -> Changes:
    """Of a merge only what differs from each of its parents: the rest was told where it was made."""
    first, *others = found
    if not others:
        return first
    kept = tuple(_beside(change, others) for change in first.changes)
    return replace(first, changes=tuple(change for change in kept if change is not None), orders=())


def _beside(change: Change, others: list[Changes]) -> Change | None:
    same = [[each for each in other.changes if each.key == change.key] for other in others]
    if not all(same):
        return None
    known = [{(field.path, repr(field.after)) for each in changes for field in each.fields} for changes in same]
    fields = tuple(field for field in change.fields if all((field.path, repr(field.after)) in each for each in known))
    return replace(change, fields=fields) if fields or change.what != "changed" else None
