"""What the pages of `docs/` promise, done as they say."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from catalogue.project import default_templates
from tests.docs.walkthrough import Ran, run, walk
from tests.pipeline.workshop import change, copied


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "project"


def _all_well(ran: list[Ran]) -> None:
    assert ran
    assert [(each.command, each.code) for each in ran if each.code] == []


def _page_sizes(path: Path) -> set[tuple[int, int]]:
    """The sizes of a PDF's pages in millimetres."""
    with pypdfium2.PdfDocument(path) as document:
        points = [document.get_page_size(number) for number in range(len(document))]
    return {(round(width / 72 * 25.4), round(height / 72 * 25.4)) for width, height in points}


def _text(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        return "\n".join(document[number].get_textpage().get_text_bounded() for number in range(len(document)))


def test_the_look(root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    ran = walk("branding.md", root, capsys, monkeypatch)
    _all_well(ran)
    assert "warning" not in ran[0].said
    site = root / "build" / "families"
    page = (site / "index.html").read_text(encoding="utf-8")
    assert 'alt="Eksempelby Kommune"' in page
    assert (site / "assets" / "images" / "logo.svg").read_bytes() == (root / "data/images/logo.svg").read_bytes()
    assert "Tegning: Eksempelby Kommune" in _text(site / "catalogue.pdf")


def test_a_colour_that_is_too_light(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    walk("branding.md", root, capsys, monkeypatch)
    change(root, "catalogue.yaml", "#7a1f3d", "#f2b8c6")
    again = run("catalogue check", capsys)
    assert again.code == 0
    assert "CAT346" in again.said
    assert "#f2b8c6" in again.said


def test_a_template(root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    ran = walk("templates.md", root, capsys, monkeypatch)
    _all_well(ran)
    assert "print/cover.html" in ran[0].said
    for edition in ("professionals", "families"):
        first = _text(root / "build" / edition / "catalogue.pdf").partition("Akut hjælp")[0]
        assert "Læses sammen med børn og unge" in first


def test_copying_a_template_gives_the_default(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    copied("small", root)
    monkeypatch.chdir(root)
    assert run("catalogue templates copy print/cover.html", capsys).code == 0
    assert (root / "templates/print/cover.html").read_bytes() == (default_templates() / "print/cover.html").read_bytes()


def test_the_booklet(root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    _all_well(walk("booklet.md", root, capsys, monkeypatch))
    build = root / "build"
    assert _page_sizes(build / "families" / "catalogue.pdf") == {(210, 297)}
    assert _page_sizes(build / "families" / "catalogue-a5.pdf") == {(148, 210)}
    assert _page_sizes(build / "professionals" / "catalogue-a5.pdf") == {(148, 210)}
