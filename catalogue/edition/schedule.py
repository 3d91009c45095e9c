"""A schedule row as a person would say it: «torsdage i lige uger kl. 15.30–17.30»."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal

from catalogue.edition.language import Words, as_sentences, in_sentence, sentence
from catalogue.model.schedule import Row, Season
from catalogue.model.values import WEEKDAYS, Weekday

_WORKDAYS = list(WEEKDAYS[:5])
_MINUTES_AN_HOUR = 60
_HALF_AN_HOUR = 30
_COMMON_YEAR = 2025
_DAYS_WORTH_A_RANGE = 4


def row_text(row: Row, words: Words, place: str = "") -> str:
    """The whole row; `place` is the printed name of the row's place, where the offer has several."""
    head = _head(row, words, place)
    said = words.listed([_core(row, words), *_details(row, words)])
    if said:
        text = as_sentences([said if head else sentence(said), *_remarks(row, words), words.beside(said, row.text)])
    else:
        own_words = words.text(row.text)
        text = as_sentences([in_sentence(own_words) if head else own_words, *_remarks(row, words)])
    return f"{head}: {text}" if head and text else head or text


def occasion_text(day: date, row: Row, words: Words, place: str = "") -> str:
    """One meeting of the row: «torsdag den 5. november 2026 kl. 15.30–17.30», and where."""
    online = words(f"when.channel.{row.channel}") if row.channel and row.channel != "in-person" else ""
    said = _core(row.model_copy(update={"date": day, "always": None}), words)
    return words.listed([said, in_sentence(online), place])


def week_text(row: Row, words: Words, place: str = "", more: Iterable[str] = ()) -> str:
    """The row in a list of one day's meetings: «15.30–17.30, i lige uger»; `more` is what else is said of the offer."""
    clock = _span(row, words) or ("" if row.by_appointment else words("when.no_clock"))
    head = in_sentence(_head(row, words, ""))
    parts = (clock, place, head, *_how_often(row, words), *_details(row, words), *more)
    return as_sentences([sentence(words.listed(parts)), *_remarks(row, words)])


def _span(row: Row, words: Words) -> str:
    """«15.30–17.30», «kl. 15.30», «21.00–7.00 næste dag»."""
    if row.start is None or row.end is None:
        return _clock(row, words)
    end = "24:00" if row.end == "00:00" else row.end
    pattern = "when.timespan_overnight" if end <= row.start else "when.timespan"
    text = words(pattern, start=words.clock(row.start), end=words.clock(end))
    return words("when.approximate", text=text) if row.approximate else text


def _how_often(row: Row, words: Words) -> Iterator[str]:
    """What keeps a meeting from being every week: «i lige uger», «1. og 3. mandag i måneden», «hver anden uge»."""
    if row.weeks:
        yield words(f"when.{row.weeks}_no_day")
    elif row.nth or (row.every or "week") not in {"day", "week"}:
        yield _days(row, sorted(row.weekday, key=WEEKDAYS.index), words) if row.nth else _every(row, words)
    if _is_rough(row) and not row.minutes:
        yield words("when.mostly")


def _head(row: Row, words: Words, place: str) -> str:
    """«Chat, svartid», «Telefontid»: what the times are the times of."""
    said_by_kind = row.channel == "telephone" and row.kind == "telephone-hours"
    channel = words(f"when.channel.{row.channel}") if row.channel and not said_by_kind else ""
    kind = words(f"when.kind.{row.kind}") if row.kind and row.kind != "meeting" else ""
    named = [part for part in (channel, kind) if part]
    what = words.listed([*named[:1], *(in_sentence(part) for part in named[1:])])
    return words.listed([place, in_sentence(what) if place else what])


def _remarks(row: Row, words: Words) -> Iterator[str]:
    if row.season:
        yield season_remark(row.season, words)
    for text in row.except_:
        yield words("when.except", text=in_sentence(words.text(text)))


def _core(row: Row, words: Words) -> str:
    """«torsdage i lige uger kl. 15.30–17.30»."""
    rhythm, clock = _rhythm(row, words), _clock(row, words)
    return words("when.rhythm_at", rhythm=rhythm, clock=clock) if rhythm and clock else rhythm or clock


def _rhythm(row: Row, words: Words) -> str:
    if row.always:
        return words("when.always")
    if row.date:
        weekday = words(f"when.weekday.{WEEKDAYS[row.date.weekday()]}")
        return words("when.on", weekday=weekday, day=words.day(row.date))
    if row.weekday:
        text = _days(row, sorted(row.weekday, key=WEEKDAYS.index), words)
        return words("when.usually", text=text) if _is_rough(row) and not row.minutes else text
    text = words(f"when.{row.weeks}_no_day") if row.weeks else _every(row, words)
    return words("when.approximate", text=text) if text and _is_rough(row) else text


def _is_rough(row: Row) -> bool:
    """Whether «ca.» belongs to the rhythm or the length, since no clock and no number of times takes it."""
    return row.approximate and row.start is None and row.times is None


def _every(row: Row, words: Words) -> str:
    if row.every is None:
        return ""
    number, _, unit = row.every.partition(" ")
    if not unit:
        return words(f"when.every.{number}")
    return words(f"when.every_2.{unit}") if number == "2" else words(f"when.every_n.{unit}", n=int(number))


def _days(row: Row, days: Sequence[Weekday], words: Words) -> str:
    named = words.all_of(words(f"when.weekday.{day}") for day in days)
    plural = words.all_of(words(f"when.weekday_plural.{day}") for day in days)
    if row.nth:
        nth = words.all_of(words(f"when.ordinal.{n}" if n > 0 else "when.last") for n in row.nth)
        return words("when.nth", nth=nth, day=named)
    if row.weeks:
        return words(f"when.{row.weeks}", days_plural=plural)
    number, _, unit = (row.every or "").partition(" ")
    if unit == "weeks":
        return (
            words("when.every_other", days=named)
            if number == "2" and len(days) == 1
            else words("when.days_every", days_plural=plural, every=_every(row, words))
        )
    if (unit or number) in {"month", "months", "year", "years"}:
        every = _every(row, words) if unit else words(f"when.per.{number}")
        return words("when.one_of_them", day=words.one_of(words(f"when.weekday.{day}") for day in days), every=every)
    return _weekly(days, plural, words)


def _weekly(days: Sequence[Weekday], plural: str, words: Words) -> str:
    if days in (_WORKDAYS, list(WEEKDAYS)):
        return words("when.workdays" if days == _WORKDAYS else "when.all_days")
    first = WEEKDAYS.index(days[0])
    if len(days) >= _DAYS_WORTH_A_RANGE and days == list(WEEKDAYS[first : first + len(days)]):
        ends = {"first": words(f"when.weekday.{days[0]}"), "last": words(f"when.weekday.{days[-1]}")}
        return words("when.day_range", **ends)
    return plural


def _clock(row: Row, words: Words) -> str:
    if row.start is None:
        return ""
    start = words.clock(row.start)
    if row.end is None:
        text = words("when.at", start=start)
    else:
        end = "24:00" if row.end == "00:00" else row.end
        text = words("when.overnight" if end <= row.start else "when.between", start=start, end=words.clock(end))
    return words("when.approximate", text=text) if row.approximate else text


def _details(row: Row, words: Words) -> Iterator[str]:
    yield words("when.by_appointment") if row.by_appointment else ""
    yield _times(row, words)
    yield words("when.sessions", n=row.sessions) if row.sessions else ""
    length = _length(row, words)
    rough = length and _is_rough(row) and (row.weekday or not row.every)
    yield words("when.approximate", text=length) if rough else length
    yield _validity(row, words)
    yield season_text(row.season, words) if row.season else ""
    yield words(f"when.school_holidays.{_tri(row.school_holidays)}") if row.school_holidays is not None else ""


def _tri(value: object) -> str:
    return {True: "open", False: "closed"}.get(value, "unknown") if isinstance(value, bool) else "unknown"


def _times(row: Row, words: Words) -> str:
    if row.times is None:
        return ""
    per = words(f"when.per.{row.times.per}")
    if row.times.maximum is None or row.times.maximum == row.times.minimum:
        text = words("when.times", n=row.times.minimum, per=per)
    else:
        text = words("when.times_range", low=row.times.minimum, high=row.times.maximum, per=per)
    return words("when.approximate", text=text) if row.approximate and row.start is None else text


def _length(row: Row, words: Words) -> str:
    if not row.minutes:
        return ""
    low, high = row.minutes[0], row.minutes[-1]
    in_hours = low % 30 == 0 and high % 30 == 0 and high > _HALF_AN_HOUR
    number, unit, size = (
        (_hour_number, "hours", Decimal(high) / _MINUTES_AN_HOUR) if in_hours else (str, "minutes", Decimal(high))
    )
    amount = number(low) if low == high else f"{number(low)}–{number(high)}"
    return words("when.length", text=words(f"when.{unit}", n=size, amount=amount))


def _hour_number(minutes: int) -> str:
    whole, rest = divmod(minutes, _MINUTES_AN_HOUR)
    return f"{whole or ''}{'½' if rest else ''}"


def _validity(row: Row, words: Words) -> str:
    if row.from_ and row.until:
        return words.days(row.from_, row.until)
    if row.from_:
        return words("when.from", start=words.day(row.from_))
    return words("when.until", end=words.day(row.until)) if row.until else ""


def season_text(season: Season, words: Words) -> str:
    """A recurring part of the year, by months where it is whole months."""
    start, end = season.start, season.end
    first, last = int(start[:2]), int(end[:2])
    if start[3:] != "01" or int(end[3:]) < monthrange(_COMMON_YEAR, last)[1]:
        if first == last and start < end:
            return words("when.season_days", start=int(start[3:]), end=int(end[3:]), month=words.month(last))
        return words("when.season", start=words.day_of_year(start), end=words.day_of_year(end))
    if first == last:
        return words("when.season_month", month=words.month(first))
    return words("when.season_months", start=words.month(first), end=words.month(last))


def season_remark(season: Season, words: Words) -> str:
    """The source's words about the season, unless ours say the same: «December»."""
    own_words = sentence(words.text(season.text))
    return "" if own_words.casefold() in season_text(season, words).casefold() else own_words
