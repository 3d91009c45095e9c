"""When an offer takes place. One row, one rhythm; an offer has as many rows as it needs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from catalogue.model.base import Model, Problem, RuledModel, backwards
from catalogue.model.values import (
    Count,
    Day,
    DayOfYear,
    Every,
    Flag,
    Minutes,
    OneOrMore,
    Slug,
    Text,
    Time,
    TrueOnly,
    Weekday,
    YesNoUnknown,
)

Channel = Literal["in-person", "telephone", "chat", "group-chat", "sms", "email", "letterbox", "online", "webinar"]
RowKind = Literal["meeting", "opening-hours", "telephone-hours", "answering", "send", "start", "lecture"]
Nth = Literal[1, 2, 3, 4, 5, -1]


class Times(Model):
    """How often, where no day is given: «2-4 gange om måneden»."""

    minimum: Count
    maximum: Count | None = None
    per: Literal["day", "week", "month", "year"]


class Season(RuledModel):
    """A part of every year: from and until as month-day, «04-01»; may run over New Year."""

    start: DayOfYear
    end: DayOfYear
    text: Text | None = None

    def problems(self) -> Iterator[Problem]:
        """Both ends must be days that exist in some year."""
        lengths = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
        for name, value in (("start", self.start), ("end", self.end)):
            if int(value[3:]) > lengths[int(value[:2]) - 1]:
                yield Problem("CAT209", (name,), {"field": name, "value": value, "rule": "day-of-year"})


class Row(RuledModel):
    """One line of a schedule.

    `end` before `start` means the next day. `weeks` is the parity of the ISO week. `nth` and `weekday` may be one or a
    list; -1 is the last of the month. `minutes` is a length, or a shortest and longest. `text` keeps the source's own
    words beside the row.
    """

    every: Every | None = None
    weeks: Literal["even", "odd"] | None = None
    nth: OneOrMore[Nth] = []
    weekday: OneOrMore[Weekday] = []
    date: Day | None = None
    start: Time | None = None
    end: Time | None = None
    approximate: Flag = False
    always: TrueOnly | None = None
    by_appointment: TrueOnly | None = None
    times: Times | None = None
    sessions: Annotated[Count, Field(ge=1)] | None = None
    minutes: Annotated[OneOrMore[Minutes], Field(max_length=2)] = []
    kind: RowKind | None = None
    channel: Channel | None = None
    place: Slug | None = None
    from_: Annotated[Day | None, Field(alias="from")] = None
    until: Day | None = None
    season: Season | None = None
    school_holidays: YesNoUnknown | None = None
    except_: Annotated[list[Text], Field(alias="except")] = []
    text: Text | None = None

    def problems(self) -> Iterator[Problem]:
        """A row must say something of time, and say it without contradiction."""
        says_when = (self.every, self.weekday, self.date, self.start, self.end, self.always, self.by_appointment)
        if not any((*says_when, self.times, self.sessions, self.text, self.season, self.from_, self.until)):
            yield Problem("CAT221")
        if self.nth and (not self.weekday or self.every not in {None, "month"}):
            yield Problem("CAT222", ("nth",), {"rule": "nth"})
        if self.weeks is not None and self.every not in {None, "week", "2 weeks"}:
            yield Problem("CAT222", ("weeks",), {"rule": "weeks"})
        if self.end is not None and self.start is None:
            yield Problem("CAT222", ("end",), {"rule": "end"})
        if self.always and (self.start or self.weekday):
            yield Problem("CAT222", ("always",), {"rule": "always"})
        yield from backwards(self.from_, self.until)
        if self.minutes and self.minutes[-1] < self.minutes[0]:
            yield Problem("CAT219", ("minutes",), {"low": self.minutes[0], "high": self.minutes[-1]})
