"""A row of a schedule as HSDS has it, with the words of RFC 5545; and one of others as a row of ours."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from catalogue.exchange.hsds.choices import chosen, chosen_word
from catalogue.exchange.hsds.names import WEEKDAYS, Data
from catalogue.exchange.hsds.said import stated, texts, words

_CODES = {code: day for day, code in WEEKDAYS.items()}
_WEEK = 7
_PARITIES = ("even", "odd")
_TIME = re.compile(r"(?P<clock>(?:[01]?[0-9]|2[0-3]):[0-5][0-9])(?::[0-9]{2}(?:\.[0-9]+)?)?(?P<zone>Z|[+-][0-9:]+)?")
_NTH_DAY = re.compile(r"(?P<nth>-1|[1-5])(?P<day>MO|TU|WE|TH|FR|SA|SU)")


def schedule_of(row: Mapping[str, object], day: date, language: str) -> Data:
    """When it is, as rules. Every other week needs a first day: that on or after `day`, or the row's own first."""
    return stated(
        {
            "valid_from": row.get("from"),
            "valid_to": row.get("until"),
            **_rule(row, _first_day(row) or day),
            "opens_at": row.get("start"),
            "closes_at": row.get("end"),
            "attending_type": chosen_word("Channel", row.get("channel"), language),
        }
    )


def _rule(row: Mapping[str, object], day: date) -> Data:
    every, days = str(row.get("every", "")), [WEEKDAYS[each] for each in _listed(row.get("weekday"))]
    if row.get("date"):
        return {"dtstart": row["date"], "freq": "WEEKLY", "count": 1}
    if nth := _listed(row.get("nth")):
        return {
            "freq": "MONTHLY",
            "interval": _interval(every),
            "byday": ",".join(f"{n}{d}" for n in nth for d in days),
        }
    if every == "day" and not days:
        return {"freq": "WEEKLY", "byday": ",".join(WEEKDAYS.values())}
    if not days or every.endswith(("day", "days", "month", "months", "year", "years")):
        return {}
    rule: Data = {"freq": "WEEKLY", "interval": _interval(every), "byday": ",".join(days)}
    if row.get("weeks") in _PARITIES:
        rule |= {"interval": 2, "dtstart": _first_of_parity(str(row["weeks"]), set(days), day).isoformat()}
    return rule


def _interval(every: str) -> int | None:
    number = every.partition(" ")[0]
    return int(number) if number.isdecimal() else 1 if every else None


def _first_day(row: Mapping[str, object]) -> date | None:
    return date.fromisoformat(str(row["from"])) if row.get("from") else None


def _first_of_parity(weeks: str, codes: set[str], day: date) -> date:
    days = (day + timedelta(each) for each in range(4 * _WEEK))
    return next(each for each in days if _parity(each) == weeks and list(_CODES)[each.weekday()] in codes)


def _parity(day: date) -> str:
    return _PARITIES[day.isocalendar().week % 2]


def _listed(value: object) -> list[str]:
    return texts(value) if not isinstance(value, str | int) else [str(value)]


def row_of(schedule: Mapping[str, object]) -> Data:
    """The row that a schedule means, as far as rows of ours can say it; its words are not looked at."""
    row: Data = {**_rhythm(schedule), "from": _day(schedule, "valid_from"), "until": _day(schedule, "valid_to")}
    if not row["until"] and "date" not in row:
        row["until"] = _day(schedule, "until")
    start, end = clock(schedule.get("opens_at")), clock(schedule.get("closes_at"))
    return stated(
        row
        | {"start": start, "end": end if start else "", "channel": chosen("Channel", schedule.get("attending_type"))}
    )


def _rhythm(schedule: Mapping[str, object]) -> Data:
    if str(schedule.get("count", "")) == "1" and _day(schedule, "dtstart"):
        return {"date": _day(schedule, "dtstart")}
    codes = [each.strip().upper() for each in words(schedule.get("byday")).split(",") if each.strip()]
    number = words(schedule.get("interval")).removesuffix(".0")
    match words(schedule.get("freq")).upper():
        case "WEEKLY":
            return _weekly(codes, number, _day(schedule, "dtstart"))
        case "MONTHLY":
            return _monthly(codes, number)
    return {}


def _weekly(codes: list[str], number: str, first: str) -> Data:
    days = [_CODES[each] for each in codes if each in _CODES]
    if len(days) == _WEEK and number in {"", "1"}:
        return {"every": "day"}
    weeks = _parity(date.fromisoformat(first)) if number == "2" and first else ""
    return stated({"every": _every(number, "week"), "weekday": days, "weeks": weeks})


def _monthly(codes: list[str], number: str) -> Data:
    found = [match for each in codes if (match := _NTH_DAY.fullmatch(each))]
    nth = list(dict.fromkeys(int(each["nth"]) for each in found))
    days = list(dict.fromkeys(_CODES[each["day"]] for each in found))
    if not found or len(nth) * len(days) != len(found):
        return {}
    return {**stated({"every": _every(number, "month")}), "nth": nth, "weekday": days}


def _every(number: str, unit: str) -> str:
    if number in {"", "0"}:
        return ""
    return unit if number == "1" else f"{number} {unit}s"


def clock(value: object) -> str:
    """A time of the day; nothing where it is in universal time, which no row of ours can say for a whole year."""
    found = _TIME.fullmatch(words(value))
    return "" if found is None or found["zone"] == "Z" else found["clock"].zfill(5)


def _day(schedule: Mapping[str, object], key: str) -> str:
    return iso_day(schedule.get(key))


def iso_day(value: object) -> str:
    """The day of a date or a moment, if it is one."""
    try:
        return date.fromisoformat(words(value)[:10]).isoformat()
    except ValueError:
        return ""


def unread(schedule: Mapping[str, object]) -> Iterator[str]:
    """The fields of a schedule that say something which no row of ours can."""
    for key in ("byweekno", "bymonthday", "byyearday", "schedule_link", "count", "timezone"):
        if schedule.get(key) not in {None, ""} and not (key == "count" and str(schedule[key]) == "1"):
            yield key
    if words(schedule.get("freq")) and not _rhythm(schedule):
        yield "freq"
