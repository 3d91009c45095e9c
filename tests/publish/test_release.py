"""A release is complete or absent, is never changed, and says itself what is in it."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import pytest

from catalogue.diagnostics import CatalogueError
from catalogue.publish.verify import verify
from tests.pipeline.workshop import change, tree
from tests.publish.workshop import PERSON, manifest, pieces, released


def test_it_holds_every_edition_every_package_and_the_papers(made_once: Path) -> None:
    folder = made_once / "releases" / "2026-1"
    told = manifest(folder)
    assert set(told["editions"]) == {"professionals", "families"}
    assert (folder / "editions" / "families" / "index.html").is_file()
    assert (folder / "editions" / "families" / "catalogue.json").is_file()
    for files in pieces(folder).values():
        assert sorted(Path(each).suffix for each in files) == [".html", ".pdf", ".pdf", ".txt"]
    assert set(pieces(folder)) == {"skole-a", "klub-b"}
    assert (folder / "packages" / "skole-a" / "brev.txt").read_text(encoding="utf-8").count("Skole A (opdigtet)")
    assert (folder / "papers" / "plakater" / "families" / "samtalegruppe.pdf").is_file()
    assert (folder / "papers" / "oversigter" / "school.pdf").is_file()
    assert (folder / "papers" / "sag.docx").is_file()
    assert "## 2026-1" in (folder / "CHANGELOG.md").read_text(encoding="utf-8")


def test_the_manifest_names_each_file_as_it_is(made_once: Path) -> None:
    folder = made_once / "releases" / "2026-1"
    files = {path: data for path, data in tree(folder).items() if path != "manifest.json"}
    named = {each["path"]: (each["size"], each["sha256"]) for each in manifest(folder)["files"]}
    assert named == {path: (len(data), hashlib.sha256(data).hexdigest()) for path, data in files.items()}
    pages = {each["path"]: each["pages"] for each in manifest(folder)["files"]}
    assert all(bool(count) == path.endswith(".pdf") for path, count in pages.items())
    assert verify(folder) == ()


def test_a_package_has_what_fits_first(made_once: Path) -> None:
    packages = {each["recipient"]: each for each in manifest(made_once / "releases" / "2026-1")["packages"]}
    assert packages["skole-a"]["offers"][-1] == "samtalegruppe"  # from thirteen on, and the school goes up to twelve
    assert packages["klub-b"]["offers"][-1] != "samtalegruppe"
    assert packages["skole-a"]["edition"] == "professionals"
    assert packages["klub-b"]["edition"] == "families"
    assert all(sorted(each["offers"]) == sorted(packages["klub-b"]["offers"]) for each in packages.values())


def test_nothing_else_is_left_beside_it(made_once: Path) -> None:
    assert {path.name for path in (made_once / "releases").iterdir()} == {".lock", "2026-1"}


def test_the_same_again_does_nothing(published: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in (published / "releases" / "2026-1").rglob("*")}
    report = released(published)
    assert (report.is_new, report.release is not None) == (False, True)
    assert {path: path.stat().st_mtime_ns for path in (published / "releases" / "2026-1").rglob("*")} == before


def test_the_same_name_for_something_else_is_refused(published: Path) -> None:
    before = tree(published / "releases")
    change(published, "offers/lektieforeningen.yaml", 'start: "14:30"', 'start: "14:00"')
    assert refusal(published) == "CAT051"
    assert tree(published / "releases") == before


def test_a_release_that_was_altered_is_not_taken_for_the_same(published: Path) -> None:
    (published / "releases" / "2026-1" / "packages" / "klub-b" / "brev.txt").write_text("Kære alle", encoding="utf-8")
    assert refusal(published) == "CAT054"


def test_another_release_tells_exactly_what_changed(published: Path) -> None:
    change(published, "offers/lektieforeningen.yaml", 'start: "14:30"', 'start: "14:00"')
    report = released(published, release="2026-2")
    assert report.release is not None
    assert report.release.previous == "2026-1"
    for text in (report.folder / "news").iterdir():
        lines = [line for line in text.read_text(encoding="utf-8").splitlines() if line.startswith(("- ", "  - "))]
        assert lines[0] == "- Lektiecafé på Skole A"
        assert [line.strip() for line in lines[1:]] == [
            "- Hvornår: Tirsdage kl. 14.00–16.00 (før: Tirsdage kl. 14.30–16.00)"
        ]
    assert {path.stem for path in (report.folder / "news").iterdir()} == {"professionals", "families"}
    log = (report.folder / "CHANGELOG.md").read_text(encoding="utf-8")
    assert log.index("## 2026-2") < log.index("## 2026-1")
    assert verify(report.folder) == ()


@pytest.mark.campaign
def test_a_contact_that_changed_is_told_without_the_old_one(published: Path) -> None:
    change(published, "offers/samtaleforeningen.yaml", f"person: {PERSON}", "person: Bo Eksempel")
    report = released(published, release="2026-2")
    assert [path for path, data in tree(report.folder).items() if PERSON.encode() in data] == []


def test_a_draft_is_refused(published: Path) -> None:
    change(published, "catalogue.yaml", "state: final", "state: draft")
    assert refusal(published, release="2026-2") == "CAT050"


def test_errors_are_told_and_nothing_is_made(published: Path) -> None:
    change(published, "offers/lektieforeningen.yaml", "weekday: tuesday", "weekday: tirsdag")
    report = released(published, release="2026-2")
    assert (report.release, report.check.has_errors) == (None, True)
    assert {path.name for path in (published / "releases").iterdir()} == {".lock", "2026-1"}


def test_one_package_that_cannot_be_made_stops_no_other(published: Path) -> None:
    own = published / "templates" / "letter"
    own.mkdir(parents=True)
    # A letter of their own that has nothing to say to one of them.
    (own / "da.txt").write_text("Katalog\n\n{{ addressee.contact[0].text }}\n", encoding="utf-8")
    report = released(published, release="2026-2")
    assert report.release is None
    assert [each.recipient for each in report.failed] == ["klub-b"]
    assert report.made == ("skole-a",)
    assert not (published / "releases" / "2026-2").exists()
    again = released(published, release="2026-2", without=("klub-b",))
    assert again.release is not None
    assert again.found == ("skole-a",)  # it waited, and was not made again
    assert manifest(again.folder)["without"] == ["klub-b"]
    assert set(pieces(again.folder)) == {"skole-a"}


def test_only_who_gets_a_package_can_be_left_out(published: Path) -> None:
    assert refusal(published, release="2026-2", without=("skole-c",)) == "CAT052"


@pytest.mark.campaign
def test_workers_make_the_same_bytes(published: Path) -> None:
    made = tree(published / "releases" / "2026-1")
    shutil.rmtree(published / "releases")
    assert released(published, jobs=2).is_new
    assert tree(published / "releases" / "2026-1") == made


def refusal(root: Path, **more: object) -> str:
    """The code of the refusal."""
    with pytest.raises(CatalogueError) as refused:
        released(root, **more)
    return refused.value.diagnostic.code
