"""`catalogue log`: the history of an offer or an association, as it is printed."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.command import say
from tests.compare.history import ENVIRONMENT, build
from tests.compare.start import LEKTIEHUSET, NATTERAVNEN

OFFER = """\
Historien om Samtalegruppe for børn og unge (samtalegruppe)

2026-11-16  b07005b450
  Alder: 7–15 år → 8–16 år

2026-11-09  2098a6412c
  Alder: 6–14 år → 7–15 år

2026-11-02  030c9a4def
  Alder: 6–14 år → 8–14 år
"""
MOVED = """\
History of Følges trygt hjem (natteravnen-trygt-hjem)

2026-04-27  6972715fce
  Removed.

2026-04-20  6ab2aea0e7
  Has a new id: trygt-hjem → natteravnen-trygt-hjem.
  Moved from data/offers/cykelkoekkenet.yaml to data/offers/natteravnen.yaml.
  Contact: vaerksted@example.org → kontor@example.org

2026-04-13  a912e264b4
  Has a new id: sikkert-hjem → trygt-hjem.
  Title: Følges hjem → Følges trygt hjem

2026-04-06  a40dcbe012
  Has a new id: foelges-hjem → sikkert-hjem.

2026-03-30  2738e62bef
  Moved from data/offers/lektiehuset.yaml to data/offers/cykelkoekkenet.yaml.
  Contact: lektier@example.org → vaerksted@example.org

2026-03-23  a069339e3d
  Moved from data/offers/natteravnen.yaml to data/offers/lektiehuset.yaml.

2026-03-09  85bdca8a64
  Added.
"""
CPR = "010203-1234"
PERSON = "Birgit Hansen"
MOBILE = "47 47 10 20"
Log = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("original") / "catalogue")


@pytest.fixture
def repository(original: Path, tmp_path: Path) -> Path:
    """A copy that a test may change."""
    return Path(shutil.copytree(original, tmp_path / "catalogue"))


def git(root: Path, *arguments: str) -> None:
    who = {f"GIT_{who}_{what}": "anna@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    subprocess.run(["git", *arguments], cwd=root, env=ENVIRONMENT | who, check=True, capture_output=True)


def told(capsys: Log, root: Path, *arguments: str, language: str = "da") -> str:
    found = say(capsys, "log", *arguments, "--root", root, "--lang", language)
    assert (found.code, found.err) == (0, "")
    return found.out


def edit(root: Path, path: str, old: str, new: str) -> None:
    text = (root / path).read_text(encoding="utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new, 1), encoding="utf-8")


def days(text: str) -> list[str]:
    return re.findall(r"^(\d{4}-\d\d-\d\d)  [0-9a-f]{10}$", text, re.MULTILINE)


def test_an_offer_through_branches_and_merges(capsys: Log, original: Path) -> None:
    whole = told(capsys, original, "samtalegruppe")
    assert whole.startswith(OFFER)
    assert whole.endswith("2026-01-12  3a7f0de49b\n  Oprettet.\n")
    assert len(days(whole)) == 10


@pytest.mark.parametrize("name", ["natteravnen-trygt-hjem", "foelges-hjem"])
def test_an_offer_is_followed_through_moves_and_new_ids(capsys: Log, original: Path, name: str) -> None:
    assert told(capsys, original, name, language="en").partition("\n")[2] == MOVED.partition("\n")[2]


def test_an_association_with_all_that_is_in_its_file(capsys: Log, original: Path) -> None:
    whole = told(capsys, original, "lektiehuset", language="en")
    assert whole.startswith("History of Lektiehuset (opdigtet) (lektiehuset)\n")
    for line in (
        "  Agreement: Lektiehuset (opdigtet)\n    Agreement period: not filled in → 1 January 2026",
        "  Contact: Kontoret\n",
        "  Offer: Følges hjem\n    Moved from data/offers/natteravnen.yaml to data/offers/lektiehuset.yaml.\n",
        "The file had mistakes then. What changed is told where it was mended.",
    ):
        assert line in whole
    assert told(capsys, original, LEKTIEHUSET, language="en") == whole


def test_what_changed_while_the_file_had_mistakes_is_told_where_it_was_mended(capsys: Log, original: Path) -> None:
    whole = told(capsys, original, "lektiehuset")
    mended = whole.partition("2026-10-05")[2].partition("2026-09-28")[0]
    assert "[-Holder pause:-]{+Åbent:+}" in mended


def test_an_association_under_both_its_ids(capsys: Log, original: Path) -> None:
    whole = told(capsys, original, "cykelvaerkstedet")
    assert "Har fået et nyt id: cykelkoekkenet → cykelvaerkstedet." in whole
    assert days(whole)[0] == "2026-11-23"
    assert days(told(capsys, original, "cykelkoekkenet")) == days(whole)


def test_the_latest_only(capsys: Log, original: Path) -> None:
    found = told(capsys, original, "samtalegruppe", "--limit", "3")
    assert found == f"{OFFER}\nDer er mere: --limit viser kun det nyeste.\n"


def test_what_is_not_committed_comes_first(capsys: Log, repository: Path) -> None:
    edit(repository, NATTERAVNEN, "maximum: 16", "maximum: 17")
    found = told(capsys, repository, "samtalegruppe", "--limit", "1")
    assert "\n\nEndnu ikke gemt i git\n  Alder: 8–16 år → 8–17 år\n\n" in found
    edit(repository, NATTERAVNEN, "maximum: 17", "maximum: sytten")
    found = told(capsys, repository, "samtalegruppe", "--limit", "1")
    assert "\n\nEndnu ikke gemt i git\n  Filen har fejl;" in found


def test_an_offer_nobody_committed(capsys: Log, repository: Path) -> None:
    (repository / "data/offers/ny.yaml").write_text(
        (repository / LEKTIEHUSET).read_text(encoding="utf-8").replace("lektiecafe", "ny-cafe"), encoding="utf-8"
    )
    assert told(capsys, repository, "ny-cafe") == (
        "Historien om Lektiecafé (ny-cafe)\n\nEndnu ikke gemt i git\n  Oprettet.\n"
    )


def test_an_offer_that_never_was_without_mistakes(capsys: Log, repository: Path) -> None:
    text = (repository / LEKTIEHUSET).read_text(encoding="utf-8").replace("lektiecafe", "ny-cafe")
    (repository / "data/offers/ny.yaml").write_text(text.replace("type: fee", "type: gebyr"), encoding="utf-8")
    found = told(capsys, repository, "ny-cafe")
    assert found.startswith("Historien om ny-cafe\n\nEndnu ikke gemt i git\n  Filen har fejl;")


def test_nobody_is_named_and_nothing_private_is_repeated(capsys: Log, repository: Path) -> None:
    consent = "consent: {given_on: 2026-01-01, channels: [web]}"
    edit(repository, NATTERAVNEN, "phone: 98 12 32 92", f"phone: {MOBILE}")
    edit(repository, NATTERAVNEN, "{role: Kontoret,", f"{{role: Kontoret, person: {PERSON}, {consent},")
    edit(repository, NATTERAVNEN, "title: Aftenvandring", f"title: Aftenvandring {CPR}")
    git(repository, "commit", "-q", "-a", "-m", "Anna Andersen was here")
    edit(repository, NATTERAVNEN, f" {CPR}", "")
    for name in ("natteravnen", "aftenvandring"):
        whole = told(capsys, repository, name)
        for word in (CPR, MOBILE, PERSON, "anna", "Anna", "nobody"):
            assert word not in whole
    assert "Titel: ændret (vises ikke)" in told(capsys, repository, "aftenvandring")


def test_what_was_made_private_is_private_in_all_of_the_history(capsys: Log, repository: Path) -> None:
    consent = "consent: {given_on: 2026-01-01, channels: [web]}"
    marker = "title: Aftenvandring\n"
    for old, new in (
        ("{role: Kontoret,", f"{{role: Kontoret, person: {PERSON}, {consent}, email: birgit@example.org,"),
        (f"person: {PERSON}, {consent}, ", ""),
        ("email: birgit@example.org", "email: birgitte@example.org"),
        (marker, f"{marker}    places: {{hus: {{text: Sortvej 9}}}}\n"),
        ("text: Sortvej 9", "text: Sortvej 10"),
        ("text: Sortvej 10", "hidden: true, reason: Krisecenter på Sortvej"),
    ):
        if old.startswith("{role"):
            edit(repository, NATTERAVNEN, "email: kontor@example.org, ", "")
        edit(repository, NATTERAVNEN, old, new)
        git(repository, "commit", "-q", "-a", "-m", "step")
    for name in ("natteravnen", "aftenvandring"):
        whole = told(capsys, repository, name)
        assert "Adressen oplyses ved kontakt" in whole
        for word in ("birgit@", PERSON, "Sortvej"):
            assert word not in whole


def test_what_a_terminal_would_obey_is_not_sent_there(capsys: Log, repository: Path) -> None:
    edit(repository, NATTERAVNEN, "title: Aftenvandring", 'title: "Aften\u200b\u202evandring"')
    assert "\u200b" not in told(capsys, repository, "natteravnen")


def test_a_github_log_obeys_nothing(capsys: Log, repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    edit(repository, NATTERAVNEN, "title: Aftenvandring", 'title: "::error::x"')
    assert told(capsys, repository, "aftenvandring").startswith("::stop-commands::")
    edit(repository, "data/catalogue.yaml", "state: final", "state: '::error::x'")
    assert "::stop-commands::" in say(capsys, "log", "aftenvandring", "--root", repository, "--lang", "da").err


def test_a_merge_tells_nothing_that_its_branches_told(capsys: Log, repository: Path) -> None:
    git(repository, "checkout", "-q", "-b", "topic")
    edit(repository, NATTERAVNEN, "maximum: 16", "maximum: 17")
    git(repository, "commit", "-q", "-a", "-m", "topic")
    git(repository, "checkout", "-q", "main")
    edit(repository, NATTERAVNEN, "title: Samtalegruppe for børn og unge", "title: Samtaler for børn og unge")
    git(repository, "commit", "-q", "-a", "-m", "main")
    git(repository, "merge", "-q", "topic")
    found = told(capsys, repository, "samtalegruppe")
    assert found.count("  Alder: 8–16 år → 8–17 år\n") == 1
    assert found.count("  Titel: Samtalegruppe for børn og unge → Samtaler for børn og unge\n") == 1
    assert len(days(found)) == 12


def test_a_clone_of_the_latest_commits_says_so(capsys: Log, original: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "-q", "--depth", "3", f"file://{original}", "clone")
    found = told(capsys, tmp_path / "clone", "samtalegruppe")
    assert "Oprettet." not in found
    assert found.endswith("Denne kopi af arkivet har kun det nyeste. «git fetch --unshallow» henter det\nældre.\n")


def test_a_catalogue_in_a_folder_of_a_larger_repository(capsys: Log, tmp_path: Path, original: Path) -> None:
    shutil.copytree(original / "data", tmp_path / "by" / "data")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-q", "-m", "all")
    edit(tmp_path / "by", NATTERAVNEN, "maximum: 16", "maximum: 17")
    found = told(capsys, tmp_path / "by", "samtalegruppe")
    assert found.count("\n\n") == 2
    assert "  Alder: 8–16 år → 8–17 år\n" in found


@pytest.mark.parametrize("name", ["samtalegrupe", "--output=x", "../../etc/passwd", "", "a b"])
def test_a_name_that_nobody_knows(capsys: Log, original: Path, name: str) -> None:
    found = say(capsys, "log", "--root", original, "--lang", "da", "--", name)
    assert (found.code, found.out) == (2, "")
    assert "CAT024" in found.err
    if name == "samtalegrupe":
        assert "Mente du «samtalegruppe»?" in found.err


def test_settings_with_mistakes_keep_it_from_being_told(capsys: Log, repository: Path) -> None:
    edit(repository, "data/catalogue.yaml", "state: final", "state: færdig")
    found = say(capsys, "log", "samtalegruppe", "--root", repository, "--lang", "da")
    assert (found.code, found.out) == (1, "")
    assert "Historien kan fortælles, når disse fejl er rettet:" in found.err
    assert "data/catalogue.yaml:2:8" in found.err


def test_a_file_that_began_with_mistakes_is_created_when_they_are_mended(capsys: Log, repository: Path) -> None:
    text = (repository / LEKTIEHUSET).read_text(encoding="utf-8").replace("lektiecafe", "ny-cafe")
    new = repository / "data/offers/ny.yaml"
    for each in (text.replace("type: fee", "type: gebyr"), text.replace("type: fee", "type: afgift"), text):
        new.write_text(each, encoding="utf-8")
        git(repository, "add", ".")
        git(repository, "commit", "-q", "-m", "step")
        if each != text:
            assert told(capsys, repository, "ny").count("Filen har fejl;") == len(days(told(capsys, repository, "ny")))
    for name in ("ny-cafe", "ny"):
        latest, *earlier = told(capsys, repository, name).split("\n\n")[1:]
        assert "Oprettet." in latest or "Tilbud tilføjet: Lektiecafé" in latest
        assert "Filen havde fejl" not in latest
        assert len(earlier) == 2
        assert all("Filen havde fejl" in each for each in earlier)
    new.unlink()
    assert "Endnu ikke gemt i git\n  Fjernet.\n" in told(capsys, repository, "ny-cafe")


def test_an_offer_whose_association_is_renamed_keeps_its_history(capsys: Log, repository: Path) -> None:
    before = told(capsys, repository, "samtalegruppe")
    git(repository, "mv", NATTERAVNEN, "data/offers/ravnene.yaml")
    git(repository, "commit", "-q", "-m", "renamed")
    edit(repository, "data/offers/ravnene.yaml", "maximum: 16", "maximum: 17")
    found = told(capsys, repository, "samtalegruppe")
    assert "Alder: 8–16 år → 8–17 år" in found
    assert "  Forening: Natteravnen (opdigtet)\n" in found
    assert "Flyttet fra data/offers/natteravnen.yaml til data/offers/ravnene.yaml." in found
    assert found.endswith(before.partition("\n")[2])


def test_what_a_merge_chose_against_is_told_too(capsys: Log, repository: Path) -> None:
    git(repository, "checkout", "-q", "-b", "topic")
    edit(repository, NATTERAVNEN, "maximum: 16", "maximum: 17")
    git(repository, "commit", "-q", "-a", "-m", "topic")
    git(repository, "checkout", "-q", "main")
    edit(repository, NATTERAVNEN, "maximum: 16", "maximum: 18")
    git(repository, "commit", "-q", "-a", "-m", "main")
    git(repository, "merge", "-q", "-X", "theirs", "topic")
    found = told(capsys, repository, "samtalegruppe")
    assert "  Alder: 8–16 år → 8–17 år\n" in found
    assert "  Alder: 8–16 år → 8–18 år\n" in found
