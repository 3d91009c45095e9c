"""«Nyt siden sidst» tells exactly what a reader sees otherwise than before, and nothing that may not be said again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.edition.compose import compose
from catalogue.edition.edition import Change, Edition, News, PageView
from catalogue.exchange.plain import edition_json
from catalogue.publish.news import news
from tests.edition.workshop import (
    AS_OF,
    DEMONSTRATION,
    FILE,
    all_editions,
    catalogue_of,
    composed,
    edition_of,
    labels,
    texts,
)

BASE = """\
title: Lektiecafé
summary: Hjælp til lektier.
description: Vi hjælper med lektier.
themes: [ensomhed]
participants: [child]
age: {minimum: 9, maximum: 12}
status: {is: open, as_of: 2026-02-01}
schedule: [{every: week, weekday: thursday, start: "16:00", end: "18:00"}]
price: {type: free}
"""
CONTACTS = """\
evidence: invented
association: {name: Foreningen (opdigtet)}
contacts:
  anna: {role: Tovholder, person: Anna Opdigtet, phone: "+4598123456", shown_in: [professionals, families, young],
         consent: {given_on: 2026-01-01, channels: [print, web, aula]}}
  kontor: {role: Kontor, email: kontor@example.org, shown_in: [professionals, families, young]}
"""


def read(edition: Edition) -> Mapping[str, Any]:
    found: Mapping[str, Any] = json.loads(edition_json(edition))
    return found


def between(old: Edition, new: Edition) -> News:
    found = news(read(old), new, labels(new.language))
    assert found is not None
    return found


def changed(text: str, was: str = "", now: str = "") -> str:
    assert was in text
    return text.replace(was, now) if was else text + now


def lines(found: News) -> list[str]:
    return [line.text for each in found.changed for line in each.lines]


# What stood in the data, what stands there now, and all that is told of it.
EDITS = {
    "title": ("title: Lektiecafé", "title: Lektiehjælp", ["Navn: Lektiehjælp (før: Lektiecafé)"]),
    "summary": ("Hjælp til lektier.", "Få hjælp.", ["Kort beskrivelse: Få hjælp."]),
    "description": ("Vi hjælper", "Vi øver", ["Beskrivelsen er ændret"]),
    "theme": ("[ensomhed]", "[ensomhed, sorg]", ["Temaer: Sorg (nyt)"]),
    "other theme": ("[ensomhed]", "[sorg]", ["Temaer: Sorg (før: Ensomhed)"]),
    "age": ("maximum: 12", "maximum: 14", ["Alder: 9–14 år (før: 9–12 år)"]),
    "status": (
        "is: open, as_of: 2026-02-01",
        "is: full, as_of: 2026-10-01",
        ["Plads nu: Alt er optaget (før: Åbent)"],
    ),
    "time": (
        '"18:00"',
        '"17:30"',
        ["Hvornår: Torsdage kl. 16.00–17.30 (før: Torsdage kl. 16.00–18.00)"],
    ),
    "price": ("type: free", "type: fee, amount: 50, per: time", ["Pris: 50 kr. pr. gang (før: Gratis)"]),
    "a new fact": ("", "areas: [aabenby]\n", ["Område: Aabenby (nyt)"]),
    "a fact less": ("price: {type: free}\n", "", ["Pris: Gratis (udgået)"]),
    "a note": ("", "notes: [{text: Ring først, shown_in: [professionals]}]\n", ["Godt at vide: ændret"]),
    "an alert": ("", "alert: {text: Flyttet til maj}\n", ["Vigtigt: Flyttet til maj (nyt)"]),
    "volunteers": ("", "approved_volunteers: true\n", ["De frivillige er godkendt af foreningen (nyt)"]),
    "first confirmed": (
        "",
        "confirmed: {on: 2026-10-01, by: association}\n",
        ["Bekræftet af foreningen 1. oktober 2026."],
    ),
    "status looked at again": ("as_of: 2026-02-01", "as_of: 2026-10-01", []),
    "what no reader sees": ("", "aliases: [Lektieklub]\n", []),
}


@pytest.mark.parametrize("name", sorted(EDITS))
def test_an_edit_of_one_field_is_told_and_nothing_else(name: str) -> None:
    was, now, told = EDITS[name]
    old, new = composed(BASE), composed(changed(BASE, was, now))
    found = between(old, new)
    assert lines(found) == told
    assert (found.added, found.gone) == ((), ())
    assert [each.ref.id for each in found.changed] == (["tilbud-1"] if told else [])


def test_that_it_was_confirmed_again_is_no_news() -> None:
    confirmed = BASE + "confirmed: {on: 2026-02-01, by: association}\n"
    found = between(composed(confirmed), composed(confirmed.replace("on: 2026-02-01, by", "on: 2026-10-01, by")))
    assert found.changed == ()
    found = between(composed(confirmed), composed(confirmed.replace("by: association", "by: municipality")))
    assert lines(found) == ["Bekræftet af kommunen 1. februar 2026."]


def test_what_is_said_no_more_is_told_without_its_words() -> None:
    own = "alert: {text: Flyttet til maj}\nexclusions: [Ikke for voksne, Ikke om natten]\n"
    found = between(composed(BASE + own), composed(BASE + "exclusions: [Ikke om natten]\n"))
    assert lines(found) == ["Vigtigt: står her ikke mere", "Hvem det ikke er for: ændret"]


def test_english_readers_are_told_in_english() -> None:
    old = composed(BASE, language="en")
    found = between(old, composed(changed(BASE, "maximum: 12", "maximum: 14"), language="en"))
    assert lines(found) == ["Age: 9–14 years (before: 9–12 years)"]
    assert found.since == "Changes since edition 2026-1 of 1 November 2026"


def test_it_says_since_when() -> None:
    edition = composed(BASE)
    assert between(edition, edition).since == "Ændringer siden udgave 2026-1 fra 1. november 2026"
    assert between(replace(edition, edition=""), edition).since == "Ændringer siden 1. november 2026"


@pytest.mark.parametrize(("name", "key"), [each for each in all_editions() if each[0] != DEMONSTRATION])
def test_the_same_again_is_no_news(name: str, key: str) -> None:
    edition = edition_of(name, key)
    found = between(edition, edition)
    assert (found.added, found.changed, found.gone) == ((), (), ())


def test_offers_come_and_go() -> None:
    second = changed(BASE, "Lektiecafé", "Sorggruppe")
    found = between(composed(BASE), composed(BASE, second))
    assert [ref.title for ref in found.added] == ["Sorggruppe"]
    assert (found.changed, found.gone) == ((), ())
    back = between(composed(BASE, second), composed(BASE))
    assert [line.text for line in back.gone] == ["Sorggruppe"]
    assert (back.changed, back.added) == ((), ())


@pytest.mark.parametrize(
    ("audience", "told"),
    [("professionals", "Lektiecafé: tilbuddet er stoppet"), ("families", "Lektiecafé: tilbuddet er stoppet")],
)
def test_what_became_of_it_is_told_where_it_is_known(audience: str, told: str) -> None:
    old = composed(BASE, changed(BASE, "Lektiecafé", "Andet"), audience=audience)
    ended = composed(changed(BASE, "is: open", "is: ended"), changed(BASE, "Lektiecafé", "Andet"), audience=audience)
    assert [line.text for line in between(old, ended).gone] == [told]


def test_families_aren_t_told_that_others_still_have_it() -> None:
    other = changed(BASE, "Lektiecafé", "Andet")
    for audience, told in (("professionals", []), ("families", ["Lektiecafé"])):
        old = composed(BASE, other, audience=audience)
        now = composed(changed(BASE, "[child]", "[professional]"), other, audience=audience)
        assert [line.text for line in between(old, now).gone] == told


def test_an_offer_with_a_new_id_is_the_same_offer() -> None:
    old = composed(BASE)
    (offer,) = old.offers
    renamed = _with_offers(old, replace(offer, ref=replace(offer.ref, id="lektier"), formerly=("tilbud-1",)))
    found = between(old, renamed)
    assert (found.added, found.changed, found.gone) == ((), (), ())


def test_an_offer_that_became_part_of_another_is_gone_with_a_way_on() -> None:
    both = composed(BASE, changed(BASE, "Lektiecafé", "Lektieklub"))
    first, second = both.offers
    found = between(both, _with_offers(both, replace(first, formerly=(second.ref.id,))))
    assert [line.text for line in found.gone] == ["Lektieklub: er nu en del af Lektiecafé"]


def _with_offers(edition: Edition, *offers: Any) -> Edition:  # noqa: ANN401
    section = replace(edition.sections[0], offers=offers)
    association = replace(edition.associations[0], offers=tuple(each.ref for each in offers))
    return replace(edition, sections=(section,), associations=(association,))


def test_of_a_contact_only_the_change_is_told() -> None:
    old = composed(changed(BASE, "", "contacts: [anna]\n"), file=CONTACTS)
    new = composed(changed(BASE, "", "contacts: [kontor]\n"), file=CONTACTS)
    found = between(old, new)
    assert lines(found) == ["Kontakt er ændret"]
    assert [each.ref.kind for each in found.changed] == ["offer"]  # and not once more of the association


def test_what_a_contact_said_is_not_repeated_from_another_fact() -> None:
    old = composed(
        changed(BASE, "", "contacts: [anna]\n").replace("type: free", "type: free, note: Spørg Anna Opdigtet"),
        file=CONTACTS,
    )
    found = between(old, composed(changed(BASE, "", "contacts: [kontor]\n"), file=CONTACTS))
    assert lines(found) == ["Pris: ændret", "Kontakt er ændret"]
    assert "Anna" not in " ".join(texts(found))


def test_an_address_that_became_secret_is_not_repeated() -> None:
    rows = 'schedule: [{every: week, weekday: monday, start: "10:00", end: "12:00", place: a}]\n'
    start, _, _ = BASE.partition("schedule:")
    old = f"{start}{rows}{_places('a: {name: Møllegården, address: {street: Møllevej 7}}')}"
    new = f"{start}{rows}{_places('a: {hidden: true}')}"
    found = between(composed(old), composed(new))
    said = " ".join(texts(found))
    assert "Hvor: Adressen oplyses ved kontakt" in lines(found)
    assert "Hvornår" in said
    assert "Mølle" not in said


def _places(first: str) -> str:
    return f"places:\n  {first}\n  b: {{name: Biblioteket}}\n"


def test_other_readers_were_told_other_things() -> None:
    families = composed(BASE, audience="families")
    assert news(None, families, labels("da")) is None
    assert news(read(composed(BASE)), families, labels("da")) is None
    assert news(read(composed(BASE, audience="families", language="en")), families, labels("da")) is None


def test_an_association_is_told_of_once() -> None:
    second = changed(BASE, "Lektiecafé", "Sorggruppe")
    named = FILE.replace("Foreningen (opdigtet)", "Ny forening (opdigtet)")
    found = between(composed(BASE, second), composed(BASE, second, file=named))
    assert [(each.ref.kind, [line.text for line in each.lines]) for each in found.changed] == [
        ("association", ["Navn: Ny forening (opdigtet) (før: Foreningen (opdigtet))"])
    ]


def test_an_agreement_and_a_website_are_told_of_the_association() -> None:
    agreed = FILE + "partnership: {status: active, periods: [{from: 2026-01-01, until: 2026-12-31}]}\n"
    longer = agreed.replace("2026-12-31", "2027-12-31")
    found = between(composed(BASE, BASE, file=agreed), composed(BASE, BASE, file=longer))
    assert [(each.ref.kind, [line.text for line in each.lines]) for each in found.changed] == [
        (
            "association",
            ["Aftaleperiode: 1. januar 2026 – 31. december 2027 (før: 1. januar 2026 – 31. december 2026)"],
        )
    ]
    found = between(composed(BASE, file=agreed), composed(BASE, file=longer.replace("active", "paused")))
    assert [line.partition(":")[0] for line in lines(found)] == ["Aftale", "Aftaleperiode"]
    site = FILE.replace("(opdigtet)}", '(opdigtet), website: "https://example.org/a"}')
    found = between(composed(BASE, file=site), composed(BASE, file=site.replace("/a", "/b")))
    assert [(each.ref.kind, [line.text for line in each.lines]) for each in found.changed] == [
        ("association", ["Hjemmeside: example.org/b"])
    ]


def test_an_umbrella_with_another_name_is_told_of_once() -> None:
    part = changed(BASE, "Lektiecafé", "Underdel") + "part_of: tilbud-1\n"
    found = between(composed(BASE, part), composed(changed(BASE, "Lektiecafé", "Lektiehus"), part))
    assert lines(found) == ["Navn: Lektiehus (før: Lektiecafé)"]
    found = between(composed(BASE, BASE, part), composed(BASE, BASE.replace("Lekt", "Fest"), part.replace("-1", "-2")))
    assert "En del af: Festiecafé (før: Lektiecafé)" in lines(found)


def test_pages_of_prose_are_told_of() -> None:
    edition = composed(BASE)
    preface, other = PageView("preface", "Forord", "Velkommen."), PageView("how-to-use", "Brug", "Sådan.")
    old = replace(edition, pages=(preface, other))
    new = replace(edition, pages=(replace(preface, body="Goddag."), PageView("about", "Om", "Om os.")))
    found = between(old, new)
    assert [(each.ref.path, [line.text for line in each.lines]) for each in found.changed] == [
        ("side/preface.html", ["Teksten er ændret"]),
        ("side/about.html", ["Siden er ny"]),
    ]
    assert [line.text for line in found.gone] == ["Brug"]


def test_a_long_text_is_not_told_in_full() -> None:
    found = between(composed(BASE), composed(changed(BASE, "Hjælp til lektier.", "Ord " * 80)))
    assert lines(found) == ["Kort beskrivelse: ændret"]


APART = {
    key: each for key, each in EDITS.items() if key not in {"other theme", "status looked at again", "a fact less"}
}


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sets(st.sampled_from(sorted(APART)), max_size=4), min_size=1, max_size=4))
def test_any_edits_are_told_where_they_were_made(chosen: list[set[str]]) -> None:
    old = composed(*[BASE] * len(chosen))
    edited = []
    for names in chosen:
        text = BASE
        for name in sorted(names):
            was, now, _ = APART[name]
            text = changed(text, was, now)
        edited.append(text)
    new = composed(*edited)
    found = between(old, new)
    told = {each.ref.id: sorted(line.text for line in each.lines) for each in found.changed}
    wanted = {
        f"tilbud-{number}": sorted(line for name in names for line in APART[name][2])
        for number, names in enumerate(chosen, 1)
        if any(APART[name][2] for name in names)
    }
    assert told == wanted
    assert (found.added, found.gone) == ((), ())
    assert between(old, new) == found
    assert all(isinstance(each, Change) for each in found.changed)


def test_a_day_later_the_same_data_are_no_news() -> None:
    later = AS_OF.replace(day=2)
    assert between(composed(BASE), composed(BASE, as_of=later)).changed == ()


def test_the_catalogue_of_a_release_can_be_read_back() -> None:
    catalogue = catalogue_of({"foreningen": f"{FILE}offers:\n  - id: a\n    title: A\n"})
    edition = compose(catalogue, "da-young", labels("da"))
    assert between(edition, edition).changed == ()
