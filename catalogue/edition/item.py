"""The item for a committee's agenda, in the order that Danish municipalities use. It recommends and decides nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from catalogue.collection.catalogue import Catalogue
from catalogue.edition.cover import period_text
from catalogue.edition.edition import Edition, News
from catalogue.edition.language import Labels, Words, sentence
from catalogue.edition.money import money, purpose_text
from catalogue.edition.paragraphs import Part, Table
from catalogue.model.milestones import Milestone

_PAST = timedelta(days=365)
"""How long ago a meeting may be that still belongs to the timetable."""
_NOT_HELD = frozenset({"postponed", "cancelled"})


@dataclass(frozen=True, slots=True)
class Item:
    """The item as plain words: `parts` in their order, each a heading with what stands below it.

    `facts` are the lines below the title: journal number, date. `words` are the edition's fixed words.
    """

    title: str
    facts: tuple[tuple[str, str], ...]
    parts: tuple[Part, ...]
    language: str
    words: Mapping[str, str]
    banners: tuple[str, ...] = ()
    publisher: str = ""
    is_demonstration: bool = False


def item(edition: Edition, catalogue: Catalogue, labels: Labels, attached: Sequence[tuple[str, str]] = ()) -> Item:
    """The item about an edition; `attached` are titles and files beside those that the milestones name.

    The number and the journal number are those of the next meeting that has any, or of those held when none is to come.
    A decision stands there once somebody has entered it.
    """
    words = Words(labels, edition.language, edition.audience, catalogue.settings.main_language)
    meetings = _meetings(catalogue)
    ahead = [each for each in meetings if each.on >= catalogue.as_of and each.state not in _NOT_HELD] or meetings
    number = next((each.item for each in ahead if each.item), "")
    title = words.text(catalogue.settings.title)
    return Item(
        title=f"{words('item.number', number=number)} {title}" if number else title,
        facts=tuple(_facts(edition, catalogue, words, ahead)),
        parts=(
            Part(words("item.decision"), tuple(_decisions(words, meetings))),
            Part(words("item.presentation"), tuple(filter(None, _about(edition, catalogue, words)))),
            *_presentation(edition, catalogue, words),
            _timetable(words, meetings),
            _attachments(words, (*attached, *_of_meetings(words, ahead))),
        ),
        language=edition.language,
        words=edition.labels,
        banners=edition.banners,
        publisher=edition.publisher[0] if edition.publisher else "",
        is_demonstration=edition.is_demonstration,
    )


def _meetings(catalogue: Catalogue) -> list[Milestone]:
    """Those of this round, by day and hour."""
    first = date.fromordinal(max(1, catalogue.as_of.toordinal() - _PAST.days))
    in_order = sorted((each.on, each.time or "", key) for key, each in catalogue.milestones.items() if each.on >= first)
    return [catalogue.milestones[key] for _, _, key in in_order]


def _facts(
    edition: Edition, catalogue: Catalogue, words: Words, ahead: Sequence[Milestone]
) -> Iterator[tuple[str, str]]:
    own = next((each.journal_number for each in ahead if each.journal_number), None)
    if number := own or catalogue.settings.journal_number:
        yield words("fact.journal_number"), number
    if edition.edition:
        yield words("fact.edition"), edition.edition
    yield words("fact.updated"), words.day(catalogue.as_of)


def _decisions(words: Words, meetings: Sequence[Milestone]) -> Iterator[str]:
    for each in meetings:
        if each.decision:
            yield f"{words.text(each.body)}, {words.day(each.on)}: {words.text(each.decision)}"


def _about(edition: Edition, catalogue: Catalogue, words: Words) -> Iterator[str]:
    key = "item.about" if edition.edition else "item.about_unnumbered"
    day = words.day(date.fromisoformat(edition.as_of))
    yield words(key, title=words.text(catalogue.settings.title), edition=edition.edition, day=day)
    found = catalogue.settings.initiative
    if found:
        period = period_text(found.period, words) if found.period else ""
        yield words(f"item.initiative{'_period' * bool(period)}", title=words.text(found.title), period=period)
        yield purpose_text(found.purpose, words)


def _presentation(edition: Edition, catalogue: Catalogue, words: Words) -> Iterator[Part]:
    yield Part(words("item.counts"), points=edition.counts, level=2)
    yield from _news(edition.news, words)
    yield from money(catalogue, words)


def _news(news: News | None, words: Words) -> Iterator[Part]:
    said = words("item.compared", since=news.since) if news else words("item.first")
    yield Part(words("item.changes"), (said,), level=2)
    if news is None:
        return
    changed = [f"{each.ref.title}: {'; '.join(line.text for line in each.lines)}" for each in news.changed]
    found = {
        "added": [ref.title for ref in news.added],
        "changed": [text.rstrip(": ") for text in changed],
        "gone": [line.text for line in news.gone],
    }
    for key, points in found.items():
        none = () if points else (words("item.none"),)
        yield Part(words(f"item.{key}"), none, tuple(points), level=3)


def _timetable(words: Words, meetings: Sequence[Milestone]) -> Part:
    heading = words("item.timetable")
    if not meetings:
        return Part(heading, (words("item.no_timetable"),))
    head = tuple(words(f"item.{key}") for key in ("date", "body", "treatment"))
    return Part(heading, table=Table(head, tuple(_row(words, each) for each in meetings)))


def _row(words: Words, meeting: Milestone) -> tuple[str, ...]:
    day = words.day(meeting.on)
    if meeting.time:
        day = words("item.at", day=day, clock=words.clock(meeting.time))
    kind = words(f"milestone_kind.{meeting.kind}")
    told = words("item.matter", kind=kind, text=words.text(meeting.matter)) if meeting.matter else kind
    if meeting.state in _NOT_HELD:
        told = words("item.status", text=told, status=words(f"milestone_state.{meeting.state}"))
    return day, words.text(meeting.body), sentence(told)


def _of_meetings(words: Words, meetings: Sequence[Milestone]) -> Iterator[tuple[str, str]]:
    for meeting in meetings:
        yield from ((words.text(each.title), each.file or each.link or "") for each in meeting.attachments)


def _attachments(words: Words, attached: Sequence[tuple[str, str]]) -> Part:
    heading = words("item.attachments")
    rows = tuple(dict.fromkeys(attached))
    if not rows:
        return Part(heading, (words("item.no_attachments"),))
    return Part(heading, table=Table((words("item.title"), words("item.file")), rows))
