"""What `comparing` must find: each kind of difference is planted once into a PDF and told; a mere rewriting isn't."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pikepdf
import pytest

from catalogue.render.base import Artifact, Means
from catalogue.render.pdf import render
from catalogue.render.templates import Templates
from tests.pdf_reading import elements
from tests.render import sample
from tests.render.pdf.comparing import TOLERANCE, differences

Plant = Callable[[pikepdf.Pdf], object]


@pytest.fixture(scope="module")
def made(templates: Templates) -> Artifact:
    (artifact,) = render(sample.edition(), templates, Means(engine="straight"))
    return artifact


def changed(data: bytes, plant: Plant) -> bytes:
    """The file with something planted."""
    written = BytesIO()
    with pikepdf.open(BytesIO(data)) as file:
        plant(file)
        file.save(written, deterministic_id=True)
    return written.getvalue()


def first_element(file: pikepdf.Pdf, kind: str) -> Any:  # noqa: ANN401  # an object of PDF
    return next(element for element in elements(file) if kind == element.S)


def first_with(file: pikepdf.Pdf, key: str) -> Any:  # noqa: ANN401  # an object of PDF
    return next(element for element in elements(file) if key in element)


def first_link(file: pikepdf.Pdf, key: str) -> Any:  # noqa: ANN401  # an object of PDF
    return next(link for page in file.pages for link in page.obj.get("/Annots", ()) if key in link)


def first_place(file: pikepdf.Pdf) -> Any:  # noqa: ANN401  # an array of PDF
    return file.Root.Names.Dests.Names[1]


def first_mark(file: pikepdf.Pdf) -> Any:  # noqa: ANN401  # an object of PDF
    return file.Root.Outlines.First


def first_font(file: pikepdf.Pdf) -> Any:  # noqa: ANN401  # an object of PDF
    return next(iter(file.pages[1].Resources.Font.values()))


def draw(content: bytes, *, before: bool = False) -> Plant:
    return lambda file: file.pages[1].contents_add(content, prepend=before)


def another_letter(file: pikepdf.Pdf) -> None:
    """One glyph of a word is another one."""
    page = file.pages[1]
    instructions = pikepdf.parse_content_stream(page)
    at = next(at for at, each in enumerate(instructions) if str(each.operator) == "TJ")
    letters = next(each for each in instructions[at].operands[0] if isinstance(each, pikepdf.String))
    changed = bytes(letters)[2:4] + bytes(letters)[2:]
    shown = pikepdf.Array([pikepdf.String(changed)])
    instructions[at] = pikepdf.ContentStreamInstruction([shown], pikepdf.Operator("TJ"))
    page.Contents = file.make_stream(pikepdf.unparse_content_stream(instructions))


def swapped_texts(file: pikepdf.Pdf) -> None:
    """Two pieces of text are written the other way round."""
    page = file.pages[1]
    instructions = pikepdf.parse_content_stream(page)
    starts = [at for at, each in enumerate(instructions) if str(each.operator) == "BDC" and "/MCID" in each.operands[1]]
    ends = [
        next(at for at in range(start, len(instructions)) if str(instructions[at].operator) == "EMC")
        for start in starts
    ]
    first, second = (instructions[start : end + 1] for start, end in zip(starts[:2], ends[:2], strict=True))
    between = instructions[ends[0] + 1 : starts[1]]
    turned = [*instructions[: starts[0]], *second, *between, *first, *instructions[ends[1] + 1 :]]
    page.Contents = file.make_stream(pikepdf.unparse_content_stream(turned))


def swap(kids: Any) -> None:  # noqa: ANN401  # an array of PDF
    kids[0], kids[1] = kids[1], kids[0]


def moved(numbers: Any, at: int, by: float) -> None:  # noqa: ANN401  # an array of PDF
    numbers[at] = float(numbers[at]) + by


def another_program(file: pikepdf.Pdf) -> None:
    """One more font program for a face that has one."""
    font = first_font(file)
    inner = pikepdf.Dictionary(dict(font.DescendantFonts[0].items()))
    inner.FontDescriptor = pikepdf.Dictionary(dict(inner.FontDescriptor.items()))
    inner.FontDescriptor.FontFile2 = file.make_stream(inner.FontDescriptor.FontFile2.read_bytes())
    copy = file.make_indirect(pikepdf.Dictionary(dict(font.items())))
    copy.DescendantFonts = pikepdf.Array([inner])
    file.pages[0].Resources.Font.Another = copy


PLANTED: dict[str, tuple[str, Plant]] = {
    "a page is missing": ("pages", lambda file: file.pages.__delitem__(-1)),
    "a page is larger": ("pages", lambda file: moved(file.pages[0].mediabox, 2, 1.0)),
    "a letter is another one": ("text", another_letter),
    "all stands a little lower": ("text", draw(b"1 0 0 1 0 -0.05 cm", before=True)),
    "a head is drawn": ("furniture", draw(b"q /Artifact BMC 0 0 0 rg 300 820 1 1 re f EMC Q")),
    "a foot stands a little lower": ("heads", draw(b"1 0 0 1 0 -0.05 cm", before=True)),
    "what is read is in another order": ("order", swapped_texts),
    "a dot is drawn": ("picture", draw(b"q /Artifact BMC 0 0 0 rg 300 400 1 1 re f EMC Q")),
    "all stands half a point to the right": ("picture", draw(b"1 0 0 1 0.5 0 cm", before=True)),
    "a destination is elsewhere": ("destinations", lambda file: moved(first_place(file), 3, 0.1)),
    "a destination is on another page": (
        "destinations",
        lambda file: first_place(file).__setitem__(0, file.pages[0].obj),
    ),
    "a destination has another name": ("destinations", lambda file: file.Root.Names.Dests.Names.__setitem__(0, "a")),
    "a link leads elsewhere": ("links", lambda file: setattr(first_link(file, "/Dest"), "Dest", pikepdf.String("x"))),
    "an address is another one": (
        "links",
        lambda file: setattr(first_link(file, "/A").A, "URI", "mailto:x@example.org"),
    ),
    "a link lies elsewhere": ("links", lambda file: moved(first_link(file, "/Dest").Rect, 0, 0.1)),
    "a link is called otherwise": ("links", lambda file: setattr(first_link(file, "/Dest"), "Contents", "x")),
    "a link isn't printed": ("links", lambda file: first_link(file, "/Dest").__delitem__("/F")),
    "a bookmark is called otherwise": ("outline", lambda file: setattr(first_mark(file), "Title", "x")),
    "a bookmark leads elsewhere": ("outline", lambda file: first_mark(file).Dest.__setitem__(0, file.pages[0].obj)),
    "a bookmark is open": ("outline", lambda file: setattr(first_mark(file), "Count", 3)),
    "a bookmark is missing": ("outline", lambda file: file.Root.Outlines.__setitem__("/First", first_mark(file).Next)),
    "a heading is a paragraph": ("structure", lambda file: setattr(first_element(file, "/H2"), "S", pikepdf.Name.P)),
    "elements change places": ("structure", lambda file: swap(first_element(file, "/Document").K)),
    "a picture says something else": ("structure", lambda file: setattr(first_with(file, "/Alt"), "Alt", "x")),
    "a language is another one": ("structure", lambda file: setattr(first_element(file, "/P"), "Lang", "en")),
    "a cell has no header": ("structure", lambda file: first_element(file, "/TD").__delitem__("/A")),
    "an advance is another one": ("fonts", lambda file: moved(first_font(file).DescendantFonts[0].W[1], 0, 1)),
    "a font is there twice": ("fonts", another_program),
    "the title is another one": ("metadata", lambda file: file.docinfo.__setitem__("/Title", "x")),
    "the claims are others": (
        "metadata",
        lambda file: file.Root.Metadata.write(file.Root.Metadata.read_bytes().replace(b"pdfuaid", b"pdfuaix")),
    ),
    "the file's language is another one": ("metadata", lambda file: setattr(file.Root, "Lang", "en")),
    "the title isn't shown": ("metadata", lambda file: file.Root.__delitem__("/ViewerPreferences")),
    "the data are others": (
        "attachments",
        lambda file: file.attachments.__setitem__(next(iter(file.attachments)), b"{}"),
    ),
}


@pytest.mark.parametrize("what", PLANTED)
def test_what_is_planted_is_found(what: str, made: Artifact) -> None:
    aspect, plant = PLANTED[what]
    found = differences(made.data, changed(made.data, plant), aspect)
    assert {each.aspect for each in found} == {aspect}


def test_a_difference_is_told_where_it_is(made: Artifact) -> None:
    _, plant = PLANTED["a link is called otherwise"]
    (found,) = differences(made.data, changed(made.data, plant))
    first, second = str(found).splitlines()
    assert first.startswith("links: page ")
    assert "«x»" in second
    assert "«x»" not in first


def test_the_same_written_otherwise_is_the_same(made: Artifact) -> None:
    written = BytesIO()
    with pikepdf.open(BytesIO(made.data)) as file:
        moved(first_place(file), 3, TOLERANCE / 2)
        file.save(written, linearize=True, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    assert written.getvalue() != made.data
    assert differences(made.data, written.getvalue()) == []
