"""A sheet for the notice board: always one page of A4, nothing cut through, a code that leads to the offer."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from playwright.sync_api import Page

from catalogue.edition.edition import Edition, OfferView
from catalogue.edition.parts import Line
from catalogue.render.html import render
from catalogue.render.poster import cut, poster
from catalogue.render.templates import Templates
from tests.browsing import chromium
from tests.render import complete, sample

LONG = (
    "Et meget langt navn på et tilbud, som både er for børn, for unge, for forældre og for alle de andre, der vil med"
)
# Tall letters reach a little beyond their line; a line that is cut is at least twice as high.
CUT = """all => all.filter(each => {
  const before = each.clientHeight
  each.style.maxBlockSize = 'none'
  return each.clientHeight > before || (each.tagName !== 'H1' && each.scrollHeight > before + 10)
}).map(each => each.className)"""


def offer(key: str = "samtalegruppe") -> OfferView:
    return next(each for each in complete.edition().offers if each.ref.id == key)


def crowded(much: int) -> OfferView:
    """An offer that says the more of everything the larger the number is; the largest are too much for a sheet."""
    lines = tuple(
        Line(f"{number}. tirsdag i måneden kl. 15.30–17.30, dog ikke i skoleferier") for number in range(much)
    )
    facts = tuple(replace(fact, lines=lines, stated=True) for fact in offer().facts if fact.key != "contact")
    contact = tuple(Line(f"98 12 34 5{number}", "tel:98123450") for number in range(much))
    title = replace(offer().ref, id=f"trangt-{much}", title=LONG[: 15 * much].strip())
    summary = f"{LONG}. "[: 30 * much] * (1 + much // 5)
    return replace(
        offer(),
        ref=title,
        facts=facts,
        on_wall=contact,
        steps=(),
        summary=summary,
        evidence=("Opdigtet.",) * (much % 4),
    )


def crowded_edition() -> Edition:
    edition = complete.edition(is_draft=True, banners=("UDKAST",))
    first, *rest = edition.sections
    offers = (*first.offers, *map(crowded, (1, 2, 3, 4, 5, 6, 8, 40)))
    return replace(edition, sections=(replace(first, offers=offers), *rest))


@pytest.fixture(scope="module")
def folder(templates: Templates, tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("posters")
    for made in render(crowded_edition(), templates):
        (home / made.path).parent.mkdir(parents=True, exist_ok=True)
        (home / made.path).write_bytes(made.data)
    return home


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    with chromium() as browser:
        yield browser.new_page(viewport={"width": 1280, "height": 900})


def test_every_poster_is_one_sheet_and_nothing_is_cut_through(folder: Path, page: Page) -> None:
    posters = sorted((folder / "plakat").iterdir())
    assert len(posters) == len(crowded_edition().offers) - 2
    for path in posters:
        page.goto(path.as_uri())
        page.evaluate("document.fonts.ready")
        assert (path.name, page.locator(".sheet, .sheet dl, .sheet h1, .sheet .summary").evaluate_all(CUT)) == (
            path.name,
            [],
        )
        document = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
        assert (path.name, len(document)) == (path.name, 1)
        assert [round(each / 72 * 25.4) for each in document[0].get_size()] == [210, 297]
        document.close()


def test_the_code_leads_to_the_offer(folder: Path, page: Page) -> None:
    page.goto((folder / "plakat" / "samtalegruppe.html").as_uri())
    document = pypdfium2.PdfDocument(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    found = zxingcpp.read_barcodes(document[0].render(scale=2, grayscale=True).to_pil())
    assert [each.text for each in found] == [f"{complete.BASE}tilbud/samtalegruppe.html"]
    document.close()


def test_a_poster_says_what_somebody_passing_by_asks(folder: Path, page: Page) -> None:
    page.goto((folder / "plakat" / "samtalegruppe.html").as_uri())
    text = page.locator(".sheet").inner_text().replace("\u00a0", " ")
    wanted = [
        "Samtalegruppe for unge",
        "9–16 år",
        "Torsdage i lige uger",
        "Biblioteket",
        "Gratis",
        "98 12 34 56",
        "112",
    ]
    assert [each for each in (*wanted, *complete.STEPS, "Opdigtet eksempel.") if each not in text] == []
    assert page.locator(".around").is_visible()
    page.emulate_media(media="print")
    assert not page.locator(".around").is_visible()
    page.emulate_media(media="screen")


def test_a_demonstrations_poster_says_so_and_has_no_code(templates: Templates) -> None:
    edition = complete.edition(is_demonstration=True, banners=sample.demonstration().banners)
    (text,) = [each.data.decode() for each in render(edition, templates) if each.path == "plakat/samtalegruppe.html"]
    assert "DEMONSTRATION" in text
    assert 'class="code"' not in text


def test_a_number_is_set_large_also_where_it_is_no_link() -> None:
    plain = replace(offer(), on_wall=tuple(replace(line, link="") for line in offer().on_wall))
    for each in (offer(), plain):
        contact = poster(complete.edition(), each).contact
        assert [line.text for line in contact if line.is_number] == ["98 12 34 56"]
        assert [line.text for line in contact] == [line.text for line in sample.CONTACT]


@pytest.mark.parametrize(
    ("title", "size"),
    [("Lektiecafé", "short"), ("Samtalegruppe for børn og unge", "medium"), (LONG, "longest"), ("Ø" * 60, "longest")],
)
def test_the_longer_the_title_the_smaller_its_letters(title: str, size: str) -> None:
    bare = replace(offer("sorglinje"), ref=replace(offer().ref, title=title))
    assert poster(complete.edition(), bare).size == size


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("kort nok", "kort nok"),
        ("Huset (ny) (åbent for alle)", "Huset (ny) …"),
        ("(en lang parentes)", "(en lang …"),
        ("et par ord for meget", "et par ord …"),
        ("etlangtordudenmellemrum", "etlangtordud …"),
    ],
)
def test_words_are_cut_between_words(text: str, made: str) -> None:
    assert cut(text, 12) == made


def test_what_is_left_out_leaves_a_sign() -> None:
    made = poster(complete.edition(), crowded(40))
    times: Mapping[str, tuple[str, ...]] = {fact.label: fact.lines for fact in made.facts}
    assert times["Hvornår"][-1].endswith("…")
