"""Every sentence of every edition: no double signs, no empty brackets, no words of the program, no doubled words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from catalogue.edition.compose import compose
from catalogue.edition.edition import Edition
from tests.edition.workshop import AUDIENCES, LANGUAGES, NAMES, all_editions, edition_of, example, labels

UNTIDY = re.compile(
    r"  |\.\.|: :|::|\(\s*\)|,,|;;|\s[,;.:)](\s|$)|\(\s|[,;:]$|^[,;.:]|\{|\}|\bNone\b|\bTrue\b|\bFalse\b|xn--"
)
DOUBLED = re.compile(r"\b([a-zæøå]{2,}) \1\b", re.IGNORECASE)
WRITTEN_ODDLY_ON_PURPOSE = {"canary", "hostile-text"}
"""Examples whose own texts are odd words and signs."""
ENGLISH = re.compile(r"\b(the|and|not stated|unknown|with|open|self|from)\b")


def printed(made: Edition) -> Iterator[str]:
    """Every line that the edition composes; not the prose of the data."""
    yield from (
        *made.counts,
        *made.banners,
        made.as_of_text,
        made.safety.heading,
        *(each.text for each in made.safety.lines),
    )
    facts = [fact for offer in made.offers for fact in offer.facts]
    facts += [*made.colophon, *(fact for association in made.associations for fact in association.facts)]
    for fact in facts:
        yield fact.label
        yield from (line.text for line in fact.lines)
    for offer in made.offers:
        yield from (*(badge.text for badge in offer.badges), *offer.evidence, offer.theme_label)
        yield from (*(line.text for line in offer.steps), *(day.text for day in offer.next_dates))
    for register in made.registers:
        yield from (register.heading, *(entry.label for entry in register.entries))
    for day in made.week:
        yield from (day.label, *(entry.text for entry in day.entries))
    for row in made.overview:
        yield from (row.for_whom, row.age, row.where, row.access)


EDITIONS = [(name, key) for name, key in all_editions() if name not in WRITTEN_ODDLY_ON_PURPOSE]


@pytest.mark.parametrize(("name", "key"), EDITIONS)
def test_no_printed_line_is_untidy(name: str, key: str) -> None:
    lines = list(printed(edition_of(name, key)))
    assert lines
    assert [line for line in lines if UNTIDY.search(line)] == []
    assert [line for line in lines if DOUBLED.search(line)] == []


@pytest.mark.parametrize(("name", "key"), EDITIONS)
def test_lines_begin_with_a_capital_letter(name: str, key: str) -> None:
    for offer in edition_of(name, key).offers:
        for fact in offer.facts:
            for line in fact.lines:
                is_address = line.link or re.match(r"[\w.-]+(@|\.\w)", line.text)
                assert is_address or fact.key in {"requires", "sources"} or not line.text[0].islower(), line.text


@pytest.mark.parametrize(("name", "key"), EDITIONS)
def test_no_english_word_of_the_model_is_printed_in_danish(name: str, key: str) -> None:
    made = edition_of(name, key)
    if made.language != "da":
        return
    said = "\n".join(line for line in printed(made) if "@" not in line and "/" not in line)
    assert set(ENGLISH.findall(said)) <= {"and"}  # «walk and talk» is what Danes say


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", [name for name in NAMES if name not in WRITTEN_ODDLY_ON_PURPOSE])
def test_every_example_can_be_said_to_every_reader_in_every_language(name: str, language: str) -> None:
    catalogue = example(name)
    for audience in AUDIENCES:
        chosen = catalogue.settings.editions[next(iter(catalogue.settings.editions))]
        chosen = chosen.model_copy(update={"audience": audience, "language": language})
        settings = catalogue.settings.model_copy(update={"editions": {"any": chosen}})
        made = compose(replace(catalogue, settings=settings), "any", labels(language))
        assert [line for line in printed(made) if UNTIDY.search(line)] == []
