"""A catalogue of several: from folders and from revisions, checked, built and compared, and never read in vain."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from catalogue.pipeline.build import build
from catalogue.pipeline.check import CheckReport, check
from catalogue.pipeline.diff import diff
from catalogue.pipeline.inputs import inputs_of
from catalogue.pipeline.requests import BuildRequest
from catalogue.pipeline.revisions import PairRequest, load
from tests.pipeline.workshop import GOOD, JOINED, TODAY
from tests.test_bad_examples import GIT

SETTINGS = "data/catalogue.yaml"
CAFE = "sources/eksempelby/data/offers/lektieforeningen.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return Path(shutil.copytree(GOOD / JOINED, tmp_path / "joined"))


def edit(root: Path, path: str, old: str, new: str) -> None:
    text = (root / path).read_text(encoding="utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new), encoding="utf-8")


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=folder, env=GIT, check=True, capture_output=True)


def committed(folder: Path, tag: str) -> None:
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", tag)
    git(folder, "tag", tag)


def seen(root: Path) -> CheckReport:
    return check(root, TODAY, environment=os.environ)


def titles(report: CheckReport) -> dict[str, str]:
    assert report.catalogue is not None
    return {name: "".join(placed.offer.title.values()) for name, placed in report.catalogue.offers.items()}


def made(root: Path, *, keep_going: bool = False) -> Path:
    build(BuildRequest(root, TODAY, formats=("markdown", "html"), keep_going=keep_going), lambda *_: None)
    return root / "build"


def test_the_example_is_right_and_says_where_each_offer_comes_from(root: Path) -> None:
    report = seen(root)
    assert [each.code for each in report.diagnostics if each.severity.value != "info"] == []
    assert CAFE in report.files
    output = made(root)
    text = (output / "professionals" / "catalogue.md").read_text(encoding="utf-8")
    assert text.count("**Fra Eksempelby Kommune (opdigtet)**") == 2
    assert text.count("**Fra Naboby (opdigtet)**") == 1
    assert "Eksempelby Øst" in text
    assert "Skolevej 1, 9000 Eksempelby" in text
    page = (output / "families" / "tilbud" / "eksempelby--lektiecafe.html").read_text(encoding="utf-8")
    assert "Fra Eksempelby Kommune (opdigtet)" in page
    front = (output / "families" / "index.html").read_text(encoding="utf-8")
    assert 'name="source" value="naboby"' in front


def test_no_byte_tells_what_is_between_a_source_and_its_own(root: Path) -> None:
    output = made(root)
    told = b"".join(path.read_bytes() for path in sorted(output.rglob("*")) if path.is_file())
    assert b"naboer@example.org" in told
    for secret in (b"Kim Opdigtet", b"kim@example.org", b"000777", b"skole-a@example.org"):
        assert secret not in told


def test_a_source_decides_by_its_own_rules_what_is_in_it(root: Path) -> None:
    edit(root, CAFE, "until: 2026-12-31", "until: 2026-05-31")
    manifest = json.loads((made(root) / "families" / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["left_out"] == dict.fromkeys(("eksempelby--lektiecafe", "eksempelby--sommerlektier"), "inclusion")


def test_a_build_sees_that_a_source_changed(root: Path) -> None:
    before = inputs_of(root)
    edit(root, CAFE, "Lektiecafé på Skole A", "Lektier på Skole A")
    after = inputs_of(root)
    assert before.data != after.data
    assert [path for path in after.files if before.files.get(path) != after.files[path]] == ["sources/eksempelby/"]


def test_a_picture_of_a_source_is_its_own(root: Path) -> None:
    picture = (GOOD / "every-field" / "data" / "images").glob("*.png")
    there = root / "sources" / "eksempelby" / "data" / "images"
    there.mkdir()
    (there / "hus.png").write_bytes(next(picture).read_bytes())
    edit(root, CAFE, "    title: Lektiecafé", "    images: [{file: hus.png, alt: Et hus}]\n    title: Lektiecafé")
    assert [each.code for each in seen(root).diagnostics if each.severity.value == "error"] == []
    assert list((made(root) / "families").rglob("eksempelby--hus*"))


def test_an_error_in_a_source_stops_the_build_or_is_set_aside(root: Path) -> None:
    edit(root, CAFE, "part_of: lektiecafe", "part_of: ingenting")
    wrong = [(each.code, each.span.file) for each in seen(root).diagnostics if each.severity.value == "error"]
    assert wrong == [("CAT305", CAFE)]
    assert not made(root).exists()
    text = (made(root, keep_going=True) / "professionals" / "catalogue.md").read_text(encoding="utf-8")
    assert "Gåtur for unge" in text
    assert "Lektiecafé" not in text


def test_a_revision_is_read_as_it_was_and_a_newer_one_is_a_difference(root: Path) -> None:
    source = root / "sources" / "eksempelby"
    git(source, "init", "-q", "-b", "main")
    committed(source, "et")
    edit(root, CAFE, "Lektiecafé på Skole A", "Lektier på Skole A")
    committed(source, "to")
    edit(root, SETTINGS, "    folder: sources/eksempelby\n", "    folder: sources/eksempelby\n    revision: et\n")
    assert titles(seen(root))["eksempelby--lektiecafe"] == "Lektiecafé på Skole A"
    assert "sources/eksempelby@et/data/offers/lektieforeningen.yaml" in seen(root).files
    (root / ".gitignore").write_text("sources/eksempelby\n")
    git(root, "init", "-q", "-b", "main")
    committed(root, "begin")
    edit(root, SETTINGS, "revision: et", "revision: to")
    pair = load(PairRequest(root, os.environ, TODAY, "HEAD"))
    assert pair.changes is not None
    assert [each.key.id for each in pair.changes.changes if each.key.kind == "offer"] == ["eksempelby--lektiecafe"]


def test_a_source_in_the_same_repository_is_compared_as_it_was_then(root: Path) -> None:
    git(root, "init", "-q", "-b", "main")
    committed(root, "begin")
    edit(root, CAFE, "Lektiecafé på Skole A", "Lektier på Skole A")
    pair = load(PairRequest(root, os.environ, TODAY, "HEAD"))
    assert pair.changes is not None
    assert [each.key.id for each in pair.changes.changes] == ["eksempelby--lektiecafe"]
    assert pair.changes.changes[0].file == "eksempelby:data/offers/lektieforeningen.yaml"
    assert pair.after.catalogue is not None
    assert list(pair.after.catalogue.sources) == ["eksempelby"]  # the other is the same, and nobody looked at it


@pytest.mark.parametrize("number", ["010203-1234", "0102031234"])  # an error, and a warning that only they are told
def test_what_is_private_in_a_source_is_repeated_by_no_difference(root: Path, number: str) -> None:
    git(root, "init", "-q", "-b", "main")
    committed(root, "begin")
    edit(root, CAFE, "Frivillige hjælper med lektierne efter skoletid.", f"Ring til Per, {number}, efter skoletid.")
    text = repr(diff(PairRequest(root, os.environ, TODAY, "HEAD"), "da").review)
    assert "summary" in text
    assert "1234" not in text
    assert "Per" not in text


def test_our_own_affairs_are_seen_alone(root: Path) -> None:
    catalogue = check(root, TODAY, alone=True).catalogue
    assert catalogue is not None
    assert list(catalogue.partnerships) == ["faellesforeningen"]
