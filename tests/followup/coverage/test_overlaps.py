"""Where several do the same, and what the year looks like."""

from __future__ import annotations

from tests.followup.coverage.workshop import TOWN, covered, on_one_line, told

CROSS = "\u00d7"
ALLIANCE = """\
name: Alliancen (opdigtet)
members:
  alfa: {name: Alfa, association: alfa}
  beta: {name: Beta}
efforts:
  julehjaelp: {title: Julehjælp, members: [alfa, beta], months: [11, 12]}
  sommerlejr: {title: Sommerlejr, months: [7]}
  nisser: {title: Nissedag, members: [beta], months: [12]}
  foraeldreven: {title: Forældreven, members: [alfa]}
"""


def cafe(name: str, *more: str) -> str:
    return ", ".join((f"id: {name}", f"title: {name}", "themes: [sorg]", "activity_forms: [cafe]", *more))


def sentences(**offers: str) -> str:
    found = covered(offers={name: (each,) for name, each in offers.items()})
    return on_one_line(told("text", found, width=200)).partition("Her gør flere det samme ")[2].partition(" Året:")[0]


THURSDAYS = 'schedule: [{weekday: thursday, start: "15:00"}]'
ALL = "areas: [byen], age: {everyone: true}"


def test_two_of_the_town_meet_on_thursdays_in_the_north() -> None:
    # Alfa's café is told by India, too: that makes no third.
    text = on_one_line(told("text", covered(), width=200))
    assert "To foreninger tilbyder café om torsdagen i Nord til 10–12-årige: Alfa og Beta Året" in text
    assert TOWN["india"][0].count("same_as") == 1


def test_three_on_the_same_thursday() -> None:
    said = sentences(alfa=cafe("a", THURSDAYS, ALL), beta=cafe("b", THURSDAYS, ALL), gamma=cafe("c", THURSDAYS, ALL))
    assert said == "Tre foreninger tilbyder café om torsdagen i alle områder: Alfa, Beta og Gamma"


def test_even_weeks_do_not_meet_odd_ones() -> None:
    even, odd = (f'schedule: [{{weekday: thursday, weeks: {weeks}, start: "15:00"}}]' for weeks in ("even", "odd"))
    none = "Ingen foreninger har samme slags aktivitet samme dag, til samme alder og i samme område."
    assert sentences(alfa=cafe("a", even, ALL), beta=cafe("b", odd, ALL)) == none
    both = sentences(alfa=cafe("a", even, ALL), beta=cafe("b", THURSDAYS, ALL))
    assert both == "To foreninger tilbyder café om torsdagen i lige uger i alle områder: Alfa og Beta"


def test_several_days_are_one_sentence() -> None:
    days = 'schedule: [{weekday: [tuesday, friday], start: "15:00"}]'
    said = sentences(alfa=cafe("a", days, ALL), beta=cafe("b", days, ALL))
    assert said == "To foreninger tilbyder café om tirsdagen og fredagen i alle områder: Alfa og Beta"


def test_other_ages_other_areas_and_silence_are_no_overlap() -> None:
    none = "Ingen foreninger har samme slags aktivitet samme dag, til samme alder og i samme område."
    old, young = "areas: [byen], age: {minimum: 13, maximum: 17}", "areas: [byen], age: {minimum: 3, maximum: 9}"
    assert sentences(alfa=cafe("a", THURSDAYS, old), beta=cafe("b", THURSDAYS, young)) == none
    north, south = "areas: [nord], age: {everyone: true}", "areas: [syd], age: {everyone: true}"
    assert sentences(alfa=cafe("a", THURSDAYS, north), beta=cafe("b", THURSDAYS, south)) == none
    assert sentences(alfa=cafe("a", THURSDAYS, ALL), beta=cafe("b", THURSDAYS)) == none


def test_the_year_of_an_alliance() -> None:
    offers = {"alfa": ("id: a, title: Lejrskole, themes: [sorg], season: {start: '06-01', end: '07-31'}",)}
    text = told("text", covered(offers=offers, more={"data/alliance.yaml": ALLIANCE}))
    rows = [on_one_line(line) for line in text.splitlines() if CROSS in line]
    assert [row.count(CROSS) for row in rows] == [1, 2, 1, 2]
    page = on_one_line(text)
    assert "I december er der to fælles indsatser: Julehjælp og Nissedag" in page
    assert "Fælles indsatser uden måneder: Forældreven" in page
    assert [row.partition(" ")[0] for row in rows] == ["Sommerlejr", "Julehjælp", "Nissedag", "Lejrskole"]
