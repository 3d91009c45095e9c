"""What is made of a release besides: zips, a branch for pages, supplements; and what is taken back."""

from __future__ import annotations

import shutil
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from catalogue.diagnostics import CatalogueError
from catalogue.pipeline.supplement import publish_supplement
from catalogue.pipeline.withdraw import withdraw
from catalogue.publish.release import released as all_whole
from catalogue.publish.verify import verify
from tests.pdf_reading import plain
from tests.pipeline.workshop import change, tree
from tests.publish.workshop import PERSON, asked, git, in_git, manifest, released, text_of

OFFER = "lektiecafe-skole-a"
CONTACT = "samtaleforeningen/formand"


@pytest.fixture(scope="module")
def made_in_branch(made_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project in git, published with its pages in a branch; nobody may change it."""
    folder = tmp_path_factory.mktemp("in-branch")
    shutil.copytree(made_once.parent / "cache", folder / "cache")
    root = in_git(Path(shutil.copytree(made_once, folder / "project", ignore=shutil.ignore_patterns("releases"))))
    released(root, revision="abc", pages_branch="pages")
    return root


@pytest.fixture
def in_branch(made_in_branch: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    shutil.copytree(made_in_branch.parent / "cache", tmp_path / "cache")
    return Path(shutil.copytree(made_in_branch, tmp_path / "project"))


def test_a_zip_holds_a_package_and_is_the_same_each_time(published: Path) -> None:
    where = released(published, with_zips=True).zips
    assert where is not None
    made = tree(where)
    assert set(made) == {"skole-a.zip", "klub-b.zip"}
    package = tree(published / "releases" / "2026-1" / "packages" / "skole-a")
    with ZipFile(BytesIO(made["skole-a.zip"])) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == package
    released(published, with_zips=True)
    assert tree(where) == made


def test_the_branch_holds_what_everyone_may_see_and_no_history(in_branch: Path) -> None:
    paths = git(in_branch, "ls-tree", "-r", "--name-only", "pages").split()
    assert {path.partition("/")[0] for path in paths} == {"families", "index.html", "pages.json", ".nojekyll"}
    assert 'href="families/index.html"' in git(in_branch, "show", "pages:index.html")
    first = git(in_branch, "rev-parse", "pages")
    assert git(in_branch, "rev-list", "--count", "pages") == "1\n"
    report = released(in_branch, revision="abc", pages_branch="pages")
    assert report.branch is not None
    assert not report.branch.is_new
    assert git(in_branch, "rev-parse", "pages") == first
    assert git(in_branch, "status", "--porcelain", "--", "data") == ""


@pytest.mark.parametrize(("branch", "rule"), [("main", "in-use"), ("old", "foreign"), ("--force", ""), ("a..b", "")])
def test_no_other_branch_is_replaced(published: Path, branch: str, rule: str) -> None:
    in_git(published)
    git(published, "branch", "old")
    heads = git(published, "for-each-ref")
    with pytest.raises(CatalogueError) as refused:
        released(published, pages_branch=branch)
    found = refused.value.diagnostic
    assert (found.code, found.args["rule"]) == ("CAT058", rule)
    assert git(published, "for-each-ref") == heads


def test_a_supplement_is_for_some_and_no_release(published: Path) -> None:
    report = publish_supplement(asked(published), [OFFER], ["school"], lambda *_: None)
    told = manifest(report.folder)
    assert (told["editions"], told["previous"]) == ({}, "2026-1")
    (package,) = told["packages"]
    assert (package["recipient"], package["offers"]) == ("skole-a", [OFFER])
    paper = report.folder / "packages" / "skole-a" / "hasteudgave-2026-11-01.pdf"
    assert plain("Lektiecafé på Skole A") in text_of(paper.read_bytes())
    letter = (report.folder / "packages" / "skole-a" / "brev.txt").read_text(encoding="utf-8")
    assert letter.startswith("Hasteudgave 1. november 2026: Et lille katalog (opdigtet)\n\nKære Skole A (opdigtet)\n")
    assert "- Lektiecafé på Skole A\n" in letter
    assert verify(report.folder) == ()
    assert not publish_supplement(asked(published), [OFFER], ["school"], lambda *_: None).is_new
    # What comes next is told against the release, and so its news hold what the supplement said.
    assert [release.release for _, release in all_whole(published / "releases")] == ["2026-1"]


@pytest.mark.parametrize(("offer", "kind", "code"), [("lektiecafe", "school", "CAT056"), (OFFER, "library", "CAT052")])
def test_a_supplement_of_nothing_is_refused(published: Path, offer: str, kind: str, code: str) -> None:
    with pytest.raises(CatalogueError) as refused:
        publish_supplement(asked(published), [offer], [kind], lambda *_: None)
    assert refused.value.diagnostic.code == code
    assert not list((published / "releases").glob("hasteudgave*"))


def test_a_withdrawn_person_is_found_everywhere_and_gone_from_what_is_made_now(in_branch: Path) -> None:
    change(in_branch, "offers/samtaleforeningen.yaml", "given_on: 2026-01-01", WITHDRAWN)
    report = withdraw(asked(in_branch), CONTACT, lambda *_: None)
    (carrier,) = report.carriers
    old = tree(carrier.folder)
    speaking = {path for path, data in old.items() if PERSON.encode() in data}
    assert speaking
    assert speaking <= set(carrier.files)
    assert {path for path in old if path.endswith(".pdf") and plain(PERSON) in text_of(old[path])} <= set(carrier.files)
    assert carrier.recipients == ("klub-b", "skole-a")
    assert report.carrying == ("refs/heads/pages",)
    assert report.corrected is not None
    new = tree(report.corrected.folder)
    assert report.corrected.folder.name == "2026-1-r2"
    assert [path for path, data in new.items() if PERSON.encode() in data] == []
    assert [path for path in new if path.endswith(".pdf") and plain(PERSON) in text_of(new[path])] == []
    assert git(in_branch, "rev-list", "--count", "pages") == "1\n"
    assert git(in_branch, "reflog", "show", "pages") == ""  # else the old pages would stay within reach
    assert "2026-1-r2" in git(in_branch, "show", "pages:pages.json")
    assert withdraw(asked(in_branch), CONTACT, lambda *_: None).carrying == ()


def test_who_is_shown_still_cannot_be_withdrawn(published: Path) -> None:
    with pytest.raises(CatalogueError) as refused:
        withdraw(asked(published), CONTACT, lambda *_: None)
    assert (refused.value.diagnostic.code, refused.value.diagnostic.args["rule"]) == ("CAT057", "shown")


def test_an_unknown_contact_is_told_with_the_nearest(published: Path) -> None:
    with pytest.raises(CatalogueError) as refused:
        withdraw(asked(published), "samtaleforeningen/formanden", lambda *_: None)
    assert refused.value.diagnostic.args["nearest"] == CONTACT


WITHDRAWN = "given_on: 2026-01-01, withdrawn_on: 2026-10-15"
