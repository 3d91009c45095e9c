"""A field's change in a person's words: «Alder – til: 12 → 15», «Temaer: + Ensomhed», a long text word by word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from catalogue.collection.catalogue import Catalogue
from catalogue.compare.changes import FieldChange, Key, Plain
from catalogue.edition.language import Words
from catalogue.messages.fields import field_words
from catalogue.messages.review import said
from catalogue.model.fields import Field, field_at, fields_of
from catalogue.model.kinds import ENTITIES, KINDS
from catalogue.review.pieces import pieces
from catalogue.review.result import Told
from catalogue.review.sides import default_labels
from catalogue.review.values import Values

LONG = 60
"""Letters of a text that is told word by word rather than whole, before and after."""
_CONTACTS = ("contacts",)
_PLACES = "places"
_OF_LANGUAGES = frozenset({"title", "text", "prose"})
_LISTS = frozenset({"list", "one-or-more"})


class Wording:
    """Tells changes in one language; `before` and `after` know what ids stand for, in each revision."""

    def __init__(self, language: str, before: Catalogue | None = None, after: Catalogue | None = None) -> None:
        """Without a catalogue its ids stay ids."""
        known = after or before
        main = known.settings.main_language if known else "da"
        self.language = language
        self._catalogues = [each for each in (before, after) if each]
        self._words = Words(default_labels(language), language, "professionals", main)
        self._before = Values(self._words, language, before)
        self._after = Values(self._words, language, after)

    def told(self, key: Key, change: FieldChange) -> Told:
        """One field of an entity."""
        found = self._told(key, change, plain=False)
        # Where the words are the same, an id has changed behind them; that of a contact may be somebody's name.
        is_plain = not says_something(found) and change.path != _CONTACTS
        return self._told(key, change, plain=True) if is_plain else found

    def _told(self, key: Key, change: FieldChange, *, plain: bool) -> Told:
        field, title = field_of(key, change.path), self.title(key, change.path)
        sides = ((self._before, change.before), (self._after, change.after))
        if _is_list(field, change):
            old, new = (values.items(field, value, _at(key, plain=plain)) for values, value in sides)
            return told_items(change.path, title, old, new)
        before, after = (values.text(field, value, _at(key, plain=plain)) for values, value in sides)
        return told_text(change.path, title, before, after)

    def hidden(self, key: Key, path: tuple[str, ...]) -> Told:
        """A field of which nothing may be said but that it changed."""
        return Told(path, self.title(key, path), hidden=True)

    def title(self, key: Key, path: tuple[str, ...]) -> str:
        """«Steder – biblioteket – Adgang»: the fields from the outermost to the innermost."""
        if key.kind == "page":
            return said("page_text", self.language)
        names, held = [], None
        for end in range(1, len(path) + 1):
            field = field_of(key, path[:end])
            if field is None or field == held:
                names.append("" if self._is_secret(key, path[:end]) else self._step(held, path[end - 1]))
            else:
                names.append(field_words(field.key, self.language).title)
            held = field
        return said("dash", self.language).join(name for name in names if name)

    def _is_secret(self, key: Key, path: tuple[str, ...]) -> bool:
        """Whether this is the id of a place whose address is secret: the id may tell it."""
        if key.kind != "offer" or path[:-1] != (_PLACES,):
            return False
        found = [each.offers.get(key.id) for each in self._catalogues]
        places = [each.offer.places.get(path[-1]) for each in found if each]
        return any(place.hidden for place in places if place)

    def _step(self, held: Field | None, step: str) -> str:
        """A language of a text, or the id of a part."""
        if held is not None and held.shape.kind in _OF_LANGUAGES:
            return self._words.language_name(step) if step and step != self._words.main else ""
        return step


def says_something(told: Told) -> bool:
    """Whether a reader can see a difference in it."""
    return told.before != told.after or bool(told.removed or told.added)


def _at(key: Key, *, plain: bool) -> Key | None:
    return None if plain else key


def told_text(path: tuple[str, ...], title: str, old: str, new: str) -> Told:
    """A value before and after; of a long text the words that changed."""
    old, new = old.strip(), new.strip()
    if old and new and max(len(old), len(new)) > LONG:
        return Told(path, title, old, new, pieces=pieces(old, new))
    return Told(path, title, old, new)


def told_items(path: tuple[str, ...], title: str, old: Sequence[str], new: Sequence[str]) -> Told:
    """A list: what left it and what came; a single item for another is one value that changed."""
    removed, added = _without(old, new), _without(new, old)
    if len(removed) == len(added) == 1:
        return told_text(path, title, removed[0], added[0])
    if not removed and not added:  # only the order
        return told_text(path, title, ", ".join(old), ", ".join(new))
    return Told(path, title, removed=removed, added=added)


def _without(items: Iterable[str], others: Iterable[str]) -> tuple[str, ...]:
    left = Counter(others)
    kept = []
    for each in items:
        if left[each]:
            left[each] -= 1
        else:
            kept.append(each)
    return tuple(kept)


def field_of(key: Key, path: tuple[str, ...]) -> Field | None:
    """The innermost field on a way into an entity; none where no model knows it."""
    model = ENTITIES.get(key.kind)
    if model is None:
        return None
    start = tuple(key.id.split("/", 1)) if key.kind == "vocabulary" else ()
    found = field_at(model, (*start, *path))
    # How an association's file was come by stands beside the association.
    return found or (field_at(KINDS["partnership"], path) if key.kind == "association" else None)


def place_of(key: Key, path: tuple[str, ...]) -> tuple[int, tuple[str, ...]]:
    """By which the fields of an entity are sorted as the files have them: title first."""
    model = ENTITIES.get(key.kind)
    start = key.id.partition("/")[0] if key.kind == "vocabulary" else ""
    held = field_at(model, (start, "")) if model and start else None
    part = held.shape.innermost.part if held else model
    names = list(fields_of(part)) if part else []
    return (names.index(path[0]) if path and path[0] in names else len(names), path)


def _is_list(field: Field | None, change: FieldChange) -> bool:
    if field is not None and field.shape.kind in _LISTS:
        return True
    return any(_is_listed(each) for each in (change.before, change.after))


def _is_listed(value: Plain | None) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str)
