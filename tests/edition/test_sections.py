"""Sections, overview and registers: every offer once, umbrellas before their parts, everything in Danish order."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from catalogue.edition.compose import compose
from catalogue.edition.language import collation_key
from catalogue.edition.sections import OTHER, STAFF
from catalogue.edition.select import agreement_state, is_for_staff
from catalogue.model.partnership import PUBLIC_KINDS
from tests.edition.workshop import all_editions, catalogue_of, composed, edition_of, example, file_text, labels, words

EVERY = pytest.mark.parametrize(("name", "key"), all_editions())


@EVERY
def test_each_offer_stands_in_one_section_under_its_theme(name: str, key: str) -> None:
    made, catalogue = edition_of(name, key), example(name)
    assert max(Counter(offer.ref.id for offer in made.offers).values(), default=1) == 1
    for section in made.sections:
        assert section.offers
        for seen in section.offers:
            offer = catalogue.offers[seen.ref.id].offer
            if seen.part_of is not None:
                continue  # it stands with its umbrella
            if section.key == STAFF:
                assert is_for_staff(offer)
            else:
                assert section.key == next((theme for theme in offer.themes), OTHER)


@EVERY
def test_sections_follow_the_vocabulary_and_staff_come_last(name: str, key: str) -> None:
    found = [section.key for section in edition_of(name, key).sections]
    order = [*example(name).vocabulary.themes, OTHER, STAFF]
    assert found == [each for each in order if each in found]


@EVERY
def test_an_umbrella_is_directly_followed_by_its_parts(name: str, key: str) -> None:
    for section in edition_of(name, key).sections:
        ids = [offer.ref.id for offer in section.offers]
        for at, offer in enumerate(section.offers):
            parts = [part.id for part in offer.parts]
            assert ids[at + 1 : at + 1 + len(parts)] == parts or any(each.parts for each in section.offers[at + 1 :])
            assert [each.id for each in offer.parts] == [
                each.ref.id for each in section.offers if each.part_of and each.part_of.id == offer.ref.id
            ]


@EVERY
def test_within_a_section_titles_are_in_danish_order(name: str, key: str) -> None:
    for section in edition_of(name, key).sections:
        whole = [offer.ref.title for offer in section.offers if offer.part_of is None]
        assert whole == sorted(whole, key=collation_key)
        assert [each.title for each in section.also] == sorted((each.title for each in section.also), key=collation_key)


@EVERY
def test_see_also_names_the_offers_of_other_sections_that_bear_the_theme(name: str, key: str) -> None:
    made, catalogue = edition_of(name, key), example(name)
    for section in made.sections:
        here = {offer.ref.id for offer in section.offers}
        expected = {
            offer.ref.id for offer in made.offers if section.key in catalogue.offers[offer.ref.id].offer.themes
        } - here
        assert {each.id for each in section.also} == expected


@EVERY
def test_the_overview_has_the_offers_in_the_order_of_print(name: str, key: str) -> None:
    made = edition_of(name, key)
    assert [row.ref for row in made.overview] == [offer.ref for offer in made.offers]
    for row in made.overview:
        assert all((row.association, row.for_whom, row.age, row.where, row.access))


@EVERY
def test_every_register_holds_every_offer_in_order(name: str, key: str) -> None:
    made = edition_of(name, key)
    shown = {offer.ref.id for offer in made.offers}
    silent = {words(made.language)(f"register.{other}") for other in ("other", "other_age", "other_day")}
    assert [register.key for register in made.registers] == ["need", "age", "area", "day", "association", "access"]
    for register in made.registers:
        assert {ref.id for entry in register.entries for ref in entry.refs} == shown
        named = [entry.label for entry in register.entries if entry.label not in silent]
        if register.key in {"need", "area", "association"}:
            assert named == sorted(named, key=collation_key)
        assert [entry.label for entry in register.entries[: len(named)]] == named
        assert max(Counter(entry.label for entry in register.entries).values(), default=1) == 1
        for entry in register.entries:
            assert bool(entry.refs) != bool(entry.see)
            assert [ref.title for ref in entry.refs] == sorted((ref.title for ref in entry.refs), key=collation_key)
            assert max(Counter(ref.id for ref in entry.refs).values(), default=1) == 1


@EVERY
def test_associations_are_those_of_the_shown_offers_in_order(name: str, key: str) -> None:
    made = edition_of(name, key)
    assert {each.ref for each in made.associations} == {offer.association for offer in made.offers}
    titles = [each.ref.title for each in made.associations]
    assert titles == sorted(titles, key=collation_key)
    assert Counter(ref.id for each in made.associations for ref in each.offers) == Counter(
        offer.ref.id for offer in made.offers
    )


def _counted(texts: tuple[str, ...]) -> list[int]:
    return [int(number) for text in texts for number in re.findall(r"\d+", text)]


@EVERY
def test_the_cover_counts_what_is_shown(name: str, key: str) -> None:
    made, catalogue = edition_of(name, key), example(name)
    files = {catalogue.offers[offer.ref.id].association for offer in made.offers}
    voluntary = [catalogue.partnerships[each] for each in files]
    voluntary = [file for file in voluntary if file.association.kind not in PUBLIC_KINDS]
    active = sum(
        file.partnership is not None
        and file.partnership.status == "active"
        and agreement_state(file.partnership, catalogue.as_of, catalogue.settings.grace_days) == "active"
        for file in voluntary
    )
    whole = [catalogue.offers[offer.ref.id].offer for offer in made.offers]
    states = Counter(each.status.is_ if each.status else "" for each in whole if each.part_of is None)
    expected = [len(voluntary)]
    expected += [active] if active and made.audience == "professionals" else []
    expected += [len(files) - len(voluntary)] if len(files) > len(voluntary) else []
    expected.append(states.total())
    expected += [number for number in (states["open"] + states["free-places"], states["planned"]) if number]
    assert _counted(made.counts) == expected


PART = "part_of: tilbud-1\nthemes: [ensomhed]"


def test_parts_stand_with_their_umbrella_whatever_their_theme_and_are_not_counted() -> None:
    made = composed(
        "title: Åben sommer\nthemes: [sorg]", f"title: Bold\n{PART}", f"title: Ål\n{PART}", "title: Øl\nthemes: [sorg]"
    )
    (section,) = made.sections
    assert [offer.ref.title for offer in section.offers] == ["Øl", "Åben sommer", "Bold", "Ål"]
    assert [each.title for each in section.offers[1].parts] == ["Bold", "Ål"]
    assert section.offers[2].part_of == section.offers[1].ref
    assert made.counts == ("1 forening", "2 tilbud")


def test_a_part_whose_umbrella_is_left_out_stands_alone_and_does_not_name_it() -> None:
    made = composed(
        "title: Lærernes oplæg\nparticipants: [professional]",
        f"title: Børnenes time\nrequires: [tilbud-1]\n{PART}",
        audience="families",
    )
    (offer,) = made.offers
    assert offer.part_of is None
    assert offer.fact("requires") is None


def test_offers_that_share_a_title_are_told_apart_where_the_title_stands_alone() -> None:
    text = file_text("title: Lektiecafé\nthemes: [ensomhed, sorg]")
    catalogue = catalogue_of(
        {
            "a": text.replace("Foreningen", "Alfa"),
            "b": text.replace("Foreningen", "Beta").replace("tilbud-1", "tilbud-2"),
        }
    )
    made = compose(catalogue, "da-professionals", labels("da"))
    area = next(register for register in made.registers if register.key == "area")
    assert [ref.title for ref in area.entries[0].refs] == [
        "Lektiecafé – Alfa (opdigtet)",
        "Lektiecafé – Beta (opdigtet)",
    ]
    assert [offer.ref.title for offer in made.offers] == ["Lektiecafé", "Lektiecafé"]


def test_offers_for_staff_have_their_own_section_and_offers_without_a_theme_theirs() -> None:
    made = composed(
        "title: Oplæg\nparticipants: [professional]\nthemes: [sorg]",
        "title: Uden tema",
        "title: Klub\nthemes: [ensomhed]",
    )
    assert [(each.heading, [offer.ref.title for offer in each.offers]) for each in made.sections] == [
        ("Ensomhed", ["Klub"]),
        ("Andre tilbud", ["Uden tema"]),
        ("Til fagpersoner og frivillige", ["Oplæg"]),
    ]


def test_the_neutral_anchor_of_a_sensitive_theme_is_no_other_themes() -> None:
    vocabulary = """themes:
  "2": {label: {da: To hjem}}
  vold: {label: {da: Vold}, sensitive: true}
"""
    offers = file_text("title: A\nthemes: ['2']", "title: B\nthemes: [vold]")
    catalogue = catalogue_of({"foreningen": offers}, vocabulary=vocabulary)
    made = compose(catalogue, "da-professionals", labels("da"))
    assert [section.anchor for section in made.sections] == ["tema-2", "afsnit-2"]
