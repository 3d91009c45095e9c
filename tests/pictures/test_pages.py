"""The torture catalogue's chosen pages look as they were approved, on both papers: `make golden` draws them anew."""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from pathlib import Path

import pypdfium2
import pytest

from catalogue.project import default_templates
from tests.pictures.approved import (
    APPROVED,
    MANIFEST,
    Approval,
    OtherLetters,
    approval,
    approve,
    are_alike,
    complaints,
    letters,
)
from tests.pictures.pages import CHOSEN, POINTS, Seen, look
from tests.pipeline.workshop import Shared, change, copied, make, one_at_a_time

PAPERS = {"a4": "catalogue.pdf", "a5": "catalogue-a5.pdf"}
EDITION = "professionals"
EXAMPLE = "torture"
LARGEST = 1_000_000
HOW_MANY = 10
NEARLY_NOTHING = 0.1  # mm
MOVED_HEADING = ".colophon .chapter-title { padding-top: 5mm; margin-bottom: -5mm }"
ONLY_A4 = pytest.mark.parametrize("paper", ["a4"])


@pytest.fixture(params=PAPERS)
def paper(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def pdf(built: Shared, paper: str) -> Path:
    return built(EXAMPLE).output / EDITION / PAPERS[paper]


@pytest.fixture
def approved(built: Shared, pdf: Path, paper: str, *, update_golden: bool) -> Approval:
    """The approved pages; drawn anew before any test looks at them, where that is asked for."""
    with one_at_a_time(built(EXAMPLE).root.parent / "approving"):
        if update_golden:
            approve(APPROVED / paper, look(pdf), letters())
        return approval(APPROVED / paper)


@pytest.fixture
def kept(pdf: Path, tmp_path: Path) -> Approval:
    """The pages as they are now, approved for one test, so that those of the comparison don't hang on the design."""
    approve(tmp_path / "kept", look(pdf), letters())
    return approval(tmp_path / "kept")


@pytest.fixture(scope="module")
def moved(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Seen]:
    """The pages on A4 of a project whose own style sheet has the colophon's heading 5 mm lower."""
    project = copied(EXAMPLE, tmp_path_factory.mktemp("moved"))
    change(project, "catalogue.yaml", "paper: [a4, a5]", "paper: [a4]")
    style = (default_templates() / "assets" / "print.css").read_text(encoding="utf-8")
    own = project / "templates" / "assets" / "print.css"
    own.parent.mkdir(parents=True)
    own.write_text(f"{style}\n{MOVED_HEADING}\n", encoding="utf-8")
    assert make(project, "pdf", editions=(EDITION,)).outcomes
    return look(project / "build" / EDITION / PAPERS["a4"])


# Another release of the libraries is worth a word in the summary of the run, and is no mistake of ours.
@pytest.mark.filterwarnings("default::tests.pictures.approved.OtherLetters")
def test_each_page_looks_as_it_was_approved(pdf: Path, approved: Approval, tmp_path: Path) -> None:
    now = letters()
    if not are_alike(approved.letters, now):
        say_so(approved.letters, now)
    told = complaints(look(pdf), approved, now, tmp_path)
    assert told == [], "\n".join(told)


def say_so(then: Mapping[str, str], now: Mapping[str, str]) -> None:
    warnings.warn(f"boxes of text are compared, not pictures: approved with {then}, made with {now}", OtherLetters, 2)


def test_ten_pages_are_approved_for_each_paper_and_nothing_else(approved: Approval, paper: str) -> None:
    assert len({page.number for page in approved.pages.values()}) == len(CHOSEN) == HOW_MANY
    assert {path.name for path in (APPROVED / paper).iterdir()} == {MANIFEST, *(f"{name}.png" for name in CHOSEN)}
    assert {path.name for path in APPROVED.iterdir()} == set(PAPERS)


def test_they_take_little_room(approved: Approval) -> None:
    assert approved.pages
    assert sum(path.stat().st_size for path in APPROVED.rglob("*.*")) < LARGEST


@ONLY_A4
def test_a_heading_moved_by_five_millimetres_is_found(
    moved: Mapping[str, Seen], kept: Approval, tmp_path: Path
) -> None:
    (told,) = complaints(moved, kept, kept.letters, tmp_path)
    assert told.startswith(f"colophon (page {kept.pages['colophon'].number}): ")
    assert "mm from the left" in told
    assert "mm from the top" in told
    assert str(tmp_path / "colophon.png") in told
    assert (tmp_path / "colophon.png").is_file()


@ONLY_A4
def test_the_boxes_of_text_tell_it_too(moved: Mapping[str, Seen], kept: Approval, tmp_path: Path) -> None:
    (told,) = complaints(moved, kept, newer(kept.letters, minor=1), tmp_path)
    assert told.startswith(f"colophon (page {kept.pages['colophon'].number}): of the boxes of text gone: ")


def test_everything_moved_by_nearly_nothing_passes(pdf: Path, kept: Approval, tmp_path: Path) -> None:
    seen = look(nudged(pdf, tmp_path / "nudged.pdf"))
    assert seen["cover"].picture != kept.pages["cover"].picture
    for now in (newer(kept.letters, patch=1), newer(kept.letters, minor=1)):
        assert complaints(seen, kept, now, tmp_path) == []


def nudged(pdf: Path, target: Path) -> Path:
    """The file with everything on each page a tenth of a millimetre further right and down."""
    document, step = pypdfium2.PdfDocument(pdf), NEARLY_NOTHING * POINTS
    for page in document:
        left, bottom, right, top = page.get_mediabox()
        for set_box in (page.set_mediabox, page.set_cropbox):
            set_box(left - step, bottom + step, right - step, top + step)
    document.save(target)
    document.close()
    return target


def test_only_another_minor_release_is_another() -> None:
    here = letters()
    assert all(release.count(".") == 2 for release in here.values())  # major, minor, patch
    assert are_alike(here, newer(here, patch=1))
    assert not are_alike(here, newer(here, minor=1))
    assert not are_alike(here, {**here, "harfbuzz": "0.0.1"})
    with pytest.warns(OtherLetters, match=f"not pictures: approved with .*{here['pango']}.*, made with "):
        say_so(here, newer(here, minor=1))


def newer(releases: Mapping[str, str], minor: int = 0, patch: int = 0) -> dict[str, str]:
    """Later releases of the same libraries."""
    steps = (0, minor, patch)
    return {
        library: ".".join(str(int(number) + step) for number, step in zip(release.split("."), steps, strict=True))
        for library, release in releases.items()
    }
