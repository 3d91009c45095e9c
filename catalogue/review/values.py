"""A plain value of a file as a person says it: dates, choices, words of the vocabulary, yes and no."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation

from catalogue.collection.catalogue import Catalogue
from catalogue.compare.changes import Key, Kind, Plain
from catalogue.edition.language import Words
from catalogue.messages.fields import choice_word, field_words
from catalogue.messages.review import said
from catalogue.model.base import Model
from catalogue.model.fields import Field, fields_of
from catalogue.model.references import REFERENCES
from catalogue.model.shapes import Shape
from catalogue.review.naming import Naming

_KINDS: Mapping[str, Kind] = {"recipients": "recipient", "associations": "association", "offers": "offer"}
_OF_ITS_OWN_GROUP = frozenset({"Term.replaced_by", "Area.within"})
"""Of a word of the vocabulary: another word beside it."""


class Values:
    """Puts the values of one revision into words."""

    def __init__(self, words: Words, language: str, catalogue: Catalogue | None) -> None:
        """`words` say dates; `catalogue` knows what the ids stand for, which stay as they are without one."""
        self._words = words
        self._language = language
        self._naming = Naming(catalogue, words) if catalogue else None

    def text(self, field: Field | None, value: Plain | None, at: Key | None) -> str:
        """A field's value on one line; without `at`, the thing it belongs to, ids stay ids."""
        if value is None:
            is_no = field is not None and field.shape.kind == "yes-no" and field.default is False
            return said("no", self._language) if is_no else ""
        return self._said(field.shape if field else None, _group(field, at), value)

    def items(self, field: Field | None, value: Plain | None, at: Key | None) -> tuple[str, ...]:
        """The items of a list, each on a line."""
        if value is None:
            return ()
        shape = field.shape.item if field and field.shape.item else None
        listed = value if isinstance(value, Sequence) and not isinstance(value, str) else (value,)
        return tuple(self._said(shape, _group(field, at), each) for each in listed)

    def _said(self, shape: Shape | None, group: str, value: Plain) -> str:
        if isinstance(value, Mapping):
            return self._mapping(shape, value)
        if isinstance(value, Sequence) and not isinstance(value, str):
            inner = shape.item if shape else None
            return ", ".join(self._said(inner, group, each) for each in value)
        return self._plain(shape.innermost if shape else None, group, value)

    def _mapping(self, shape: Shape | None, value: Mapping[str, Plain]) -> str:
        """A part as «Fra: 1. januar 2026, Til: …»; a text by language as the text in the reader's."""
        if shape is None or shape.kind in {"title", "text", "prose"}:
            texts = {tag: str(each) for tag, each in value.items()}
            return self._words.text(texts) if shape else ", ".join(f"{tag}: {each}" for tag, each in texts.items())
        if shape.kind == "map":
            return ", ".join(f"{name}: {self._said(shape.item, '', each)}" for name, each in value.items())
        known = fields_of(shape.part) if shape.part and issubclass(shape.part, Model) else {}
        named = ((known.get(name), name, each) for name, each in value.items())
        return ", ".join(
            f"{field_words(field.key, self._language).title if field else name}: {self._inside(field, each)}"
            for field, name, each in named
        )

    def _inside(self, field: Field | None, value: Plain) -> str:
        return self._said(field.shape if field else None, REFERENCES.get(field.key, "") if field else "", value)

    def _plain(self, shape: Shape | None, group: str, value: str | int) -> str:
        kind = shape.kind if shape else ""
        if shape is not None and kind == "choice":
            return choice_word(shape.choice, value, self._language)
        if isinstance(value, bool):
            return said("yes" if value else "no", self._language)
        speak = self._speakers.get(kind)
        text = str(value)
        if speak is None:
            return self._label(group, text) if kind == "slug" else text
        try:
            return speak(text)
        except (ValueError, KeyError, InvalidOperation, IndexError):  # nothing a valid file holds
            return text

    @property
    def _speakers(self) -> Mapping[str, Callable[[str], str]]:
        words = self._words
        return {
            "date": lambda text: words.day(date.fromisoformat(text)),
            "partial-date": words.partial,
            "time": words.clock,
            "day-of-year": words.day_of_year,
            "money": lambda text: said("kroner", self._language, amount=words.number(Decimal(text))),
            "language": lambda text: words.language_name(text) if text else text,
        }

    def _label(self, group: str, name: str) -> str:
        """What an id stands for; the id itself where nobody knows."""
        if self._naming is None or not group:
            return name
        kind, _, owner = group.partition("/")
        if kind == "contacts":
            return self._naming.contact_of(owner, name)
        known = _KINDS.get(kind)
        return self._naming.title(Key(known, name) if known else Key("vocabulary", f"{group}/{name}"), or_else=name)


def _group(field: Field | None, at: Key | None) -> str:
    """What an id in this field is an id of: «themes», or «contacts/…» with the offer whose contacts are meant."""
    if field is None or at is None:
        return ""
    if field.key == "Offer.contacts":
        return f"contacts/{at.id}"
    if field.key in _OF_ITS_OWN_GROUP:
        return at.id.partition("/")[0]
    return REFERENCES.get(field.key, "")
