"""The search for leaks is not blind: a word planted in each place where a byte can hide is found there."""

from __future__ import annotations

import json
import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pikepdf
import pytest
from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name, OutlineItem, Pdf, Stream, String

from catalogue.render.fonts import web_face
from catalogue.search.packed import pack_words
from tests.pipeline.workshop import Made, tree
from tests.security.leaks import find, word

BIRD = "kanarifugl"

Plant = Callable[[], tuple[str, bytes]]


def pdf_with(change: Callable[[Pdf], None]) -> tuple[str, bytes]:
    made, out = Pdf.new(), BytesIO()
    made.add_blank_page()
    change(made)
    made.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate, compress_streams=True)
    assert BIRD.encode() not in out.getvalue()
    return "catalogue.pdf", out.getvalue()


def in_text(pdf: Pdf) -> None:
    """Set in pieces, as a justified line is."""
    pdf.pages[0].Resources = Dictionary(
        Font=Dictionary(F=Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
    )
    pdf.pages[0].Contents = pdf.make_stream(b"BT /F 12 Tf 50 50 Td [(kan) -20 (ari) 30 (fugl)] TJ ET")


def in_stream(pdf: Pdf) -> None:
    pdf.Root.Note = Stream(pdf, f"... {BIRD} ...".encode() * 20)


def in_docinfo(pdf: Pdf) -> None:
    pdf.docinfo["/Subject"] = BIRD


def in_outline(pdf: Pdf) -> None:
    with pdf.open_outline() as outline:
        outline.root.append(OutlineItem(BIRD, 0))
        outline.root[0].children.append(OutlineItem("a", 0))


def in_outline_below(pdf: Pdf) -> None:
    with pdf.open_outline() as outline:
        outline.root.append(OutlineItem("a", 0))
        outline.root[0].children.append(OutlineItem(f"ærlig {BIRD}", 0))


def annotated(pdf: Pdf, **entries: object) -> None:
    annotation = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), **entries)  # type: ignore[arg-type]
    pdf.pages[0].Annots = Array([annotation])


def in_link(pdf: Pdf) -> None:
    annotated(pdf, A=Dictionary(S=Name.URI, URI=String("https://example.org/kanari%66ugl")))


def in_destination(pdf: Pdf) -> None:
    annotated(pdf, Dest=String(BIRD))


def in_contents(pdf: Pdf) -> None:
    annotated(pdf, Contents=String(f"ø {BIRD}"))


def in_structure(name: str) -> Callable[[Pdf], None]:
    def change(pdf: Pdf) -> None:
        element = Dictionary(Type=Name.StructElem, S=Name.Figure)
        element[name] = String(f"æ {BIRD}")
        pdf.Root.StructTreeRoot = pdf.make_indirect(Dictionary(K=Array([pdf.make_indirect(element)])))

    return change


def in_attachment(pdf: Pdf) -> None:
    pdf.attachments["notes.txt"] = f"{BIRD}\n".encode() * 50


def in_attached_data(pdf: Pdf) -> None:
    pdf.attachments["catalogue.json"] = rb'{"offers": [{"title": "\u006banarifugl"}]}'


def in_associated_file(pdf: Pdf) -> None:
    """In no list of attachments, as PDF/A-3 allows."""
    stream = Stream(pdf, rb'{"a": {"kanari\u0066ugl": 1}}')
    pdf.Root.AF = Array([pdf.make_indirect(Dictionary(Type=Name.Filespec, UF="a.json", EF=Dictionary(F=stream)))])


def in_attached_archive(pdf: Pdf) -> None:
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        archive.writestr("inside.html", "<p>kanari<b>fugl</b></p>" * 50)
    pdf.attachments["all.zip"] = packed.getvalue()


def in_attachment_name(pdf: Pdf) -> None:
    pdf.attachments[f"{BIRD}.txt"] = b"nothing"


def in_name(pdf: Pdf) -> None:
    pdf.Root[f"/{BIRD}"] = Name.Yes


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(kind: bytes, data: bytes) -> tuple[str, bytes]:
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0))
    return "a.png", b"\x89PNG\r\n\x1a\n" + header + chunk(kind, data) + chunk(b"IEND", b"")


def font() -> tuple[str, bytes]:
    made, out = TTFont(BytesIO(web_face("Regular"))), BytesIO()
    made["name"].setName(BIRD, 13, 3, 1, 0x409)
    made.save(out)
    return "a.woff2", out.getvalue()


def archive() -> tuple[str, bytes]:
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as made:
        made.writestr(f"{BIRD}.txt", "nothing")
    return "site.zip", packed.getvalue()


def search_data(**values: object) -> tuple[str, bytes]:
    """As the front page loads it."""
    return "assets/search-data.js", f"window.katalogData={json.dumps(values)};\n".encode()


def packed_words() -> tuple[str, bytes]:
    """Beside its neighbours a word is only what they lack: «fugl» of «kanarifugl»."""
    made = search_data(words=pack_words(["kanarigul", BIRD, "kanarifugle"]))
    assert BIRD.encode() not in made[1]
    return made


PLANTED: dict[str, tuple[str, Plant]] = {
    "a file's name": ("name", lambda: (f"images/{BIRD}.png", b"")),
    "a file's name, encoded": ("name", lambda: ("images/kanari%66ugl.png", b"")),
    "raw bytes": ("bytes", lambda: ("a.bin", b"\0\1" + BIRD.encode() + b"\2")),
    "UTF-16": ("bytes", lambda: ("a.bin", BIRD.encode("utf-16-be"))),
    "capitals": ("bytes", lambda: ("a.md", b"KANARIFUGL")),
    "a broken line": ("bytes", lambda: ("a.md", b"kanari-\nfugl")),
    "soft hyphens": ("bytes", lambda: ("a.md", "ka\xadnari\xadfugl".encode())),
    "Markdown's escapes": ("bytes", lambda: ("a.md", rb"\kanari\fugl")),
    "HTML's entities": ("entities", lambda: ("a.md", b"kanari&#102;&#x75;gl")),
    "an address": ("percent", lambda: ("a.md", b"[a](https://example.org/kanari%66ugl)")),
    "HTML's text": ("text", lambda: ("a.html", b"<p>kanari<b>fu</b>gl</p>")),
    "HTML's attribute": ("attribute", lambda: ("a.html", b'<p data-x="kanari&#102;ugl">a</p>')),
    "HTML's comment": ("comment", lambda: ("a.html", b"<!-- kanarifugl -->")),
    "SVG's title": ("text", lambda: ("a.svg", b"<svg><title>kanari<tspan>fugl</tspan></title></svg>")),
    "the manifest": ("JSON", lambda: ("manifest.json", json.dumps({"a": [{"kanarifugl": 1}]}).encode())),
    "the manifest, escaped": ("JSON", lambda: ("manifest.json", rb'{"a": ["\u006banarifugl"]}')),
    "the search index": ("JSON", lambda: ("search-data.js", rb'window.katalogData={"a":[["kanari\u0066ugl"]]};')),
    "the search index's words": ("packed words", packed_words),
    "an archive": ("name", archive),
    "a font": ("font", font),
    "an image's text": ("image metadata", lambda: png(b"tEXt", b"Comment\0kanarifugl")),
    "an image's packed text": ("image metadata", lambda: png(b"zTXt", b"A\0\0" + zlib.compress(BIRD.encode() * 9))),
    "an image's world text": (
        "image metadata",
        lambda: png(b"iTXt", b"A\0\1\0da\0\0" + zlib.compress(b"kanarifugl" * 9)),
    ),
    "an image's EXIF": ("image metadata", lambda: png(b"eXIf", b"MM\0*" + BIRD.encode())),
    "a photograph's EXIF": ("bytes", lambda: ("a.jpg", b"\xff\xd8\xff\xe1\0\x20Exif\0\0kanarifugl\xff\xd9")),
    "a PDF's text": ("text", lambda: pdf_with(in_text)),
    "a PDF's packed stream": ("stream", lambda: pdf_with(in_stream)),
    "a PDF's information": ("string", lambda: pdf_with(in_docinfo)),
    "a PDF's outline": ("outline", lambda: pdf_with(in_outline)),
    "a PDF's inner outline": ("outline", lambda: pdf_with(in_outline_below)),
    "a PDF's link": ("link", lambda: pdf_with(in_link)),
    "a PDF's destination": ("link", lambda: pdf_with(in_destination)),
    "a PDF's link description": ("Contents", lambda: pdf_with(in_contents)),
    "a PDF's alternative text": ("Alt", lambda: pdf_with(in_structure("/Alt"))),
    "a PDF's actual text": ("ActualText", lambda: pdf_with(in_structure("/ActualText"))),
    "a PDF's attachment": ("attachment, bytes", lambda: pdf_with(in_attachment)),
    "a PDF's attached data": ("attachment, JSON", lambda: pdf_with(in_attached_data)),
    "a PDF's associated file": ("attachment, JSON", lambda: pdf_with(in_associated_file)),
    "a PDF's attached archive": ("attachment, text", lambda: pdf_with(in_attached_archive)),
    "a PDF's attachment's name": ("attachment", lambda: pdf_with(in_attachment_name)),
    "a PDF's inner name": ("name", lambda: pdf_with(in_name)),
}


@pytest.mark.parametrize(("place", "plant"), PLANTED.values(), ids=PLANTED.keys())
def test_a_planted_word_is_found_in_its_place(place: str, plant: Plant) -> None:
    path, data = plant()
    found = find([word(BIRD)], {"harmless.txt": b"nothing", path: data})
    assert list(found) == [BIRD]
    assert any(each.endswith(f": {place}") for each in found[BIRD]), found


def test_metadata_of_a_pdf_is_found() -> None:
    """XMP is kept unpacked by rule, so that programs which know nothing of PDF can read it."""
    made, out = Pdf.new(), BytesIO()
    made.add_blank_page()
    with made.open_metadata() as metadata:
        metadata["dc:description"] = BIRD
    made.save(out)
    found = find([word(BIRD)], {"catalogue.pdf": out.getvalue()})
    assert "catalogue.pdf: stream" in found[BIRD]


def test_two_words_side_by_side_are_not_a_third() -> None:
    assert find([word(BIRD)], dict([search_data(words=pack_words(["fugl", "kanari", "zoo"]))])) == {}
    assert find([word(BIRD)], dict([search_data(words=pack_words(["kanari", "kugl", "fugl"]))])) == {}


def test_the_words_of_an_edition_can_be_searched(small: Made) -> None:
    places = find([word("samtalegruppe")], tree(small.output / "families"))["samtalegruppe"]
    assert "assets/search-data.js: packed words" in places


def test_a_word_that_is_nowhere_is_not_found(small: Made) -> None:
    for edition in small.editions:
        assert find([word(BIRD)], tree(small.output / edition)) == {}


@pytest.mark.parametrize(
    ("text", "formats"),
    [
        ("Samtalegruppe for unge", {".html", ".md", ".pdf"}),
        ("samtale@example.org", {".html", ".md", ".pdf"}),
        ("Sådan bruger du kataloget", {".html", ".md", ".pdf"}),
    ],
)
def test_a_word_that_is_there_is_found_in_every_format(small: Made, text: str, formats: set[str]) -> None:
    found = find([word(text)], tree(small.output / "families"))
    (places,) = found.values()
    assert {f".{place.partition(':')[0].rpartition('.')[2]}" for place in places} >= formats
