"""A text that an edition's language doesn't have is shown in another and says so: in its mark and in a badge."""

from __future__ import annotations

from dataclasses import replace

import pytest

from catalogue.edition.compose import compose
from catalogue.edition.edition import OfferView
from catalogue.edition.language import Words, own_name
from catalogue.edition.parts import Line
from tests.edition.workshop import (
    FILE,
    VOCABULARY,
    all_editions,
    catalogue_of,
    composed,
    edition_of,
    example,
    file_text,
    labels,
    seen,
    words,
)

OFFER = """
    title: {da: Gåtur ved åen, en: A walk along the stream}
    summary: Vi går en tur.
    description: {da: Vi mødes ved broen.}
    requirements: [Gode sko, {da: Mod, en: Courage}]
    area_note: Også i Aabenby
    age: {text: Fra skolestart}
    price: {type: free, note: Kaffe koster 10 kr.}
    places: {bro: {text: Ved den gamle bro}, hus: {name: {da: Huset, en: The house}}}
    access: {steps: [Ring, Kom], note: {en: You are welcome}}
    schedule: [{text: Når vejret er godt}, {weekday: monday, text: Om mandagen}]
    images: []
    notes: [{text: Ring først, shown_in: [professionals]}]
    alert: {text: Mødes udendørs}
"""


def foreign_lines(view: OfferView) -> set[tuple[str, str]]:
    return {(line.text, line.language) for fact in view.facts for line in fact.lines if line.language}


def test_each_text_that_stays_danish_in_an_english_edition_says_so() -> None:
    view = seen(OFFER, language="en")
    assert view.foreign == {"summary": "da", "description": "da", "alert": "da", "notes": "da"}
    assert foreign_lines(view) == {
        ("Gode sko", "da"),
        ("Også i Aabenby", "da"),
        ("Fra skolestart", "da"),
        ("Kaffe koster 10 kr.", "da"),
        ("Ved den gamle bro", "da"),
        ("1. Ring", "da"),
        ("2. Kom", "da"),
        ("Når vejret er godt", "da"),
    }
    assert [line.language for line in view.steps] == ["da", "da"]
    assert [badge.text for badge in view.badges if badge.key == "language"] == ["Only in Danish"]


def test_in_the_main_language_a_plain_text_is_nothing_special() -> None:
    view = seen(OFFER)
    assert view.foreign == {}
    assert foreign_lines(view) == {("You are welcome", "en")}
    assert [badge for badge in view.badges if badge.key == "language"] == []


def marks(view: OfferView, key: str) -> list[tuple[str, list[tuple[str, str]]]]:
    """The lines of a fact with the language of the whole, and of each word in another one."""
    found = view.fact(key)
    return [(line.language, [run for run in line.runs if run[1]]) for line in found.lines] if found else []


AREAS = """
areas:
  oest: {label: {da: Eksempelby Øst}, kind: district}
  land: {label: {da: Hele landet, en: The whole country}, kind: country}
"""


def test_words_in_another_language_within_a_line_say_so() -> None:
    vocabulary = VOCABULARY.partition("areas:")[0] + AREAS
    offer = """
        title: {en: Walk}
        areas: [land, oest]
        places: {hus: {name: Huset (opdigtet), area: oest, wheelchair: true}, bro: {hidden: true, reason: x, name: Bro}}
        access: {who: [self], documents: [Sygesikringsbevis], lives_in: [oest]}
        price: {type: covered, by: kommunen}
    """
    (view,) = compose(
        catalogue_of({"foreningen": file_text(offer)}, vocabulary=vocabulary), "en-professionals", labels("en")
    ).offers
    assert marks(view, "area") == [("", [("Eksempelby Øst", "da")])]
    assert marks(view, "where") == [("", [("Huset (opdigtet)", "da"), ("Eksempelby Øst", "da")]), ("", [])]
    assert marks(view, "price") == [("", [("kommunen", "da")])]
    assert [found for _, runs in marks(view, "access") for found in runs] == [
        ("Eksempelby Øst", "da"),
        ("sygesikringsbevis", "da"),
    ]


@pytest.mark.parametrize(
    ("said", "own", "expected"),
    [
        ("Ring først", "ring først.", Line("Ring først", language="da")),
        ("By ringing", "ring", Line("By ringing")),
        ("Only …", "…", Line("Only …", foreign=(("…", "da"),))),
        ("Only.", ".", Line("Only.")),
        ("At the İ, huset", "huset", Line("At the İ, huset")),
        ("At Huset, or huset", "Huset", Line("At Huset, or huset", foreign=(("Huset", "da"),))),
    ],
)
def test_only_whole_words_of_the_data_are_marked(said: str, own: str, expected: Line) -> None:
    assert words("en").as_written(said, {"": own}) == expected


def test_a_line_in_pieces_is_the_whole_line() -> None:
    line = Line("Bus fra Øst, Vest og Øst", foreign=(("Øst", "da"), ("Nord", "da"), ("Øst", "da")))
    assert "".join(text for text, _ in line.runs) == line.text
    assert [text for text, tag in line.runs if tag] == ["Øst", "Øst"]


@pytest.mark.parametrize(
    ("texts", "language", "badge"),
    [
        ("summary: Kort", "en", "Only in Danish"),
        ("summary: {en: Short}\ndescription: Langt", "en", "Partly in Danish"),
        ("summary: {en: Short, da: Kort}", "en", None),
        ("title: Klub", "en", None),
        ("summary: {en: Short}", "da", "Kun på engelsk"),
        ("summary: Kort\ndescription: {en: Long}", "da", "Delvis på engelsk"),
        ("summary: {en-GB: Short}", "en", None),
    ],
)
def test_the_badge_says_how_much_is_foreign(texts: str, language: str, badge: str | None) -> None:
    found = [each.text for each in seen(texts, language=language).badges if each.key == "language"]
    assert found == ([badge] if badge else [])


def test_titles_say_their_language_wherever_they_stand_alone() -> None:
    made = composed("title: Klub\nthemes: [sorg]\nschedule: [{weekday: monday}]", language="en")
    (offer,) = made.offers
    refs = [offer.ref, made.overview[0].ref, made.week[0].entries[0].ref, made.associations[0].offers[0]]
    refs += [ref for register in made.registers for entry in register.entries for ref in entry.refs]
    assert {ref.language for ref in refs} == {"da"}
    assert offer.association.language == ""


def test_notes_in_several_languages_bear_no_mark() -> None:
    notes = "notes: [{text: Hej, shown_in: [professionals]}, {text: {en: Hello}, shown_in: [professionals]}]"
    assert seen(notes, language="en").foreign == {"title": "da"}


def test_an_association_and_the_catalogue_itself_say_their_language() -> None:
    file = FILE.replace("{name: Foreningen (opdigtet)}", "{name: Foreningen (opdigtet), about: Vi hjælper.}")
    made = composed("title: Klub", language="en", file=file)
    assert [each.language for each in made.associations] == ["da"]
    assert made.foreign == {}
    catalogue = catalogue_of({"foreningen": file_text("title: Klub")})
    settings = catalogue.settings.model_copy(update={"title": {"": "Et katalog"}, "subtitle": {"da": "Her"}})
    english = compose(replace(catalogue, settings=settings), "en-professionals", labels("en"))
    assert english.foreign == {"title": "da", "subtitle": "da"}


@pytest.mark.parametrize(("name", "key"), all_editions())
def test_an_edition_in_the_main_language_marks_only_what_is_written_in_another(name: str, key: str) -> None:
    made, settings = edition_of(name, key), example(name).settings
    for offer in made.offers:
        badge = any(each.key == "language" for each in offer.badges)
        assert badge == bool({"summary", "description"} & offer.foreign.keys())
        assert made.language not in offer.foreign.values()
    if made.language == settings.main_language and name == "demonstration":
        assert not any(offer.foreign for offer in made.offers)


def test_a_text_answers_in_the_nearest_language() -> None:
    said = words("en")
    assert [said.foreign(text) for text in ({"en": "x"}, {"en-GB": "x"}, {"": "x"}, {"de": "x"}, None)] == [
        *("", "", "da", "de", "")
    ]
    assert said.line({"": "Ja", "en-GB": "Yes"}) == Line("Yes")
    assert said.line({"de": "Ja"}) == Line("Ja", language="de")


def test_languages_without_customs_of_their_own_are_still_said() -> None:
    said = Words({"and": "o", "or": "o"}, "prs", "professionals", "da")
    assert said.number(3) == "3"
    assert said.direction == "ltr"
    assert said.day(example("small").as_of)
    assert [own_name(tag) for tag in ("en", "ar", "da", "en-GB", "prs")] == [
        *("English", "العربية", "Dansk", "English", "prs")
    ]


def test_the_labels_file_tells_the_country_whose_customs_it_follows() -> None:
    assert Words({"locale": "fa_AF"}, "prs", "professionals", "da").direction == "rtl"
    american = Words({"locale": "en_US"}, "en", "professionals", "da")
    assert american.day(example("small").as_of).startswith("November 1, ")
