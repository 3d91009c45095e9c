"""What templates ask of an `Edition` beyond its fields: how its parts lie in an output. Nothing new is said here."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from catalogue.colour import contrast, tint
from catalogue.edition.edition import Edition, PageView, Section
from catalogue.edition.finding import OverviewRow
from catalogue.edition.parts import Fact, Line, Ref
from catalogue.render.colour import INK, PAPER, theme_colour
from catalogue.source.pictures import usable

FRONT = ("preface", "how-to-use", "worried")
"""The pages of prose that stand before the offers; the rest stands behind them."""

_ON_ONE_LINE = frozenset({"delivery", "area", "languages", "sources", "website", "responsible"}) | {
    f"{who}_provides" for who in ("municipality", "association")
}
_TO_WHOM = re.compile(r"(?:til|for|to) (?=\w)", re.IGNORECASE)
_SECOND_THOUGHT = re.compile(r"[,:(–]| (?:og|i|and|in|with|–)(?= )")


@dataclass(frozen=True)
class Shape:
    """One edition, laid out."""

    edition: Edition

    @property
    def front(self) -> tuple[PageView, ...]:
        """Pages of prose before the offers."""
        return tuple(page for page in self.edition.pages if page.key in FRONT)

    @property
    def back(self) -> tuple[PageView, ...]:
        """Pages of prose behind the offers."""
        return tuple(page for page in self.edition.pages if page.key not in FRONT)

    @cached_property
    def colours(self) -> Mapping[str, str]:
        """Each section's colour, by its key, and that of each group in one."""
        whole = (each for section in self.edition.sections for each in (section, *section.groups))
        return {each.key: theme_colour(each.colour, each.place) for each in whole}

    def ink(self, section: Section) -> str:
        """The colour of text on the section's colour."""
        colour = self.colours[section.key]
        return PAPER if contrast(colour, PAPER) >= contrast(colour, INK) else INK

    def pale(self, section: Section) -> str:
        """The section's colour as a background for text."""
        return tint(self.colours[section.key], 0.1)

    @property
    def accent(self) -> str:
        """The colour of rules and marks that belong to no theme; empty when the catalogue has none of its own."""
        return theme_colour(self.edition.brand.accent, 0) if self.edition.brand.accent else ""

    def number(self, section: Section) -> int:
        """The section's place in the edition, from 1."""
        return self._numbers[section.key]

    @cached_property
    def _numbers(self) -> Mapping[str, int]:
        return {each.key: number for number, each in enumerate(self.edition.sections, 1)}

    def short(self, section: Section) -> str:
        """The heading as far as a narrow place takes it: «Til fagpersoner og frivillige» is «Fagpersoner»."""
        first = _SECOND_THOUGHT.split(section.heading, maxsplit=1)[0]
        left = first[found.end() :] if (found := _TO_WHOM.match(first)) else first
        return left[:1].upper() + left[1:] if found else first

    @property
    def behind(self) -> str:
        """The anchor of what stands behind the sections."""
        if self.edition.registers:
            return "registre"
        if self.edition.associations:
            return "foreninger"
        return next((page.anchor for page in self.back), "kolofon")

    @cached_property
    def anchors(self) -> frozenset[str]:
        """The anchors of all offers and associations that this edition shows."""
        refs = [offer.ref for offer in self.edition.offers] + [each.ref for each in self.edition.associations]
        return frozenset(ref.anchor for ref in refs)

    @cached_property
    def images(self) -> Mapping[str, bytes]:
        """The pictures that may be shown."""
        return usable(self.edition.images)

    @cached_property
    def rows(self) -> Mapping[str, OverviewRow]:
        """The rows of the overview, by the offer's id."""
        return {row.ref.id: row for row in self.edition.overview}

    @cached_property
    def homes(self) -> Mapping[str, Section]:
        """The section an offer stands in, by the offer's id."""
        return {offer.ref.id: section for section in self.edition.sections for offer in section.offers}

    def here(self, refs: Iterable[Ref | None]) -> tuple[Ref, ...]:
        """Those of the ways that lead somewhere in this edition."""
        return tuple(ref for ref in refs if ref and ref.anchor in self.anchors)

    def joined(self, fact: Fact) -> tuple[tuple[Line, ...], ...]:
        """The lines of a fact as they stand in print: short ones share a line, a contact's role leads its numbers."""
        if fact.key in _ON_ONE_LINE:
            return (fact.lines,)
        if fact.key != "contact":
            return tuple((line,) for line in fact.lines)
        made: list[list[Line]] = []
        for before, line in zip((None, *fact.lines), fact.lines, strict=False):
            if before is None or before.quiet != line.quiet or (_reaches(before) and not _reaches(line)):
                made.append([])
            made[-1].append(line)
        return tuple(tuple(lines) for lines in made)

    @property
    def left_out(self) -> tuple[tuple[str, int], ...]:
        """Why offers are left out, and how many for each reason: for professionals only."""
        if self.edition.audience != "professionals":
            return ()
        return tuple(sorted(Counter(each.text for each in self.edition.left_out).items()))


def _reaches(line: Line) -> bool:
    """Whether it is a number or an address, not a role; in a demonstration these are no links."""
    return bool(line.link) or "@" in line.text or line.text[:1] in set("+0123456789")
