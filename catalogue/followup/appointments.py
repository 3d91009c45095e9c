"""What those who follow up the agreements have to do on a day, as entries of a calendar; none is for readers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from catalogue.collection.catalogue import Catalogue
from catalogue.edition.language import Words, in_sentence
from catalogue.exchange.calendar.entry import Entry
from catalogue.followup.agreements import agreement_of
from catalogue.followup.days import add_months, working_day
from catalogue.followup.meetings import NextMeeting, next_meeting
from catalogue.messages.calendar import calendar_word
from catalogue.messages.fields import choice_word
from catalogue.model.agreement import Partnership
from catalogue.model.milestones import Milestone

_OFF = frozenset({"postponed", "cancelled"})


def appointments(catalogue: Catalogue, words: Words, association: str = "") -> tuple[Entry, ...]:
    """Meetings, ends of agreements, offers to look at; of one association, or of all with the committees' dates."""
    names = (association,) if association else tuple(catalogue.partnerships)
    own = (entry for name in names for entry in _of(catalogue, words, name))
    return (*own, *(() if association else _milestones(catalogue, words)))


def _of(catalogue: Catalogue, words: Words, name: str) -> Iterator[Entry]:
    agreed = catalogue.partnerships[name].partnership
    if agreed is not None:
        yield from _meetings(catalogue, words, name, agreed)
        yield from _ends(catalogue, words, name, agreed)
    yield from _reviews(catalogue, words, name)


def _meetings(catalogue: Catalogue, words: Words, name: str, agreed: Partnership) -> Iterator[Entry]:
    """Those that are set and still to come; where none is, the day by which one should be set."""
    say, title = words.language, catalogue.partnerships[name].association.name
    agenda = calendar_word("agenda", say, id=name)
    days = set()
    for index, each in enumerate(agreed.meetings):
        if not each.held and each.on >= catalogue.as_of:
            days.add(each.on)
            record = calendar_word("record", say, id=name, day=each.on.isoformat())
            lines = (words.all_of(words.text(who) for who in each.with_), *_journal(agreed, say), agenda, record)
            yield Entry(
                f"meeting/{name}/{index}", calendar_word("meeting", say, association=title), (each.on,), lines=lines
            )
    found = next_meeting(catalogue, name)
    if found is not None and found.on not in days:
        # What is overdue moves along with the days, until somebody sets a meeting.
        on = working_day(max(found.on, catalogue.as_of)) if found.state == "overdue" else found.on
        yield _next(replace(found, on=on), agreed, agenda, say)


def _next(found: NextMeeting, agreed: Partnership, agenda: str, say: str) -> Entry:
    key = "meeting" if found.state == "planned" else "meeting-due"
    title = calendar_word(key, say, association=found.name)
    every = calendar_word("meeting-every", say, months=found.every_months)
    return Entry(f"meeting/{found.association}/next", title, (found.on,), lines=(every, *_journal(agreed, say), agenda))


def _ends(catalogue: Catalogue, words: Words, name: str, agreed: Partnership) -> Iterator[Entry]:
    found, say = agreement_of(catalogue, name, words), words.language
    if found is None or found.until is None or found.until < catalogue.as_of or found.state == "ended":
        return
    lines = (calendar_word("expiry-line", say), *_journal(agreed, say))
    yield Entry(f"expiry/{name}", calendar_word("expiry", say, association=found.name), (found.until,), lines=lines)
    months = max((each.notice_months or 0 for each in agreed.periods if each.until == found.until), default=0)
    if months and (last := add_months(found.until, -months)) >= catalogue.as_of:
        line = calendar_word("notice-line", say, day=words.day(found.until), months=months)
        yield Entry(f"notice/{name}", calendar_word("notice", say, association=found.name), (last,), lines=(line,))


def _reviews(catalogue: Catalogue, words: Words, name: str) -> Iterator[Entry]:
    file, say = catalogue.partnerships[name], words.language
    for offer in file.offers:
        if offer.status and offer.status.review_on and offer.status.review_on >= catalogue.as_of:
            title = calendar_word("review", say, offer=words.text(offer.title))
            line = calendar_word("review-line", say, association=file.association.name)
            yield Entry(f"review/{offer.id}", title, (offer.status.review_on,), lines=(line,))


def _milestones(catalogue: Catalogue, words: Words) -> Iterator[Entry]:
    """Those of this year and of the years to come: what was decided long ago nobody waits for."""
    for key, found in catalogue.milestones.items():
        if found.on.year >= catalogue.as_of.year:
            yield _milestone(key, found, words)


def _milestone(key: str, found: Milestone, words: Words) -> Entry:
    say = words.language
    kind = in_sentence(choice_word("MilestoneKind", found.kind, say))
    lines = (
        calendar_word(found.state, say) if found.state in _OFF else "",
        calendar_word("milestone-item", say, item=found.item) if found.item else "",
        words.text(found.matter),
        calendar_word("journal", say, number=found.journal_number) if found.journal_number else "",
        words.text(found.decision),
    )
    title = calendar_word("milestone", say, body=words.text(found.body), kind=kind)
    return Entry(f"milestone/{key}", title, (found.on,), found.time or "", lines=lines, is_off=found.state in _OFF)


def _journal(agreed: Partnership, say: str) -> tuple[str, ...]:
    return (calendar_word("journal", say, number=agreed.journal_number),) if agreed.journal_number else ()
