"""What is not meant for a reader is in no byte of what a release holds for the reader, package and papers included."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pipeline.workshop import change, copied, tree
from tests.publish.workshop import released
from tests.security.canary_table import DAYS, EVERYBODY, NUMBERS, WORDS
from tests.security.leaks import find, word

# What a recipient's own package says of the recipient; the mailbox that it is sent to is none of that.
OF_THE_HOST = {"kanarivaertsskoleq", "kanariforsidelinjeq", "kanarimodtagerrolleq", "kanarimodtagerkontorq", "98172635"}
# The committee hears of the money and of its own days; nobody of what the keepers note for themselves.
OF_THE_ITEM = {
    *("kanaripengetitelq", "kanaripengegiverq", "kanaripengeformaalq", "kanaripengejournalq", "kanaripengepartnerq"),
    *("kanaripengelinjeq", "kanaripengedelq", "kanaripengeandreq"),
    *("kanariudvalgq", "kanaridagsordenspunktq", "kanariudvalgssagq", "kanariudvalgsjournalq", "kanaribeslutningq"),
    *("kanarimoedebilagq", "kanaribilagsfilq"),
}
FAMILIES = """
  huset:
    name: Huset
    kind: family-group
    email: huset@example.org
    audience: families
    package: true
    invented: true
"""


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = copied("canary", tmp_path_factory.mktemp("canary") / "project")
    for audience in EVERYBODY.split():
        change(root, "catalogue.yaml", f"{{audience: {audience}, ", f"{{audience: {audience}, formats: [markdown], ")
    change(root, "recipients.yaml", "    cover_line:", "    package: true\n    cover_line:")
    recipients = root / "data" / "recipients.yaml"
    recipients.write_text(recipients.read_text(encoding="utf-8") + FAMILIES, encoding="utf-8")
    report = released(root)
    assert report.folder is not None
    return report.folder


def leaked(folder: Path, edition: str, also: set[str] | None = None) -> dict[str, list[str]]:
    """The words in a folder that its readers may not see, and where they are."""
    table = WORDS | NUMBERS | {day: editions for (day, _), editions in DAYS.items()}
    files = tree(folder) if folder.is_dir() else {folder.name: folder.read_bytes()}
    assert files
    found = find((word(each) for each in table if edition not in table[each] and each not in (also or ())), files)
    return {needle: sorted(places) for needle, places in found.items()}


@pytest.mark.parametrize("edition", EVERYBODY.split())
def test_an_edition_of_a_release_shows_what_it_may(release: Path, edition: str) -> None:
    assert leaked(release / "editions" / edition, edition) == {}


def test_a_package_shows_what_its_edition_may_and_who_it_is_for(release: Path) -> None:
    assert leaked(release / "packages" / "vaert", "professionals", OF_THE_HOST) == {}
    assert leaked(release / "packages" / "huset", "families") == {}
    shown = find(map(word, OF_THE_HOST), tree(release / "packages" / "vaert"))
    assert len(shown) == len(OF_THE_HOST)


def test_posters_and_sheets_show_what_their_readers_may(release: Path) -> None:
    for folder in (release / "papers" / "plakater").iterdir():
        assert leaked(folder, folder.name) == {}, folder.name
    assert leaked(release / "papers" / "oversigter", "professionals") == {}


@pytest.mark.parametrize("name", ["sag.md", "sag.docx", "sag.pdf"])
def test_the_committee_hears_of_the_money_and_its_days_and_of_no_note(release: Path, name: str) -> None:
    assert leaked(release / "papers" / name, "professionals", OF_THE_ITEM) == {}


def test_what_everybody_may_fetch_tells_titles_alone(release: Path) -> None:
    public = {each for each, editions in WORDS.items() if editions}
    for name in ("manifest.json", "CHANGELOG.md"):
        found = find((word(each) for each in {*WORDS, *NUMBERS} - public), {name: (release / name).read_bytes()})
        assert found == {}, name
