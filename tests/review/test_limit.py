"""A comment is never too long to be posted, tells the most important first, and says what it left out."""

from __future__ import annotations

import re

import pytest

from catalogue.reporters.changes.markdown import LIMIT, Block, fitted
from tests.review.workshop import NATTERAVNEN, START, with_person, written

OFFERS = 120
OFFER = """\
  - id: tilbud-{n}
    title: Tilbud nummer {n} {word}
    summary: {word} {text}
    description: {text} {word} {text} {text} {text}
    themes: [sorg]
    contacts: [kontor]
    confirmed: {{on: 2026-02-01, by: association}}
"""


def many(word: str) -> dict[str, str]:
    offers = "".join(
        OFFER.format(n=number, word=word, text=f"En {word} linje om det, {word} og alt det andet. " * 6)
        for number in range(OFFERS)
    )
    text = START[NATTERAVNEN]
    return {**START, NATTERAVNEN: text.replace("offers:\n", f"offers:\n{offers}")}


@pytest.mark.parametrize("language", ["da", "en"])
def test_a_huge_change_is_cut_after_the_most_important(language: str) -> None:
    text = written("markdown", many("gammelt"), with_person(many("nyt")), language)
    assert 0.9 * LIMIT < len(text) < LIMIT
    person, readers = (
        ("En navngiven person", "Det får læserne") if language == "da" else ("A named person", "What readers get")
    )
    assert 0 < text.index(person) < text.index(readers)
    remark = text.rstrip().splitlines()[-1]
    left_out = re.findall(r"[0-9]+", remark)  # things, then views
    shown = text.count("\n#### ")
    assert int(left_out[0]) + shown == OFFERS + 2
    assert text.count("<details>") == text.count("</details>")


def test_a_small_change_leaves_nothing_out() -> None:
    assert "Udeladt" not in written("markdown", START, with_person())


def test_what_matters_less_is_left_out_first() -> None:
    long = "x" * (LIMIT // 2)
    text = fitted(
        (Block("først", 0), Block(long, 8, "seen"), Block(f"{long}y", 7, "entities"), Block("sidst", 1)), "da"
    )
    assert text.startswith("først\nxxx")
    assert "y\nsidst\n" in text
    assert "visningen af 1 tilbud" in text
