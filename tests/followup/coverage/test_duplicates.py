"""Offers that may be one, told twice; what speaks for it, and what a person has decided."""

from __future__ import annotations

from collections.abc import Mapping

from tests.followup.coverage.workshop import covered, on_one_line, told

CLUB = "title: Familieklub, themes: [sorg], areas: [nord]"
TEXT = "summary: Vi laver mad sammen med andre familier og leger bagefter i den store sal."


def pairs(*, offers: Mapping[str, tuple[str, ...]]) -> list[tuple[str, str, tuple[str, ...]]]:
    found = covered("theme", offers=offers).duplicates
    return [(each.one.id, each.other.id, tuple(it.kind for it in each.evidence)) for each in found.possible]


def test_the_same_title_in_the_same_area() -> None:
    offers = {"alfa": (f"id: a, {CLUB}",), "beta": (f"id: b, {CLUB}",)}
    assert pairs(offers=offers) == [("a", "b", ("same-title", "area"))]
    text = on_one_line(told("text", covered("theme", offers=offers)))
    assert "«Familieklub» (Alfa) og «Familieklub» (Beta): samme titel og samme område. Id'er: a, b" in text
    assert "skriv «same_as» med det andets id" in text


def test_titles_and_texts_alike_at_the_same_place_and_time() -> None:
    place = (
        "places: {sal: {name: Salen, address: {street: Vejen 1, postal_code: '9000', city: Byen}}}, "
        'schedule: [{weekday: monday, start: "16:00"}]'
    )
    offers = {
        "alfa": (f"id: a, title: Klub for familier, themes: [sorg], {TEXT}, {place}",),
        "beta": (f"id: b, title: Familiernes klub, themes: [sorg], {place}",),
    }
    ((_, _, evidence),) = pairs(offers=offers)
    assert evidence == ("same-title", "place", "time")
    offers["beta"] = (f"id: b, title: Fællesspisning, themes: [sorg], {TEXT}, {place}",)
    ((_, _, evidence),) = pairs(offers=offers)
    assert evidence == ("same-text", "place", "time")


def test_a_title_alone_is_not_enough() -> None:
    club = "title: Familieklub, themes: [sorg]"
    assert pairs(offers={"alfa": (f"id: a, {club}",), "beta": (f"id: b, {club}",)}) == []


def test_other_areas_other_ages_and_the_same_association_are_no_likeness() -> None:
    south, north = (f"title: Familieklub, themes: [sorg], areas: [{area}], {TEXT}" for area in ("syd", "nord"))
    assert pairs(offers={"alfa": (f"id: a, {south}",), "beta": (f"id: b, {north}",)}) == []
    young, old = (f"{CLUB}, age: {{minimum: {low}, maximum: {low + 3}}}" for low in (3, 13))
    assert pairs(offers={"alfa": (f"id: a, {young}",), "beta": (f"id: b, {old}",)}) == []
    assert pairs(offers={"alfa": (f"id: a, {CLUB}", f"id: b, {CLUB}")}) == []


def test_a_hidden_place_gives_nothing_away() -> None:
    hidden = "title: Krisehjælp, themes: [sorg], places: {hemmelig: {hidden: true, area: nord}}"
    assert pairs(offers={"alfa": (f"id: a, {hidden}",), "beta": (f"id: b, {hidden}",)}) == []


def test_what_is_confirmed_is_counted_once_and_what_is_dismissed_is_not_named() -> None:
    confirmed = covered("theme", offers={"alfa": (f"id: a, {CLUB}",), "beta": (f"id: b, {CLUB}, same_as: a",)})
    assert confirmed.duplicates.possible == ()
    assert [(each.one.id, each.other.id) for each in confirmed.duplicates.confirmed] == [("b", "a")]
    assert confirmed.totals.all.count == 1
    dismissed = covered("theme", offers={"alfa": (f"id: a, {CLUB}",), "beta": (f"id: b, {CLUB}, not_same_as: [a]",)})
    assert dismissed.duplicates.possible == ()
    assert dismissed.totals.all.count == 2
    assert "1 par er set efter og er ikke det samme." in told("text", dismissed)


def test_nobodys_number_is_told() -> None:
    contacts = "contacts:\n  kontor: {role: Kontoret, phone: '+44 20 7946 0100', shown_in: [professionals]}\n"
    club = f"{CLUB}, contacts: [kontor]"
    offers = {"alfa": (f"id: a, {club}",), "beta": (f"id: b, {club}",)}
    found = covered("theme", offers=offers, contacts=contacts)
    assert [each.kind for each in found.duplicates.possible[0].evidence] == ["same-title", "phone", "area"]
    for form in ("text", "markdown", "html", "json"):
        assert "7946" not in told(form, found)
