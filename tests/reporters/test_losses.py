"""What didn't come along, as people read it: each kind of loss once, nothing that a terminal or a page would obey."""

from __future__ import annotations

import json
from typing import get_args

import pytest

from catalogue.exchange.base import Loss, Why
from catalogue.messages.exporting import TABLES
from catalogue.reporters.losses import as_json, markdown, text

LOSSES = (
    *(Loss(f"tilbud-{number}", "offers[].age.others", "no-place", "Søskende er velkomne") for number in range(1, 7)),
    Loss("14", "Hvem kommer her", "unknown-word", "en\x1b[31m *rød* 010203-1234 " + "lang " * 20),
    Loss("tilbud-1", "offers[].places.<id>.recipient", "reworded"),
)
ENGLISH = """\
Not in it:
  The word is not in the vocabulary:
    Hvem kommer her: 14 «en\\x1b[31m *rød* ••••••••••• lang lang …»
  There is no place for it:
    Others (offers[].age.others): tilbud-1 «Søskende er velkomne», tilbud-2
      «Søskende er velkomne», tilbud-3 «Søskende er velkomne», and 3 more
  Only as text:
    Institution (offers[].places.<id>.recipient): tilbud-1
"""


def test_each_field_is_told_once_by_reason_with_the_first_few() -> None:
    assert text(LOSSES, "Not in it:", "en", 80) == ENGLISH


def test_of_many_fields_it_is_told_how_often() -> None:
    names = ("title", "summary", "description", "for_whom", "area_note", "themes")
    many = [Loss(f"tilbud-{number}", f"offers[].{name}", "profile") for name in names for number in (1, 2)]
    assert (
        text(many, "Ikke med:", "da", 80)
        == """\
Ikke med:
  Står i en udvidelse, som kun programmer med vores profil læser:
    Titel 2, Kort om tilbuddet 2, Beskrivelse 2, For hvem 2, Om området 2,
      Temaer 2
"""
    )


@pytest.mark.parametrize("language", ["da", "en"])
def test_nothing_that_is_told_does_anything(language: str) -> None:
    said = text(LOSSES, "Ikke med:", language, 80)
    assert "\x1b" not in said
    assert "1234" not in said
    page = markdown(LOSSES, "Ikke med", language)
    assert "\x1b" not in page
    assert "\\*rød\\*" in page
    assert page.count("\n- ") == len(LOSSES)


def test_the_danish_words() -> None:
    said = text(LOSSES, "Ikke med:", "da", 80)
    assert "  Der er ingen plads til det:\n    Andre (offers[].age.others): tilbud-1" in said
    assert "tilbud-3 «Søskende er velkomne», og 3 til" in said


def test_programs_get_all_of_it() -> None:
    found = json.loads(as_json(LOSSES))
    assert found["schema"] == "catalogue-losses/1"
    assert found["losses"][0] == {
        "record": "tilbud-1",
        "field": "offers[].age.others",
        "why": "no-place",
        "value": "Søskende er velkomne",
    }
    assert len(found["losses"]) == len(LOSSES)


def test_no_loss_is_said_too() -> None:
    assert "Alt kom med." in markdown((), "Ikke med", "da")


def test_every_reason_has_words() -> None:
    for table in TABLES.values():
        assert {f"why-{why}" for why in get_args(Why)} <= table.WORDS.keys()


def test_both_languages_have_the_same_words_with_the_same_gaps() -> None:
    danish, english = TABLES["da"], TABLES["en"]
    gaps = {name: {part.partition("}")[0] for part in words.split("{")[1:]} for name, words in english.WORDS.items()}
    assert {
        name: {part.partition("}")[0] for part in words.split("{")[1:]} for name, words in danish.WORDS.items()
    } == gaps
    assert danish.NUMBERS.keys() == english.NUMBERS.keys()
