"""The agreement behind an offer: for professionals only. A child certificate's declaration is shown to nobody."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from catalogue.edition.language import Words, as_sentences, sentence
from catalogue.edition.parts import Fact
from catalogue.edition.select import agreement_state, current_period
from catalogue.edition.view import OfferContext, View
from catalogue.model.agreement import AgreedPeriod, Facility, Partnership, Recommendation, Volume
from catalogue.model.partnership import PUBLIC_KINDS, PartnershipFile


def agreement(context: OfferContext) -> Fact | None:
    """One line of status and period, on each offer of our own: what others agreed with theirs is told by them."""
    if context.view.audience != "professionals" or context.view.catalogue.source_of(context.offer.id):
        return None
    texts = list(_status_texts(context.file, context.view))
    purposes = [context.words(f"agreement.purpose.{each}") for each in context.offer.purposes]
    return context.view.fact("agreement", [*texts, *purposes], texts[0] if texts else None)


def _status_texts(file: PartnershipFile, view: View) -> Iterator[str]:
    words, partnership, as_of = view.words, file.partnership, view.catalogue.as_of
    if file.association.kind in PUBLIC_KINDS:
        yield words("agreement.none_public")
        return
    if partnership is None:
        yield words("agreement.none")
        return
    state = agreement_state(partnership, as_of, view.catalogue.settings.grace_days)
    is_over = state == "none" and any(term.until and term.until < as_of for term in partnership.periods)
    if state == "renewal":
        yield words("agreement.renewal")
    elif is_over and partnership.status in {"active", "paused"}:
        yield words("agreement.expired")
    else:
        yield words.listed([words(f"agreement.status.{partnership.status}"), *_bounds(partnership, as_of, words)])


def _bounds(partnership: Partnership, as_of: date, words: Words) -> Iterator[str]:
    """Until when the period holds, or from when, if it hasn't begun."""
    term = current_period(partnership, as_of)
    coming = min((each.from_ for each in partnership.periods if each.from_ > as_of), default=None)
    if term and term.until:
        yield words("agreement.until", day=words.day(term.until))
    elif coming and not term:
        yield words("agreement.from", day=words.day(coming))


def association_facts(file: PartnershipFile, view: View) -> Iterator[Fact]:
    """Everything of the agreement that professionals may see, on the association's page."""
    if view.audience != "professionals":
        return
    yield view.fact("agreement", _status_texts(file, view))
    if file.partnership:
        yield from (fact for fact in _agreement_facts(file.partnership, view) if fact.stated)


def _agreement_facts(found: Partnership, view: View) -> Iterator[Fact]:
    words, departments = view.words, view.catalogue.vocabulary.departments
    yield view.fact("periods", [_period(term, words) for term in found.periods])
    responsible = [found.responsible] if found.responsible else []
    yield view.fact("responsible", view.labels(departments, [*responsible, *found.co_responsible]))
    yield view.fact(
        "municipality_provides", [words(f"agreement.provides.{each}") for each in found.municipality_provides]
    )
    yield view.fact("facilities", [_facility(each, view) for each in found.facilities])
    yield view.fact("association_provides", [words.line(each) for each in found.association_provides])
    yield view.fact("expected", [_volume(found.expected, words)] if found.expected else [])
    yield view.fact("recommended", [_recommendation(each, view) for each in found.recommended_by])
    yield view.fact("meetings", _meetings(found, words))


def _period(term: AgreedPeriod, words: Words) -> str:
    start = words.day(term.from_)
    text = (
        words("agreement.period", start=start, end=words.day(term.until))
        if term.until
        else words("agreement.open_ended", start=start)
    )
    return f"{text}, {words('agreement.notice', n=term.notice_months)}" if term.notice_months else text


def _facility(facility: Facility, view: View) -> str:
    words = view.words
    host = view.catalogue.recipients.get(facility.recipient or "")
    persons = words("agreement.persons", n=facility.persons) if facility.persons else ""
    parts = [words.text(facility.name), host.name if host else "", words.text(facility.room), persons]
    more = [words.text(each) for each in (facility.when, facility.opening, facility.cleaning, facility.terms)]
    return as_sentences([sentence(words.listed(parts)), *more])


def _recommendation(found: Recommendation, view: View) -> str:
    department = view.label(view.catalogue.vocabulary.departments, found.department)
    named = f"{department} ({view.words.day(found.on)})" if found.on else department
    return as_sentences([named, view.words.text(found.reason)])


def _volume(volume: Volume, words: Words) -> str:
    several = volume.maximum is not None and volume.maximum != volume.minimum
    text = f"{volume.minimum}–{volume.maximum}" if several else str(volume.minimum)
    unit = words(f"capacity.unit.{volume.unit}", n=volume.maximum or volume.minimum)
    return words("agreement.expected", text=text, unit=unit, per=words(f"agreement.per.{volume.per}"))


def _meetings(found: Partnership, words: Words) -> list[str]:
    texts = [sentence(_every_months(found.follow_up.every_months, words))] if found.follow_up else []
    planned = [each.on for each in found.meetings if not each.held]
    upcoming = found.follow_up.next_on if found.follow_up and found.follow_up.next_on else min(planned, default=None)
    return [*texts, sentence(words("agreement.meeting_next", day=words.day(upcoming)))] if upcoming else texts


def _every_months(number: int, words: Words) -> str:
    if number == 1:
        return words("agreement.monthly")
    return words("when.every_2.months") if number == 2 else words("when.every_n.months", n=number)  # noqa: PLR2004
