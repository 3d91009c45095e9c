"""What the settings and the vocabulary are asked beside offers: colours, pictures, accessibility, texts by language."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from catalogue.colour import nearest_passing
from tests.collection.projects import HEAD, OFFERS, SETTINGS, args, first, judged, offer, project, told, under

SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>'
PROFESSIONALS = "{professionals: {audience: professionals}}"
TWO = SETTINGS.replace("[da]", "[da, en]")
ENGLISH = TWO.replace("professionals}}", "professionals, language: en}}")


def settings(more: str) -> dict[str, str]:
    return {"data/catalogue.yaml": f"{SETTINGS}{more}\n"}


def lacking(files: Mapping[str, str], more: str = "") -> list[str]:
    """What lacks a text in a language: of the settings the field, else the id and what is missing of it."""
    found = [args(each) for each in judged(project(more, files)) if each.code == "CAT342"]
    return [str(each.get("field") or f"{each['id']}: {each.get('missing', each.get('rule'))}") for each in found]


# --- colours


def test_a_pale_colour_is_told_with_the_one_that_is_used() -> None:
    files = settings('accent_colour: "#7FB2D6"')
    found = first("CAT346", files=files)
    assert under(project(files=files), found) == '"#7FB2D6"'
    assert args(found) == {"colour": "#7FB2D6", "contrast": "2.2", "passing": nearest_passing("#7fb2d6")}
    themes = {"data/vocabulary.yaml": 'themes:\n  ensomhed: {label: Ensomhed, colour: "#777777"}\n'}
    assert args(first("CAT346", files=themes)) == {"colour": "#777777", "contrast": "4.4", "passing": "#767676"}


@pytest.mark.parametrize("colour", ["#767676", "#000000", "#1D5A7A"])
def test_a_colour_that_can_be_read_is_fine(colour: str) -> None:
    assert told(files=settings(f'accent_colour: "{colour}"')) == []


# --- pictures


@pytest.mark.parametrize("field", ["logo", "cover_picture"])
def test_the_pictures_of_the_catalogue_are_judged_like_those_of_offers(field: str) -> None:
    named = settings(f"{field}: {{file: by.svg, alt: Byens våben}}")
    assert told(files={**named, "data/images/by.svg": SVG}) == []
    assert told(files={**named, "data/images/by.svg": SVG.replace("/>", " onload='x()'/>")}) == ["CAT318"]
    missing = {**named, "data/images/byen.svg": SVG}
    found = first("CAT317", files=missing)
    assert (under(project(files=missing), found), args(found)["nearest"]) == ("by.svg", "byen.svg")


# --- the accessibility statement


def test_only_a_public_edition_owes_an_accessibility_statement() -> None:
    public = SETTINGS.replace("professionals}", "professionals, public: true}")
    assert told(files={"data/catalogue.yaml": public}) == ["CAT348"]
    assert told(files={"data/catalogue.yaml": public.replace("true", "false")}) == []
    answered = f"{public}accessibility_statement_url: https://example.org/tilgaengelighed\n"
    assert told(files={"data/catalogue.yaml": answered}) == []


# --- texts by language


def test_nothing_is_lacking_in_a_catalogue_of_one_language() -> None:
    assert lacking({}) == []
    assert lacking({}, "summary: {da: Kort}\nprice: {type: fee, note: {da: Kaffe}}") == []


def test_every_text_that_an_edition_shows_is_looked_for() -> None:
    in_danish = ENGLISH.replace("title: ", "subtitle: Under\ntitle: ") + (
        "initiative: {title: Sammen, purpose: Trivsel}\nconsultant: {role: Konsulenten}\n"
        "logo: {file: a.svg, alt: Våben}\n"
    )
    more = """
summary: Kort
description: Langt
for_whom: Unge
notes: [{text: Ring først, shown_in: [professionals]}]
alert: {text: Flyttet}
price: {type: fee, note: Kaffe}
requirements: [Madpakke]
images: [{file: a.svg, alt: Unge}]
schedule: [{weekday: monday, text: Mandage, except: [Påske]}]
places: {huset: {name: Huset, directions: Til venstre}}
access: {who: [self], steps: [Ring], note: Hurtigt}
"""
    head = HEAD.replace("(opdigtet)}", "(opdigtet), about: Om os, note: Ny}")
    files = {"data/catalogue.yaml": in_danish, OFFERS: head + offer(more), "data/images/a.svg": SVG}
    assert lacking(files) == [
        "subtitle",
        "title",
        "initiative.title",
        "initiative.purpose",
        "consultant.role",
        "logo.alt",
        "proeveforeningen: association.about, association.note, contacts.role",
        (
            "samtaler: title, summary, description, alert.text, for_whom, places.directions, schedule.except, "
            "price.note, access.steps, access.note, requirements, images.alt, notes.text"
        ),
        "ensomhed: word",
    ]


def test_the_words_of_the_vocabulary_are_looked_for_with_their_descriptions_if_they_are_used() -> None:
    words = "themes:\n  ensomhed: {label: {da: Ensom, en: Lonely}, description: Alene}\n  sorg: {label: Sorg}\n"
    files = {
        "data/catalogue.yaml": ENGLISH.replace("title: Prøvekatalog (opdigtet)", "title: {da: A, en: A}"),
        "data/vocabulary.yaml": words,
        OFFERS: (HEAD + offer()).replace("Kontoret", "{da: K, en: K}").replace("title: Samtaler", "title: {en: T}"),
    }
    assert lacking(files) == ["ensomhed: description"]


def test_an_edition_with_a_title_of_its_own_needs_no_other() -> None:
    own = ENGLISH.replace("language: en}", "language: en, title: {en: Mine}}")
    assert "title" not in lacking({"data/catalogue.yaml": own})
    danish = ENGLISH.replace("language: en}", "language: en, title: Min}")
    assert lacking({"data/catalogue.yaml": danish})[0] == "editions.professionals.title"


def test_a_text_without_the_main_language_is_found_wherever_it_stands() -> None:
    assert lacking({"data/catalogue.yaml": TWO}, "price: {type: fee, note: {en: Coffee}}") == ["samtaler: price.note"]
    assert lacking({"data/catalogue.yaml": TWO}) == []


# --- characters that can't be printed


def in_two_editions(formats: str) -> dict[str, str]:
    editions = f"{{da: {{audience: young}}, en: {{audience: young, language: en, formats: {formats}}}}}"
    return {"data/catalogue.yaml": TWO.replace(PROFESSIONALS, editions)}


@pytest.mark.parametrize("formats", ["[html]", "[html, markdown]", "[pdf]", "[html, pdf]"])
def test_a_text_in_a_language_without_pdf_may_have_any_character(formats: str) -> None:
    expected = ["CAT334"] if "pdf" in formats else []
    assert told("summary: {da: Kort, en: Short 😀}", in_two_editions(formats)) == expected
    page = {"data/pages/preface.en.md": "# 😀\n", "data/pages/preface.md": "# A\n"}
    found = told(files=in_two_editions(formats) | page)
    assert [each for each in found if each == "CAT334"] == expected


def test_a_text_that_a_printed_edition_falls_back_to_is_judged() -> None:
    assert told("summary: {en: Short 😀}", in_two_editions("[html]")) == ["CAT334"]
    assert told("summary: Kort 😀", in_two_editions("[html]")) == ["CAT334"]


def test_a_text_that_a_printed_edition_passes_over_is_not_judged() -> None:
    editions = "{en: {audience: young, language: en}, sv: {audience: young, language: sv, formats: [html]}}"
    three = SETTINGS.replace("[da]", "[da, en, sv]").replace(PROFESSIONALS, editions)
    assert told("summary: {sv: 😀, da: Kort}", {"data/catalogue.yaml": three}) == []
    assert told("summary: {sv: 😀}", {"data/catalogue.yaml": three}) == ["CAT334"]


def test_a_catalogue_without_any_pdf_may_have_any_character() -> None:
    files = {"data/catalogue.yaml": SETTINGS.replace("professionals}", "professionals, formats: [html]}")}
    assert told("summary: Kort 😀", files) == []
