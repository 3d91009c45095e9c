"""How all agreements of a catalogue stand on a day, and what must be done."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from catalogue.collection.catalogue import Catalogue
from catalogue.edition.language import Words
from catalogue.followup.agreements import Agreement, agreements, without_agreement
from catalogue.followup.alliance import AllianceState, alliance_state
from catalogue.followup.freshness import Declaration, Freshness, declarations, freshness
from catalogue.followup.meetings import NextMeeting, meetings
from catalogue.followup.road import Recommended, Underway, recommended, underway
from catalogue.followup.timeline import Timeline, timeline


@dataclass(frozen=True)
class Status:
    """For those who keep the agreements, never for readers of the catalogue.

    `unreadable` are files with mistakes: of them nothing is said. `banners` stand on top of everything.
    """

    title: str
    as_of: date
    banners: tuple[str, ...]
    agreements: tuple[Agreement, ...]
    without: tuple[str, ...]
    meetings: tuple[NextMeeting, ...]
    freshness: Freshness
    declarations: tuple[Declaration, ...]
    underway: tuple[Underway, ...]
    recommended: tuple[Recommended, ...]
    alliance: AllianceState | None
    timeline: Timeline
    unreadable: tuple[str, ...]

    @property
    def urgent(self) -> tuple[tuple[str, int], ...]:
        """What can't wait, each kind with how many there are of it."""
        return tuple((name, count) for name, count in self._urgent() if count)

    def _urgent(self) -> Iterator[tuple[str, int]]:
        yield "over", sum(each.ending == "over" for each in self.agreements)
        yield "soon", sum(each.ending == "soon" for each in self.agreements)
        yield "overdue", sum(each.state == "overdue" for each in self.meetings)
        yield "unrecorded", sum(each.unrecorded is not None for each in self.meetings)
        yield "unconfirmed", sum(each.age != "half-year" for each in self.freshness.stale)
        yield "declarations", sum(each.state != "unknown" for each in self.declarations)
        actions = self.alliance.actions if self.alliance else ()
        yield "actions", sum(each.due is not None and each.due < self.as_of for each in actions)
        yield "unreadable", len(self.unreadable)


def status(catalogue: Catalogue, words: Words) -> Status:
    """As of the catalogue's day, in the language of `words`."""
    agreed, met = agreements(catalogue, words), meetings(catalogue)
    return Status(
        title=words.text(catalogue.settings.title),
        as_of=catalogue.as_of,
        banners=banners(catalogue, words),
        agreements=agreed,
        without=without_agreement(catalogue),
        meetings=met,
        freshness=freshness(catalogue, words),
        declarations=declarations(catalogue),
        underway=underway(catalogue),
        recommended=recommended(catalogue, words),
        alliance=alliance_state(catalogue, words),
        timeline=timeline(catalogue, agreed, met, words),
        unreadable=catalogue.broken,
    )


def banners(catalogue: Catalogue, words: Words) -> tuple[str, ...]:
    """That this is a demonstration."""
    return (words("banner.demonstration"),) if catalogue.settings.demonstration else ()
