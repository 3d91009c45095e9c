"""What the words of a cell are called, and which id or choice a word in a cell means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property

from catalogue.compare.changes import Plain
from catalogue.edition.extract import Extract
from catalogue.exchange.sheets.columns import TONGUES, called, folded, tongue_of
from catalogue.messages.fields import as_written, choice_word
from catalogue.messages.sheets import LANGUAGES
from catalogue.model.danish import DANISH
from catalogue.model.fields import Field
from catalogue.model.references import REFERENCES
from catalogue.model.shapes import Shape

_YES_AND_NO = {"true": ("sand", "x", "1"), "false": ("falsk", "0")}
"""What spreadsheets and people make of a tick."""

_OPEN = frozenset({"offers"})  # ids that nobody calls by another name


@dataclass(frozen=True)
class Names:
    """Words by id, as a sheet shows them, and back. A name that would lead to another id is not used."""

    shown: Mapping[str, str]
    others: Mapping[str, tuple[str, ...]]
    retired: frozenset[str] = frozenset()

    @cached_property
    def _ids(self) -> Mapping[str, str]:
        found = {folded(name): name for name in self.shown}
        for name, label in self.shown.items():
            found.setdefault(folded(label), name)
        for name, labels in self.others.items():
            for label in labels:
                found.setdefault(folded(label), name)
        return found

    def name(self, id_: str) -> str:
        """The name of an id; an id that is not known stands for itself."""
        label = self.shown.get(id_, id_)
        return label if self._ids.get(folded(label)) == id_ else id_

    def id(self, written: str) -> str | None:
        """The id that is meant."""
        plain = folded(written)
        return self._ids.get(plain) or self._ids.get(DANISH.get(plain, plain))

    @cached_property
    def all(self) -> tuple[str, ...]:
        """The names that may be chosen, in order: a word that went out of use is understood and not offered."""
        return tuple(self.name(each) for each in self.shown if each not in self.retired)


@dataclass(frozen=True)
class Tongue:
    """The language of a sheet's words, and the catalogue whose words they are."""

    extract: Extract
    language: str

    @property
    def main(self) -> str:
        """The language of texts without one."""
        return self.extract.main

    def names(self, field: Field, shape: Shape) -> Names | None:
        """The words that a value is one of; none where it is free."""
        if shape.choice:
            return _choices(shape.choice, shape.choices, self.language)
        if shape.kind == "yes-no":
            return _choices("Flag", (True, False), self.language)
        if shape.kind == "language":
            return _languages(self.language)
        group = REFERENCES.get(field.key, "")
        return self.group(group) if group and group not in _OPEN else None

    def group(self, group: str) -> Names:
        """The words of a group of the vocabulary; institutions and associations by their names."""
        if group not in self._groups:
            names = _named(self._called(group))
            retired = (name for name, term in self.extract.vocabulary.get(group, {}).items() if "retired" in term)
            self._groups[group] = replace(names, retired=frozenset(retired))
        return self._groups[group]

    @cached_property
    def _groups(self) -> dict[str, Names]:
        return {}

    def _called(self, group: str) -> Iterator[tuple[str, tuple[str, ...]]]:
        if group == "associations":
            for each in self.extract.associations:
                yield each.id, (*self._texts(each.values.get("name", each.id)), *_list(each.values, "aliases"))
            return
        terms = self.extract.recipients if group == "recipients" else self.extract.vocabulary.get(group, {})
        for name, term in terms.items():
            yield name, (*self._texts(term.get("label", term.get("name", name))), *_list(term, "synonyms"))

    def _texts(self, text: object) -> tuple[str, ...]:
        """A text in all languages, that of the sheet first."""
        if not isinstance(text, Mapping):
            return (str(text),)
        first = text.get(self.language) or text.get(self.main) or next(iter(text.values()), "")
        return (str(first), *map(str, text.values()))


def _named(called_: Iterable[tuple[str, tuple[str, ...]]]) -> Names:
    found = {name: labels for name, labels in called_ if labels}
    return Names({name: labels[0] for name, labels in found.items()}, found)


def _list(values: Mapping[str, Plain], key: str) -> tuple[str, ...]:
    found = values.get(key, ())
    return tuple(map(str, found)) if isinstance(found, list | tuple) else ()


@cache
def _choices(alias: str, values: tuple[str | int, ...], language: str) -> Names:
    """The words of a set of choices; both languages are understood."""
    spoken = dict.fromkeys((language, *LANGUAGES))
    written = {each: as_written(each) for each in values}
    return _named(
        (name, (*(choice_word(alias, each, one) for one in spoken), *_YES_AND_NO.get(name, ())))
        for each, name in written.items()
    )


@dataclass(frozen=True)
class _Languages(Names):
    """All languages: those that have a name by it, the others by their tag."""

    language: str = "da"

    def name(self, id_: str) -> str:
        return called(id_, self.language) if id_ in self.shown else id_

    def id(self, written: str) -> str | None:
        return tongue_of(written.strip()) or None


@cache
def _languages(language: str) -> Names:
    return _Languages({tag: called(tag, language) for tag in TONGUES}, {}, language=language)


def evidences(language: str) -> Names:
    """The words of where a file's facts come from."""
    return _choices("PartnershipFile.evidence", ("association", "public-source", "invented"), language)
