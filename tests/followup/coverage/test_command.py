"""`catalogue coverage` as it is started."""

from __future__ import annotations

import json
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from tests.cli.command import Said, say
from tests.edition.workshop import SETTINGS
from tests.followup.coverage.workshop import TOWN, VOCABULARY, files, on_one_line
from tests.followup.workshop import written
from tests.pdf_reading import assert_conforms

FORMATS = ("text", "markdown", "html", "json")
DEMONSTRATION = SETTINGS.replace("publisher: {", "publisher: {kind: project, ") + "demonstration: true\n"
HOSTILE = "id: x, title: '<script>alert(1)</script> | [x](javascript:x)', themes: [sorg], areas: [nord]"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    project = {f"data/offers/{name}.yaml": text for name, text in files(TOWN).items()}
    project |= {"data/catalogue.yaml": f"{SETTINGS}inclusion: listed\n", "data/vocabulary.yaml": VOCABULARY}
    return written(project, tmp_path / "project")


def _coverage(capsys: pytest.CaptureFixture[str], root: Path, *arguments: str) -> Said:
    options = ("--root", root, "--cache-dir", root.parent / "cache", "--as-of", "2026-11-01", "--lang", "da")
    return say(capsys, "coverage", *options, *arguments)


def test_on_a_narrow_terminal_nothing_is_cut(capsys: pytest.CaptureFixture[str], root: Path) -> None:
    found = _coverage(capsys, root)
    assert found.code == 0
    assert max(map(len, found.out.splitlines())) <= 100
    assert "Ensomhed" in found.out
    assert "Ingen tilbud om sorg til" in found.out


def test_twice_the_same(capsys: pytest.CaptureFixture[str], root: Path) -> None:
    for form in FORMATS:
        assert _coverage(capsys, root, "--format", form).out == _coverage(capsys, root, "--format", form).out


def test_bands_of_age_are_the_callers(capsys: pytest.CaptureFixture[str], root: Path) -> None:
    found = json.loads(_coverage(capsys, root, "--by", "age", "--ages", "0-5, 6–17", "--format", "json").out)
    assert [each["key"] for each in found["dimensions"][0]["values"]] == ["0-5", "6-17"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--by", "them"), "Mente du «theme»?"),
        (("--by", "age,age"), "«age» står der to gange"),
        (("--by", "age,area,theme,days"), "Spørg efter højst 3 ting ad gangen"),
        (("--ages", "5-3"), "«5-3» er ikke aldersgrupper"),
        (("--ages", "0-9,5-12"), "er ikke aldersgrupper"),
        (("--format", "pdf"), "En PDF kan ikke vises her"),
    ],
)
def test_wrong_questions(capsys: pytest.CaptureFixture[str], root: Path, arguments: tuple[str, ...], said: str) -> None:
    found = _coverage(capsys, root, *arguments)
    assert found.code == 2
    assert said in on_one_line(found.err)


def test_data_that_cannot_be_read(capsys: pytest.CaptureFixture[str], root: Path) -> None:
    written({"data/vocabulary.yaml": "themes: [\n"}, root)
    found = _coverage(capsys, root)
    assert found.code == 1
    assert "CAT" in found.out + found.err


def test_a_project_has_its_own_paper(capsys: pytest.CaptureFixture[str], root: Path, tmp_path: Path) -> None:
    own = '{% extends "paper/base.html" %}{% block paper %}<h1>{{ said.sections[3].heading }}</h1>{% endblock %}'
    written({"templates/paper/coverage.html": own}, root)
    assert _coverage(capsys, root, "--output", str(tmp_path / "egen.pdf")).code == 0
    text = pypdfium2.PdfDocument(tmp_path / "egen.pdf")[0].get_textpage().get_text_bounded()
    assert "Her mangler der noget" in text
    assert "I alt" not in text


def test_files_with_mistakes_are_named(capsys: pytest.CaptureFixture[str], root: Path) -> None:
    written({"data/offers/beta.yaml": "evidence: nobody\n"}, root)
    assert "data/offers/beta.yaml" in _coverage(capsys, root).out


def test_nothing_of_the_data_is_anything_but_text(capsys: pytest.CaptureFixture[str], root: Path) -> None:
    hostile = files({"x": (HOSTILE,), "y": (HOSTILE.replace("id: x", "id: y"),)})
    written({f"data/offers/{name}.yaml": text for name, text in hostile.items()}, root)
    page = _coverage(capsys, root, "--format", "html").out
    assert "<script>" not in page
    assert "&lt;script&gt;alert(1)" in page
    told = _coverage(capsys, root, "--format", "markdown").out
    assert "[x](javascript:" not in told
    assert "<script>" not in told


def test_the_paper_has_tables_that_can_be_heard(capsys: pytest.CaptureFixture[str], root: Path, tmp_path: Path) -> None:
    written({"data/catalogue.yaml": f"{DEMONSTRATION}inclusion: listed\n"}, root)
    path = tmp_path / "bilag.pdf"
    assert _coverage(capsys, root, "--output", str(path)).code == 0
    data = path.read_bytes()
    assert_conforms(data)
    with pikepdf.open(path) as file:
        assert str(file.docinfo["/Title"]) == "Bilag: Dækning"
    pages = pypdfium2.PdfDocument(data)
    texts = [page.get_textpage().get_text_bounded() for page in pages]
    assert all("DEMONSTRATION" in text for text in texts)
    whole = on_one_line(" ".join(texts))
    assert "Ingen tilbud om sorg til 7–15-årige i Nord" in whole
    assert "Måske det samme tilbud to gange" not in whole
    assert _coverage(capsys, root, "--output", str(path)).code == 0
    assert path.read_bytes() == data
