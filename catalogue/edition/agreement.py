"""The agreement behind an offer: for professionals only. A child certificate's declaration is shown to nobody."""

from __future__ import annotations

from collections.abc import Iterator

from catalogue.edition.edition import Fact
from catalogue.edition.language import Words, sentence
from catalogue.edition.select import agreement_state, current_period
from catalogue.edition.view import OfferContext, View
from catalogue.model.agreement import Facility, Partnership, Term, Volume
from catalogue.model.partnership import PUBLIC_KINDS, PartnershipFile


def agreement(context: OfferContext) -> Fact | None:
    """One line of status and period, on each offer."""
    if context.view.audience != "professionals":
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
    named = words("agreement.renewal") if state == "renewal" else words(f"agreement.status.{partnership.status}")
    term = current_period(partnership, as_of)
    until = words("agreement.until", day=words.day(term.until)) if term and term.until else ""
    yield ", ".join(part for part in (named, until) if part)


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
    yield view.fact("association_provides", [words.text(each) for each in found.association_provides])
    yield view.fact("expected", [_volume(found.expected, words)] if found.expected else [])
    yield view.fact("meetings", _meetings(found, words))


def _period(term: Term, words: Words) -> str:
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
    parts = [words.text(facility.name), host.name if host else "", words.text(facility.room), words.text(facility.when)]
    parts += [words.text(facility.opening), words.text(facility.cleaning), words.text(facility.terms)]
    return ", ".join(part for part in parts if part)


def _volume(volume: Volume, words: Words) -> str:
    several = volume.maximum is not None and volume.maximum != volume.minimum
    text = f"{volume.minimum}–{volume.maximum}" if several else str(volume.minimum)
    unit = words(f"capacity.unit.{volume.unit}")
    return words("agreement.expected", text=text, unit=unit, per=words(f"agreement.per.{volume.per}"))


def _meetings(found: Partnership, words: Words) -> list[str]:
    texts = [sentence(words("agreement.meeting_every", n=found.follow_up.every_months))] if found.follow_up else []
    planned = [each.on for each in found.meetings if not each.held]
    upcoming = found.follow_up.next_on if found.follow_up and found.follow_up.next_on else min(planned, default=None)
    return [*texts, sentence(words("agreement.meeting_next", day=words.day(upcoming)))] if upcoming else texts
