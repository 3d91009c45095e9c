"""A calendar for each offer that meets on days which are known: its sessions, and nothing of other offers.

An entry has the same UID as in the calendar of the edition: whoever takes both has it once.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from catalogue.edition.sessions import Session
from catalogue.exchange.base import Exported, Loss, Material
from catalogue.exchange.calendar.feed import ENDING, Feed, feed
from catalogue.exchange.calendar.offers import session_entries, warning_of
from catalogue.exchange.texts import listed


def calendars_of_offers(material: Material) -> Exported:
    """A file for each of them; a row of a schedule whose days nobody knows is in none."""
    held: dict[str, list[Session]] = {}
    for each in material.sessions:
        held.setdefault(each.offer.ref.id, []).append(each)
    files = tuple((f"{name}{ENDING}", _calendar(material, name, of_offer)) for name, of_offer in held.items())
    return Exported(files, tuple(_losses(material, held)))


def _calendar(material: Material, name: str, held: Iterable[Session]) -> bytes:
    edition, sessions = material.edition, tuple(held)
    about = Feed(
        edition.name,
        sessions[0].offer.ref.title,
        edition.language,
        date.fromisoformat(edition.as_of),
        edition.banners,
        warning_of(edition),
    )
    return feed(about, session_entries(sessions), material.before(f"{name}{ENDING}"))


def _losses(material: Material, held: dict[str, list[Session]]) -> Iterable[Loss]:
    for offer in material.extract.offers:
        told = {each.number for each in held.get(offer.id, ())}
        rows = listed(offer.values, "schedule")
        yield from (
            Loss(offer.id, "offers[].schedule[]", "not-certain") for number in range(len(rows)) if number not in told
        )
