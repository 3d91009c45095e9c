"""A field's change as a person would say it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.messages.review import TABLES, numbered
from catalogue.review.pieces import joined, pieces
from tests.review.workshop import LEKTIEHUSET, NATTERAVNEN, SETTINGS, VOCABULARY, changed, entity, fields, reviewed
from tests.test_messages import PACKAGE, placeholders

AGE = "age: {minimum: 6, maximum: 12}"
SUMMARY = "    summary: Børn taler sammen om det, der er svært.\n"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("maximum: 12", "maximum: 15", "Alder: 6–12 år → 6–15 år"),
        (f"    {AGE}\n", "", "Alder: 6–12 år → "),
        (AGE, "grades: {from: 0, to: 3}", "Alder: 6–12 år → 0.–3. klasse"),
        ("themes: [sorg]", "themes: [sorg, tryghed]", "Temaer: -[] +['Tryghed']"),
        ("themes: [sorg]", "themes: [tryghed]", "Temaer: Sorg → Tryghed"),
        (SUMMARY, "", "Kort om tilbuddet: Børn taler sammen om det, der er svært. → "),
        (
            "by: association}\n  - id: aften",
            "by: municipality}\n  - id: aften",
            "Bekræftet – Af: foreningen → kommunen",
        ),
        (SUMMARY, f"{SUMMARY}    approved_volunteers: true\n", "Godkendte frivillige:  → ja"),
    ],
)
def test_a_field_of_an_offer(old: str, new: str, said: str) -> None:
    found = fields(entity(reviewed(changed(NATTERAVNEN, (old, new))), "offer", "samtalegruppe"))
    assert found == [said]


def test_a_field_that_is_left_out_has_its_default() -> None:
    written = changed(SETTINGS, ("as_of:", "grace_days: 90\nas_of:"))
    other = changed(SETTINGS, ("as_of:", "grace_days: 0\nas_of:"))
    said = "Dage til fornyelse"
    assert fields(entity(reviewed(other, written), "settings", "")) == [f"{said}: 90 → 0"]
    assert fields(entity(reviewed(written, other), "settings", "")) == [f"{said}: 0 → 90"]
    assert "settings" not in {each.key.kind for each in reviewed(written).entities}


def test_so_has_one_of_a_part_but_not_of_a_part_that_is_new() -> None:
    papers = changed(SETTINGS, ("families: {audience: families}", "families: {audience: families, paper: [a5]}"))
    (told,) = fields(entity(reviewed(papers), "settings", ""))
    assert told.endswith("Papir: A4 → A5, som hæfte")
    new = changed(SETTINGS, ("  young:", "  unge: {audience: young, language: en}\n  young:"))
    assert any(each.endswith(":  → engelsk") for each in fields(entity(reviewed(new), "settings", "")))


def test_in_english() -> None:
    review = reviewed(changed(NATTERAVNEN, ("maximum: 12", "maximum: 15")), language="en")
    assert fields(entity(review, "offer", "samtalegruppe")) == ["Age: 6–12 years → 6–15 years"]


def test_a_schedule_is_told_as_it_is_printed() -> None:
    review = reviewed(changed(LEKTIEHUSET, ("weekday: monday", "weekday: [monday, thursday]")))
    assert fields(entity(review, "offer", "lektiecafe")) == [
        "Hvornår: Mandage kl. 15.00–17.00 → Mandage og torsdage kl. 15.00–17.00"
    ]


def test_a_contact_for_more_readers() -> None:
    review = reviewed(changed(LEKTIEHUSET, ("shown_in: [professionals]", "shown_in: [professionals, families]")))
    assert entity(review, "contact", "lektiehuset/kontor").sentences == ("Skal nu også vises for familier.",)


def test_words_of_the_vocabulary_and_the_settings() -> None:
    retired = changed(VOCABULARY, ("label: Sorg}", "label: Sorg, retired: 2026-12-01, replaced_by: tryghed}"))
    assert fields(entity(reviewed(retired), "vocabulary", "themes/sorg")) == [
        "Udgået den:  → 1. december 2026",
        "Afløst af:  → Tryghed",
    ]
    public = changed(SETTINGS, ("{audience: families}", "{audience: families, public: true}"))
    assert fields(entity(reviewed(public), "settings", "")) == ["Udgaver – families – Offentlig: nej → ja"]


def test_an_id_that_is_called_the_same_is_told_as_an_id() -> None:
    word = changed(VOCABULARY, ("  sorg: {label: Sorg}", "  sorg-og-tab: {label: Sorg}"))
    review = reviewed({**word, NATTERAVNEN: word[NATTERAVNEN].replace("[sorg]", "[sorg-og-tab]")})
    assert fields(entity(review, "offer", "samtalegruppe")) == ["Temaer: sorg → sorg-og-tab"]
    assert entity(review, "vocabulary", "themes/sorg-og-tab").sentences == ("Har fået et nyt id: sorg → sorg-og-tab.",)


def test_less_than_before_is_told() -> None:
    review = reviewed(changed(NATTERAVNEN, (f"    {AGE}\n", ""), (SUMMARY, "")))
    assert [item.text for item in review.less] == ["Ikke længere udfyldt: alder og kort om tilbuddet."]
    assert reviewed(changed(NATTERAVNEN, ("maximum: 12", "maximum: 15"))).less == ()


def test_new_and_cured_findings() -> None:
    wrong = changed(NATTERAVNEN, ("contacts: [kontor]\n    sources", "contacts: [kontoret]\n    sources"))
    assert [each.code for each in reviewed(wrong).appeared] == ["CAT303"]
    assert [each.code for each in reviewed(changed(NATTERAVNEN), wrong).cured] == ["CAT303"]


def test_nothing_changed() -> None:
    same = reviewed(changed(NATTERAVNEN))
    assert not same
    assert (same.people, same.readers, same.entities) == ((), (), ())


def test_a_long_text_word_by_word() -> None:
    before = "Vi mødes hver uge og taler om det, der er svært, og der er altid to voksne."
    after = "Vi mødes hver anden uge og taler om alt det, der er svært, og der er altid tre voksne."
    marked = "".join(
        {"same": "{}", "deleted": "[{}]", "inserted": "<{}>"}[each.how].format(each.text)
        for each in pieces(before, after)
    )
    assert marked == (
        "Vi mødes hver< anden> uge og taler om< alt> det, der er svært, og der er altid[ to]< tre> voksne."
    )


TEXTS = st.text(st.sampled_from("ab \n.æ"), max_size=60)


@given(TEXTS, TEXTS)
def test_the_pieces_are_both_texts(before: str, after: str) -> None:
    found = pieces(before, after)
    assert joined(found, after=False).split() == before.split()
    assert joined(found, after=True).split() == after.split()
    assert pieces(before, before) == () or {each.how for each in pieces(before, before)} == {"same"}


def test_the_languages_say_the_same_things() -> None:
    english, danish = TABLES["en"], TABLES["da"]
    assert list(english.WORDS) == list(danish.WORDS)
    assert list(english.NUMBERS) == list(danish.NUMBERS)
    assert {
        key for key in english.WORDS if placeholders(english.WORDS[key]) != placeholders(danish.WORDS[key])
    } == set()


@pytest.mark.parametrize("language", TABLES)
def test_every_number_is_said_in_both_ways(language: str) -> None:
    for name in TABLES[language].NUMBERS:
        assert numbered(name, 1, language).startswith("1 ")
        assert numbered(name, 2, language).startswith("2 ")


def test_every_word_is_said_somewhere() -> None:
    folders = ("review", "reporters/changes", "pipeline")
    paths = [path for each in folders for path in (PACKAGE / each).glob("*.py")]
    code = "".join(path.read_text(encoding="utf-8") for path in (*paths, PACKAGE / "messages/spoken.py"))
    names = [*TABLES["en"].WORDS, *TABLES["en"].NUMBERS]
    made = tuple(re.findall(r'f["\']([a-z_]+\.[a-z_]*)\{', code))  # «who.» of f"who.{audience}"
    said = set(re.findall(r"""["']([a-z_.]+)["']""", code))
    assert [name for name in names if not name.startswith(made) and name not in said] == []
