"""The committee item: the parts in their order, the same words in three formats, nothing recommended."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from zipfile import ZipFile

import pytest
from docx import Document
from markdown_it import MarkdownIt

from catalogue.collection.catalogue import Catalogue
from catalogue.edition.compose import compose
from catalogue.edition.edition import Change, Edition, News
from catalogue.edition.item import item
from catalogue.edition.parts import Line, Ref
from catalogue.model.funding import Grant
from catalogue.model.milestones import Milestone
from catalogue.render.base import Artifact
from catalogue.render.papers import committee_item
from catalogue.render.templates import Templates
from tests.edition.workshop import catalogue_of, data, file_text, labels
from tests.render import sample
from tests.render.papers.reading import assert_lasting, headings_of, text_of

PARTS = ["Beslutning", "Sagsbeskrivelse", "Tidsplan", "Bilag"]
MILESTONES = {
    "sundhed": "{body: Sundhedsudvalget, on: 2026-11-14}",
    "skole": "{body: Skoleudvalget, on: 2026-11-13, time: '16:00', item: '5', journal_number: 2026-000123}",
    "ledelse": "{body: Ledelsen, on: 2026-11-03, kind: management, state: cancelled}",
    "gammelt": "{body: Ældrerådet, on: 2021-04-09}",
    "i-fjor": "{body: Byrådet, on: 2026-06-01, kind: council, state: held, decision: Til orientering.}",
}
GRANT = """\
    title: Hjælp i foråret
    source: Eksempelfonden
    total: 150000
    period: {from: 2026-01-01, until: 2026-06-30}
    reached: {number: 500, more: true}
    lines:
      - {purpose: Lektiehjælp, amount: 100000.50, owners: [skoleforvaltningen], parts: [frugt, te]}
      - {purpose: Ture, amount: 49999.50, associations: [foreningen], others: [Den Anden Forening]}
"""
NEWS = News(
    "Ændringer siden udgave 2025-2 fra 1. maj 2026",
    (Ref("tilbud-1", "Tilbuddet", "offer"),),
    (Change(Ref("tilbud-2", "Caféen", "offer"), (Line("Pris: 20 kr. (før: gratis)"), Line("Kontakt er ændret"))),),
    (Line("Koret"),),
)


def made_of(catalogue: Catalogue, templates: Templates, **changes: object) -> Mapping[str, Artifact]:
    edition: Edition = replace(compose(catalogue, "da-professionals", labels("da")), **changes)  # type: ignore[arg-type]
    attached = [("Katalog til fagpersoner", "editions/fagpersoner/catalogue.pdf")]
    return {each.path: each for each in committee_item(item(edition, catalogue, labels("da"), attached), templates)}


def meetings(**texts: str) -> dict[str, Milestone]:
    return {key: Milestone.model_validate(data(text)) for key, text in texts.items()}


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    found = catalogue_of({"foreningen": file_text("summary: Et sted at være.")}, as_of=date(2026, 11, 1))
    return replace(found, milestones=meetings(**MILESTONES), funding={"foraar": Grant.model_validate(data(GRANT))})


@pytest.fixture(scope="module")
def papers(catalogue: Catalogue, templates: Templates) -> Mapping[str, Artifact]:
    return made_of(catalogue, templates, news=NEWS)


def in_markdown(papers: Mapping[str, Artifact]) -> str:
    return papers["sag.md"].data.decode()


def in_word(papers: Mapping[str, Artifact]) -> list[tuple[str, str]]:
    """Each paragraph and each row of a table, in the order of reading, with its style."""
    document = Document(io.BytesIO(papers["sag.docx"].data))
    found = []
    for block in document.iter_inner_content():
        if hasattr(block, "rows"):
            found += [("row", " | ".join(cell.text for cell in row.cells)) for row in block.rows]
        else:
            found.append((str(block.style.name) if block.style else "", block.text))
    return [(style, text.replace("\u00a0", " ")) for style, text in found]


def test_its_parts_stand_in_the_order_of_a_danish_agenda(papers: Mapping[str, Artifact]) -> None:
    assert re.findall(r"^## (.+)$", in_markdown(papers), re.MULTILINE) == PARTS
    assert [text for style, text in in_word(papers) if style == "Heading 1"] == PARTS
    text = text_of(papers["sag.pdf"])
    assert sorted(PARTS, key=text.index) == PARTS
    assert in_markdown(papers).startswith("# Punkt 5. Et katalog\n")
    assert "Sagsnummer: 2026-000123" in in_markdown(papers)


def test_all_three_say_the_same(papers: Mapping[str, Artifact]) -> None:
    printed, written = text_of(papers["sag.pdf"]), in_markdown(papers)
    pieces = [piece for _, text in in_word(papers) for piece in re.split(r" \| |(?<=Sagsnummer): |(?<=pr\.): ", text)]
    tokens = MarkdownIt().enable("table").parse(written)
    plain = " ".join(child.content for token in tokens for child in token.children or ())
    assert len(pieces) > 40
    assert [each for each in pieces if each not in printed and each != "Udgave: 2026-1"] == []
    assert [each for each in pieces if each not in plain] == []


def test_the_timetable_is_sorted_says_what_fell_through_and_forgets_what_is_long_past(
    papers: Mapping[str, Artifact],
) -> None:
    rows = [text for style, text in in_word(papers) if style == "row"]
    assert rows[rows.index("Dato | Organ | Behandling") :][:5] == [
        "Dato | Organ | Behandling",
        "1. juni 2026 | Byrådet | Byrådsmøde",
        "3. november 2026 | Ledelsen | Ledelsesmøde (aflyst)",
        "13. november 2026 kl. 16.00 | Skoleudvalget | Udvalgsmøde",
        "14. november 2026 | Sundhedsudvalget | Udvalgsmøde",
    ]
    assert "Ældrerådet" not in text_of(papers["sag.pdf"])


def test_the_money_adds_up_before_the_readers_eyes(papers: Mapping[str, Artifact]) -> None:
    rows = [text for style, text in in_word(papers) if style == "row"]
    assert rows[:4] == [
        "Formål | Ansvarlig | Beløb (kr.)",
        "Lektiehjælp: frugt, te | Skoleforvaltningen | 100.000,50",
        "Ture | Foreningen (opdigtet), Den Anden Forening | 49.999,50",
        "I alt |  | 150.000",
    ]
    text = text_of(papers["sag.pdf"])
    assert "Eksempelfonden har bevilget 150.000 kr. Perioden er 1. januar 2026 – 30. juni 2026." in text
    assert "Bevillingen er nået ud til flere end 500 borgere." in text


def test_what_is_new_changed_and_gone_is_told(papers: Mapping[str, Artifact]) -> None:
    text = in_markdown(papers)
    assert "Ændringer siden udgave 2025-2 fra 1. maj 2026." in text
    assert "#### Nye tilbud" in text
    assert "- Caféen: Pris: 20 kr. (før: gratis); Kontakt er ændret" in text
    assert "#### Udgåede tilbud\n\n- Koret" in text


def test_nothing_is_decided_before_somebody_has(catalogue: Catalogue, templates: Templates) -> None:
    early = replace(catalogue, milestones=meetings(**{**MILESTONES, "i-fjor": "{body: Byrådet, on: 2026-06-01}"}))
    made = made_of(early, templates)
    assert "## Beslutning\n\n## Sagsbeskrivelse" in in_markdown(made)
    assert not re.search(r"indstill|anbefal|vedta", text_of(made["sag.pdf"]), re.IGNORECASE)


def test_an_entered_decision_stands_there(papers: Mapping[str, Artifact]) -> None:
    assert "## Beslutning\n\nByrådet, 1. juni 2026: Til orientering.\n" in in_markdown(papers)


def test_without_milestones_money_and_news_it_says_so(templates: Templates) -> None:
    bare = catalogue_of({"foreningen": file_text("summary: Et sted at være.")})
    text = text_of(made_of(bare, templates)["sag.pdf"])
    assert "Der er ingen tidligere udgave at sammenligne med." in text
    assert "Der er ikke registreret bevillinger i kataloget." in text
    assert "Der er ikke registreret møder." in text


def test_the_pdf_lasts_and_its_headings_go_down_one_at_a_time(papers: Mapping[str, Artifact]) -> None:
    assert_lasting(papers["sag.pdf"])
    assert headings_of(papers["sag.pdf"]) == [1, 2, 2, 3, 3, 4, 4, 4, 3, 4, 2, 2]


def test_the_word_file_has_headings_a_language_header_rows_and_nobodys_name(papers: Mapping[str, Artifact]) -> None:
    document = Document(io.BytesIO(papers["sag.docx"].data))
    about = document.core_properties
    assert (about.author, about.last_modified_by, about.comments, about.language) == ("", "", "", "da-DK")
    assert about.title == "Punkt 5. Et katalog"
    normal = document.styles["Normal"].element.xml
    assert 'w:lang w:val="da-DK"' in normal
    assert len(document.tables) == 3
    assert [table for table in document.tables if "w:tblHeader" not in table.rows[0]._tr.xml] == []  # noqa: SLF001


def test_the_same_item_gives_the_same_bytes(catalogue: Catalogue, templates: Templates) -> None:
    first, again = (made_of(catalogue, templates, news=NEWS) for _ in range(2))
    assert first == again
    with ZipFile(io.BytesIO(first["sag.docx"].data)) as packed:
        assert {entry.date_time for entry in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_demonstration_says_so_in_each(catalogue: Catalogue, templates: Templates) -> None:
    banners = sample.demonstration().banners
    made = made_of(catalogue, templates, banners=banners, is_demonstration=True)
    document = Document(io.BytesIO(made["sag.docx"].data))
    assert "DEMONSTRATION" in document.sections[0].header.paragraphs[0].text
    assert in_markdown(made).startswith("> **DEMONSTRATION")
    assert text_of(made["sag.pdf"]).startswith("DEMONSTRATION")


def test_hostile_words_stay_words(catalogue: Catalogue, templates: Templates) -> None:
    hostile = sample.HOSTILE_LINE
    body = Milestone.model_validate({"body": hostile, "on": "2026-11-13", "matter": "=1+1\u0007"})
    made = made_of(replace(catalogue, milestones={"fare": body}), templates)
    html = MarkdownIt("commonmark", {"html": True}).enable("table").render(in_markdown(made))
    assert "<script" not in html
    assert "javascript:" not in re.findall(r'href="([^"]*)', html)
    assert any(hostile in text for style, text in in_word(made) if style == "row")
