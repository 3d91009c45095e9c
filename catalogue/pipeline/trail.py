"""Whom a history follows: under which ids and in which files an offer or an association has stood."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain

from catalogue.collection.catalogue import Catalogue
from catalogue.compare.changes import Change, Changes, Key, What
from catalogue.compare.sheets import path_of
from catalogue.pipeline.past import Moment, Past
from catalogue.project import OFFERS
from catalogue.source.git import Commit
from catalogue.source.text import read_text


@dataclass(frozen=True)
class Trail:
    """The ids and the files so far; `key` is what was asked for."""

    key: Key
    keys: frozenset[Key]
    paths: frozenset[str]

    def of(self, changes: Changes) -> Changes:
        """The changes that belong to it."""
        told = tuple(each for each in changes.changes if self._is_ours(each))
        orders = tuple(each for each in changes.orders if each.key in self.keys and each.is_rearranged)
        return replace(changes, changes=told, orders=orders, uncertain=())

    def is_in(self, text: str) -> bool:
        """Whether a file with mistakes is one of ours: an offer's id stands in it, an association has it whole."""
        ids = "|".join(re.escape(key.id) for key in sorted(self.keys))
        return self.key.kind != "offer" or re.search(rf"(?<![\w-])({ids})(?![\w-])", text) is not None

    def further(self, changes: Iterable[Change]) -> Trail:
        """The trail with what its changes tell of other ids and files."""
        ours = [each for each in changes if each.key.kind == self.key.kind and self._is_ours(each)]
        if self.key.kind == "offer":  # where its association was renamed, that alone is told
            ours += [each for each in changes if each.key.kind == "association"]
        else:  # its file may have taken in an offer of another association's
            ours = [each for each in ours if not self.keys.isdisjoint({each.key, each.was})]
        keys = {key for each in ours for key in (each.key, each.was) if key and key.kind == self.key.kind}
        paths = {path for each in ours for path in (each.file, each.moved_from) if path}
        return replace(self, keys=self.keys | keys, paths=self.paths | paths)

    def seems(self, what: What, changes: Iterable[Change]) -> bool:
        """Whether something seems to come from nowhere or to go there: perhaps it is from, or in, another file."""
        if self.key.kind == "offer":
            return any(each.what == what and each.key in self.keys for each in changes)
        return any(each.what == what and each.key.kind in {"offer", "association"} for each in changes)

    def _is_ours(self, change: Change) -> bool:
        if self.key.kind == "offer":
            return change.key in self.keys or change.was in self.keys
        return change.file in self.paths or change.moved_from in self.paths


def first_trail(name: str, now: Catalogue, past: Past) -> Trail | None:
    """Where to begin: in today's files, else where it stood last."""
    path = path_of(name)
    if name in now.partnerships or path in now.broken:
        return _trail("association", name, path)
    if name in now.offers:
        return _trail("offer", name, path_of(now.offers[name].association))
    if any(touched.path == path for commit in past.commits for touched in commit.touched):
        return _trail("association", name, path)
    stood = (_stood(name, past.moment(commit)) for commit in past.named(name))
    # What never was without mistakes is known by its name alone: of files with mistakes, `now` has only those.
    named = (_trail("offer", name, each) for each in now.broken if each.startswith(f"{OFFERS}/"))
    return next((trail for trail in chain(stood, named) if trail is not None), None)


def _stood(name: str, moment: Moment) -> Trail | None:
    for side in (moment.after, moment.before):
        if name in side.offers:
            return _trail("offer", name, path_of(side.offers[name].association))
    return None


def _trail(kind: str, name: str, path: str) -> Trail:
    key = Key("offer" if kind == "offer" else "association", name)
    return Trail(key, frozenset({key}), frozenset({path}))


def _names(trail: Trail, moment: Moment, path: str) -> bool:
    texts = (read_text(side.tree, path).value for side in (moment.before, moment.after))
    return any(text is None or trail.is_in(text) for text in texts)


def _renamed(trail: Trail, moment: Moment) -> Iterator[Change]:
    """That the association of an offer has another id, and its file another name."""
    offers = moment.after.offers
    owners = {offers[key.id].association for key in trail.keys if key.kind == "offer" and key.id in offers}
    for each in moment.changes.changes:
        if each.key.kind == "association" and each.was is not None and each.key.id in owners:
            yield replace(each, fields=())


def ours(trail: Trail, commit: Commit, past: Past) -> Moment | None:
    """What a commit changed in it; nothing if it touched none of its files."""
    if trail.paths.isdisjoint(each.path for each in commit.touched):
        return None
    moment = past.moment(commit, trail.paths)
    others = set()
    if trail.seems("added", moment.changes.changes):
        others |= {each.path for each in commit.touched if any(each.before)}
    if trail.seems("removed", moment.changes.changes):
        others |= {each.path for each in commit.touched if each.after}
    if others:
        moment = past.moment(commit, trail.paths | others)
    changes = trail.of(moment.changes)
    unread = tuple(each for each in changes.unread if each.file in trail.paths and _names(trail, moment, each.file))
    changes = replace(changes, changes=(*_renamed(trail, moment), *changes.changes), unread=unread)
    return replace(moment, changes=changes) if changes else None
