"""What a page says of itself to search engines and to those who are sent its address."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from catalogue.render.head import script_json
from catalogue.render.html import ELSEWHERE, render
from catalogue.render.templates import Templates
from tests.render import complete, sample
from tests.render.pages import Page

SENSITIVE = f"tilbud/{complete.SENSITIVE}.html"
DATA = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


@pytest.fixture(scope="module")
def files(templates: Templates) -> Mapping[str, str]:
    """The complete sample's text files."""
    made = render(complete.edition(), templates)
    return {each.path: each.data.decode() for each in made if each.path.endswith((".html", ".xml"))}


def graph(text: str) -> dict[str, str]:
    """Open Graph's properties."""
    found = [attrs for tag, attrs in Page(text).elements if tag == "meta" and "property" in attrs]
    return {attrs["property"]: attrs["content"] for attrs in found}


def links(text: str, rel: str) -> list[dict[str, str]]:
    return [attrs for tag, attrs in Page(text).elements if tag == "link" and attrs["rel"] == rel]


def test_a_shared_offer_is_named_and_described(files: Mapping[str, str]) -> None:
    assert graph(files["tilbud/samtalegruppe.html"]) == {
        "og:title": "Samtalegruppe for unge",
        "og:type": "website",
        "og:site_name": sample.edition().title,
        "og:locale": "da_DK",
        "og:description": "Et sted at være sammen med andre, der har prøvet det samme.",
        "og:url": f"{complete.BASE}tilbud/samtalegruppe.html",
        "og:image": f"{complete.BASE}assets/images/moede.png",
        "og:image:alt": "Et bord",
    }


def test_a_sensitive_offer_shows_nothing_when_it_is_shared(files: Mapping[str, str]) -> None:
    said = graph(files[SENSITIVE])
    assert said["og:title"] == sample.edition().title
    assert "og:description" not in said
    page = Page(files[SENSITIVE])
    assert [attrs for _tag, attrs in page.elements if attrs.get("name") == "description"] == []
    head = files[SENSITIVE].partition("</head>")[0]
    assert "vold" not in head.casefold()


def test_no_sensitive_theme_stands_in_an_address(files: Mapping[str, str]) -> None:
    for text in files.values():
        page = Page(text)
        assert [each for each in page.every("href") + page.every("id") if "vold" in each.casefold()] == []


def test_a_sensitive_offer_has_a_way_out_and_no_poster(files: Mapping[str, str]) -> None:
    assert f"plakat/{complete.SENSITIVE}.html" not in files
    for path in (SENSITIVE, sample.TOWN.path):
        page = Page(files[path])
        (way,) = [attrs for tag, attrs in page.elements if tag == "a" and "data-leave" in attrs]
        assert way["href"] == "https://vejr.example/"
        assert "noreferrer" in way["rel"]
        assert "Browserens historik" in page.text
        assert [each for each in page.every("href") if "plakat" in each] == []
    assert "data-leave" not in files["tilbud/samtalegruppe.html"]


def test_the_way_out_leads_somewhere_even_when_the_settings_are_silent(templates: Templates) -> None:
    edition = complete.edition(addresses=sample.edition().addresses)
    (made,) = [each.data.decode() for each in render(edition, templates) if each.path == SENSITIVE]
    assert ELSEWHERE in Page(made).every("href")


def test_every_page_knows_its_address_and_its_other_language(files: Mapping[str, str]) -> None:
    for path, text in files.items():
        if path.endswith(".html"):
            offer = path.replace("plakat/", "tilbud/")  # a poster belongs to its offer
            place = "" if path == "index.html" else offer
            assert [each["href"] for each in links(text, "canonical")] == [f"{complete.BASE}{place}"]
            assert {each["hreflang"] for each in links(text, "alternate") if "hreflang" in each} == {"da", "en"}
    english = [each["href"] for each in links(files["index.html"], "alternate") if each.get("hreflang") == "en"]
    assert english == ["https://katalog.example/families-en/"]


def test_the_sitemap_names_every_page_but_the_posters(files: Mapping[str, str]) -> None:
    root = ET.fromstring(files["sitemap.xml"])  # noqa: S314  # our own
    found = [each.text for each in root.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    pages = {path for path in files if path.endswith(".html") and not path.startswith("plakat/")}
    assert sorted(map(str, found)) == sorted(f"{complete.BASE}{'' if path == 'index.html' else path}" for path in pages)


def test_every_page_carries_its_data_and_hostile_words_stay_words(files: Mapping[str, str]) -> None:
    for path, text in files.items():
        if path.endswith(".html") and not path.startswith("plakat/"):
            (found,) = DATA.findall(text)
            assert "<" not in found
            assert json.loads(found)["@graph"]
    (hostile,) = DATA.findall(files["tilbud/fjendtlig.html"])
    assert sample.HOSTILE_LINE in str(list(strings(json.loads(hostile))))


def strings(value: Any) -> Iterator[str]:  # noqa: ANN401  # JSON
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from strings(each)


@pytest.mark.parametrize("text", ["</script>", "<!--", "&lt;", "\u2028", "]]>", 'a"b\\c'])
def test_json_stays_json_within_a_script(text: str) -> None:
    made = script_json({"a": [text]})
    assert {"<", ">", "&", "\u2028"}.isdisjoint(made)
    assert json.loads(made) == {"a": [text]}


def test_a_demonstration_tells_machines_nothing(templates: Templates) -> None:
    edition = complete.edition(is_demonstration=True, banners=sample.demonstration().banners)
    for made in render(edition, templates):
        assert made.path != "sitemap.xml"
        if made.path.endswith(".html"):
            text = made.data.decode()
            assert (made.path, graph(text), links(text, "canonical"), links(text, "alternate")) == (
                made.path,
                {},
                [],
                [],
            )
            assert "ld+json" not in text
