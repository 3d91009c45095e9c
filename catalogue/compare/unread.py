"""Which files need no comparing, since they are the same, and which can't be compared, since they have mistakes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from catalogue.collection.catalogue import Catalogue
from catalogue.compare.changes import Change, Unread, When
from catalogue.compare.sheets import path_of
from catalogue.project import ALLIANCE, FUNDING, MILESTONES, OFFERS, PAGES, RECIPIENTS, SETTINGS, VOCABULARY
from catalogue.source.text import read_text


def same_files(before: Catalogue, after: Catalogue) -> frozenset[str]:
    """The files that both have from one reading; none if plain texts are in another language now."""
    if before.settings.main_language != after.settings.main_language:
        return frozenset()
    return frozenset(_same(before, after))


def _same(before: Catalogue, after: Catalogue) -> Iterator[str]:
    if before.settings is after.settings:
        yield SETTINGS
    if before.vocabulary is after.vocabulary:
        yield VOCABULARY
    if before.recipients is after.recipients:
        yield RECIPIENTS
    if before.funding is after.funding:
        yield FUNDING
    if before.milestones is after.milestones:
        yield MILESTONES
    if before.alliance is after.alliance:
        yield ALLIANCE
    for name, file in after.partnerships.items():
        if before.partnerships.get(name) is file:
            yield path_of(name)


def unread_files(before: Catalogue, after: Catalogue) -> tuple[Unread, ...]:
    """The files that have mistakes at one of the two or at both, and are not the same."""
    wrong = (_wrong(before), _wrong(after))
    found = []
    for path in sorted(wrong[0] | wrong[1]):
        when: When = "after" if path not in wrong[0] else "before" if path not in wrong[1] else "both"
        if when != "both" or _text(before, path) != _text(after, path):
            found.append(Unread(path, when))
    return tuple(found)


def _wrong(catalogue: Catalogue) -> frozenset[str]:
    pages = {page.source.path for page in catalogue.pages}
    unread = (path for path in catalogue.tree.files(PAGES) if path.endswith(".md") and path not in pages)
    return frozenset((*catalogue.broken, *unread))


def _text(catalogue: Catalogue, path: str) -> str | None:
    return read_text(catalogue.tree, path).value


def doubtful(change: Change, before: Catalogue, after: Catalogue) -> bool:
    """Whether something that seems gone or new is named in a file that could not be read then."""
    if change.key.kind != "offer" or change.what == "changed":
        return False
    catalogue = after if change.what == "removed" else before
    word = re.compile(rf"(?<![\w-]){re.escape(change.key.id)}(?![\w-])")
    return any(_names(catalogue, path, word) for path in catalogue.broken if path.startswith(f"{OFFERS}/"))


def _names(catalogue: Catalogue, path: str, word: re.Pattern[str]) -> bool:
    text = _text(catalogue, path)
    return text is None or word.search(text) is not None
