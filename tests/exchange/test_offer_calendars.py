"""A calendar for each offer: the entries of the edition's calendar, each under the same UID."""

from __future__ import annotations

from datetime import date

from icalendar import Calendar

from catalogue.edition.compose import compose
from catalogue.edition.extract import extract
from catalogue.edition.sessions import sessions
from catalogue.exchange.base import Exported, Material
from catalogue.exchange.calendar.cards import calendars_of_offers
from catalogue.exchange.calendar.feed import Feed, feed
from catalogue.exchange.calendar.offers import session_entries
from tests.edition.workshop import AS_OF, catalogue_of, file_text, labels

TUESDAYS = (
    'title: Lektiecafé\nschedule: [{weekday: tuesday, start: "15:00", until: 2026-11-30}, {by_appointment: true}]'
)
ONCE = "title: Julefest\nschedule: [{date: 2026-12-24}]"
NEVER = "title: Samtaler"


def material() -> Material:
    catalogue = catalogue_of({"foreningen": file_text(TUESDAYS, ONCE, NEVER)})
    edition = compose(catalogue, "da-families", labels("da"))
    return Material(extract(catalogue, edition), sessions(catalogue, edition, labels("da"), AS_OF, date(2027, 12, 31)))


def uids(data: bytes) -> list[str]:
    calendar = Calendar.from_ical(data)
    assert calendar.errors == []
    return [str(event["uid"]) for event in calendar.walk("VEVENT")]


def exported() -> Exported:
    return calendars_of_offers(material())


def test_each_offer_that_meets_has_a_file_with_its_own_entries_alone() -> None:
    files = dict(exported().files)
    assert sorted(files) == ["tilbud-1.ics", "tilbud-2.ics"]
    titles = {name: Calendar.from_ical(data).walk("VEVENT")[0]["summary"] for name, data in files.items()}
    assert titles == {"tilbud-1.ics": "Lektiecafé", "tilbud-2.ics": "Julefest"}
    assert b"X-WR-CALNAME:Julefest" in files["tilbud-2.ics"]


def test_an_entry_is_known_by_the_same_uid_as_in_the_edition_s_calendar() -> None:
    whole = feed(Feed("da-families", "Et katalog", "da", AS_OF), session_entries(material().sessions))
    apart = [uid for _, data in exported().files for uid in uids(data)]
    assert sorted(apart) == sorted(uids(whole))
    assert len(set(apart)) == 2


def test_what_has_no_certain_day_is_told() -> None:
    assert [(loss.record, loss.why) for loss in exported().losses] == [("tilbud-1", "not-certain")]
