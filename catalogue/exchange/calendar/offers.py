"""The sessions of an edition's offers as entries. What the edition doesn't show is not in them, nor is any contact."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from catalogue.edition.edition import Edition
from catalogue.edition.sessions import Session
from catalogue.exchange.calendar.entry import Entry

_FACTS = ("for_whom", "age", "access", "price")


def session_entries(sessions: Iterable[Session]) -> tuple[Entry, ...]:
    """An entry for each row of a schedule that says for certain when it is."""
    return tuple(_entry(session) for session in sessions)


def warning_of(edition: Edition) -> str:
    """What a demonstration says before the title of every entry: lists of entries show no more."""
    return edition.banners[-1] if edition.is_demonstration and edition.banners else ""


def _entry(session: Session) -> Entry:
    offer = session.offer
    return Entry(
        key=f"offer/{offer.ref.id}/{session.number}",
        title=offer.ref.title,
        days=session.days,
        start=session.start,
        end=session.end,
        rhythm=session.rhythm,
        lines=tuple(_lines(session)),
        place=session.where,
        address=offer.permalink,
    )


def _lines(session: Session) -> Iterator[str]:
    offer = session.offer
    yield offer.association.title
    yield offer.summary
    yield offer.alert
    yield session.when[:1].upper() + session.when[1:]
    for key in _FACTS:
        fact = offer.fact(key)
        if fact and fact.stated:
            yield f"{fact.label}: {fact.text}"
    yield from offer.evidence
