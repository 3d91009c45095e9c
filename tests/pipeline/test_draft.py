"""A build of what is only proposed: every page says so, nothing of it is taken over, only public editions are made."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from catalogue.pipeline.build import build
from catalogue.pipeline.requests import BuildRequest
from tests.cli.command import say
from tests.pipeline.workshop import TODAY, change, copied, written

DRAFT = "UDKAST"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copied("small", tmp_path / "project")


def _make(root: Path, *formats: str, is_draft: bool) -> dict[str, tuple[str, ...]]:
    made = build(
        BuildRequest(root=root, day=TODAY, formats=formats, only_public=True, is_draft=is_draft), lambda *_: None
    )
    return {each.name: each.removed for each in made.outcomes}


def test_every_page_says_that_it_is_a_draft(root: Path) -> None:
    assert _make(root, "html", "markdown", "pdf", is_draft=True).keys() == {"families"}
    files = written(root)
    pages = {path: data.decode() for path, data in files.items() if path.endswith((".html", ".md"))}
    assert len(pages) > 5
    assert [path for path, text in pages.items() if DRAFT not in text] == []
    with pypdfium2.PdfDocument(files["catalogue.pdf"]) as document:
        texts = [document[number].get_textpage().get_text_bounded() for number in range(len(document))]
    assert [number for number, text in enumerate(texts, start=1) if DRAFT not in text] == []


def test_a_draft_and_the_catalogue_never_mix(root: Path) -> None:
    _make(root, "html", "markdown", is_draft=True)
    assert _make(root, "html", is_draft=False) == {"families": ("markdown",)}
    assert [path for path, data in written(root).items() if DRAFT.encode() in data] == []


def test_a_catalogue_without_public_editions_has_nothing_to_show(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(root, "catalogue.yaml", ", public: true", "")
    said = say(capsys, "build", "--root", root, "--public")
    assert (said.code, "No edition is for everyone" in said.err) == (0, True)
    assert not list((root / "build").glob("*/manifest.json"))
