"""The answer in words and short lines, before anybody knows how it will be printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from catalogue.messages.finding import all_of, numbered, said
from catalogue.search.cards import Card, LeftOut
from catalogue.search.index import TEXT, THEME, THEME_TWICE, TITLE
from catalogue.search.match import INSIDE, MISSPELT_START
from catalogue.search.search import Drop, Trace
from catalogue.search.told import Reason, Row, Rows, Told

_PLACES = {TITLE: "title", THEME: "theme", THEME_TWICE: "theme", TEXT: "text"}
_ALWAYS = ("when", "where", "access", "not_for", "contact")
"""Facts that are told of every offer, if it states them, unless a reason has told them already."""
_TOLD_BY = {"day": "when", "access": "access"}
_SOME = 5
_BETWEEN = " · "


@dataclass(frozen=True, slots=True)
class Entry:
    """An offer: its place in the list, where it lies on the web, whose it is, what it is, and how sure all of it is."""

    number: int
    title: str
    address: str
    lead: str
    summary: str
    lines: tuple[tuple[str, tuple[str, ...]], ...]
    note: str


@dataclass(frozen=True, slots=True)
class Part:
    """Offers below a heading; `more` says how many there are beside these."""

    heading: str
    entries: tuple[Entry, ...] = ()
    more: str = ""


@dataclass(frozen=True, slots=True)
class Paper:
    """The whole answer."""

    banners: tuple[str, ...]
    lines: tuple[str, ...]
    parts: tuple[Part, ...]
    drops: tuple[str, tuple[str, ...]] | None
    left_out: tuple[str, tuple[str, ...]] | None
    wrong: str
    safety: tuple[str, ...]


def place_of(found: Trace) -> str:
    """Where a word of the question stands in an offer: in its `title`, its `theme` and the like, or its `text`."""
    return _PLACES[found.place]


def nearness_of(found: Trace) -> str:
    """Whether it is the `word` itself or a part of one, one `alike`, or two words `apart`."""
    if found.nearness >= INSIDE:
        return "word"
    return "alike" if found.nearness >= MISSPELT_START else "apart"


def paper(found: Told, language: str, *, is_mail: bool = False) -> Paper:
    """The answer in the words of a language; who gets a mail has neither our options nor our ids."""
    head = found.heading
    return Paper(
        banners=head.banners,
        lines=tuple(line for line in (f"{head.title}{_BETWEEN}{head.as_of_text}", _asked(found, language)) if line),
        parts=tuple(_parts(found, language, "more.bare" if is_mail else "more")),
        drops=_drops(found, language),
        left_out=_left_out(found, language, is_mail=is_mail),
        wrong=said("wrong", language, paths=", ".join(found.wrong)) if found.wrong and not is_mail else "",
        safety=head.safety,
    )


def _asked(found: Told, language: str) -> str:
    parts = [said("asked.text", language, text=found.text)] if found.text else []
    if found.age:
        parts.append(_part("age", _years(found, language), language))
    parts += [_part(key, _any_of(answers, language), language) for key, answers in found.asked.items()]
    return said("asked", language, parts=_BETWEEN.join(parts)) if parts else ""


def _part(key: str, answers: str, language: str) -> str:
    return said("asked.part", language, question=said(f"question.{key}", language), answers=answers)


def _years(found: Told, language: str) -> str:
    low, high = found.age or (0, 0)
    return said("years" if low == high else "years.range", language, low=low, high=high)


def _any_of(answers: tuple[str, ...], language: str) -> str:
    return f" {said('or', language)} ".join(answers)


def _parts(found: Told, language: str, more: str) -> Iterator[Part]:
    if found.hits.total:
        is_asked = bool(found.text or found.asked or found.age)
        yield _part_of("hits" if is_asked else "all", found.hits, 0, language, more)
    else:
        is_near = found.perhaps.total or found.nearest.total
        yield Part(said("none" if is_near else "nothing", language))
    if found.perhaps.total:
        yield _part_of("perhaps", found.perhaps, len(found.hits.shown), language, more)
    if found.nearest.total:
        yield _part_of("nearest", found.nearest, len(found.perhaps.shown), language, more)


def _part_of(key: str, rows: Rows, before: int, language: str, more: str) -> Part:
    entries = tuple(_entry(row, number, language) for number, row in enumerate(rows.shown, before + 1))
    rest = rows.total - len(rows.shown)
    return Part(
        numbered(key, rows.total, language),
        entries,
        said(more, language, n=rest, limit=rows.total) if rest else "",
    )


def _entry(row: Row, number: int, language: str) -> Entry:
    card = row.card
    badges = ", ".join(card.badges)
    title = said("badges", language, title=card.title, badges=badges) if badges else card.title
    lead = _BETWEEN.join(part for part in (card.association, card.theme) if part)
    return Entry(number, title, card.address, lead, card.summary, tuple(_lines(row, language)), " ".join(card.evidence))


def _lines(row: Row, language: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    card = row.card
    if card.alert:
        yield said("alert", language), (card.alert,)
    fits = [*(_trace(each, language) for each in row.words), *(_reason(each, language) for each in row.fits)]
    differs = [
        *(said("missed", language, word=each) for each in row.missed),
        *(_reason(each, language) for each in row.differs),
    ]
    silent = ", ".join(said(f"question.{key}", language) for key in row.silent)
    for key, texts in (("fits", fits), ("differs", differs), ("silent", [silent] if silent else [])):
        if texts:
            yield said(key, language), tuple(texts)
    told = {_TOLD_BY[each.key] for each in (*row.fits, *row.differs) if each.key in _TOLD_BY}
    yield from _facts(card, told, language)


def _facts(card: Card, told: set[str], language: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for key in _ALWAYS:
        if key not in told and (fact := card.facts.get(key)):
            yield said(f"fact.{key}", language), (fact.text,)


def _trace(found: Trace, language: str) -> str:
    return said(f"{nearness_of(found)}.{place_of(found)}", language, word=found.word)


def _reason(reason: Reason, language: str) -> str:
    text = reason.text
    if reason.covers:
        text = said("covers", language, text=text, area=reason.covers)
    elif reason.within:
        text = said("within", language, text=text, area=reason.within)
    return said("reason", language, label=reason.label, text=text)


def _drops(found: Told, language: str) -> tuple[str, tuple[str, ...]] | None:
    texts = tuple(_drop(each, found, language) for each in found.drops)
    return (said("narrower", language), texts) if texts else None


def _drop(drop: Drop, found: Told, language: str) -> str:
    gives = [numbered("gives", drop.hits, language)] if drop.hits else []
    gives += [numbered("gives.perhaps", drop.unknown, language)] if drop.unknown else []
    return said("without", language, what=_dropped(drop, found, language), gives=", ".join(gives))


def _dropped(drop: Drop, found: Told, language: str) -> str:
    if drop.filter == "text":
        return said("without.text", language)
    if drop.filter == "word":
        return said("without.word", language, word=drop.word)
    is_age = drop.filter == "age"
    answers = _years(found, language) if is_age else _any_of(found.asked[drop.filter], language)
    question = said(f"question.{drop.filter}", language)
    return said("without.question", language, question=question, answers=answers)


def _left_out(found: Told, language: str, *, is_mail: bool) -> tuple[str, tuple[str, ...]] | None:
    by_reason: dict[str, list[LeftOut]] = {}
    for each in found.heading.left_out:
        by_reason.setdefault(each.text, []).append(each)
    named = {text: str(len(ids)) if is_mail else _some(ids, language) for text, ids in by_reason.items()}
    texts = tuple(said("reason", language, label=label, text=text) for label, text in named.items())
    return (said("left_out", language), texts) if texts else None


def _some(left_out: list[LeftOut], language: str) -> str:
    ids = [each.id for each in left_out]
    if len(ids) <= _SOME:
        return all_of(ids, language)
    return said("left_out.some", language, ids=", ".join(ids[: _SOME - 1]), n=len(ids) - _SOME + 1)
