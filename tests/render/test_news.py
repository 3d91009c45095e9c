"""News stand in every format where there are any; old addresses lead on, or say that there is nothing any more."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from axe_playwright_python.sync_playwright import Axe

from catalogue.edition.edition import Change, Edition, News
from catalogue.edition.parts import Line, Ref
from catalogue.publish.changelog import changelog
from catalogue.render import html, markdown
from catalogue.render.base import Means
from catalogue.render.news import news_text
from catalogue.render.pdf import render as render_pdf
from catalogue.render.retired import gone_pages
from catalogue.render.templates import Templates
from tests.browsing import chromium
from tests.pdf_reading import assert_conforms, checked_page_numbers, places
from tests.pipeline.reading import squeezed
from tests.render import complete, sample
from tests.render.git_hosts import lost
from tests.security.outputs import html_text, problems

BANNER = "DEMONSTRATION – brug den ikke"
SINCE = "Ændringer siden udgave 2025-2 fra 1. februar 2026"
GROUP = Ref("samtalegruppe", "Samtalegruppe for unge", "offer")
PREFACE = Ref("preface", "Forord", "page")
WHEN = "Hvornår: torsdage kl. 16–18 (før: tirsdage kl. 16–18)"
NEWS = News(
    SINCE,
    added=(Ref("sorglinje", "Sorglinjen", "offer"),),
    changed=(
        Change(GROUP, (Line(WHEN), Line("Kontakt er ændret"))),
        Change(sample.TOWN, (Line("Navn: Huset", foreign=(("Huset", "en"),)),)),
        Change(PREFACE, (Line("Teksten er ændret"),)),
    ),
    gone=(Line("Havegruppen: tilbuddet er stoppet"), Line(sample.HOSTILE_LINE)),
)


@pytest.fixture(scope="module")
def edition() -> Edition:
    return replace(sample.edition(), news=NEWS, banners=(BANNER,))


def site_of(edition: Edition, templates: Templates) -> dict[str, bytes]:
    return {each.path: each.data for each in html.render(edition, templates)}


def test_the_site_has_a_page_of_news_and_ways_to_it(edition: Edition, templates: Templates) -> None:
    site = site_of(edition, templates)
    page, said = site["nyt.html"].decode(), html_text(site["nyt.html"])
    for text in (SINCE, "Nye tilbud", "Sorglinjen", "Kontakt er ændret", "Havegruppen: tilbuddet er stoppet"):
        assert squeezed(text) in said
    assert 'href="tilbud/samtalegruppe.html"' in page
    assert 'href="side/preface.html"' in page
    assert '<span lang="en"' in page
    assert site["index.html"].count(b'href="nyt.html"') == 2
    assert b'href="../nyt.html"' in site["tilbud/samtalegruppe.html"]
    assert problems(site) == []


def test_without_news_nothing_speaks_of_them(site: dict[str, bytes], document: str) -> None:
    assert "nyt.html" not in site
    assert not any(b"nyt.html" in data for data in site.values())
    assert "Nyt siden sidst" not in document


def test_no_news_are_said_to_be_none(templates: Templates) -> None:
    silent = replace(sample.edition(), news=News(SINCE))
    assert "Intet i denne udgave er ændret" in site_of(silent, templates)["nyt.html"].decode()
    assert "Intet i denne udgave er ændret" in news_text(silent, templates).data.decode()


def test_the_markdown_has_them_in_one_file_and_in_a_folder(edition: Edition, templates: Templates) -> None:
    for made in (markdown.render(edition, templates), markdown.render_pages(edition, templates)):
        files = {each.path: each.data.decode() for each in made}
        assert list(lost(files)) == []
        text = files.get("catalogue.md") or files["markdown/nyt.md"]
        assert SINCE in text
        assert "- [Sorglinjen](" in text
        assert f"  - {WHEN}\n  - Kontakt er ændret" in text
        assert BANNER in text.split("Nyt siden sidst")[-1]
        assert problems({path: text.encode() for path, text in files.items()}) == []


def test_the_text_of_its_own_leads_nowhere(edition: Edition, templates: Templates) -> None:
    made = news_text(edition, templates)
    text = made.data.decode()
    assert made.path == f"news/{edition.name}.md"
    assert text.startswith("# Nyt siden sidst: ")
    assert BANNER in text
    assert "- Sorglinjen\n" in text
    assert "](#" not in text
    assert problems({"x.md": made.data}) == []


@pytest.mark.parametrize("engine", ["composed", "straight"])
def test_the_printed_catalogue_has_a_chapter(edition: Edition, templates: Templates, engine: str) -> None:
    (made,) = render_pdf(edition, templates, Means(engine=engine))
    with pypdfium2.PdfDocument(made.data) as reader, pikepdf.open(BytesIO(made.data)) as file:
        page = places(file)["nyt"]
        text = " ".join(reader[page - 1].get_textpage().get_text_range().split())
        assert "Nyt siden sidst" in text
        assert "Kontakt er ændret" in text
        assert f"Samtalegruppe for unge {places(file)['tilbud-samtalegruppe']}" in text
        assert checked_page_numbers(file, reader)
        contents = reader[places(file)["indhold"] - 1].get_textpage().get_text_range()
        assert "Nyt siden sidst" in contents
    assert_conforms(made.data)


def test_an_old_address_leads_on(templates: Templates, tmp_path: Path) -> None:
    edition = _formerly(complete.edition(), "samtalegruppe", "gammel-gruppe", "sorglinje")
    site = site_of(edition, templates)
    assert b"Sorglinjen</h1>" in site["tilbud/sorglinje.html"]  # which is still here
    moved = site["tilbud/gammel-gruppe.html"]
    assert b'<meta name="robots" content="noindex">' in moved
    assert b"gammel-gruppe" not in site["sitemap.xml"]
    assert problems(site) == []
    for path, data in site.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(data)
    with chromium() as browser:
        for scripts in (True, False):
            page = browser.new_page(java_script_enabled=scripts)
            page.goto((tmp_path / "tilbud" / "gammel-gruppe.html").as_uri())
            page.wait_for_url((tmp_path / "tilbud" / "samtalegruppe.html").as_uri())
            assert page.locator("h1").inner_text() == "Samtalegruppe for unge"


def test_axe_finds_no_fault_in_news_and_in_what_is_gone(edition: Edition, templates: Templates, tmp_path: Path) -> None:
    gone = gone_pages(edition, ["tilbud/havegruppe.html"], templates)
    for path, data in (site_of(edition, templates) | {each.path: each.data for each in gone}).items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(data)
    with chromium() as browser:
        page = browser.new_page(viewport={"width": 320, "height": 800})
        for name in ("nyt.html", "tilbud/havegruppe.html"):
            page.goto((tmp_path / name).as_uri())
            found = Axe().run(page, options={"preload": False, "rules": {"target-size": {"enabled": True}}})
            assert [each["id"] for each in found.response["violations"]] == []
            assert page.evaluate("document.documentElement.scrollWidth") <= 320


def _formerly(edition: Edition, key: str, *former: str) -> Edition:
    sections = (
        replace(
            section,
            offers=tuple(replace(offer, formerly=former) if offer.ref.id == key else offer for offer in section.offers),
        )
        for section in edition.sections
    )
    return replace(edition, sections=tuple(sections))


def test_what_is_gone_says_so_and_goes_on_saying_it(templates: Templates) -> None:
    edition = _formerly(complete.edition(), "samtalegruppe", "gammel-gruppe")
    before = [
        *(f"editions/families/{each.ref.path}" for each in edition.offers),
        "editions/families/tilbud/gammel-gruppe.html",
        "editions/families/tilbud/havegruppe.html",
        "editions/families/foreninger/havefolk.html",
        "editions/families/foreninger/index.html",
        "editions/families/plakat/havegruppe.html",
        "editions/families/side/om.html",
        "packages/skole-a/tilbud/../x.html",
    ]
    made = gone_pages(edition, before, templates)
    assert [each.path for each in made] == ["foreninger/havefolk.html", "tilbud/havegruppe.html"]
    assert [each.path for each in gone_pages(edition, [each.path for each in made], templates)] == [
        each.path for each in made
    ]
    page = made[1].data.decode()
    assert "Siden findes ikke mere" in page
    assert "noindex" in page
    assert "have" not in page.split("<body")[1]
    assert problems(site_of(edition, templates) | {each.path: each.data for each in made}) == []


def test_the_changelog_grows_at_its_head_and_tells_titles_alone(edition: Edition, templates: Templates) -> None:
    first = changelog("", "2025-2", [replace(edition, news=None)], templates).decode()
    second = changelog(first, "2026-1", [edition, replace(edition, name="families")], templates).decode()
    assert second.startswith("# Ændringer fra udgivelse til udgivelse\n")
    assert second.index("## 2026-1") < second.index("## 2025-2")
    assert second.endswith(first[first.index("## 2025-2") :])
    assert "- **Ændret:** Samtalegruppe for unge" in second
    assert "torsdage" not in second
    assert second.count(BANNER) == 3  # the list, and each release in it
    assert problems({"CHANGELOG.md": second.encode()}) == []
