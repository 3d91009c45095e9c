"""The folder of Markdown files: every link leads somewhere, every offer stands once, every file says what it is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache
from html import unescape
from itertools import chain, pairwise

import pytest

from catalogue.edition.edition import Edition
from catalogue.project import default_templates
from catalogue.render.markdown import render, render_pages
from catalogue.render.prose import Prose
from catalogue.render.templates import Templates
from tests.edition.workshop import all_editions, edition_of
from tests.render import sample
from tests.render.git_hosts import READ, headings, inner, links, lost, parsed, plain

EDITIONS = [*all_editions(), ("languages", "families-ar")]
TEMPLATES = Templates((default_templates(),))
NO_MARKDOWN = {"html_block", "html_inline", "image", "code_block", "fence", "hr"}


def pages_of(edition: Edition) -> Mapping[str, str]:
    """Path and text of each file of an edition's folder."""
    return {made.path: made.data.decode() for made in render_pages(edition, TEMPLATES)}


@lru_cache
def folder(name: str, edition: str) -> Mapping[str, str]:
    return pages_of(edition_of(name, edition))


@lru_cache
def one_file(name: str, edition: str) -> Mapping[str, str]:
    return {made.path: made.data.decode() for made in render(edition_of(name, edition), TEMPLATES)}


def both(name: str, edition: str) -> Iterator[Mapping[str, str]]:
    yield from (folder(name, edition), one_file(name, edition))


def test_there_are_editions_to_look_at() -> None:
    assert len(EDITIONS) > 10


@pytest.mark.parametrize(("name", "edition"), EDITIONS)
def test_every_link_leads_to_one_place_on_every_host(name: str, edition: str) -> None:
    for files in both(name, edition):
        assert list(lost(files)) == []
    assert sum(len(links(parsed(text))) for text in folder(name, edition).values()) > 2 * len(folder(name, edition))


@pytest.mark.parametrize(("name", "edition"), EDITIONS)
def test_every_file_is_reached_from_the_front_page(name: str, edition: str) -> None:
    files = folder(name, edition)
    seen, ahead = set[str](), ["markdown/README.md"]
    while ahead:
        path = ahead.pop()
        seen.add(path)
        ways = (target.partition("#")[0] for target in links(parsed(files[path])) if ":" not in target)
        ahead += {_from(path, way) for way in ways if way} - seen
    assert seen == files.keys()


def _from(path: str, way: str) -> str:
    folders = path.split("/")[:-1]
    while way.startswith("../"):
        folders, way = folders[:-1], way[3:]
    return "/".join([*folders, way])


@pytest.mark.parametrize(("name", "edition"), EDITIONS)
def test_every_offer_has_one_heading_and_one_row(name: str, edition: str) -> None:
    made = edition_of(name, edition)
    for files in both(name, edition):
        read = [parsed(text) for text in files.values()]
        found = Counter(plain(text) for tokens in read for _level, text in headings(tokens))
        for offer in made.offers:
            title = plain(offer.ref.title)
            alone = [f"{title} ({offer.association.title})", f"{title} ({offer.ref.id})"]
            assert sum(found[plain(each)] for each in {title, *alone}) >= 1, title
        rows = sum(len(re.findall(r"^\| \[.* \| .* \|$", text, re.MULTILINE)) for text in files.values())
        assert rows == len(made.offers) + len(made.sections)


@pytest.mark.parametrize(("name", "edition"), EDITIONS)
def test_every_file_is_sound_markdown(name: str, edition: str) -> None:
    for path, text in chain(folder(name, edition).items(), one_file(name, edition).items()):
        tokens = parsed(text)
        levels = [level for level, _text in headings(tokens)]
        assert (path, levels[0], levels.count(1)) == (path, 1, 1)
        assert all(after <= before + 1 for before, after in pairwise(levels))
        assert {token.type for token in (*tokens, *inner(tokens))}.isdisjoint(NO_MARKDOWN)
        assert "\n\n\n" not in text
        assert not re.search(r"[ \t]$", text, re.MULTILINE)


@pytest.mark.parametrize(("name", "edition"), EDITIONS)
def test_prose_is_read_as_it_was_meant(name: str, edition: str) -> None:
    prose, made = Prose(demonstration=False), edition_of(name, edition)
    for text in (*(page.body for page in made.pages), *(offer.description for offer in made.offers)):
        assert _even(READ.render(prose.markdown_page(text, 2))) == _even(str(prose.html_page(text, 2)))


def _even(html: str) -> str:
    """What is said, in which elements: without the line ends between them, whichever spaces and quotes are used."""
    return " ".join(re.sub(r"\s*(</?(?:p|ul|ol|li|h[1-6])>)\s*", r"\1", unescape(html.replace("<br>", " "))).split())


@pytest.mark.parametrize(("name", "edition"), EDITIONS)
def test_every_file_carries_the_banners_and_whom_to_call(name: str, edition: str) -> None:
    made = edition_of(name, edition)
    for text in folder(name, edition).values():
        head = text.split("\n")[2 : 2 + 2 * len(made.banners)]
        assert head == [line for banner in made.banners for line in (f"> **{banner}**", "")]
        assert re.search(r"\(tel:112\).*\(tel:116111\)", text.partition("\n## ")[0], re.DOTALL)


def test_a_file_each_with_the_ways_to_the_others() -> None:
    files = pages_of(sample.edition())
    assert list(files) == [
        "markdown/README.md",
        "markdown/side/preface.md",
        "markdown/side/how-to-use.md",
        "markdown/side/worried.md",
        "markdown/side/about-agreements.md",
        "markdown/tema-sorg.md",
        "markdown/tema-ensomhed.md",
        "markdown/tema-staff.md",
        "markdown/register/association.md",
        "markdown/register/target-group.md",
        "markdown/register/area.md",
        "markdown/foreninger/README.md",
        "markdown/foreninger/eksempelforeningen.md",
        "markdown/foreninger/frivillige-hjem.md",
        "markdown/foreninger/kommunens-tilbud.md",
        "markdown/side/om.md",
    ]
    assert list(lost(files)) == []
    assert "[Sorg og alvorlig sygdom i familien](tema-sorg.md) | 3 |" in files["markdown/README.md"]
    assert "[Samtalegruppe for unge](#samtalegruppe-for-unge)" in files["markdown/tema-sorg.md"]
    assert "[Eksempelforeningen (opdigtet)](foreninger/eksempelforeningen.md)" in files["markdown/tema-sorg.md"]
    there = "[Samtalegruppe for unge](../tema-sorg.md#samtalegruppe-for-unge)"
    assert there in files["markdown/foreninger/eksempelforeningen.md"]
    assert "[Forside](../README.md)" in files["markdown/side/worried.md"]


def test_no_file_is_named_after_a_sensitive_theme() -> None:
    sensitive = [section for section in edition_of("demonstration", "professionals").sections if section.sensitive]
    assert len(sensitive) > 1
    names = {path.removeprefix("markdown/") for path in folder("demonstration", "professionals")}
    assert {f"afsnit-{section.number}.md" for section in sensitive} <= names
    assert [name for name in names for section in sensitive if section.key in name] == []


def test_an_empty_edition_has_a_front_page_and_a_colophon() -> None:
    assert list(pages_of(sample.empty())) == ["markdown/README.md", "markdown/side/om.md"]
