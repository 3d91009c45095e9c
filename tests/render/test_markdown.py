from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from catalogue.render.commonmark import slug
from catalogue.render.headings import Headings
from catalogue.render.markdown import render
from catalogue.render.templates import Templates
from tests.render import sample

READ = MarkdownIt("commonmark").enable("table")


def inner(tokens: list[Token]) -> list[Token]:
    return [child for token in tokens for child in token.children or ()]


def headings(tokens: list[Token]) -> list[tuple[int, str]]:
    """Level and text of each heading."""
    found = []
    for token, content in pairwise(tokens):
        if token.type == "heading_open":
            found.append((int(token.tag[1]), "".join(child.content for child in content.children or ())))
    return found


@pytest.fixture(scope="module")
def tokens(document: str) -> list[Token]:
    return READ.parse(document)


def test_it_holds_no_html_no_picture_and_no_code(tokens: list[Token]) -> None:
    kinds = {token.type for token in (*tokens, *inner(tokens))}
    assert kinds.isdisjoint({"html_block", "html_inline", "image", "code_block", "fence", "code_inline", "hr"})


def test_every_place_has_its_heading(tokens: list[Token]) -> None:
    edition = sample.edition()
    texts = [" ".join(text.split()) for _level, text in headings(tokens)]
    for section in edition.sections:
        assert texts.count(section.heading) == 1
    for offer in edition.offers:
        assert len([text for text in texts if text.startswith(offer.ref.title.split("\u202e")[0].strip())]) == 1
    assert {"Indhold", "Akut hjælp", "Forord", "Registre", "Foreninger og andre aktører", "Om kataloget"} <= set(texts)


def test_headings_go_down_one_level_at_a_time(tokens: list[Token]) -> None:
    levels = [level for level, _text in headings(tokens)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_each_link_in_the_file_leads_to_one_heading(tokens: list[Token]) -> None:
    anchors = [slug(text) for _level, text in headings(tokens)]
    targets = [str(child.attrs["href"]) for child in inner(tokens) if child.type == "link_open"]
    inside = [READ.normalizeLink(f"#{anchor}") for anchor in anchors]
    assert len(inside) == len(set(inside))
    assert len(targets) > len(inside)
    assert [target for target in targets if target.startswith("#") and target not in inside] == []


def test_other_links_are_those_that_may_be_followed(tokens: list[Token]) -> None:
    targets = {str(child.attrs["href"]) for child in inner(tokens) if child.type == "link_open"}
    assert {target for target in targets if not target.startswith("#")} == {
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
    made = Headings(replace(edition, sections=(doubled, *others)))
    assert [made.text(offer.ref.anchor) for offer in doubled.offers] == [
        "Samtalegruppe for unge",
        "Samtalegruppe for unge (Eksempelforeningen (opdigtet))",
        "Samtalegruppe for unge (tredje)",
    ]


def test_every_fact_of_every_offer_is_there(tokens: list[Token]) -> None:
    text = " ".join("".join(child.content for child in token.children or ()) for token in tokens)
    for offer in sample.edition().offers:
        for fact in offer.facts:
            assert all(" ".join(line.text.split()) in text for line in fact.lines)
    assert "Tilbuddet er stoppet: 2" in text


def test_a_demonstration_says_so_in_every_section_and_writes_to_nobody(templates: Templates) -> None:
    (made,) = render(sample.demonstration(), templates)
    text = made.data.decode()
    for part in re.split(r"^#{1,2} ", text, flags=re.MULTILINE)[1:]:
        assert part.split("\n")[2].startswith("> **DEMONSTRATION")
    targets = {str(child.attrs["href"]) for child in inner(READ.parse(text)) if child.type == "link_open"}
    assert {target for target in targets if target.startswith(("tel:", "mailto:"))} == {"tel:112", "tel:116111"}
    assert "`kontor@example.org`" in text


def test_only_professionals_see_what_is_left_out(templates: Templates) -> None:
    (made,) = render(sample.edition(audience="families"), templates)
    assert "stoppet" not in made.data.decode()


def test_an_empty_edition_is_a_file_too(templates: Templates) -> None:
    (made,) = render(sample.empty(), templates)
    assert headings(READ.parse(made.data.decode()))[0] == (1, sample.edition().title)
