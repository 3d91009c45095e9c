"""Which columns a sheet has: every field of an offer, an association or a contact, flattened, with its heading."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Literal

from catalogue.edition.language import Words
from catalogue.messages.fields import field_words
from catalogue.messages.sheets import LANGUAGES, sheet_word
from catalogue.model.base import Model
from catalogue.model.contact import Contact
from catalogue.model.fields import Field, fields_of
from catalogue.model.offer import Offer
from catalogue.model.partnership import Association
from catalogue.model.values import LANGUAGE_PATTERN

Kind = Literal["offers", "associations", "contacts"]
MODELS: Mapping[Kind, type[Model]] = {"offers": Offer, "associations": Association, "contacts": Contact}
"""What a row of each sheet is."""

Form = Literal["one", "text", "words", "texts", "parts", "named-parts"]
"""One value; a text by language; a list of words; a list of texts; parts on lines; parts that have ids, on lines."""

KEY, ASSOCIATION, EVIDENCE, MADE_FOR = "id", "association", "evidence", "edition"
ABOUT_THE_ROW = (KEY, ASSOCIATION, EVIDENCE, MADE_FOR)
"""Columns that are no field of what the row is: which one it is, whose, from where, and from which export."""

_WORDS_OF = {KEY: "key-{kind}", MADE_FOR: "made-for"}
_TEXTS = frozenset({"title", "text", "prose"})
_NOT_HERE = frozenset({"Offer.id", "Contact.consent"})  # a key column has the one; nobody but its owner gives the other
_BETWEEN = " – "
TONGUES = (
    *("da", "en", "ar", "de", "fr", "es", "pl", "tr", "fa", "prs", "so", "ti", "uk", "ru", "ur", "ku", "ckb", "bs"),
    *("sr", "hr", "sq", "ro", "hu", "bg", "vi", "zh", "th", "ta", "fil", "lt", "lv", "et", "fi", "sv", "nb", "no"),
    *("is", "fo", "kl", "ps", "am", "sw", "hi", "ne", "pt", "it", "nl", "el", "he"),
)
"""Languages that are called by their names."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A field without fields of its own, `path` from the record that the row is."""

    path: tuple[str, ...]
    chain: tuple[Field, ...]

    @property
    def field(self) -> Field:
        """The field itself."""
        return self.chain[-1]

    @property
    def form(self) -> Form:
        """How its values stand in a cell."""
        shape = self.field.shape
        if shape.item is None:
            return "text" if shape.kind in _TEXTS else "one"
        if shape.innermost.part is not None:
            return "named-parts" if shape.kind == "map" else "parts"
        return "texts" if shape.item.kind in _TEXTS else "words"

    @property
    def has_languages(self) -> bool:
        """Whether each language has a column."""
        return self.form in {"text", "texts"}

    @property
    def is_prose(self) -> bool:
        """Whether it is a longer text."""
        return self.field.shape.kind == "prose"

    def title(self, language: str) -> str:
        """«Alder – Fra»; nothing is said twice."""
        titles = [field_words(each.key, language).title for each in self.chain]
        return _BETWEEN.join(dict.fromkeys(titles))


@dataclass(frozen=True, slots=True)
class Column:
    """A column: one of `ABOUT_THE_ROW`, or a leaf (in a language; none is the catalogue's main one)."""

    name: str
    leaf: Leaf | None = field(default=None, compare=False)
    language: str = ""


@cache
def leaves(model: type[Model]) -> tuple[Leaf, ...]:
    """All leaves of a model, in the order of its fields."""
    return tuple(_leaves(model, ()))


def _leaves(model: type[Model], chain: tuple[Field, ...]) -> Iterator[Leaf]:
    for each in fields_of(model).values():
        here = (*chain, each)
        if each.key in _NOT_HERE:
            continue
        if each.shape.part is not None:
            yield from _leaves(each.shape.part, here)
        else:
            yield Leaf(tuple(step.name for step in here), here)


def column_of(leaf: Leaf, language: str = "") -> Column:
    """The column of a leaf."""
    return Column(".".join(leaf.path) + (f"@{language}" if language else ""), leaf, language)


def heading(kind: Kind, column: Column, language: str) -> str:
    """What stands above a column, in the language of the sheet."""
    if column.leaf is None:
        return sheet_word(_WORDS_OF.get(column.name, column.name).format(kind=kind), language)
    return titled(column.leaf, column.language, language)


def titled(leaf: Leaf, tongue: str, language: str) -> str:
    """A leaf's name: «Titel (engelsk)» for another language than the main one."""
    title = leaf.title(language)
    return sheet_word("in-language", language, title=title, tongue=called(tongue, language)) if tongue else title


@lru_cache(maxsize=1024)
def called(tongue: str, language: str) -> str:
    """«engelsk» of «en»; its tag where no name leads back to it."""
    name = Words({}, language, "professionals", language).language_name(tongue)
    return name if _tongues().get(folded(name)) == tongue else tongue


def tongue_of(name: str) -> str:
    """«en» of «engelsk», «English» or «en»; nothing where that is no language."""
    found = _tongues().get(folded(name), "")
    return found or (name if re.fullmatch(LANGUAGE_PATTERN, name) else "")


def column_at(kind: Kind, written: str) -> Column | None:
    """The column that a heading names, in either language or as `docs/fields.md` writes it: `age.minimum`."""
    found = _headings(kind).get(folded(written))
    if found is not None:
        return found
    base, _, tongue = written.rpartition("@") if "@" in written else _apart(written)
    column = _headings(kind).get(folded(base))
    known = tongue_of(tongue.strip())
    if not known or column is None or column.leaf is None or not column.leaf.has_languages:
        return None
    return column_of(column.leaf, known)


def leaf_at(model: type[Model], written: str) -> tuple[Leaf, str] | None:
    """The leaf of a part that a name within a cell means, and the language."""
    found = _names(model).get(folded(written))
    if found is not None:
        return found, ""
    base, _, tongue = _apart(written)
    leaf, known = _names(model).get(folded(base)), tongue_of(tongue)
    return (leaf, known) if leaf is not None and known and leaf.has_languages else None


def all_headings(kind: Kind) -> tuple[str, ...]:
    """What may be meant, for whoever asks for the nearest."""
    return tuple(_headings(kind))


def folded(text: str) -> str:
    """What two spellings of the same heading or word share."""
    return " ".join(text.replace("\u00a0", " ").replace("—", "–").split()).casefold().rstrip(" .:?*")


def _apart(written: str) -> tuple[str, str, str]:
    found = re.fullmatch(r"(.+) \(([^()]+)\)", written.strip())
    return (found[1], "", found[2]) if found else ("", "", "")


@cache
def _headings(kind: Kind) -> Mapping[str, Column]:
    own = [Column(name) for name in ABOUT_THE_ROW]
    fields = [column_of(leaf) for leaf in leaves(MODELS[kind])]
    found: dict[str, Column] = {}
    for language in LANGUAGES[::-1]:
        for each in (*own, *fields):
            found.setdefault(folded(heading(kind, each, language)), each)
    for each in (*own, *fields):
        found.setdefault(folded(each.name), each)
    return found


@cache
def _names(model: type[Model]) -> Mapping[str, Leaf]:
    found: dict[str, Leaf] = {}
    for leaf in leaves(model):
        for name in (*(leaf.title(language) for language in LANGUAGES[::-1]), ".".join(leaf.path)):
            found.setdefault(folded(name), leaf)
    return found


@cache
def _tongues() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for language in LANGUAGES:
        words = Words({}, language, "professionals", language)
        for tag in TONGUES:
            found.setdefault(folded(words.language_name(tag)), tag)
    return {tag: tag for tag in TONGUES} | found
