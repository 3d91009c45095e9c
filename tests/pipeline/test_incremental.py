"""A build makes what changed and nothing else, and what lies there then is what a clean build makes."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from catalogue.pipeline.build import build
from catalogue.pipeline.built import BuildReport
from catalogue.pipeline.requests import BuildRequest
from tests.cli.command import say
from tests.pipeline.edits import EDITS
from tests.pipeline.workshop import TODAY, change, copied, tree

LOOKED_AT = ("html", "markdown", "markdown-pages")
OFFER, OTHER = "tilbud/samtalegruppe.html", "tilbud/lektiecafe-skole-a.html"


def made(root: Path, *formats: str, output: Path | None = None, cache: Path | None = None) -> BuildReport:
    request = BuildRequest(root, TODAY, output=output, formats=formats or LOOKED_AT, cache=cache)
    return build(request, lambda *_: None)


def families(root: Path, output: Path | None = None) -> bool:
    """Build one edition; tell whether anything was built, which it isn't while settings or vocabulary are wrong."""
    formats, editions = ("html", "markdown-pages"), ("families",)
    request = BuildRequest(root, TODAY, output=output, formats=formats, editions=editions, keep_going=True)
    return bool(build(request, lambda *_: None).outcomes)


def remade(report: BuildReport, edition: str = "families") -> dict[str, str]:
    """The files made again, each with the reason."""
    (built,) = (each for each in report.outcomes if each.name == edition)
    return {each.path: each.why for each in built.remade}


@pytest.fixture
def once(project: Path) -> Path:
    """A project that was built."""
    made(project)
    return project


def is_like_clean(root: Path, clean: Path) -> None:
    """Build, and build into an empty folder too."""
    shutil.rmtree(clean, ignore_errors=True)
    if families(root):
        families(root, clean)
        assert tree(root / "build") == tree(clean)


def test_after_each_edit_all_is_as_a_clean_build_makes_it(project: Path, tmp_path: Path) -> None:
    families(project)
    for number, edit in enumerate(EDITS.values()):
        edit(project, number)
        is_like_clean(project, tmp_path / "clean")


STEPS = st.lists(
    st.lists(st.tuples(st.sampled_from(sorted(EDITS)), st.integers(0, 40)), min_size=2, max_size=5),
    min_size=1,
    max_size=2,
)


def edited(steps: list[list[tuple[str, int]]]) -> None:
    with TemporaryDirectory() as folder:
        root = copied("small", Path(folder) / "project")
        families(root)
        for number, step in enumerate(steps):
            for name, value in step:
                EDITS[name](root, value + 50 * number)
            is_like_clean(root, Path(folder) / "clean")


@settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(STEPS)
def test_after_any_edits_all_is_as_a_clean_build_makes_it(steps: list[list[tuple[str, int]]]) -> None:
    edited(steps)


@pytest.mark.campaign
@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(STEPS)
def test_after_very_many_edits_too(steps: list[list[tuple[str, int]]]) -> None:
    edited(steps)


def test_nothing_changed_and_nothing_is_touched(once: Path) -> None:
    folder = once / "build" / "families"
    before = (folder.stat().st_ino, folder.stat().st_mtime_ns, (folder / OFFER).stat().st_ino)
    report = made(once)
    assert [built.remade for built in report.outcomes] == [(), ()]
    assert {each.made for built in report.outcomes for each in built.formats} == {0}
    assert (folder.stat().st_ino, folder.stat().st_mtime_ns, (folder / OFFER).stat().st_ino) == before


def test_one_edition_changes_and_the_other_folder_stays(once: Path) -> None:
    folder = once / "build" / "families"
    before = folder.stat().st_ino
    (once / "build" / "professionals" / "index.html").write_text("altered", encoding="utf-8")
    report = made(once)
    assert remade(report, "professionals") == {"index.html": "altered"}
    assert (remade(report), folder.stat().st_ino) == ({}, before)


def test_one_changed_offer_is_made_again_and_the_others_are_not(once: Path) -> None:
    before = {path: (once / "build" / "families" / path).stat().st_ino for path in (OFFER, OTHER)}
    change(once, "offers/samtaleforeningen.yaml", "Vi drikker te.", "Vi drikker kaffe.")
    again = remade(made(once))
    assert {again[path] for path in (OFFER, "markdown/tema-ensomhed.md")} == {"data"}
    assert not again.keys() & {OTHER, "plakat/lektiecafe-skole-a.html", "markdown/tema-lektier.md", "side/om.html"}
    after = {path: (once / "build" / "families" / path).stat().st_ino for path in (OFFER, OTHER)}
    assert (after[OFFER] == before[OFFER], after[OTHER] == before[OTHER]) == (False, True)
    assert b"kaffe" in (once / "build" / "families" / OFFER).read_bytes()


def test_a_page_that_looks_at_all_offers_follows_all_of_them(once: Path) -> None:
    EDITS["curious template"](once, 1)
    made(once)
    change(once, "offers/samtaleforeningen.yaml", "summary: ", "summary: Spritny. ")
    assert remade(made(once))[OTHER] == "data"
    assert "Spritny." in (once / "build" / "families" / OTHER).read_text(encoding="utf-8")


def test_a_file_that_is_no_longer_made_is_gone(once: Path) -> None:
    (once / "data" / "offers" / "lektieforeningen.yaml").unlink()
    report = made(once)
    assert OTHER in report.outcomes[1].gone
    assert not (once / "build" / "families" / OTHER).exists()


def test_what_was_missing_or_altered_is_told(once: Path) -> None:
    folder = once / "build" / "families"
    (folder / OFFER).unlink()
    (folder / OTHER).write_text("altered", encoding="utf-8")
    (folder / "note.txt").write_text("mine", encoding="utf-8")
    assert remade(made(once)) == {OFFER: "missing", OTHER: "altered"}
    assert not (folder / "note.txt").exists()


def test_a_link_in_the_place_of_a_file_is_replaced(once: Path, tmp_path: Path) -> None:
    page, elsewhere = once / "build" / "families" / OFFER, tmp_path / "elsewhere.html"
    page.rename(elsewhere)
    page.symlink_to(elsewhere)
    assert remade(made(once)) == {OFFER: "altered"}
    assert not page.is_symlink()


def test_another_day_another_template_and_another_format(once: Path) -> None:
    change(once, "catalogue.yaml", "as_of: 2026-11-01", "as_of: 2026-11-02")
    assert set(remade(made(once)).values()) == {"date"}
    EDITS["curious foot"](once, 1)
    assert set(remade(made(once)).values()) == {"templates"}
    report = made(once, "html")
    assert [(each.name, each.made, each.carried) for each in report.outcomes[1].formats] == [
        ("html", 0, False),
        ("markdown", 0, True),
        ("markdown-pages", 0, True),
    ]


def test_the_changed_files_are_named_and_kept_in_the_cache_alone(once: Path, tmp_path: Path) -> None:
    made(once, cache=tmp_path / "cache")
    change(once, "offers/samtaleforeningen.yaml", "summary: ", "summary: Nyt. ")
    report = made(once, cache=tmp_path / "cache")
    assert report.changed_inputs == ("data/offers/samtaleforeningen.yaml",)
    assert b"offers/samtaleforeningen.yaml" not in b"".join(tree(once / "build").values())


IMPORTED = """
import sys
from catalogue.cli.app import main
code = main(sys.argv[1:])
print(code, sorted({"jinja2", "weasyprint", "markdown", "babel"} & set(sys.modules)))
"""


def test_nothing_to_do_imports_neither_templates_nor_type(project: Path, tmp_path: Path) -> None:
    formats = ["--format", "markdown", "--format", "markdown-pages"]
    arguments = ["build", "--quiet", "--root", str(project), "--cache-dir", str(tmp_path / "cache"), *formats]
    command = [sys.executable, "-c", IMPORTED, *arguments]
    runs = [subprocess.run(command, capture_output=True, text=True, check=True) for _ in range(2)]
    assert [run.stdout.splitlines()[-1] for run in runs] == ["0 ['babel', 'jinja2', 'markdown']", "0 []"]


@pytest.fixture
def narrow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")


@pytest.mark.usefixtures("narrow")
@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ["what it shows changed: ", "Changed since the build before:", "nothing to make", "2 of "]),
        ("da", ["det, den viser, er ændret: ", "Ændret siden sidst:", "Der var intet at danne", "2 af "]),
    ],
)
def test_explain_tells_in_plain_words(
    language: str, words: list[str], once: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ("build", "--root", once, "--format", "markdown-pages", "--lang", language, "--explain")
    keeping = ("--cache-dir", tmp_path / "cache", "--edition", "families")
    say(capsys, *arguments, *keeping)
    change(once, "offers/samtaleforeningen.yaml", "Vi drikker te.", "Vi drikker kaffe.")
    said = say(capsys, *arguments, *keeping)
    nothing = say(capsys, *arguments, *keeping)
    told = said.out + nothing.out
    assert (said.code, nothing.code) == (0, 0)
    assert [word for word in words if word not in told] == []
    explained = told[told.index(words[1]) :].split("\n\n")[0].splitlines()
    assert "    data/offers/samtaleforeningen.yaml" in explained
    assert "    markdown/tema-ensomhed.md" in explained
    assert max(map(len, explained)) <= 80
