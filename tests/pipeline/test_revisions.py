"""Two revisions read and judged in one go."""

from __future__ import annotations

import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from catalogue.diagnostics import CatalogueError, Diagnostic
from catalogue.pipeline.check import judged
from catalogue.pipeline.revisions import Pair, PairRequest, load
from catalogue.source.tree import FolderTree
from tests.compare.history import ENVIRONMENT, build
from tests.compare.start import LEKTIEHUSET, NATTERAVNEN
from tests.compare.told import told

TODAY = date(2026, 6, 1)
OLD = "confirmed: {on: 2026-02-01"
LONG_AGO = "confirmed: {on: 2024-02-01"


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("original") / "catalogue")


@pytest.fixture
def repository(original: Path, tmp_path: Path) -> Path:
    """A copy that a test may change."""
    return Path(shutil.copytree(original, tmp_path / "catalogue"))


def pair(root: Path, base: str, head: str | None = None, *, directly: bool = False) -> Pair:
    return load(PairRequest(root, ENVIRONMENT, TODAY, base, head, directly=directly))


def lines(found: Pair) -> list[str]:
    assert found.changes is not None
    return told(found.changes)


def edit(root: Path, path: str, old: str, new: str) -> None:
    text = (root / path).read_text(encoding="utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new, 1), encoding="utf-8")


def commit(root: Path) -> None:
    who = {f"GIT_{who}_{what}": "nobody@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    subprocess.run(["git", "commit", "-q", "-a", "-m", "x"], cwd=root, env=ENVIRONMENT | who, check=True)


def codes(found: tuple[Diagnostic, ...]) -> list[str]:
    return [each.code for each in found if each.severity.value != "info"]


def test_an_untouched_folder_is_as_it_was(repository: Path) -> None:
    found = pair(repository, "HEAD")
    assert lines(found) == []
    assert found.new == found.cured == ()
    assert found.head == ""


def test_what_is_not_committed_and_not_known_to_git_counts(repository: Path) -> None:
    edit(repository, NATTERAVNEN, "title: Aftenvandring", "title: Aftentur")
    new = (repository / LEKTIEHUSET).read_text(encoding="utf-8").replace("lektiecafe", "laesehule")
    (repository / "data/offers/laesehuset.yaml").write_text(new, encoding="utf-8")
    (repository / LEKTIEHUSET).unlink()
    found = lines(pair(repository, "HEAD"))
    assert "changed offer aftenvandring: title.da: Aftenvandring → Aftentur" in found
    assert "changed association laesehuset: was lektiehuset" in found
    assert "changed offer laesehule: was lektiecafe" in found


def test_what_both_have_alike_is_read_once(repository: Path) -> None:
    edit(repository, NATTERAVNEN, "title: Aftenvandring", "title: Aftentur")
    found = pair(repository, "HEAD")
    before, after = found.before.catalogue, found.after.catalogue
    assert before is not None
    assert after is not None
    assert before.documents["lektiehuset"] is after.documents["lektiehuset"]
    assert before.partnerships["lektiehuset"] is after.partnerships["lektiehuset"]
    assert before.settings is after.settings
    assert before.partnerships["natteravnen"] != after.partnerships["natteravnen"]


@pytest.mark.parametrize("name", ["start", "mistake", "word-retired", "association-renamed", "main"])
def test_each_is_judged_as_if_it_were_alone(repository: Path, name: str) -> None:
    found = pair(repository, name, directly=True)
    alone = judged(found.before.tree, TODAY, None)
    assert found.before.diagnostics == alone.diagnostics
    assert found.after.diagnostics == judged(FolderTree(repository), TODAY, None).diagnostics


def test_like_a_pull_request_it_begins_where_the_branch_did(repository: Path) -> None:
    asked = pair(repository, "in-conflict", "on-another-branch")
    assert lines(asked) == ["changed offer samtalegruppe: age.minimum: 6 → 8"]
    assert asked.base == pair(repository, "merged", "merged").base
    directly = pair(repository, "in-conflict", "on-another-branch", directly=True)
    assert lines(directly) == [
        "changed offer samtalegruppe: age.maximum: 15 → 14",
        "changed offer samtalegruppe: age.minimum: 7 → 8",
    ]


def test_lines_with_line_ends_of_windows_are_the_same(repository: Path) -> None:
    path = repository / NATTERAVNEN
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    found = pair(repository, "HEAD")
    assert lines(found) == []
    assert found.before.catalogue is not None
    assert found.after.catalogue is not None
    assert found.before.catalogue.documents["natteravnen"] is found.after.catalogue.documents["natteravnen"]


def test_a_finding_is_new_until_it_is_committed(repository: Path) -> None:
    edit(repository, NATTERAVNEN, OLD, LONG_AGO)
    edit(repository, LEKTIEHUSET, "themes: [lektier-og-skole, faellesskab]", "themes: [lektier]")
    found = pair(repository, "HEAD")
    assert (codes(found.new), found.cured) == (["CAT301", "CAT313"], ())
    commit(repository)
    assert pair(repository, "HEAD").new == ()
    back = pair(repository, "HEAD", "HEAD~1", directly=True)
    assert (back.new, codes(back.cured)) == ((), ["CAT301", "CAT313"])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("offers:\n", "# en linje mere\n\noffers:\n"),  # the finding moves down
        (f"{LONG_AGO}, by: association", f"# nu\n    {LONG_AGO}, by: municipality"),  # and its line is another
    ],
)
def test_a_finding_is_known_again_in_its_file(repository: Path, old: str, new: str) -> None:
    edit(repository, NATTERAVNEN, OLD, LONG_AGO)
    commit(repository)
    edit(repository, NATTERAVNEN, old, new)
    found = pair(repository, "HEAD")
    assert "CAT313" in codes(found.after.diagnostics)
    assert codes(found.new) == codes(found.cured) == []


def test_a_finding_is_known_again_in_another_file(repository: Path) -> None:
    edit(repository, NATTERAVNEN, OLD, LONG_AGO)
    commit(repository)
    (repository / NATTERAVNEN).rename(repository / "data/offers/nattevagten.yaml")
    found = pair(repository, "HEAD")
    assert "CAT313" in codes(found.after.diagnostics)
    assert codes(found.new) == codes(found.cured) == []


def test_the_same_mistake_once_more_is_new(repository: Path) -> None:
    edit(repository, NATTERAVNEN, OLD, LONG_AGO)
    commit(repository)
    edit(repository, NATTERAVNEN, OLD, LONG_AGO)
    assert codes(pair(repository, "HEAD").new) == ["CAT313"]


def test_settings_that_cannot_be_understood_leave_nothing_to_compare(repository: Path) -> None:
    edit(repository, "data/catalogue.yaml", "title:", "titel:")
    found = pair(repository, "HEAD")
    assert found.changes is None
    assert "CAT201" in codes(found.new)


def test_a_folder_without_data_is_told(repository: Path) -> None:
    shutil.rmtree(repository / "data")
    with pytest.raises(CatalogueError) as found:
        pair(repository, "HEAD")
    assert found.value.diagnostic.code == "CAT001"
