"""A third language, from right to left, made of one file of fixed words: `tests/examples/good/languages`."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from catalogue.edition.labels import labels_of
from catalogue.edition.language import Words
from catalogue.pipeline.build import default_formats
from catalogue.pipeline.check import check
from catalogue.source.tree import FolderTree
from tests.browsing import chromium
from tests.pipeline.workshop import GOOD, IN_LANGUAGES, TODAY, copied, make

ROOT = GOOD / IN_LANGUAGES
EDITION = "families-ar"
# Texts that nobody has written in Arabic.
ONLY_DANISH = (
    "Eksempelby Øst",
    "Biblioteket",
    "Bold efter skole",
    "Lektiecafé på Skole A",
    "En sprogven til dit barn",
    "Krop og idræt",
    "Til forældre",
)
# Where each text of a page stands, and in which language the page says that it is.
TEXTS = """() => {
  const found = [], walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const holder = walk.currentNode.parentElement, tongue = holder.closest("[lang]");
    if (!holder.closest("script, noscript, title"))
      found.push([walk.currentNode.data.trim(), tongue.lang, getComputedStyle(holder).direction]);
  }
  return found.filter(([text]) => text);
}"""
# Whether the first of two stretches of a text stands to the left of the second.
IN_ORDER = """([holder, first, second]) => {
  const walk = document.createTreeWalker(document.querySelector(holder), NodeFilter.SHOW_TEXT);
  const left = {};
  while (walk.nextNode()) for (const part of [first, second]) {
    const at = walk.currentNode.data.indexOf(part);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(walk.currentNode, at);
    range.setEnd(walk.currentNode, at + part.length);
    left[part] = range.getBoundingClientRect().left;
  }
  return left[first] < left[second];
}"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = copied(IN_LANGUAGES, tmp_path_factory.mktemp("languages"))
    report = make(root, editions=(EDITION,))
    assert not report.check.has_errors
    return root / "build" / EDITION


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 360, "height": 780}, locale="ar")
    yield page
    page.close()


def pages(site: Path) -> list[Path]:
    found = sorted(site.rglob("*.html"))
    assert len(found) > 15
    return found


def facts(site: Path, offer: str, path: Path | None = None) -> str:
    """What an offer's page says, or another page, without its tags."""
    text = re.sub(r"<[^>]+>", "\n", (path or site / "tilbud" / f"{offer}.html").read_text(encoding="utf-8"))
    return re.sub(r"\n\s*", "\n", text.replace("\u00a0", " "))


def arabic() -> Words:
    return Words(labels_of(FolderTree(ROOT), "ar").value, "ar", "families", "da")


def test_the_file_of_words_can_be_used_as_it_is() -> None:
    found = check(ROOT, TODAY)
    assert {each.code for each in found.diagnostics} <= {"CAT337", "CAT340", "CAT342", "CAT403"}
    wanting = {each.args["language"] for each in found.diagnostics if each.code == "CAT342"}
    assert wanting == {"ar", "en"}


def test_its_letters_are_not_in_our_font_so_there_are_web_pages_alone(site: Path) -> None:
    report = check(ROOT, TODAY)
    assert report.catalogue is not None
    assert default_formats(report.catalogue.settings.editions[EDITION]) == ("html",)
    assert list(site.rglob("*.pdf")) == []


def test_every_page_is_arabic_from_right_to_left(site: Path) -> None:
    heads = {re.search(r"<html[^>]*>", path.read_text(encoding="utf-8")) for path in pages(site)}
    assert {found and found[0] for found in heads} == {'<html lang="ar" dir="rtl">'}


def test_danish_texts_say_so_and_run_from_left_to_right(site: Path, phone: Page) -> None:
    seen = set[str]()
    for path in pages(site):
        phone.goto(path.as_uri())
        for text, language, direction in phone.evaluate(TEXTS):
            danish = [each for each in ONLY_DANISH if text.startswith(each)]
            seen.update(danish)
            if danish:
                assert (path.name, text, language, direction) == (path.name, text, "da", "ltr")
            elif re.fullmatch("[ء-ي ]+", text):
                assert (path.name, text, language, direction) == (path.name, text, "ar", "rtl")
    assert seen == set(ONLY_DANISH)


def test_what_is_not_translated_says_so_beside_its_title(site: Path) -> None:
    assert "باللغة الدانمركية فقط" in facts(site, "bold")
    assert "جزئياً باللغة الدانمركية" in facts(site, "sprogven")
    assert "الدانمركية" not in facts(site, "sprogcafe").partition("اللغات\n")[0]


def test_a_list_has_the_comma_of_its_language(site: Path, phone: Page) -> None:
    said = [text for path in pages(site) for text in re.findall(r"[ء-ي], [ء-ي]", facts(site, path.stem, path))]
    assert said == []
    assert "Skole A (opdigtet)، \nBiblioteket\n(مفتوح للجميع)" in facts(site, "lektiecafe")
    phone.goto((site / "index.html").as_uri())
    for name in ("price", "delivery"):
        phone.locator(f"#find [name={name}]").first.evaluate("box => box.click()")
    phone.locator(".silent", has_text="،").first.wait_for()


def test_dates_numbers_and_days_are_said_as_arabic_says_them(site: Path) -> None:
    cafe = facts(site, "sprogcafe")
    assert "\nيوم الخميس الأول و الثالث من كل شهر من الساعة 16:00 إلى 18:30\n" in cafe
    assert "\n1,500 كرونة في السنة\n" in cafe
    assert "مفتوح (بحسب معلومات 1 سبتمبر 2026)" in cafe
    assert "\nآخر تحديث 1 نوفمبر 2026\n" in cafe
    assert "\nأيام السبت كل 3 أسابيع الساعة 10:00\n" in facts(site, "bold")  # noqa: RUF001  # it is Arabic
    assert "\nمن الصف 3 إلى الصف 6\n" in facts(site, "lektiecafe")
    words = arabic()
    assert words.day(date(2026, 2, 3)) == "3 فبراير 2026"
    assert words.number(Decimal("1234.50")) == "1,234.50"


OFFERS = {0: "لا توجد عروض", 1: "عرض واحد", 2: "عرضان", 3: "3 عروض", 11: "11 عرضاً", 100: "100 عرض"}


@pytest.mark.parametrize(("number", "said"), OFFERS.items())
def test_each_kind_of_number_has_its_own_words(number: int, said: str) -> None:
    assert arabic()("cover.offers", n=number) == said


def test_the_page_counts_in_the_same_words(site: Path, phone: Page) -> None:
    phone.goto((site / "index.html").as_uri())
    spoken = json.loads(phone.locator("#katalog").get_attribute("data-spoken") or "")
    kinds = phone.evaluate("numbers => numbers.map((n) => new Intl.PluralRules('ar').select(n))", list(OFFERS))
    assert {n: spoken[f"count_{kind}"].format(n=n) for n, kind in zip(OFFERS, kinds, strict=True)} == OFFERS
    phone.locator("#soeg").fill("مقهى")
    phone.wait_for_function("document.getElementById('antal').textContent.includes('عرض')")
    assert phone.locator("#antal").text_content() == "عرض واحد"
    assert phone.locator("#passer h3").all_text_contents() == ["مقهى اللغة لكل العائلة"]


def test_no_page_scrolls_sideways_on_a_telephone(site: Path, phone: Page) -> None:
    for path in pages(site):
        if path.parent.name != "plakat":  # a sheet of A4
            phone.goto(path.as_uri())
            assert (path.name, phone.evaluate("document.documentElement.scrollWidth")) == (path.name, 360)


def test_numbers_keep_their_order_amid_arabic(site: Path, phone: Page) -> None:
    phone.goto((site / "tilbud" / "sprogcafe.html").as_uri())
    assert phone.evaluate(IN_ORDER, [".safety", "116", "111"])
    assert phone.evaluate(IN_ORDER, [".contact", "98", "56"])
    assert phone.evaluate(IN_ORDER, ["header.site", "2026", "-1"])


def test_every_text_begins_at_the_right(site: Path, phone: Page) -> None:
    for name in ("sprogcafe", "bold"):
        phone.goto((site / "tilbud" / f"{name}.html").as_uri())
        edges = phone.evaluate(
            """() => [...document.querySelectorAll("h1, .summary")].map((each) => {
              const range = document.createRange();
              range.selectNodeContents(each);
              return Math.round(innerWidth - Math.max(...[...range.getClientRects()].map((box) => box.right)));
            })"""
        )
        assert len(edges) == 2
        assert max(edges) - min(edges) <= 2
        assert max(edges) < 40


def test_the_other_languages_are_one_step_away(site: Path, phone: Page) -> None:
    phone.goto((site / "index.html").as_uri())
    ways = phone.locator("nav.languages a")
    assert [(each.get_attribute("lang"), each.text_content()) for each in ways.all()] == [
        ("da", "Dansk"),
        ("en", "English"),
    ]
