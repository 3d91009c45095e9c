"""Gaps, overlaps and likenesses in words: «Ingen tilbud om sorg til 7–9-årige i Nørresundby»."""

from __future__ import annotations

from collections.abc import Sequence

from catalogue.edition.language import Words, in_sentence
from catalogue.followup.coverage.coverage import Coverage
from catalogue.followup.coverage.dimensions import Dimension
from catalogue.followup.coverage.duplicates import Evidence, Pair
from catalogue.followup.coverage.gaps import Gap
from catalogue.followup.coverage.overlaps import Overlap
from catalogue.messages.coverage import TABLES, numbered, said

_MOST = 3
"""Values in one sentence; of a fourth and more the number is told."""
_FEW = 2
"""Areas that are named by themselves where all the others are meant."""
_SAID = {"days": "on", "way-in": "way"}
_PLAIN = frozenset({"area", "age"})
"""Values whose names keep their letters within a sentence."""


class Sentences:
    """Says them in the language of `words`."""

    def __init__(self, found: Coverage, words: Words) -> None:
        """Of this coverage."""
        self._found = found
        self._words = words
        self._language = words.language
        self._dimensions = {each.name: each for each in found.dimensions}

    def gap(self, gap: Gap) -> str:
        """«Ingen tilbud om sorg til 7–9-årige i Nørresundby»."""
        what = " ".join(self._for(self._dimensions[name], gap.values[name]) for name in self._in_order(gap))
        perhaps = numbered("perhaps", gap.maybe, self._language)
        return said(f"gap.{gap.kind}", self._language, what=what, perhaps=perhaps)

    def _in_order(self, gap: Gap) -> list[str]:
        return [name for name in self._dimensions if gap.values.get(name)]

    def _for(self, dimension: Dimension, keys: Sequence[str]) -> str:
        others = [each.key for each in dimension.values if each.key not in keys]
        if dimension.name == "area" and len(keys) > _MOST and 0 < len(others) <= _FEW:
            outside = self._values(dimension, others, is_either=True)
            return said("for.area.outside", self._language, value=outside)
        return said(f"for.{dimension.name}", self._language, value=self._values(dimension, keys, is_either=True))

    def _values(self, dimension: Dimension, keys: Sequence[str], *, is_either: bool) -> str:
        named = self._ages(dimension, keys) if dimension.name == "age" else self._labels(dimension, keys)
        if len(named) > _MOST + 1:
            key = "others.area" if dimension.name == "area" else "others"
            named = [*named[:_MOST], numbered(key, len(named) - _MOST, self._language)]
        return self._words.one_of(named) if is_either else self._words.all_of(named)

    def _labels(self, dimension: Dimension, keys: Sequence[str]) -> list[str]:
        if dimension.name in _SAID:
            return [said(f"{_SAID[dimension.name]}.{key}", self._language) for key in keys]
        if dimension.name == "season":
            return [self._words.month(int(key)) for key in keys]
        labels = [dimension.label(key) for key in keys]
        return labels if dimension.name in _PLAIN else [in_sentence(label) for label in labels]

    def _ages(self, dimension: Dimension, keys: Sequence[str]) -> list[str]:
        """Bands that follow each other are one: «0–6-årige»."""
        rows: list[list[str]] = []
        before = ""
        for value in dimension.values:
            if value.key in keys:
                if before in keys and rows:
                    rows[-1].append(value.label)
                else:
                    rows.append([value.label])
            before = value.key
        spans = ("–".join((row[0].partition("–")[0], row[-1].rpartition("–")[2])) for row in rows)
        return [said("for.age.one", self._language, value=span) for span in spans]

    def overlap(self, overlap: Overlap) -> str:
        """«Tre foreninger tilbyder lektiehjælp om torsdagen i Aalborg Øst: A, B og C»."""
        language, found = self._language, self._found
        days = self._words.all_of(said(f"on.{day}", language) for day in overlap.days)
        names = self._words.all_of(found.names.get(each, each) for each in overlap.associations)
        return said(
            "overlap",
            language,
            who=said("associations", language, number=self._number(len(overlap.associations))),
            form=in_sentence(found.forms.get(overlap.form, overlap.form)),
            when=said(f"overlap.{overlap.weeks or 'all'}", language, days=days),
            where=self._where(overlap),
            ages=self._to(overlap),
            names=names,
        )

    def _where(self, overlap: Overlap) -> str:
        areas = self._found.areas
        if not overlap.areas:
            return ""
        if len(overlap.areas) == len(areas.values) > 1:
            return said("overlap.everywhere", self._language)
        return said("overlap.where", self._language, areas=self._values(areas, overlap.areas, is_either=False))

    def _to(self, overlap: Overlap) -> str:
        ages = self._found.ages
        if len(overlap.ages) == len(ages.values):
            return ""
        return said("overlap.ages", self._language, ages=self._values(ages, overlap.ages, is_either=False))

    def _number(self, count: int) -> str:
        key = f"number.{count}"
        return said(key, self._language) if key in TABLES["en"].WORDS else str(count)

    def number(self, count: int) -> str:
        """A small number as a word within a sentence."""
        return in_sentence(self._number(count))

    def pair(self, pair: Pair) -> str:
        """Two offers, why they may be one, and their ids."""
        key = "pair.confirmed" if pair.is_confirmed else "pair"
        return said(
            key,
            self._language,
            one=pair.one.title,
            by=pair.one.association,
            other=pair.other.title,
            other_by=pair.other.association,
            evidence=self._words.all_of(map(self._evidence, pair.evidence)),
            ids=f"{pair.one.id}, {pair.other.id}",
        )

    def _evidence(self, found: Evidence) -> str:
        words = ", ".join(f"«{word}»" for word in found.words)
        return said(f"evidence.{found.kind}", self._language, words=words)
