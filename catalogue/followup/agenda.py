"""The next status meeting with one association: what the data say to each point, and what nobody knows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from catalogue.collection.catalogue import Catalogue, Placed
from catalogue.edition.agreement import association_facts
from catalogue.edition.language import Words, in_sentence
from catalogue.edition.offer import offer_view
from catalogue.edition.parts import Fact
from catalogue.edition.view import OfferContext, View
from catalogue.followup.agreements import Agreement, agreement_of
from catalogue.followup.days import working_day
from catalogue.followup.meetings import NextMeeting, after, last_held, next_meeting
from catalogue.followup.questions import Question, questions
from catalogue.followup.status import banners
from catalogue.model.partnership import PartnershipFile

_TOLD = ("status", "capacity")
_ELSEWHERE = frozenset({"meetings", "recommended"})
"""Facts of the agreement that other points of the agenda tell, or that the association need not discuss."""


@dataclass(frozen=True, slots=True)
class OfferPoint:
    """An offer to talk about: its status and capacity as the catalogue prints them, and who confirmed it when."""

    offer: str
    title: str
    status: str
    capacity: str
    confirmed: date | None
    by: str


@dataclass(frozen=True)
class Agenda:
    """What there is to talk about. `meeting` is nothing where no meeting is agreed or set: then `on` is the day itself.

    `agreed` is what was agreed at the last meeting; `again` when to meet after this one.
    """

    association: str
    name: str
    as_of: date
    banners: tuple[str, ...]
    meeting: NextMeeting | None
    on: date
    last: date | None
    again: date
    agreed: tuple[str, ...]
    agreement: Agreement | None
    facts: tuple[Fact, ...]
    offers: tuple[OfferPoint, ...]
    questions: tuple[Question, ...]


def agenda(catalogue: Catalogue, association: str, words: Words) -> Agenda:
    """That of one association; `words` are those for professionals."""
    file, as_of = catalogue.partnerships[association], catalogue.as_of
    view = View(catalogue, words, "professionals", frozenset())
    coming = next_meeting(catalogue, association)
    on = coming.on if coming and coming.state == "planned" else working_day(max(coming.on if coming else as_of, as_of))
    return Agenda(
        association=association,
        name=file.association.name,
        as_of=as_of,
        banners=banners(catalogue, words),
        meeting=coming,
        on=on,
        last=last_held(file.partnership, as_of) if file.partnership else None,
        again=after(on, file.partnership),
        agreed=tuple(_agreed(file, as_of, words)),
        agreement=agreement_of(catalogue, association, words),
        facts=tuple(fact for fact in association_facts(file, view) if fact.key not in _ELSEWHERE),
        offers=tuple(_points(catalogue, association, view)),
        questions=tuple(questions(catalogue, association, words)),
    )


def _agreed(file: PartnershipFile, as_of: date, words: Words) -> Iterator[str]:
    agreed = file.partnership
    last = last_held(agreed, as_of) if agreed else None
    for each in agreed.meetings if agreed else ():
        if each.held and each.on == last:
            yield from (words.text(text) for text in each.agreed)


def _points(catalogue: Catalogue, association: str, view: View) -> Iterator[OfferPoint]:
    file = catalogue.partnerships[association]
    for index, offer in enumerate(file.offers):
        seen = offer_view(OfferContext(view, Placed(association, index, offer), file))
        facts = {key: _told(fact) for key in _TOLD if (fact := seen.fact(key)) and fact.stated}
        confirmed = offer.confirmed
        yield OfferPoint(
            offer=offer.id,
            title=seen.ref.title,
            status=facts.get("status", ""),
            capacity=facts.get("capacity", ""),
            confirmed=confirmed.on if confirmed else None,
            by=confirmed.by if confirmed else "",
        )


def _told(fact: Fact) -> str:
    """«Op til 20 børn; 7 ledige pladser; opgjort 9. september 2026»."""
    first, *others = (line.text for line in fact.lines)
    return "; ".join((first, *map(in_sentence, others)))
