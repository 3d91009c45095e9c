"""Which of a source's words mean which of ours: as the settings say, else the same id, else the same label."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from catalogue.collection.joined.payload import WrongLine
from catalogue.model.sources import WordMap
from catalogue.model.vocabulary import Area, Term, Vocabulary
from catalogue.nearest import nearest

GROUPS = tuple(WordMap.model_fields)

Terms = Mapping[str, Term]


def words_of(given: WordMap, theirs: Vocabulary, ours: Vocabulary) -> dict[str, dict[str, str]]:
    """For each group what can be said in our words."""
    return {
        group: dict(_matched(getattr(given, group), getattr(theirs, group), getattr(ours, group))) for group in GROUPS
    }


def wrong_lines(given: WordMap, theirs: Vocabulary, ours: Vocabulary) -> Iterator[WrongLine]:
    """The lines of a map that can't be followed."""
    for group in GROUPS:
        for left, right in getattr(given, group).items():
            if left not in getattr(theirs, group):
                yield WrongLine(group, left, right, "theirs", nearest(left, getattr(theirs, group)))
            elif right not in getattr(ours, group):
                yield WrongLine(group, left, right, "ours", nearest(right, getattr(ours, group)))


def _matched(given: Mapping[str, str], theirs: Terms, ours: Terms) -> Iterator[tuple[str, str]]:
    by_label = {label: key for key, term in reversed(list(ours.items())) for label in _labels(term)}
    by_code = {code: key for key, term in ours.items() if (code := _municipality(term))}
    for key, term in theirs.items():
        same_label = next((by_label[label] for label in _labels(term) if label in by_label), "")
        same_code = by_code.get(_municipality(term), "")
        found = given.get(key) or (key if key in ours else "") or same_code or same_label
        if found in ours:
            yield key, found


def _labels(term: Term) -> Iterable[str]:
    return dict.fromkeys(" ".join(each.casefold().split()) for each in term.label.values())


def _municipality(term: Term) -> str:
    if not isinstance(term, Area) or term.kind != "municipality":
        return ""
    return term.municipality_code or ""


def areas_brought(named: Iterable[str], theirs: Mapping[str, Area], known: Mapping[str, str]) -> tuple[str, ...]:
    """The areas that we have no word for, of those that are named and of those that these lie in."""
    found: dict[str, None] = {}
    for name in sorted(named):
        each: str | None = name
        while each is not None and each in theirs and each not in known and each not in found:
            found[each] = None
            each = theirs[each].within
    return tuple(name for name in theirs if name in found)


def with_areas(ours: Mapping[str, Area], brought: Mapping[str, Area]) -> dict[str, Area]:
    """Our areas, and behind each those of sources that lie in it: lists of areas go from the large to the small."""
    inside: dict[str, list[str]] = {}
    for name, area in brought.items():
        inside.setdefault(area.within or "", []).append(name)
    found: dict[str, Area] = {}

    def add(name: str, area: Area) -> None:
        if name not in found:
            found[name] = area
            for each in inside.get(name, ()):
                add(each, brought[each])

    for name, area in (*ours.items(), *brought.items()):
        if name in ours or not area.within:
            add(name, area)
    return {**found, **{name: area for name, area in brought.items() if name not in found}}
