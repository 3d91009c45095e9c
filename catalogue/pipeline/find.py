"""Finds offers in an edition. Nothing is read but to see that nothing changed, as long as nothing did.

So nothing heavy is imported here: what is looked into is made by `finding`, and kept. What somebody looks for is kept
nowhere.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from catalogue.diagnostics import CatalogueError, Diagnostic, Span
from catalogue.pipeline.inputs import inputs_of
from catalogue.search.kept import Kept, Names, opened
from catalogue.search.named import labels, likely, named
from catalogue.search.shelf import Years
from catalogue.search.told import Told, Wanted, told
from catalogue.search.years import years_of
from catalogue.store import FileStore, Store

QUESTIONS: Mapping[str, str] = {
    "theme": "theme",
    "area": "area",
    "weekday": "day",
    "delivery": "delivery",
    "route": "access",
    "language": "language",
    "price": "price",
    "status": "status",
    "source": "source",
}
"""By what one asks, the facet that answers."""

_FOLDER = "checks"  # beside what checks remember: one memory of the data, one limit to it


@dataclass(frozen=True, slots=True)
class FindRequest:
    """In which project, on which day, in which edition (none: that of the professionals), and what is looked for.

    `chosen` are words for answers by question (`QUESTIONS`), `age` is an age or a grade as people write it. At most
    `most` offers of a kind are told. What must be known of the edition is kept in the folder `cache`, if there is one.
    """

    root: Path
    day: date
    as_of: date | None = None
    edition: str = ""
    text: str = ""
    age: str = ""
    chosen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    most: int = 10
    cache: Path | None = None


def find(request: FindRequest) -> Told | None:
    """The answer; none where the settings or the vocabulary can't be understood."""
    years = _years(request.age)
    store = FileStore(request.cache / _FOLDER) if request.cache else None
    key = _key(request)
    kept = _recalled(store, key) or _made(request, store, key)
    return told(kept, Wanted(request.text, years, _answers(request.chosen, kept.names)), request.most) if kept else None


def _key(request: FindRequest) -> str:
    inputs = inputs_of(request.root)
    day = request.as_of.isoformat() if request.as_of else f"{request.day.isoformat()}?"
    told = (inputs.program, inputs.data, inputs.templates, day, request.edition)
    return f"find {hashlib.sha256(repr(told).encode()).hexdigest()}"


def _recalled(store: Store | None, key: str) -> Kept | None:
    data = store.get(key) if store else None
    try:
        return opened(data) if data else None
    except ValueError:
        return None


def _made(request: FindRequest, store: Store | None, key: str) -> Kept | None:
    from catalogue.pipeline.finding import edition_to_find_in  # reads, judges and composes

    data = edition_to_find_in(request.root, request.day, request.as_of, request.edition, store)
    if data is not None and store is not None:
        store.put(key, data)
    return opened(data) if data is not None else None


def _years(age: str) -> Years | None:
    years = years_of(age) if age else None
    if age and years is None:
        raise CatalogueError(Diagnostic("CAT076", Span(""), {"value": age, "rule": "age"}))
    return years


def _answers(chosen: Mapping[str, tuple[str, ...]], names: Names) -> Mapping[str, tuple[str, ...]]:
    """The ids of what was chosen; refuses a word that names none."""
    found = {}
    for question, words in chosen.items():
        if words:
            ids = (id_ for word in words for id_ in _named(question, word, names))
            found[QUESTIONS[question]] = tuple(dict.fromkeys(ids))
    return found


def _named(question: str, word: str, names: Names) -> tuple[str, ...]:
    known = names.get(QUESTIONS[question], {})
    ids = named(word, known)
    if not ids:
        args = {"option": f"--{question}", "value": word, "nearest": likely(word, known)}
        rule = {} if known else {"rule": "none"}
        allowed = ", ".join(labels(known))
        raise CatalogueError(Diagnostic("CAT076", Span(""), {**args, **rule, "allowed": allowed}))
    return ids
