"""What `docs/languages.md` promises, done as it says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.docs.walkthrough import Ran, run, walk
from tests.pipeline.workshop import change


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "project"


@pytest.fixture
def ran(root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> list[Ran]:
    return walk("languages.md", root, capsys, monkeypatch)


def _words(path: Path) -> str:
    """What a page says, without its tags."""
    return " ".join(re.sub(r"<[^>]+>", " ", path.read_text(encoding="utf-8")).replace("\u00a0", " ").split())


def test_one_file_of_words_makes_a_language(root: Path, ran: list[Ran]) -> None:
    assert [(each.command, each.code) for each in ran if each.code] == []
    site = root / "build" / "families-nb"
    assert sorted(path.name for path in site.iterdir() if path.suffix in {".pdf", ".md", ".html"}) == [
        "index.html",
        "uge.html",
    ]
    front = _words(site / "index.html")
    assert '<html lang="nb">' in (site / "index.html").read_text(encoding="utf-8")
    for said in ("En liten katalog (oppdiktet)", "Akutt hjelp", "Søk etter et tilbud", "4 tilbud", "Lesekafé"):
        assert said in front
    offer = _words(site / "tilbud" / "lesekafe.html")
    assert "Når Torsdager kl. 16.30–18.00" in offer
    assert "Oppdatert 1. november 2026" in offer


def test_what_is_left_out_is_taken_from_the_english_and_told(root: Path, ran: list[Ran]) -> None:
    assert "CAT403" in ran[0].said
    assert "templates/labels/nb.yaml" in ran[0].said
    assert "Skip to the content" in _words(root / "build" / "families-nb" / "index.html")


def test_a_text_that_is_not_translated_says_so(root: Path, ran: list[Ran]) -> None:
    assert re.search(r"«samtalegruppe» has no text in the language «nb»", ran[0].said)
    page = (root / "build" / "families-nb" / "tilbud" / "samtalegruppe.html").read_text(encoding="utf-8")
    assert re.search(r'<h1[^>]* lang="da"[^>]*>Samtalegruppe for unge</h1>', page)
    assert "Only in dansk" in page


def test_what_a_file_of_words_must_not_say_is_named(
    root: Path, ran: list[Ran], capsys: pytest.CaptureFixture[str]
) -> None:
    assert ran
    words = root / "templates" / "labels" / "nb.yaml"
    words.write_text(
        words.read_text(encoding="utf-8")
        .replace("Oppdatert {day}", "Oppdatert")
        .replace("  contents: Innhold", "  content: Innhold")
        .replace('    one: "{n} tilbud"', '    few: "{n} tilbud"'),
        encoding="utf-8",
    )
    found = run("catalogue check", capsys)
    assert found.code == 1
    assert set(re.findall(r"nb\.yaml:\d+:\d+: \w+ (CAT\d+)", found.said)) == {"CAT404", "CAT405"}


def test_a_page_in_a_language_lies_beside_the_others(
    root: Path, ran: list[Ran], capsys: pytest.CaptureFixture[str]
) -> None:
    assert ran
    pages = root / "data" / "pages"
    (pages / "preface.nb.md").write_text("# Forord på norsk\n\nVelkommen hit.\n", encoding="utf-8")
    change(root, "catalogue.yaml", "edition: 2026-1", "edition: 2026-2")
    assert run("catalogue build --edition families-nb", capsys).code == 0
    assert "Velkommen hit." in _words(root / "build" / "families-nb" / "side" / "preface.html")
