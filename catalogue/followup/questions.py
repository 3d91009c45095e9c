"""What somebody should ask an association: what its file doesn't say, what runs out, what sources disagree about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import Literal

from catalogue.collection.catalogue import Catalogue
from catalogue.collection.checks.completeness import missing_facts
from catalogue.collection.checks.dates import is_over
from catalogue.edition.agreement import association_facts
from catalogue.edition.language import Words
from catalogue.edition.view import View
from catalogue.followup.agreements import LATER, UNDERWAY, agreement_of
from catalogue.followup.freshness import age_of, declaration_of
from catalogue.followup.meetings import next_meeting
from catalogue.model.offer import Offer
from catalogue.model.partnership import PUBLIC_KINDS, PartnershipFile

QuestionKind = Literal[
    "no-agreement",
    "underway",
    "over",
    "ends",
    "unrecorded",
    "declaration-missing",
    "declaration-old",
    "declaration-unknown",
    "goal",
    "volume",
    "never-confirmed",
    "confirmed-long-ago",
    "crowded",
    "review",
    "offer-ends",
    "missing",
    "disputed",
]
_CROWDED = frozenset({"waiting-list", "full", "closed-to-new"})


@dataclass(frozen=True, slots=True)
class Question:
    """What to ask, about an offer or about the agreement. `fields` are keys of an offer's fields, `on` a day."""

    kind: QuestionKind
    offer: str = ""
    title: str = ""
    on: date | None = None
    text: str = ""
    fields: tuple[str, ...] = ()


def questions(catalogue: Catalogue, association: str, words: Words) -> Iterator[Question]:
    """About the agreement first, then offer by offer."""
    file = catalogue.partnerships[association]
    yield from _about_agreement(catalogue, association, words)
    for offer in file.offers:
        if not is_over(offer, catalogue.as_of):
            is_ours = file.evidence != "public-source"
            yield from _about_offer(offer, words.text(offer.title), catalogue.as_of, can_be_confirmed=is_ours)


def _about_agreement(catalogue: Catalogue, association: str, words: Words) -> Iterator[Question]:
    file, found = catalogue.partnerships[association], agreement_of(catalogue, association, words)
    if found is None:
        if file.association.kind not in PUBLIC_KINDS:
            yield Question("no-agreement")
        return
    if found.state in UNDERWAY:
        yield Question("underway")
    elif found.ending:
        yield Question("over" if found.ending == "over" else "ends", on=found.until)
    coming = next_meeting(catalogue, association)
    if coming and coming.unrecorded:
        yield Question("unrecorded", on=coming.unrecorded)
    declaration = declaration_of(catalogue, association)
    if declaration:
        kinds: Mapping[str, QuestionKind] = {"missing": "declaration-missing", "old": "declaration-old"}
        yield Question(kinds.get(declaration.state, "declaration-unknown"), on=declaration.declared_on)
    yield from _about_goals(file, View(catalogue, words, "professionals", frozenset()))


def _about_goals(file: PartnershipFile, view: View) -> Iterator[Question]:
    for goal in file.partnership.goals if file.partnership else ():
        yield Question("goal", text=view.words.text(goal))
    expected = next((fact for fact in association_facts(file, view) if fact.key == "expected"), None)
    if expected and expected.stated:
        yield Question("volume", text=expected.text)


def _about_offer(offer: Offer, title: str, as_of: date, *, can_be_confirmed: bool) -> Iterator[Question]:
    ask = partial(Question, offer=offer.id, title=title)
    confirmed = offer.confirmed.on if offer.confirmed else None
    age = age_of(confirmed, as_of) if can_be_confirmed else None
    if age:
        yield ask("never-confirmed" if age == "never" else "confirmed-long-ago", on=confirmed)
    if offer.status and offer.status.is_ in _CROWDED:
        yield ask("crowded", text=offer.status.is_)
    if offer.status and offer.status.review_on and offer.status.review_on <= as_of:
        yield ask("review", on=offer.status.review_on)
    until = offer.valid.until if offer.valid else None
    if until and until - as_of <= timedelta(days=LATER):
        yield ask("offer-ends", on=until)
    if missing := missing_facts(offer):
        yield ask("missing", fields=missing)
    if disputed := tuple(dict.fromkeys(name for source in offer.sources for name in source.disputes)):
        yield ask("disputed", fields=disputed)
