"""Where and when invented offers take place: every kind of place and every kind of schedule row."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from benchmarks import words
from benchmarks.world import Data, World

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")


def places(world: World, delivery: tuple[str, ...]) -> dict[str, Data]:
    """The places of an offer by their ids; none for what happens on a telephone or a screen."""
    if {"chat", "online"} & set(delivery):
        return {}
    if "home-visit" in delivery:
        return {"hjemmet": {"kind": "home", "text": "Hjemme hos familien, eller hvor I aftaler det"}}
    if "at-institution" in delivery:
        return {"skolen": _at_institution(world)}
    if "walk-and-talk" in delivery:
        return {"ruten": {"kind": "route", "name": "Rundt om søen", "wheelchair": True, "checked_on": world.recently()}}
    if world.instead(0.08):
        return {"huset": {"hidden": True, "reason": "Adressen oplyses, når man har talt med kontoret", "name": "Huset"}}
    found: dict[str, Data] = {"huset": _venue(world)}
    if world.maybe(0.2):
        found["kontoret"] = {"name": "Kontoret", "role": "office", "area": world.one(world.areas[1:])}
    return found


def _at_institution(world: World) -> Data:
    place: Data = {"recipient": world.one(world.recipients), "room": "Biblioteket", "kind": "institution"}
    place["open_to"] = world.one(("everyone", "own-institution", "members", "unknown"))
    place["checked_on"] = world.recently()
    if world.maybe(0.3):
        place["directions"] = "Gå ind ad døren ved cykelstativerne, og følg de gule pile op ad trappen."
    return place


def _venue(world: World) -> Data:
    number, town = world.dice.randint(1, 99), world.one(words.TOWNS)
    place: Data = {"name": f"Foreningshuset i {town}"}
    place["address"] = {
        "street": f"Eksempelgade {number}",
        "postal_code": str(world.dice.randint(9000, 9990)),
        "city": town,
    }
    if world.maybe(0.3):
        latitude, longitude = 56 + world.dice.randint(1000, 9000) / 10000, 9 + world.dice.randint(1000, 9000) / 10000
        place["coordinate"] = {"latitude": latitude, "longitude": longitude}
    place["checked_on"] = world.recently()
    place["wheelchair"] = world.one((True, False, "unknown"))
    if world.maybe(0.2):
        place["to_be_confirmed"] = "Vi flytter måske til nabobygningen efter nytår"
    return place


def schedule(world: World, where: str | None) -> list[Data]:
    """One to three rows that suit a place, or the channel when there is none."""
    rows = _AT_PLACES if where else _ON_CHANNELS
    chosen = list(rows) if world.complete else world.some(rows, 3)
    return [row(world) | ({"place": where} if where else {}) for row in chosen]


def _hours(world: World) -> Data:
    start = world.dice.randint(9, 19)
    return {"start": f"{start:02}:{world.one(('00', '30'))}", "end": f"{start + world.dice.randint(1, 3):02}:30"}


def _weekly(world: World) -> Data:
    day = world.dice.randrange(5)
    row: Data = {"every": "week", "weekday": _WEEKDAYS[day], **_hours(world), "kind": "meeting"}
    row["school_holidays"] = world.one((True, False, "unknown"))
    if world.maybe(0.4):
        row["text"] = f"Hver {_DAYS[day]} hele skoleåret"
    return row


def _even_weeks(world: World) -> Data:
    day = world.dice.randrange(5)
    row: Data = {"every": "2 weeks", "weeks": world.one(("even", "odd")), "weekday": _WEEKDAYS[day], **_hours(world)}
    word = "lige" if row["weeks"] == "even" else "ulige"
    return row | {"kind": "meeting", "text": f"{_DAYS[day].capitalize()}e i {word} uger"}


def _monthly(world: World) -> Data:
    row: Data = {"every": "month", "nth": world.one((1, 2, 3, 4, -1)), "weekday": world.one(_WEEKDAYS), **_hours(world)}
    return row | {"except": ["Ikke i juli", "I december mødes vi en uge før"]}


def _several_days(world: World) -> Data:
    return {
        "weekday": world.dice.sample(_WEEKDAYS[:5], 2),
        **_hours(world),
        "kind": "opening-hours",
        "from": world.recently(),
    }


def _over_night(world: World) -> Data:
    return {
        "weekday": ["friday", "saturday"],
        "start": "21:00",
        "end": "02:00",
        "approximate": True,
        "until": world.soon(),
    }


def _dated(world: World) -> Data:
    return {"date": world.soon(), "start": "17:00", "end": "19:30", "kind": world.one(("start", "lecture"))}


def _by_appointment(_: World) -> Data:
    return {"by_appointment": True, "sessions": 10, "minutes": [90, 120], "text": "Ti gange efter aftale"}


def _seldom(_: World) -> Data:
    return {"times": {"minimum": 2, "maximum": 4, "per": "month"}, "text": "To til fire gange om måneden"}


def _seasonal(world: World) -> Data:
    day: date = world.soon()
    first, last = f"{day:%m-%d}", f"{day + timedelta(days=60):%m-%d}"
    return {"every": "week", "weekday": "sunday", **_hours(world), "season": {"start": first, "end": last}}


def _telephone(world: World) -> Data:
    return {"channel": "telephone", "kind": "telephone-hours", "weekday": list(_WEEKDAYS[:4]), **_hours(world)}


def _chat(world: World) -> Data:
    return {"channel": "chat", "kind": "answering", "weekday": [world.one(_WEEKDAYS), "sunday"][:1], **_hours(world)}


def _always(_: World) -> Data:
    return {"channel": "sms", "kind": "send", "always": True, "text": "Man kan skrive hele døgnet"}


def _webinar(world: World) -> Data:
    return {"date": world.soon(), "start": "19:30", "end": "20:45", "kind": "lecture", "channel": "webinar"}


_Row = Callable[[World], Data]
_AT_PLACES: tuple[_Row, ...] = (
    *(_weekly, _even_weeks, _monthly, _several_days, _over_night, _dated, _by_appointment, _seldom, _seasonal),
)
_ON_CHANNELS: tuple[_Row, ...] = (_telephone, _chat, _always, _webinar)
