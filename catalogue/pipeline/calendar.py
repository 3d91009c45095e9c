"""`calendar`: a feed for each edition, for each association, and for those who follow up the agreements."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from catalogue.authoring.confirm import unknown
from catalogue.authoring.workplace import Workplace, workplace
from catalogue.collection.catalogue import Catalogue
from catalogue.edition.language import Labels, Words
from catalogue.edition.sessions import sessions
from catalogue.exchange.calendar.entry import Entry
from catalogue.exchange.calendar.feed import ENDING, Feed, feed
from catalogue.exchange.calendar.offers import session_entries, warning_of
from catalogue.followup.appointments import appointments
from catalogue.messages.calendar import calendar_word
from catalogue.pipeline.editions import FOR_STAFF, edition_named, months_ahead, widest
from catalogue.publish.loose import file_before, write_loose


@dataclass(frozen=True, slots=True)
class CalendarRequest:
    """Which feeds: of these editions and associations; where none is named, of all editions, and the follow-up's."""

    root: Path
    day: date
    output: Path
    editions: tuple[str, ...] = ()
    associations: tuple[str, ...] = ()
    as_of: date | None = None


@dataclass(frozen=True, slots=True)
class WrittenFeed:
    """One file: where, how many entries it has, whether it differs from the one before."""

    path: Path
    entries: int
    is_new: bool


def calendars(request: CalendarRequest) -> tuple[WrittenFeed, ...]:
    """Write the feeds; raises `CatalogueError` where one that is named can't be made."""
    place = workplace(request.root, request.day, request.as_of)
    made: list[tuple[str, bytes]] = []
    told: list[WrittenFeed] = []
    for about, entries in _feeds(place, request):
        name = f"{about.name}{ENDING}"
        before = file_before(request.output, name)
        data = feed(about, entries, before)
        made.append((name, data))
        told.append(WrittenFeed(request.output / name, len(entries), data != before))
    write_loose(request.root, request.output, made)
    return tuple(told)


def _feeds(place: Workplace, request: CalendarRequest) -> Iterator[tuple[Feed, tuple[Entry, ...]]]:
    catalogue = place.catalogue
    named = bool(request.editions or request.associations)
    for name in request.editions if named else tuple(catalogue.settings.editions):
        yield _of_edition(catalogue, name)
    for association in request.associations:
        yield _of_association(place, association)
    if not named:
        yield _follow_up(catalogue)


def _of_edition(catalogue: Catalogue, name: str) -> tuple[Feed, tuple[Entry, ...]]:
    edition, labels = edition_named(catalogue, name)
    about = Feed(name, edition.title, edition.language, catalogue.as_of, edition.banners, warning_of(edition))
    return about, session_entries(sessions(catalogue, edition, labels, *months_ahead(catalogue.as_of)))


def _of_association(place: Workplace, association: str) -> tuple[Feed, tuple[Entry, ...]]:
    """Its meetings and its agreement, and its offers as professionals see them."""
    catalogue = place.catalogue
    if association not in catalogue.partnerships:
        raise unknown(place, association)
    edition, labels = edition_named(catalogue, widest(catalogue))
    say, name = edition.language, catalogue.partnerships[association].association.name
    title = calendar_word("feed-association", say, association=name, title=edition.title)
    about = Feed(association, title, say, catalogue.as_of, edition.banners, warning_of(edition))
    held = sessions(catalogue, edition, labels, *months_ahead(catalogue.as_of))
    own = [each for each in held if each.offer.association.id == association]
    return about, (*session_entries(own), *appointments(catalogue, _words(catalogue, say, labels), association))


def _follow_up(catalogue: Catalogue) -> tuple[Feed, tuple[Entry, ...]]:
    edition, labels = edition_named(catalogue, widest(catalogue))
    say = edition.language
    title = calendar_word("feed-title", say, title=edition.title)
    about = Feed(calendar_word("feed-file", say), title, say, catalogue.as_of, edition.banners, warning_of(edition))
    return about, appointments(catalogue, _words(catalogue, say, labels))


def _words(catalogue: Catalogue, language: str, labels: Labels) -> Words:
    return Words(labels, language, FOR_STAFF, catalogue.settings.main_language)
