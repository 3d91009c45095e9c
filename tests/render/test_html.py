from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

import pytest

from catalogue.edition.parts import Ref
from catalogue.render.html import render
from catalogue.render.templates import Templates
from catalogue.render.typography import NO_BREAK
from tests.render import complete, sample
from tests.render.pages import Page

HELP_LINES = {"tel:112", "tel:116111"}


@pytest.fixture(scope="module")
def pages(site: Mapping[str, bytes]) -> dict[str, Page]:
    return {path: Page(data.decode()) for path, data in site.items() if path.endswith(".html")}


def test_there_is_a_page_for_everything(site: Mapping[str, bytes]) -> None:
    edition = sample.edition()
    wanted = {"index.html", "foreninger/index.html", "side/om.html", "assets/page.css", "assets/fonts/OFL.txt"}
    wanted |= {offer.ref.path for offer in edition.offers} | {each.ref.path for each in edition.associations}
    wanted |= {f"side/{page.key}.html" for page in edition.pages}
    wanted |= {f"register/{register.key}.html" for register in edition.registers}
    wanted |= {"side/tilgaengelighed.html", *(f"plakat/{offer.ref.id}.html" for offer in edition.offers)}
    wanted |= {f"assets/{name}" for name in ("offer.css", "offer.js", "poster.css", "page.js", "search.js")}
    wanted |= {f"assets/{name}" for name in ("search-data.js", "images/moede.png", "pattern.svg", "icon.svg")}
    wanted |= {f"assets/fonts/KatalogSans-{face}.woff2" for face in ("Regular", "Italic", "Bold")}
    assert set(site) == wanted


def test_every_page_is_well_formed(pages: Mapping[str, Page]) -> None:
    for path, page in pages.items():
        assert (path, page.faults, page.comments) == (path, [], [])
        ids = page.every("id")
        assert len(ids) == len(set(ids))


def test_every_page_says_what_it_is_and_in_which_language(pages: Mapping[str, Page]) -> None:
    titles = set()
    for page in pages.values():
        tag, attrs = page.elements[0]
        assert (tag, attrs["lang"]) == ("html", "da")
        tags = [tag for tag, _attrs in page.elements]
        assert [tags.count(tag) for tag in ("title", "main", "h1")] == [1, 1, 1]
        titles.add(re.sub(r"\s+", " ", page.text.strip().splitlines()[0]))
    assert len(titles) == len(pages)


def test_headings_go_down_one_level_at_a_time(pages: Mapping[str, Page]) -> None:
    for path, page in pages.items():
        levels = page.headings
        assert levels[0] == 1, path
        assert all(after <= before + 1 for before, after in pairwise(levels)), path


def test_every_link_leads_somewhere(pages: Mapping[str, Page], site: Mapping[str, bytes]) -> None:
    for path, page in pages.items():
        for target in page.every("href") + page.every("src"):
            if target.startswith(("https:", "tel:", "mailto:")):
                continue
            file, _, fragment = target.partition("#")
            full = posixpath.normpath(posixpath.join(posixpath.dirname(path), file)) if file else path
            assert full in site, (path, target)
            assert not fragment or fragment in pages[full].every("id"), (path, target)


def test_nothing_is_fetched_from_elsewhere(pages: Mapping[str, Page], site: Mapping[str, bytes]) -> None:
    for page in pages.values():
        loads = [attrs for tag, attrs in page.elements if tag in {"link", "img", "script", "iframe", "object", "style"}]
        assert [each for each in loads if ":" in each.get("src", "") + each.get("href", "")] == []
    assert re.findall(rb"url\((?!\"fonts/)", site["assets/page.css"]) == []
    assert b"@import" not in site["assets/page.css"]


def test_nothing_hostile_comes_through(pages: Mapping[str, Page]) -> None:
    for page in pages.values():
        assert {tag for tag, _attrs in page.elements}.isdisjoint({"iframe", "object", "b", "pre", "code"})
        scripts = [attrs for tag, attrs in page.elements if tag == "script"]
        assert [each for each in scripts if not _is_ours(each)] == []
        assert [name for _tag, attrs in page.elements for name in attrs if name.startswith("on")] == []
        schemes = {target.partition(":")[0] for target in page.every("href") if ":" in target}
        assert schemes <= {"https", "tel", "mailto"}
    assert sample.HOSTILE_LINE in pages["tilbud/fjendtlig.html"].text


def _is_ours(script: Mapping[str, str]) -> bool:
    source = script.get("src", "").removeprefix("../")
    return source.startswith("assets/") if source else script.get("type") == "application/ld+json"


def test_the_front_page_shows_every_offer_once(pages: Mapping[str, Page]) -> None:
    hrefs = pages["index.html"].every("href")
    seen_elsewhere = {ref.id for section in sample.edition().sections for ref in section.also}
    for offer in sample.edition().offers:
        assert hrefs.count(offer.ref.path) == 1 + (offer.ref.id in seen_elsewhere)


def test_an_offers_page_says_all_that_the_edition_says(pages: Mapping[str, Page]) -> None:
    for offer in sample.edition().offers:
        text = pages[offer.ref.path].text.replace(NO_BREAK, " ")
        said = [offer.summary, offer.alert, offer.provider, *offer.evidence, *(badge.text for badge in offer.badges)]
        said += [line.text for fact in offer.facts for line in fact.lines] + [fact.label for fact in offer.facts]
        assert [each for each in said if each not in text] == []


def test_the_safety_box_stands_on_every_page(pages: Mapping[str, Page]) -> None:
    for page in pages.values():
        assert set(page.every("href")) >= HELP_LINES


def test_a_demonstration_says_so_on_every_page_and_calls_nobody(templates: Templates) -> None:
    for made in render(sample.demonstration(), templates):
        if made.path.endswith(".html"):
            page = Page(made.data.decode())
            assert "DEMONSTRATION" in page.text
            assert ("meta", {"name": "robots", "content": "noindex"}) in page.elements
            called = {target for target in page.every("href") if target.startswith(("tel:", "mailto:"))}
            assert called == HELP_LINES


def test_a_finished_catalogue_may_be_found(templates: Templates) -> None:
    made = render(complete.edition(), templates)
    hidden = {each.path for each in made if b'content="noindex"' in each.data}
    assert hidden == {each.path for each in made if each.path.startswith("plakat/")}


@pytest.mark.parametrize("change", [{"is_public": False}, {"is_draft": True}, {"is_demonstration": True}])
def test_what_is_not_for_everybody_asks_not_to_be_found(templates: Templates, change: dict[str, bool]) -> None:
    made = render(complete.edition(**change), templates)
    pages = [each for each in made if each.path.endswith(".html")]
    assert [each.path for each in pages if b'content="noindex"' not in each.data] == []
    assert "sitemap.xml" not in {each.path for each in made}


def test_a_way_to_an_offer_that_this_edition_lacks_is_left_out(templates: Templates) -> None:
    first, *_others = sample.edition().sections
    lonely = replace(first.offers[0], part_of=Ref("hemmelig", "Hemmeligt tilbud", "offer"))
    made = render(sample.edition(sections=(replace(first, offers=(lonely,)),)), templates)
    assert [each.path for each in made if b"emmelig" in each.data] == []


def test_an_empty_edition_is_a_site_too(templates: Templates) -> None:
    made = {each.path: each.data for each in render(sample.empty(), templates)}
    assert Page(made["index.html"].decode()).faults == []


def test_the_fonts_bear_our_name(site: Mapping[str, bytes]) -> None:
    from io import BytesIO

    from fontTools.ttLib import TTFont

    for path, data in site.items():
        if path.endswith(".woff2"):
            font = TTFont(BytesIO(data))
            names = {
                record.toUnicode() for record in font["name"].names if record.nameID not in {0, 7, 8, 9, 11, 13, 14}
            }
            assert [name for name in names if "Source" in name] == []
            assert {ord(letter) for letter in "ÆØÅæøåé–«»€→"} <= set(font.getBestCmap())
