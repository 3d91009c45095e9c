"""What templates ask of an `Edition` beyond its fields: how its parts lie in an output. Nothing new is said here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from catalogue.edition.edition import Edition, OverviewRow, PageView, Ref, Section
from catalogue.render.colour import INK, PAPER, contrast, theme_colour, tint
from catalogue.source.pictures import usable

FRONT = ("preface", "how-to-use", "worried")
"""The pages of prose that stand before the offers; the rest stands behind them."""


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
        """Each section's colour, by its key."""
        return {each.key: theme_colour(each.colour, place) for place, each in enumerate(self.edition.sections)}

    def ink(self, section: Section) -> str:
        """The colour of text on the section's colour."""
        colour = self.colours[section.key]
        return PAPER if contrast(colour, PAPER) >= contrast(colour, INK) else INK

    def pale(self, section: Section) -> str:
        """The section's colour as a background for text."""
        return tint(self.colours[section.key], 0.1)

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

    @property
    def left_out(self) -> tuple[tuple[str, int], ...]:
        """Why offers are left out, and how many for each reason: for professionals only."""
        if self.edition.audience != "professionals":
            return ()
        return tuple(sorted(Counter(each.text for each in self.edition.left_out).items()))
