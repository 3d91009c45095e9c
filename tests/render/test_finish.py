"""What is made of WeasyPrint's file, seen in small documents: what a page cuts, what speaks, what keeps silent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from catalogue.render import fonts
from catalogue.render.pdf.attachment import Attachment
from catalogue.render.pdf.press import archive, engine, finish
from tests.pdf_reading import assert_conforms, claims, elements, links, said
from tests.render.sample_words import PICTURE

STYLE = """
@font-face { font-family: "Katalog Sans"; src: url("asset:r.ttf") }
html { font: 10pt/14pt "Katalog Sans" }
@page { size: 60mm 40mm; margin: 8mm; @bottom-left { content: "Side " counter(page); font: 6pt "Katalog Sans" } }
body, p, h1, ul { margin: 0; list-style: none } table { border-collapse: collapse } th { font-weight: 400 }
img, svg { width: 8mm; height: 4mm }
"""
PAGE = '<!doctype html><html lang="da"><head><title>Prøve &amp; mere</title></head><body>{}</body></html>'
ASSETS = {"r.ttf": fonts.face("Regular"), "a.png": PICTURE}
DATA = Attachment("catalogue.json", "application/json", b'{"a": 1}\n', "Alt som data", "2026-02-28")


def made(body: str, name: str = "Gå til {}") -> bytes:
    written = engine.write(PAGE.format(body), STYLE, ASSETS)
    return finish.finish(written, name.format, DATA)[0]


@contextmanager
def opened(body: str) -> Iterator[pikepdf.Pdf]:
    data = made(body)
    assert_conforms(data)
    with pikepdf.open(BytesIO(data)) as file:
        yield file


def kinds(file: pikepdf.Pdf) -> Counter[str]:
    return Counter(str(element.S) for element in elements(file))


def of_kind(file: pikepdf.Pdf, kind: str) -> list[pikepdf.Object]:
    return [element for element in elements(file) if str(element.S) == kind]


ROWS = "".join(f'<tr><th scope="row">Nr. {row}</th><td>Værdi {row}</td></tr>' for row in range(12))
TABLE = (
    f'<table><thead><tr><th scope="col">Hvad</th><th scope="col">Hvor</th></tr></thead><tbody>{ROWS}</tbody></table>'
)


def test_a_table_over_several_pages_is_one_table_and_its_head_is_said_once() -> None:
    with opened(TABLE) as file:
        assert len(file.pages) > 2
        assert [kinds(file)[kind] for kind in ("/Table", "/THead", "/TBody", "/TR", "/TH", "/TD")] == [
            1,
            1,
            1,
            13,
            14,
            12,
        ]
        text = said(file, next(elements(file)))
    assert text == "HvadHvor" + "".join(f"Nr. {row}Værdi {row}" for row in range(12))


def test_cells_of_later_pages_find_their_header() -> None:
    with opened(TABLE) as file:
        names = {bytes(cell.ID): said(file, cell) for cell in of_kind(file, "/TH")}
        wanted = {f"Værdi {row}": [f"Nr. {row}", "Hvor"] for row in range(12)}
        found = {said(file, cell): [names[bytes(name)] for name in cell.A.Headers] for cell in of_kind(file, "/TD")}
        assert found == wanted
        tree = file.Root.StructTreeRoot.IDTree.Names
        assert {bytes(tree[at]): said(file, tree[at + 1]) for at in range(0, len(tree), 2)} == names


def test_headers_have_a_scope() -> None:
    with opened(TABLE) as file:
        scopes = {said(file, cell): str(cell.A.Scope) for cell in of_kind(file, "/TH")}
    assert scopes == {"Hvad": "/Column", "Hvor": "/Column"} | {f"Nr. {row}": "/Row" for row in range(12)}


def test_an_article_and_a_paragraph_over_several_pages_are_one() -> None:
    words = " ".join(f"ord{number}" for number in range(150))
    with opened(f"<article><h1>Et tilbud</h1><p>{words}</p><ul><li>a</li></ul></article>") as file:
        assert len(file.pages) > 3
        assert [kinds(file)[kind] for kind in ("/Art", "/H1", "/P", "/L", "/LI")] == [1, 1, 1, 1, 1]
        (paragraph,) = (each for each in of_kind(file, "/P"))
        assert said(file, paragraph).replace(" ", "") == words.replace(" ", "")


def test_what_stands_twice_in_the_html_is_not_joined() -> None:
    with opened("<div>a<p>b</p>c</div><div>d</div><ul><li>e</li><li>f</li></ul>") as file:
        assert kinds(file)["/LI"] == 2
        assert said(file, next(elements(file))) == "abcdef"


def test_no_mark_of_ours_is_left_in_the_file() -> None:
    with opened(TABLE + '<p lang="en" aria-hidden="true">x</p>') as file:
        names = {key for each in file.objects if isinstance(each, pikepdf.Dictionary) for key in each.keys()}  # noqa: SIM118
    assert names.isdisjoint({"/Origin", "/Decoration"})


def test_other_languages_are_named() -> None:
    english, danish = '<p lang="en">Homework <em lang="ar">abc</em></p>', '<p lang="da">x</p>'
    with opened(f'{english}<p>Lektier <span lang="en-GB">café</span></p>{danish}') as file:
        named = [(str(element.Lang), said(file, element)) for element in elements(file) if "/Lang" in element]
    assert named == [("en", "Homework abc"), ("ar", "abc"), ("en-GB", "café"), ("da", "x")]


def test_a_word_in_another_language_inside_a_link_keeps_it() -> None:
    with opened('<p><a href="https://example.org">Gå <span lang="en">home</span> nu</a></p>') as file:
        (link,) = of_kind(file, "/Link")
        named = [(str(element.Lang), said(file, element)) for element in elements(file) if "/Lang" in element]
        assert (named, said(file, link)) == ([("en", "home")], "Gå home nu")


@pytest.mark.parametrize("tag", ["e", "en us", "en\u00e9", "(en)", "123", "x" * 80])
def test_a_language_that_is_none_is_not_named(tag: str) -> None:
    with opened(f'<p lang="{tag}">Ord</p>') as file:
        assert [element for element in elements(file) if "/Lang" in element] == []


def test_what_html_hides_from_listeners_is_an_artifact() -> None:
    drawing = '<svg aria-hidden="true" viewBox="0 0 2 1"><rect width="2" height="1"/></svg>'
    with opened(f'<p>{drawing}Ord <span aria-hidden="true">pynt</span></p>') as file:
        assert said(file, next(elements(file))).strip() == "Ord"
        content = file.pages[0].Contents.read_bytes()
        assert content.count(b"/Artifact <</Type /Layout>> BDC") == 2
        assert content.count(b"/Artifact <</Type /Pagination>> BDC") == 1
        assert kinds(file)["/Figure"] == 0


def test_what_is_not_said_has_no_link() -> None:
    head = '<thead><tr><th scope="col"><a href="#her">Hvad</a></th><th scope="col">Hvor</th></tr></thead>'
    with opened(
        f'<table id="her">{head}<tbody>{ROWS}</tbody></table><p aria-hidden="true"><a href="tel:112">x</a></p>'
    ) as file:
        assert [(page, str(link.Contents)) for page, link in links(file)] == [(1, "Gå til #her")]


def test_ornaments_over_several_pages_are_artifacts() -> None:
    with opened('<p>Ord</p><p aria-hidden="true">' + "pynt " * 150 + "</p>") as file:
        assert len(file.pages) > 2
        assert said(file, next(elements(file))) == "Ord"


def test_page_numbers_are_printed_and_not_said() -> None:
    data = made("<p>Ord</p>")
    with pypdfium2.PdfDocument(data) as reader:
        assert "Side 1" in reader[0].get_textpage().get_text_range()
    with pikepdf.open(BytesIO(data)) as file:
        assert said(file, next(elements(file))) == "Ord"


def test_pictures_lie_where_their_frame_says_and_are_not_smoothed() -> None:
    with opened('<p>x</p><img src="asset:a.png" alt="En grå flade">') as file:
        (figure,) = of_kind(file, "/Figure")
        millimetres = [float(edge) / 72 * 25.4 for edge in figure.A.BBox]
        assert millimetres == pytest.approx([8, 40 - 8 - 14 / 72 * 25.4 - 4, 16, 40 - 8 - 14 / 72 * 25.4], abs=1)
        assert str(figure.Alt) == "En grå flade"
        pictures = [
            each for each in file.objects if isinstance(each, pikepdf.Stream) and each.get("/Subtype") == "/Image"
        ]
        assert [bool(each.get("/Interpolate", False)) for each in pictures] == [False] * len(pictures)
        assert pictures


def test_a_picture_in_a_link_keeps_its_words() -> None:
    with opened('<p><a href="https://example.org"><img src="asset:a.png" alt="Et mærke"> ord</a></p>') as file:
        assert [str(figure.Alt) for figure in of_kind(file, "/Figure")] == ["Et mærke"]


def test_links_are_printed_and_speak() -> None:
    with opened('<p id="her"><a href="#her">a</a> <a href="tel:112">b</a></p>') as file:
        found = [(str(link.Contents), int(link.F), str(link.Subtype)) for _page, link in links(file)]
    assert found == [("Gå til #her", 4, "/Link"), ("Gå til tel:112", 4, "/Link")]


def test_a_broken_character_in_a_name_does_no_harm() -> None:
    data = made('<p><a href="tel:112">b</a></p>', "Ring \ud800til \udfff{}")
    with pikepdf.open(BytesIO(data)) as file:
        assert [str(link.Contents) for _page, link in links(file)] == ["Ring til tel:112"]


def test_the_file_claims_both_standards_and_no_date_of_its_own() -> None:
    with opened("<p>x</p>") as file:
        claimed = claims(file)
        assert 'pdfuaid:part="1"' in claimed
        assert 'pdfaid:part="3"' in claimed
        assert 'pdfaid:conformance="A"' in claimed
        assert "<rdf:li>da</rdf:li>" in claimed
        assert "Prøve &amp; mere" in claimed
        assert "Date" not in claimed
        assert not {key for key in file.docinfo if "Date" in key}
        assert [str(intent.S) for intent in file.Root.OutputIntents] == ["/GTS_PDFA1"]


def test_the_data_travel_inside_the_file() -> None:
    with opened("<p>x</p>") as file:
        (specification,) = file.Root.AF
        assert str(specification.AFRelationship) == "/Data"
        assert (str(specification.UF), str(specification.Desc)) == ("catalogue.json", "Alt som data")
        assert list(file.attachments) == ["catalogue.json"]
        stream = specification.EF.F
        assert (str(stream.Subtype), stream.read_bytes()) == ("/application/json", DATA.data)
        assert str(stream.Params.ModDate) == "D:20260228"


def test_every_stream_has_a_clear_end() -> None:
    """Packed bytes end with a carriage return now and then; a reader may take it for a part of the line break."""
    data = b"<< /Length 3 >>\nstream\nab\r\nendstream\n<< /Length 3 >>\nstream\nab\n\nendstream\n"
    assert archive.clear_ends(data) == data.replace(b"ab\r\n", b"ab\r\r")
    for word in range(40):
        ended = made(f"<p>{word}</p>")
        assert b"\r\nendstream" not in ended
