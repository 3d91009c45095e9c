"""Which of those that are gone has come back under another id: the one with the same, or nearly the same, content."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import partial
from itertools import islice

from catalogue.compare.changes import Key, Plain, Sheet
from catalogue.compare.plain import Leaves, leaves

_NEAR = 0.7
"""How much of the fields must be alike."""
_NEAR_OF_SAME_NAME = 0.5
_NAME_NEAR = 0.6
"""How much alike a title, a name or a label must be, where it is not the same."""
_LONG = frozenset({"description", "about"})
_LONG_NEAR = 0.8
"""Who describes itself so much alike may have any other name."""
_MOST_PAIRS = 400
"""Looking at every pair takes time by the square; a change that large is not a rename."""
_MOST_ALIKE = 20
"""So many of the same name are looked at closely; a file may be made with ten thousand of one name."""
_LONGEST = 300
_NAMES = frozenset({"title", "name", "label", "role"})
_TELLING = _NAMES | {"offers"}
"""What tells most who somebody is: for an association, beside its name, which offers it has."""
_FIXED = frozenset({"settings", "page", "partnership", "alliance"})
"""Kinds whose id is no one's choice."""


@dataclass(frozen=True)
class _Candidate:
    key: Key
    file: str
    leaves: Leaves

    @property
    def circle(self) -> Hashable:
        """Among whom it may have been renamed: a word stays in its group, a contact with its association."""
        return self.key.kind, self.key.id.rpartition("/")[0]

    def of(self, fields: Collection[str]) -> Leaves:
        """Its leaves in these fields."""
        return {path: value for path, value in self.leaves.items() if path[0] in fields}


def renames(gone: Mapping[Key, Sheet], new: Mapping[Key, Sheet]) -> dict[Key, Key]:
    """From each new key the former one, where there is one; nobody is taken twice."""
    pairing = _Pairing(_candidates(gone), _candidates(new))
    pairing.same(lambda each: repr(sorted(each.leaves.items(), key=repr)), enough=0)
    pairing.same(lambda each: repr(sorted(each.of(_NAMES).items(), key=repr)), enough=_NEAR_OF_SAME_NAME)
    pairing.near()
    return pairing.found


def _candidates(sheets: Mapping[Key, Sheet]) -> dict[Key, _Candidate]:
    return {
        key: _Candidate(key, sheets[key].file, leaves(sheets[key].fields))
        for key in sorted(sheets)
        if key.kind not in _FIXED
    }


class _Pairing:
    """Takes pairs out of the gone and the new."""

    def __init__(self, gone: dict[Key, _Candidate], new: dict[Key, _Candidate]) -> None:
        self._gone = gone
        self._new = new
        self.found: dict[Key, Key] = {}

    def same(self, face: Callable[[_Candidate], str], enough: float) -> None:
        """Take those with the same face and enough else alike; of several, the one in the same file."""
        by_face: dict[Hashable, list[_Candidate]] = defaultdict(list)
        for each in self._gone.values():
            by_face[each.circle, face(each)].append(each)
        for new in list(self._new.values()):
            left = (each for each in by_face[new.circle, face(new)] if each.key in self._gone)
            near = [each for each in islice(left, _MOST_ALIKE) if likeness(each.leaves, new.leaves) >= enough]
            if near:
                self._take(min(near, key=partial(_nearness, new)), new)

    def near(self) -> None:
        """Take those that are most alike first."""
        if len(self._gone) * len(self._new) > _MOST_PAIRS:
            return
        for _, old, new in sorted(self._scores(), key=lambda pair: (-pair[0], pair[1].key, pair[2].key)):
            if old.key in self._gone and new.key in self._new:
                self._take(old, new)

    def _scores(self) -> Iterator[tuple[float, _Candidate, _Candidate]]:
        for new in self._new.values():
            for old in self._gone.values():
                if old.circle == new.circle and _is_called_alike(old, new):
                    score = likeness(old.leaves, new.leaves)
                    if score >= _NEAR:
                        yield score, old, new

    def _take(self, old: _Candidate, new: _Candidate) -> None:
        self.found[new.key] = old.key
        del self._gone[old.key], self._new[new.key]


def _is_called_alike(old: _Candidate, new: _Candidate) -> bool:
    if likeness(old.of(_TELLING), new.of(_TELLING)) >= _NAME_NEAR:
        return True
    told = old.of(_LONG), new.of(_LONG)
    return all(told) and likeness(*told) >= _LONG_NEAR


def _nearness(new: _Candidate, old: _Candidate) -> tuple[bool, Key]:
    return old.file != new.file, old.key


def likeness(before: Leaves, after: Leaves) -> float:
    """How much of two contents is alike, from 0 to 1; texts may be alike in part."""
    paths = before.keys() | after.keys()
    shared = before.keys() & after.keys()
    return sum(_alike(before[path], after[path]) for path in shared) / len(paths) if paths else 1.0


def _alike(before: Plain, after: Plain) -> float:
    if before == after:
        return 1.0
    if not (isinstance(before, str) and isinstance(after, str)):
        return 0.0
    return SequenceMatcher(None, before[:_LONGEST], after[:_LONGEST], autojunk=False).ratio()
