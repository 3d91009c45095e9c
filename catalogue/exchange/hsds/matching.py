"""Which word of our vocabulary a word of others is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from catalogue.exchange.hsds.nearness import Nearness
from catalogue.exchange.hsds.terms import VOCABULARY
from catalogue.model.vocabulary import Term, Vocabulary


class Matching:
    """The words of a vocabulary by all that they are called."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Take the vocabulary of the catalogue that the services come to."""
        self._vocabulary = vocabulary
        self._nearness = Nearness()

    def term(self, written: str, code: str) -> tuple[str, str]:
        """The group and the id of a word by its name, or by its code; two empty texts if there is none."""
        known = self._terms
        return known.get(_plain(written)) or known.get(_plain(code)) or ("", "")

    def nearest_term(self, written: str) -> str:
        """The id of the word that is most like it, or nothing."""
        return self._terms.get(self._nearness.nearest(_plain(written), self._terms), ("", ""))[1]

    def area(self, written: str) -> str:
        """The id of an area, or nothing."""
        return self._areas.get(_plain(written), "")

    def nearest_area(self, written: str) -> str:
        """The id of the area that is most like it, or nothing."""
        return self._areas.get(self._nearness.nearest(_plain(written), self._areas), "")

    @cached_property
    def _terms(self) -> Mapping[str, tuple[str, str]]:
        found: dict[str, tuple[str, str]] = {}
        for group in VOCABULARY:
            terms: Mapping[str, Term] = getattr(self._vocabulary, group)
            for name, term in terms.items():
                for called in _called(name, term):
                    found.setdefault(called, (group, name))
        return found

    @cached_property
    def _areas(self) -> Mapping[str, str]:
        terms = self._vocabulary.areas.items()
        return {called: name for name, term in terms for called in _called(name, term)}


def _called(name: str, term: Term) -> Iterator[str]:
    if term.retired is None:
        yield from map(_plain, (name, *term.label.values(), *term.synonyms))


def _plain(text: str) -> str:
    return " ".join(text.casefold().replace("-", " ").split())
