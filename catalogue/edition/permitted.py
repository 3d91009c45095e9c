"""Which values of a file certain readers may have: `model.readers` obeyed field by field.

A field that is not understood is kept from everyone: what is new in the models has to be decided about first.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from catalogue.compare.changes import Plain
from catalogue.model.base import Model
from catalogue.model.fields import Field, fields_of
from catalogue.model.readers import Readers, readers
from catalogue.model.references import REFERENCES
from catalogue.model.shapes import Shape

Values = Mapping[str, Plain]
Path = tuple[str, ...]

_TO_ALL: frozenset[Readers] = frozenset({"everyone", "search", "named", "maps"})
# These say how the rest is to be read, and nothing of anybody; an area or a theme is no valid word without its own.
_STEERING_ALL = frozenset({"Offer.formerly", "Place.hidden", "Area.within", "Term.retired", "Theme.sensitive"})
_OF_THE_MAP = frozenset({"Area.kind", "Area.municipality_code", "Area.postal_codes"})
_NEVER = frozenset({"Contact.consent"})  # a person's consent is between the person and the municipality's own file
_TEXTS = frozenset({"title", "text", "prose"})
# What says the same as the source's own words: beside any of these, `text` is for professionals.
_SAYING = frozenset(
    {
        *("minimum", "maximum", "everyone", "focus", "from", "to", "any"),
        *("every", "weekday", "date", "start", "always", "by_appointment", "times", "sessions", "season", "until"),
    }
)
_STAFF = "professionals"


@dataclass(frozen=True, slots=True)
class Permit:
    """What certain readers may have.

    `audience` is theirs; none is the municipality itself. Texts come in `languages` alone, unless there is none of
    these. Of `known` groups (offers, associations) only what is named there may be referred to. `used` gathers what was
    referred to, by group.
    """

    audience: str
    languages: frozenset[str]
    known: Mapping[str, Collection[str]]
    used: dict[str, set[str]] = field(default_factory=dict)

    @property
    def is_for_keepers(self) -> bool:
        """Whether it is for the municipality's own use."""
        return not self.audience

    def part(self, kind: str, path: Path, model: type[Model], values: Values) -> dict[str, Plain]:
        """The values of a part of a file that stands at a place in a kind of file."""
        fields, found = fields_of(model), dict[str, Plain]()
        for key, value in values.items():
            if key in fields:
                kept = self._value(kind, (*path, key), fields[key], value, is_alone=_SAYING.isdisjoint(values))
                if kept is not None:
                    found[key] = kept
        return found

    def _value(self, kind: str, path: Path, found: Field, value: Plain, *, is_alone: bool) -> Plain | None:
        return None if found.key in _NEVER else self._shaped(kind, path, (found, found.shape), value, is_alone=is_alone)

    def _shaped(
        self, kind: str, path: Path, what: tuple[Field, Shape], value: Plain, *, is_alone: bool
    ) -> Plain | None:
        found, shape = what
        if shape.part is not None and isinstance(value, Mapping):
            return self.part(kind, path, shape.part, value) or None
        if shape.kind == "map" and shape.item is not None and isinstance(value, Mapping):
            below = (*path, "<id>")
            kept = {
                key: self._shaped(kind, below, (found, shape.item), each, is_alone=True) for key, each in value.items()
            }
            return {key: each for key, each in kept.items() if each is not None} or None
        if shape.item is not None and isinstance(value, Sequence) and not isinstance(value, str):
            below = (*path, "[]")
            listed = [self._shaped(kind, below, (found, shape.item), each, is_alone=is_alone) for each in value]
            return [each for each in listed if each is not None] or None
        return self._leaf(found, shape, value) if self._may(_readers(kind, path), found, is_alone=is_alone) else None

    def _leaf(self, found: Field, shape: Shape, value: Plain) -> Plain | None:
        if shape.kind in _TEXTS and isinstance(value, Mapping):
            return {key: text for key, text in value.items() if key in self.languages or not key} or value
        group = REFERENCES.get(found.key)
        if group is not None and isinstance(value, str):
            if value not in self.known.get(group, {value}):
                return None
            self.used.setdefault(group, set()).add(value)
        return value

    def _may(self, who: Readers, found: Field, *, is_alone: bool) -> bool:
        """Whether these readers get a field; a text of one's own only where nothing else says it."""
        if self.is_for_keepers or found.key in _OF_THE_MAP:
            return True
        if who == "professionals":
            return self.audience == _STAFF
        if who == "unless-said":
            return is_alone or self.audience == _STAFF
        return who in _TO_ALL or found.key in _STEERING_ALL


@cache
def _readers(kind: str, path: Path) -> Readers:
    return readers(kind, path)
