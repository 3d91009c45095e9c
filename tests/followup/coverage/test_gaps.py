"""What is missing, in as few sentences as say it; nothing is called missing that may be there."""

from __future__ import annotations

import re

import pytest

from tests.followup.coverage.workshop import covered, on_one_line, told

GAPS = """\
  Helt sikkert:
    Ingen tilbud om ensomhed til 0–6-årige eller 16–17-årige
    Ingen tilbud om sorg til 7–15-årige i Nord
    Ingen tilbud til 0–6-årige i Nord
  Måske:
    Måske ingen tilbud om sorg til 7–15-årige: 1 tilbud siger ikke nok
    Måske ingen tilbud til 0–6-årige: 1 tilbud siger ikke nok
    Måske ingen tilbud til 16–17-årige i Nord, Syd eller Gaden: 2 tilbud siger ikke nok
    Måske ingen tilbud om sorg i Nord: 1 tilbud siger ikke nok
  Der er tilbud, men ingen, man kan begynde på nu:
    Ingen ledige tilbud til 13–15-årige i Nord
"""


def test_the_gaps_are_those_found_by_hand_the_widest_first() -> None:
    text = told("text", covered(), width=200)
    assert text.partition("Her mangler der noget\n")[2].partition("\n\n")[0] + "\n" == GAPS


def test_a_theme_without_offers_is_told_once() -> None:
    offers = {"alfa": ("id: a, title: A, themes: [sorg], age: {everyone: true}, areas: [byen]",)}
    found = covered(offers=offers)
    assert [(each.kind, dict(each.values)) for each in found.gaps] == [("none", {"theme": ("ensomhed",)})]


def test_an_offer_that_does_not_say_enough_is_no_gap_for_sure() -> None:
    offers = {"alfa": ("id: a, title: A, themes: [sorg]",)}
    found = covered("theme", "age", offers=offers)
    assert {each.kind for each in found.gaps if "sorg" in each.values.get("theme", ("sorg",))} == {"maybe"}


def test_all_but_a_few_areas_are_told_by_those_few() -> None:
    areas = "".join(f"  by-{number}: {{label: By {number}, kind: town}}\n" for number in range(8))
    vocabulary = f"themes:\n  sorg: {{label: Sorg}}\n  savn: {{label: Savn}}\nareas:\n{areas}"
    offers = {
        "alfa": (
            "id: a, title: A, themes: [sorg], areas: [by-3]",
            f"id: b, title: B, themes: [savn], areas: [{', '.join(f'by-{number}' for number in range(8))}]",
        )
    }
    text = on_one_line(told("text", covered("theme", "area", offers=offers, vocabulary=vocabulary)))
    assert "Ingen tilbud om sorg uden for By 3" in text


def test_of_many_the_first_are_told_and_the_rest_counted() -> None:
    themes = "".join(f"  tema-{number}: {{label: Tema {number}}}\n" for number in range(20))
    found = covered("theme", offers={"alfa": ("id: a, title: A",)}, vocabulary=f"themes:\n{themes}")
    assert [each.kind for each in found.gaps] == ["maybe"] * 20
    text = on_one_line(told("text", found))
    assert "… og 10 mere. De står alle i «--format json»." in text
    assert len(re.findall("Måske ingen tilbud om tema", text)) == 10


@pytest.mark.parametrize(
    ("by", "said"),
    [
        (("participants", "days"), "Ingen tilbud om lørdagen"),
        (("theme", "season"), "Ingen tilbud om sorg"),
        (("theme", "way-in"), "Ingen tilbud som skolen kan bestille"),
    ],
)
def test_other_questions_make_sentences_too(by: tuple[str, ...], said: str) -> None:
    offers = {
        "alfa": (
            (
                "id: a, title: A, themes: [ensomhed], participants: [everyone], access: {who: [self, professional]}, "
                'schedule: [{weekday: [monday, tuesday, wednesday, thursday, friday, sunday], start: "15:00"}]'
            ),
        )
    }
    assert said in on_one_line(told("text", covered(*by, offers=offers)))


def test_english() -> None:
    text = on_one_line(told("text", covered(language="en"), "en"))
    assert "No offers about loneliness for those aged 0–6 or 16–17" in text
    assert "Perhaps no offers about grief in North: 1 offer doesn't say enough" in text
