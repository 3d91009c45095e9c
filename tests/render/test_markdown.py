from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from markdown_it.token import Token

from catalogue.edition.edition import Edition
from catalogue.edition.finding import Register, RegisterEntry
from catalogue.edition.parts import Line
from catalogue.render import places
from catalogue.render.markdown import render
from catalogue.render.prose import Prose
from catalogue.render.templates import Templates
from tests.render import sample
from tests.render.git_hosts import READ, headings, inner, links, lost, plain


def made(edition: Edition, templates: Templates) -> str:
    """The one file of an edition."""
    (artifact,) = render(edition, templates)
    return artifact.data.decode()


@pytest.fixture(scope="module")
def tokens(document: str) -> list[Token]:
    return READ.parse(document)


def test_it_holds_no_html_no_picture_and_no_code(tokens: list[Token]) -> None:
    kinds = {token.type for token in (*tokens, *inner(tokens))}
    assert kinds.isdisjoint({"html_block", "html_inline", "image", "code_block", "fence", "code_inline", "hr"})


def test_every_place_has_its_heading(tokens: list[Token]) -> None:
    edition = sample.edition()
    texts = [plain(text) for _level, text in headings(tokens)]
    for section in edition.sections:
        assert texts.count(section.heading) == 1
    for offer in edition.offers:
        assert len([text for text in texts if text.startswith(offer.ref.title.split("\u202e")[0].strip())]) == 1
    assert {"Indhold", "Forord", "Område", "Foreninger og andre aktører", "Om kataloget"} <= set(texts)


def test_headings_go_down_one_level_at_a_time(tokens: list[Token]) -> None:
    levels = [level for level, _text in headings(tokens)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_each_link_in_the_file_leads_to_one_heading(document: str, tokens: list[Token]) -> None:
    inside = [target for target in links(tokens) if target.startswith("#")]
    places_led_to = len(headings(tokens)) - len(["title", "contents", "three headings of pages"]) - 2
    assert len(set(inside)) >= places_led_to
    assert list(lost({"catalogue.md": document})) == []


def test_help_and_counts_come_first_and_the_contents_count_the_offers_of_each_theme(document: str) -> None:
    front, _, contents = document.partition("## Indhold")
    assert front.index("tel:112") < front.index("tel:116111") < front.index("3 foreninger") < front.index("5 åbne")
    contents = contents.partition("\n## ")[0]
    assert "| [Sorg og alvorlig sygdom i familien](#sorg-og-alvorlig-sygdom-i-familien) | 3 |" in contents
    assert "| [Ensomhed og fællesskab](#ensomhed-og-fællesskab) | 4 |" in contents
    assert "| [Til fagpersoner og frivillige](#til-fagpersoner-og-frivillige) | 1 |" in contents


def test_a_theme_begins_with_a_table_of_its_offers(document: str) -> None:
    part = document.partition("## Sorg og alvorlig sygdom i familien\n")[2].partition("\n## ")[0]
    rows = [line for line in part.split("\n") if line.startswith("| [")]
    assert [row.partition("]")[0].removeprefix("| [") for row in rows] == re.findall(r"^### (.*)$", part, re.MULTILINE)
    assert [row.count(" | ") for row in rows] == [4] * 3


def test_steps_are_numbered_and_said_once(templates: Templates) -> None:
    edition = sample.edition()
    first, *others = edition.sections
    offer = replace(first.offers[0], steps=(Line("Ring til kontoret"), Line("Kom til en samtale")))
    text = made(replace(edition, sections=(replace(first, offers=(offer, *first.offers[1:])), *others)), templates)
    part = text.partition("### Samtalegruppe for unge\n")[2].partition("\n### ")[0]
    assert "  - Man kan selv henvende sig\n  1. Ring til kontoret\n  2. Kom til en samtale\n" in part
    assert part.count("Ring til kontoret") == 1
    assert "<ol>\n<li>Ring til kontoret</li>\n<li>Kom til en samtale</li>\n</ol>" in READ.render(part)


def test_a_register_says_where_to_look_instead(templates: Templates) -> None:
    refs = tuple(offer.ref for offer in sample.edition().offers[:2])
    entries = (
        RegisterEntry("Alene", (), ("Ensomhed", "Unge")),
        RegisterEntry("Sorg", refs[:1]),
        RegisterEntry("Unge", refs),
    )
    text = made(sample.edition(registers=(Register("need", "Behov", entries),)), templates)
    assert text.partition("## Behov\n\n> **UDKAST**\n\n")[2].partition("\n\n")[0].split("\n") == [
        "- **Alene:** *se* Ensomhed, Unge",
        "- **Sorg:** [Samtalegruppe for unge](#samtalegruppe-for-unge)",
        "- **Unge:**",
        "  - [Samtalegruppe for unge](#samtalegruppe-for-unge)",
        "  - [Sorglinjen](#sorglinjen)",
    ]


def test_a_question_gets_no_colon_and_a_number_in_a_line_no_backslash(templates: Templates) -> None:
    facts = (sample.fact("for_whom", "Er det noget for dig?", "1. klasse"), sample.fact("age", "Alder", "0.–9. klasse"))
    edition = sample.edition()
    first, *others = edition.sections
    offer = replace(first.offers[0], facts=facts, summary="1. maj begynder vi")
    text = made(replace(edition, sections=(replace(first, offers=(offer,)), *others)), templates)
    assert "* **Er det noget for dig?** 1. klasse\n* **Alder:** 0.–9. klasse\n" in text
    assert "\n1\\. maj begynder vi\n" in text  # here it would be the first item of a list


def test_other_links_are_those_that_may_be_followed(tokens: list[Token]) -> None:
    assert {target for target in links(tokens) if not target.startswith("#")} == {
        "https://example.org",
        "https://example.org/laes",
        "https://example.org/tilbud",
        "mailto:kontor@example.org",
        "tel:112",
        "tel:116111",
        "tel:98123456",
    }


def test_two_offers_of_one_name_get_two_headings() -> None:
    edition = sample.edition()
    first, *others = edition.sections
    twin = replace(first.offers[1], ref=replace(first.offers[1].ref, title=first.offers[0].ref.title))
    doubled = replace(first, offers=(first.offers[0], twin, replace(twin, ref=replace(twin.ref, id="tredje"))))
    found = places.headings(replace(edition, sections=(doubled, *others)), Prose(demonstration=False), {})
    assert [found.heading(offer.ref.anchor, 3) for offer in doubled.offers] == [
        "### Samtalegruppe for unge",
        "### Samtalegruppe for unge (Eksempelforeningen (opdigtet))",
        "### Samtalegruppe for unge (tredje)",
    ]


def test_a_heading_in_a_page_of_prose_takes_no_offers_anchor(templates: Templates) -> None:
    front, *pages = sample.edition().pages
    twin = replace(front, body="## Sorglinjen\n\nEn overskrift.\n\n## Sorglinjen\n\nOg en til.")
    text = made(sample.edition(pages=(twin, *pages)), templates)
    assert list(lost({"catalogue.md": text})) == []
    assert "\n### Sorglinjen (Eksempelforeningen (opdigtet))\n" in text


@pytest.mark.parametrize("title", ["2026", "!!!", "\U0001f600", "- – -", "112"])
def test_a_title_of_which_hosts_make_no_anchor_gets_some_words(title: str, templates: Templates) -> None:
    edition = sample.edition()
    first, *others = edition.sections
    offer = replace(first.offers[0], ref=replace(first.offers[0].ref, id="7", title=title))
    text = made(replace(edition, sections=(replace(first, offers=(offer,)), *others)), templates)
    assert list(lost({"catalogue.md": text})) == []
    assert [plain(each) for _level, each in headings(READ.parse(text)) if plain(each).startswith(title)] == [
        f"{title} (Eksempelforeningen (opdigtet))"
    ]


def test_every_fact_of_every_offer_is_there(tokens: list[Token]) -> None:
    text = " ".join("".join(child.content for child in token.children or ()) for token in tokens)
    for offer in sample.edition().offers:
        for fact in offer.facts:
            assert all(" ".join(line.text.split()) in text for line in fact.lines)
    assert "Tilbuddet er stoppet: 2" in text


def test_a_demonstration_says_so_in_every_section_and_writes_to_nobody(templates: Templates) -> None:
    text = made(sample.demonstration(), templates)
    for part in re.split(r"^#{1,2} ", text, flags=re.MULTILINE)[1:]:
        assert part.split("\n")[2].startswith("> **DEMONSTRATION")
    assert {target for target in links(READ.parse(text)) if target.startswith(("tel:", "mailto:"))} == {
        "tel:112",
        "tel:116111",
    }
    assert "`kontor@example.org`" in text


def test_only_professionals_see_what_is_left_out(templates: Templates) -> None:
    assert "stoppet" not in made(sample.edition(audience="families"), templates)


def test_an_empty_edition_is_a_file_too(templates: Templates) -> None:
    text = made(sample.empty(), templates)
    assert headings(READ.parse(text))[0] == (1, sample.edition().title)
    assert list(lost({"catalogue.md": text})) == []
