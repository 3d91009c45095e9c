"""Who meets when: the days of the week, Monday first, each with its meetings by the clock."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from catalogue.edition.finding import WeekDay, WeekEntry
from catalogue.edition.language import collation_key, in_sentence, sentence
from catalogue.edition.refs import association_ref, told_apart
from catalogue.edition.rhythm import days_of, is_over
from catalogue.edition.schedule import season_text, week_text
from catalogue.edition.view import OfferContext, View
from catalogue.edition.where import row_place
from catalogue.model.schedule import Row
from catalogue.model.values import WEEKDAYS

_RESTING = frozenset({"paused", "ended"})
_AS_USUAL = frozenset({"open", "free-places"})


def week(view: View, contexts: Sequence[OfferContext]) -> tuple[WeekDay, ...]:
    """All seven days; offers that hold a pause are left out, and those that take nobody now say so."""
    refs = told_apart(view, contexts)
    found: dict[str, list[WeekEntry]] = {day: [] for day in WEEKDAYS}
    for context in contexts:
        ref, association = refs[context.offer.id], association_ref(context).title
        for row in _rows(context):
            entry = WeekEntry(ref, association, row.start or "", _text(row, context))
            for day in days_of(row):
                found[day].append(entry)
    return tuple(
        WeekDay(day, sentence(view.words(f"when.weekday.{day}")), tuple(sorted(entries, key=_by_clock)))
        for day, entries in found.items()
    )


def _rows(context: OfferContext) -> Iterator[Row]:
    """The rows that name a day of the week; «every day» counts when it says at what time, «round the clock» doesn't."""
    status = context.offer.status
    if status and status.is_ in _RESTING:
        return
    for row in context.offer.schedule:
        daily = row.every == "day" and row.start is not None and row.date is None
        if (row.weekday or daily) and not is_over(row, context.view.catalogue.as_of):
            yield row


def _text(row: Row, context: OfferContext) -> str:
    offer, words = context.offer, context.words
    remarks = [season_text(offer.season, words)] if offer.season else []
    if offer.valid and offer.valid.from_ and offer.valid.from_ > context.view.catalogue.as_of:
        remarks.append(words("when.from", start=words.day(offer.valid.from_)))
    if offer.status and offer.status.is_ not in _AS_USUAL:
        remarks.append(in_sentence(words(f"status.{offer.status.is_}")))
    return week_text(row, words, row_place(row, context), remarks)


def _by_clock(entry: WeekEntry) -> tuple[bool, str, str, str, str]:
    """By time, those without one last; then by title."""
    return not entry.start, entry.start, collation_key(entry.ref.title), entry.ref.id, entry.text
