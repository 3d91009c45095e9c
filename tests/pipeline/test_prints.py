"""Every PDF of every good example and of the demonstration, as it was written to the disk."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Mapping
from itertools import pairwise
from pathlib import Path

import outloud
import pikepdf
import pypdfium2
import pytest

from tests.pdf_reading import assert_conforms, checked_page_numbers, claims, elements, families, links, places, plain
from tests.pipeline.workshop import DEMONSTRATION, HOME, IN_LANGUAGES, NAMES, Made, Shared, copied, make

EVERY = (*NAMES, IN_LANGUAGES, DEMONSTRATION)
EXPLAINED: Mapping[str, Collection[str]] = {
    "PAG-001": EVERY,
    "LNK-010": (DEMONSTRATION, "hostile-text"),
}
"""What outloud says all the same, and where it may: each has its reason in `docs/accessibility.md`."""
SOME_EDITIONS = {IN_LANGUAGES: ("families", "families-en")}
"""Which editions to make as booklets: those in letters that the font has."""
MANY_PAGES = {"awkward", "every-field", "search"}
ONLY_DATE = re.compile(rb"/(?:Creation|Mod)Date \(D:([0-9]+)\)")


@pytest.fixture(params=EVERY)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def made(name: str, built: Shared) -> Made:
    return built(name)


def files(made: Made, edition: str) -> list[Path]:
    return sorted((made.output / edition).glob("*.pdf"))


@pytest.fixture
def prints(made: Made) -> list[Path]:
    found = [path for edition in made.editions for path in files(made, edition)]
    assert found
    return found


def assert_well_made(path: Path, name: str) -> None:
    explained = {rule for rule, places in EXPLAINED.items() if name in places}
    assert_conforms(path.read_bytes())
    with pikepdf.open(path) as file:
        assert families(file) == {"Katalog-Sans"}
    result = outloud.check(str(path))
    assert result.error is None
    found = [
        (str(each.severity), each.rule, each.page, each.message, each.evidence) for each in result.sorted_findings()
    ]
    assert [each for each in found if each[1] not in explained] == []


def test_each_keeps_both_standards_in_our_font_alone_and_can_be_heard(name: str, prints: list[Path]) -> None:
    for path in prints:
        assert_well_made(path, name)


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, marks=[pytest.mark.campaign] * (name in MANY_PAGES))
        for name in EVERY
        if name != DEMONSTRATION
    ],
)
def test_each_can_be_had_as_a_booklet(name: str, tmp_path: Path) -> None:
    root = copied(name, tmp_path / "project")
    make(root, "pdf-a5", editions=SOME_EDITIONS.get(name, ()))
    found = sorted((root / "build").glob("*/*.pdf"))
    assert {path.name for path in found} == {"catalogue-a5.pdf"}
    for path in found:
        assert_well_made(path, name)


@pytest.mark.campaign
def test_every_edition_of_the_demonstration_on_both_papers(tmp_path: Path) -> None:
    root = copied(DEMONSTRATION, tmp_path / "project")
    made = make(root, "pdf", "pdf-a5")
    found = sorted((root / "build").glob("*/*.pdf"))
    assert len(found) == 2 * len(made.outcomes)
    for path in found:
        assert_well_made(path, DEMONSTRATION)
        assert_numbers_and_bookmarks_are_right(path)


def test_what_is_not_mended_is_explained() -> None:
    text = (HOME / "docs" / "accessibility.md").read_text(encoding="utf-8")
    assert {rule for rule in EXPLAINED if f"`{rule}`" in text} == set(EXPLAINED)


def test_the_data_inside_are_those_of_the_edition(made: Made) -> None:
    for edition in made.editions:
        manifest = made.manifest(edition)
        for path in files(made, edition):
            with pikepdf.open(path) as file:
                (specification,) = file.Root.AF
                assert str(specification.AFRelationship) == "/Data"
                assert str(specification.Desc)
                assert str(specification.EF.F.Subtype) == "/application/json"
                (attached,) = file.attachments.values()
                data = json.loads(attached.get_file().read_bytes())
            assert next(iter(data)) == "banners"
            assert data["banners"] == manifest["banners"]
            assert (data["edition"]["name"], data["edition"]["as_of"]) == (edition, manifest["as_of"])
            assert sorted(each["id"] for each in data["offers"]) == manifest["offers"]
            assert not {each["id"] for each in data["offers"]} & set(manifest["left_out"])


def test_the_data_inside_say_what_is_printed(prints: list[Path]) -> None:
    for path in prints:
        with pikepdf.open(path) as file:
            (attached,) = file.attachments.values()
            data = json.loads(attached.get_file().read_bytes())
        with pypdfium2.PdfDocument(path) as reader:
            printed = plain("".join(one.get_textpage().get_text_range() for one in reader))
        titles = [each["title"] for each in data["offers"]] + [each["name"] for each in data["associations"]]
        assert [title for title in titles if plain(title) not in printed] == []


def test_links_are_printed_and_nothing_else_lies_on_a_page(prints: list[Path]) -> None:
    for path in prints:
        with pikepdf.open(path) as file:
            found = {(str(link.Subtype), int(link.F)) for _page, link in links(file)}
            said = {str(link.Contents) for _page, link in links(file)}
        assert found == {("/Link", 4)}
        assert [
            text for text in said if not re.fullmatch(r"(?:Gå til|Ring til|Skriv til|Go to|Call|Write to) .+", text)
        ] == []


def test_headings_go_down_one_level_at_a_time(prints: list[Path]) -> None:
    for path in prints:
        with pikepdf.open(path) as file:
            levels = [int(str(each.S)[2:]) for each in elements(file) if re.fullmatch(r"/H[1-6]", str(each.S))]
        assert levels[0] == 1
        assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []


def test_each_header_cell_has_a_scope_and_each_cell_finds_its_headers(prints: list[Path]) -> None:
    for path in prints:
        with pikepdf.open(path) as file:
            cells = [each for each in elements(file) if str(each.S) in {"/TH", "/TD"}]
            headers = {bytes(each.ID) for each in cells if str(each.S) == "/TH"}
            assert {str(each.A.Scope) for each in cells if str(each.S) == "/TH"} <= {"/Row", "/Column"}
            wanted = {bytes(name) for each in cells for name in each.A.get("/Headers", pikepdf.Array())}
        assert wanted <= headers


def test_the_only_date_is_the_one_of_the_data(made: Made) -> None:
    for edition in made.editions:
        day = made.manifest(edition)["as_of"].replace("-", "")
        for path in files(made, edition):
            with pikepdf.open(path) as file:
                assert "Date" not in claims(file)
                everything = b"".join(each.unparse() for each in file.objects if isinstance(each, pikepdf.Dictionary))
                parameters = file.Root.AF[0].EF.F.Params.unparse()
            assert ONLY_DATE.findall(everything) == []
            assert set(ONLY_DATE.findall(parameters)) == {day.encode()}


def test_numbers_and_bookmarks_lead_to_the_right_pages(prints: list[Path]) -> None:
    for path in prints:
        assert_numbers_and_bookmarks_are_right(path)


def assert_numbers_and_bookmarks_are_right(path: Path) -> None:
    reader = pypdfium2.PdfDocument(path)
    with pikepdf.open(path) as file:
        offers = {name for name in places(file) if name.startswith("tilbud-")}
        assert {target for _page, target in checked_page_numbers(file, reader)} >= offers
    texts = [plain(one.get_textpage().get_text_range()) for one in reader]
    marks = [(mark.get_title(), mark.get_dest().get_index()) for mark in reader.get_toc()]
    assert len(marks) > len(offers)
    assert [title for title, index in marks if plain(title)[:30] not in texts[index]] == []
    reader.close()
