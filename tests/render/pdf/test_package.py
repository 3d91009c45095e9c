"""The files of a package: little of them is laid out anew, and each has a name that every system can read."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from itertools import chain

import pypdfium2
import pytest

from catalogue.edition.compose import compose
from catalogue.edition.edition import Edition
from catalogue.render import pdf
from catalogue.render.base import Means
from catalogue.render.package import file_name, package, slug
from catalogue.render.pdf.engines import ENGINES
from catalogue.render.pdf.flow import blocks
from catalogue.render.pdf.manuscript import Manuscript
from catalogue.render.registry import RENDERERS
from catalogue.render.templates import Templates
from catalogue.store import MemoryStore
from tests.edition.packages import SCHOOL, catalogue
from tests.edition.test_package import MIXED
from tests.edition.workshop import labels
from tests.pdf_reading import assert_conforms, plain
from tests.render.pdf.test_oracle import assert_same

MANY = tuple(
    chain.from_iterable(
        (f"title: Sted {number}\nthemes: [{theme}]", f"title: Leg {number}\nthemes: [{theme}]\nage: {{maximum: 5}}")
        for theme in ("ensomhed", "sorg")
        for number in range(1, 9)
    )
)


def editions(*offers: str) -> tuple[Edition, Edition]:
    """The catalogue, and the school's package of it."""
    found = catalogue(*offers, contact={"role": "PPR", "email": "ppr@example.org"})
    made = (compose(found, "da-professionals", labels("da"), recipient=each) for each in ("", SCHOOL))
    return next(made), next(made)


def blocks_of(edition: Edition, templates: Templates, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The blocks that an engine is given to lay out."""
    found: list[str] = []

    def read(manuscript: Manuscript, _: Means) -> tuple[bytes, int]:
        found.extend(block.html for block in blocks.cut(manuscript.book().html).blocks)
        return b"", 0

    monkeypatch.setitem(ENGINES, "reading", read)
    pdf.render(edition, templates, Means(engine="reading"))
    return found


def test_an_offer_is_laid_out_for_the_catalogue_and_taken_over_by_every_package(
    templates: Templates, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual, mine = (blocks_of(each, templates, monkeypatch) for each in editions(*MANY))
    new = [block for block in mine if block not in set(usual)]
    # Its cover, two heads of the rest in lists and two above it, four that its themes begin with or no longer do.
    assert len(new) <= 10 < len(usual) / 10
    offers = [block for block in new if '<article class="offer"' in block]
    assert len(offers) == 4


def test_a_package_says_on_paper_and_in_markdown_for_whom_it_is(templates: Templates) -> None:
    _, mine = editions(*MIXED)
    (printed,) = pdf.render(mine, templates)
    assert_conforms(printed.data)
    document = pypdfium2.PdfDocument(BytesIO(printed.data))
    pages = [plain(page.get_textpage().get_text_range()) for page in document]
    for text in ("Til school (opdigtet)", "Jeres kontakt", "PPR", "ppr@example.org", mine.counts[-1]):
        assert plain(text) in pages[0]
    assert document.get_metadata_dict()["Title"].endswith("– school (opdigtet)")
    last = next(number for number, page in reversed([*enumerate(pages)]) if plain("Resten af kataloget") in page)
    assert plain("Babycafé") in "".join(pages[last:])
    (written,) = RENDERERS["markdown"](mine, templates)
    said = written.data.decode().replace("\u00a0", " ")
    assert "\n**Til school (opdigtet)**\n" in said
    assert "**Jeres kontakt:** PPR · [ppr@example.org](mailto:ppr@example.org)\n" in said


@pytest.mark.usefixtures("composed_for_sure")
def test_composed_and_straight_agree_on_a_package() -> None:
    _, mine = editions(*MIXED)
    assert_same(mine, "A4", MemoryStore())


def test_a_package_has_its_files_under_names_that_say_what_they_are(templates: Templates) -> None:
    _, mine = editions(*MIXED)
    files = package(mine, "2026-2", templates)
    name = "et-katalog-school-2026-2"
    assert [each.path for each in files] == [f"{name}.pdf", f"{name}.html", "brev.pdf", "brev.txt"]
    assert files[0].pages > 1
    assert package(mine, "2026-2", templates) == files


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Børn & unge på Ærø – 2026/2", "boern-unge-paa-aeroe-2026-2"),
        ("../../etc/passwd", "etc-passwd"),
        ("Ünïcode Łódź", "unicode-lodz"),
        ("العربية", ""),
        ("Et meget langt navn på et katalog over tilbud til alle", "et-meget-langt-navn-paa-et-katalog-over-tilbud"),
        ("x" * 90, "x" * 48),
    ],
)
def test_a_name_holds_letters_that_every_system_reads(text: str, name: str) -> None:
    assert slug(text) == name


def test_a_title_that_no_name_can_hold_is_left_out_of_it() -> None:
    usual, mine = editions(*MIXED)
    assert file_name(replace(mine, title="العربية"), "2026-2") == "school-2026-2"
    assert file_name(usual, "2026-2") == "et-katalog-da-professionals-2026-2"
