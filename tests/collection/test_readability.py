"""LIX as Björnsson counts it, and which texts it is asked of."""

from __future__ import annotations

import pytest

from catalogue.collection.checks.readability import FEWEST_WORDS, lix
from tests.collection.projects import HEAD, OFFERS, SETTINGS, args, collected, first, judged, offer, project, under

FAMILIES = SETTINGS.replace("professionals}", "families}")
HARD = (
    "Tilbuddet omfatter bekymringssamtaler, netværksgrupper, mentorordninger og fritidsaktiviteter for børn og unge "
    "i udsatte positioner, som henvises af kommunens familieafdeling efter individuel vurdering."
)
EASY = "Du kan komme og tale med en voksen. Du kan også spille et spil. " * 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", 0),
        ("# –", 0),
        ("Vi læser.", 2),
        ("Vi læser. Vi leger.", 2),
        ("Vi læser hver tirsdag.", 4 + 25),
        ("Vi mødes kl. 16 hver tirsdag, f.eks. på torvet.", 9 + 11),
        ("Kom bare! Må man det? Ja.", 2),
        ("Vi har: leg og mad.", 2),
        ("- leg\n- mad\n- hygge", 1),
        ("# Forord\n\nVi leger.", 2),
        ("Læs [mere hos os](https://example.org/et-langt-navn) nu.", 5),
        ("Skriv til kontoret@example.org nu.", 3),
        ("E-mail og e-mail", 3),
        ("Vinter mandag tirsdag", 3 + 33),
        ("Bedstefor-ældre", 1 + 100),
    ],
)
def test_lix(text: str, expected: int) -> None:
    assert lix(text) == expected


def test_a_known_text() -> None:
    """Counted by hand: 22 words, 1 sentence, 13 of more than six letters."""
    assert lix(HARD) == round(22 + 100 * 13 / 22)


def told(more: str, settings: str = FAMILIES) -> list[str]:
    files = project(more, {"data/catalogue.yaml": settings})
    return [str(args(each)["field"]) for each in judged(files) if each.code == "CAT347"]


def test_only_what_families_and_the_young_read_in_danish_is_judged() -> None:
    more = f"description: {HARD}\nsummary: {HARD}"
    assert told(more) == ["description", "summary"]
    assert told(more, SETTINGS.replace("professionals}", "young}")) == ["description", "summary"]
    assert told(more, SETTINGS) == []
    assert told(more, FAMILIES.replace("[da]", "[da, en]").replace("families}", "families, language: en}")) == []
    assert told(f"summary: {{en: '{HARD}'}}") == []
    assert told(f"summary: {{da: '{HARD}', en: '{HARD}'}}") == ["summary"]
    assert told(f"{more}\nparticipants: [professional, volunteer]") == []
    assert told(f"{more}\nstatus: {{is: ended}}") == []
    assert told(f"description: {EASY}") == []


def test_a_note_for_staff_and_an_alert_that_is_over_are_not_judged() -> None:
    note = f"notes: [{{text: '{HARD}', shown_in: [{{}}]}}]".replace("{}", "%s")
    assert told(note % "families") == ["notes"]
    assert told(note % "professionals") == []
    assert told(f"alert: {{text: '{HARD}', until: 2026-03-01}}") == ["alert"]
    assert told(f"alert: {{text: '{HARD}', until: 2026-02-28}}") == []


def test_a_short_text_has_no_lix() -> None:
    words = ["fritidsaktiviteter"] * FEWEST_WORDS
    assert told(f"summary: {' '.join(words)}") == ["summary"]
    assert told(f"summary: {' '.join(words[1:])}") == []


def test_it_is_told_where_the_text_begins() -> None:
    block = "description: |\n  " + HARD.replace(" og ", "\n  og ", 1)
    for more in (f"summary: {HARD}", block, f"summary: >-\n  {HARD}"):
        files = project(more, {"data/catalogue.yaml": FAMILIES})
        found = first("CAT347", more, {"data/catalogue.yaml": FAMILIES})
        assert under(files, found).startswith("Tilbuddet omfatter")


def test_two_texts_that_begin_alike_are_told_apart() -> None:
    twice = HEAD + offer(f"summary: {HARD}") + offer(f"summary: {HARD}").replace("samtaler", "samtaler-2")
    found = judged(project(files={OFFERS: twice, "data/catalogue.yaml": FAMILIES}))
    assert len({each.span for each in found if each.code == "CAT347"}) == 2


def test_pages_are_judged_by_who_reads_them() -> None:
    def pages(settings: str, name: str) -> list[str]:
        files = {"data/catalogue.yaml": settings, f"data/pages/{name}": f"# Side\n\n{HARD}\n"}
        return [each.code for each in judged(project(files=files)) if each.code == "CAT347"]

    assert pages(FAMILIES, "preface.md") == ["CAT347"]
    assert pages(FAMILIES, "about-agreements.md") == ["CAT347"]
    assert pages(FAMILIES.replace("families}", "young}"), "about-agreements.md") == []
    assert pages(FAMILIES, "worried.md") == []
    assert pages(FAMILIES, "preface.en.md") == []
    assert pages(SETTINGS, "preface.md") == []
    assert collected(project()).pages == ()
