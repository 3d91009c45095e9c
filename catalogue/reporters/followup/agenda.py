"""The agenda as a paper with numbered points: agreement, offers, what changed, what to ask, when to meet again."""

from __future__ import annotations

from collections.abc import Iterator

from catalogue.collection.checks.completeness import FACTS
from catalogue.edition.language import Words, in_sentence
from catalogue.followup.agenda import Agenda, OfferPoint
from catalogue.followup.questions import Question
from catalogue.messages.fields import choice_word, field_words
from catalogue.messages.followup import all_of, said
from catalogue.pipeline.agenda import Since
from catalogue.reporters.followup.changes import changes
from catalogue.reporters.followup.paper import Dates, Group, Item, Paper, Section, group


def paper(found: Agenda, since: Since, words: Words) -> Paper:
    """The paper."""
    dates = Dates(words, found.as_of)
    language = words.language
    sections = (
        _last(found, dates),
        _agreement(found, dates),
        _section("offers", language, groups=tuple(_offers(found, dates))),
        _section("changes", language, *changes(since, language)),
        _questions(found, dates),
        _next(found, dates),
        _section("any", language),
    )
    title = said("agenda.heading", language, name=found.name)
    return Paper(title, language, found.banners, tuple(_lines(found, dates)), sections, is_numbered=True)


def _lines(found: Agenda, dates: Dates) -> Iterator[str]:
    is_planned = found.meeting is not None and found.meeting.state == "planned"
    yield said("agenda.planned" if is_planned else "agenda.proposed", dates.language, day=dates.day(found.on))
    if found.meeting and found.meeting.better:
        yield said("meeting.better", dates.language, day=dates.day(found.meeting.better))
    yield said("agenda.made", dates.language, day=dates.day(found.as_of))


def _section(key: str, language: str, leads: tuple[str, ...] = (), groups: tuple[Group, ...] = ()) -> Section:
    return Section(key, said(f"agenda.{key}", language), leads, groups)


def _last(found: Agenda, dates: Dates) -> Section:
    language = dates.language
    if found.last is None:
        return _section("last", language, (said("agenda.never", language),))
    leads = [said("agenda.last_on", language, day=dates.day(found.last))]
    if not found.agreed:
        leads.append(said("agenda.nothing_agreed", language))
    items = (Item(text) for text in found.agreed)
    return _section("last", language, tuple(leads), tuple(group(said("agenda.agreed", language), items)))


def _agreement(found: Agenda, dates: Dates) -> Section:
    language = dates.language
    stated = [fact for fact in found.facts if fact.stated]
    leads = () if stated else (said("agenda.no_agreement", language),)
    short = (Item(fact.text, fact.label) for fact in stated if len(fact.lines) == 1)
    long = (Group(fact.label, tuple(Item(line.text) for line in fact.lines)) for fact in stated if len(fact.lines) > 1)
    return _section("agreement", language, leads, (*group("", short), *long))


def _offers(found: Agenda, dates: Dates) -> Iterator[Group]:
    for each in found.offers:
        yield from group(each.title, _point(each, dates))


def _point(found: OfferPoint, dates: Dates) -> Iterator[Item]:
    language = dates.language
    silent = said("agenda.not_told", language)
    yield Item(found.status or silent, said("agenda.status", language))
    yield Item(found.capacity or silent, said("agenda.capacity", language))
    if found.confirmed:
        by = said(f"by.{found.by}", language)
        told = said("agenda.confirmed_by", language, day=dates.day(found.confirmed), by=by)
        yield Item(told, said("agenda.confirmed", language))


def _questions(found: Agenda, dates: Dates) -> Section:
    language = dates.language
    by_offer: dict[str, list[Question]] = {}
    for each in found.questions:
        by_offer.setdefault(each.offer, []).append(each)
    groups = tuple(_asked(each, dates) for each in by_offer.values())
    leads = () if groups else (said("agenda.no_questions", language),)
    return _section("questions", language, leads, groups)


def _asked(found: list[Question], dates: Dates) -> Group:
    heading = found[0].title or said("agenda.about_agreement", dates.language)
    return Group(heading, tuple(Item(question_told(each, dates)) for each in found))


def question_told(found: Question, dates: Dates) -> str:
    """A question in words: «Kataloget siger intet om: pris og sprog.»."""
    language = dates.language
    names = (_field(name, language) for name in found.fields)
    text = found.text
    if found.kind == "crowded":
        text = in_sentence(choice_word("StatusWord", found.text, language))
    day = dates.day(found.on) if found.on else ""
    return said(f"question.{found.kind}", language, day=day, text=text.rstrip("."), fields=all_of(names, language))


def _field(name: str, language: str) -> str:
    """A field as it is spoken of: «tilmelding» rather than «Sådan kommer man med»."""
    return (
        said(f"field.{name}", language) if name in FACTS else in_sentence(field_words(f"Offer.{name}", language).title)
    )


def _next(found: Agenda, dates: Dates) -> Section:
    language = dates.language
    months = found.meeting.every_months if found.meeting else 0
    if not months:
        return _section("next", language)
    every = said("every.month", language) if months == 1 else said("every.months", language, n=months)
    return _section("next", language, (said("agenda.again", language, day=dates.day(found.again), every=every),))
