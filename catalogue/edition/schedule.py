"""A schedule row as a person would say it: «torsdage i lige uger, kl. 15.30–17.30»."""

from __future__ import annotations

from catalogue.edition.language import Words, in_sentence, sentence
from catalogue.model.schedule import Row

_WORKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday"]
_ALL_DAYS = [*_WORKDAYS, "saturday", "sunday"]
_MINUTES_AN_HOUR = 60


def row_text(row: Row, words: Words, place: str = "") -> str:
    """The whole row in one line; `place` is the printed name of the row's place, if it has one."""
    heads = [words(f"when.channel.{row.channel}") if row.channel else "", place]
    heads.append(words(f"when.kind.{row.kind}") if row.kind and row.kind != "meeting" else "")
    said = ", ".join(part for part in (_rhythm(row, words), _clock(row, words), *_details(row, words)) if part)
    own_words = words.text(row.text)
    if own_words and not said:
        said = own_words
    elif own_words and words.audience == "professionals" and own_words.casefold() not in said.casefold():
        said = f"{said}. {words('when.source_words', text=own_words)}"
    head = ", ".join(
        part if number == 0 else in_sentence(part) for number, part in enumerate(each for each in heads if each)
    )
    return f"{head}: {said}" if head and said else head or sentence(said)


def _rhythm(row: Row, words: Words) -> str:
    if row.always:
        return words("when.always")
    if row.date:
        weekday = words(f"when.weekday.{_ALL_DAYS[row.date.weekday()]}")
        return words("when.on", weekday=weekday, day=words.day(row.date))
    if row.weekday:
        return _days(row, words)
    if row.weeks:
        return words(f"when.{row.weeks}_no_day")
    return _every(row, words)


def _every(row: Row, words: Words) -> str:
    if row.every is None:
        return ""
    number, _, unit = row.every.partition(" ")
    if not unit:
        return words(f"when.every.{number}")
    return words(f"when.every_2.{unit}") if number == "2" else words(f"when.every_n.{unit}", n=number)


def _days(row: Row, words: Words) -> str:
    days = words.all_of(words(f"when.weekday.{day}") for day in row.weekday)
    plural = words.all_of(words(f"when.weekday_plural.{day}") for day in row.weekday)
    if row.nth:
        nth = words.all_of(words("when.last") if n == -1 else words("when.first", n=n) for n in row.nth)
        return words("when.nth", nth=nth, day=days)
    if row.weeks:
        return words(f"when.{row.weeks}", days_plural=plural)
    number, _, unit = (row.every or "").partition(" ")
    if unit == "weeks":
        every_other = number == "2" and len(row.weekday) == 1
        return (
            words("when.every_other", days=days)
            if every_other
            else words("when.every_nth_week", days_plural=plural, n=number)
        )
    if row.weekday == _WORKDAYS:
        return words("when.workdays")
    return words("when.all_days") if row.weekday == _ALL_DAYS else words("when.weekly", days_plural=plural)


def _clock(row: Row, words: Words) -> str:
    if row.start is None:
        return ""
    start = words.clock(row.start)
    if row.end is None:
        text = words("when.at", start=start)
    else:
        pattern = "when.overnight" if row.end <= row.start else "when.between"
        text = words(pattern, start=start, end=words.clock(row.end))
    return words("when.approximate", text=text) if row.approximate else text


def _details(row: Row, words: Words) -> list[str]:
    return [
        words("when.by_appointment") if row.by_appointment else "",
        _times(row, words),
        words("when.sessions", n=row.sessions) if row.sessions else "",
        _length(row, words),
        _validity(row, words),
        _season(row, words),
        *(words("when.except", text=words.text(text)) for text in row.except_),
        words(f"when.school_holidays.{_tri(row.school_holidays)}") if row.school_holidays is not None else "",
    ]


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
    half_hours = low % 30 == 0 and high % 30 == 0
    if low == high:
        text = _hours(low, words) if half_hours else words("when.minutes", n=low)
    elif half_hours:
        text = words("when.hours", n=f"{_hour_number(low)}–{_hour_number(high)}")
    else:
        text = words("when.minutes", n=f"{low}–{high}")
    return words("when.length", text=text)


def _hours(minutes: int, words: Words) -> str:
    number = _hour_number(minutes)
    return words("when.hours_one" if minutes < 2 * _MINUTES_AN_HOUR else "when.hours", n=number)


def _hour_number(minutes: int) -> str:
    whole, rest = divmod(minutes, _MINUTES_AN_HOUR)
    return f"{whole or ''}{'½' if rest else ''}"


def _validity(row: Row, words: Words) -> str:
    start = words.day(row.from_) if row.from_ else ""
    end = words.day(row.until) if row.until else ""
    if start and end:
        return words("when.from_until", start=start, end=end)
    return words("when.from", start=start) if start else words("when.until", end=end) if end else ""


def _season(row: Row, words: Words) -> str:
    if row.season is None:
        return ""
    return season_text(row.season.start, row.season.end, words.text(row.season.text), words)


def season_text(start: str, end: str, own_words: str, words: Words) -> str:
    """A recurring part of the year, with the source's words if it has any."""
    text = words("when.season", start=words.day_of_year(start), end=words.day_of_year(end))
    return f"{text} ({own_words})" if own_words else text
