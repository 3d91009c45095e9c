"""The agenda of a meeting, with a real history in git."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.cli.command import Said, say
from tests.compare.history import ENVIRONMENT
from tests.followup.workshop import association, files, on_one_line, written

AGREED = """\
status: active
periods: [{from: 2025-06-01, until: 2026-05-31, notice_months: 3}]
goals: [Ti unge i hver gruppe]
expected: {minimum: 10, maximum: 12, unit: young-people}
child_certificate: {required: true}
meetings: [{on: 2026-01-12, held: true, agreed: [Foreningen finder en frivillig mere]}]
"""
OFFER = """\
status: {is: waiting-list, reason: volunteers, as_of: 2026-01-01}
capacity: {unit: young-people, maximum: 6, waiting: 2, as_of: 2026-01-01}
price: {type: free}
confirmed: {on: 2025-02-01, by: association}
sources: [{url: "https://example.org", disputes: [age]}]
"""
PATH = "data/offers/foreningen.yaml"


def _commit(root: Path, day: str) -> None:
    who = {f"GIT_{who}_{what}": "anna@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    when = {"GIT_AUTHOR_DATE": f"{day}T12:00:00", "GIT_COMMITTER_DATE": f"{day}T12:00:00"}
    for words in (("add", "."), ("commit", "-q", "-m", "x")):
        subprocess.run(["git", *words], cwd=root, env=ENVIRONMENT | who | when, check=True, capture_output=True)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Before the meeting, on its day, after it, and not committed yet: each time something changed."""
    project = files(
        foreningen=association("Foreningen", AGREED, f"age: {{minimum: 9}}\n{OFFER}"),
        naboen=association("Naboen"),
    )
    root = tmp_path_factory.mktemp("agenda") / "project"
    written({**project, PATH: project[PATH].replace("minimum: 9", "minimum: 8")}, root)
    subprocess.run(["git", "init", "-q", "-b", "main"], cwd=root, env=ENVIRONMENT, check=True)
    _commit(root, "2025-12-01")
    for day, old, new in (
        ("2026-01-11", "minimum: 8", "minimum: 9"),
        ("2026-01-12", "type: free", "type: fee"),
        ("2026-02-01", "waiting: 2", "waiting: 5"),
    ):
        _change(root, old, new)
        _commit(root, day)
    _change(root, "Samtaler hos Foreningen", "Samtaler for unge")
    _change(root, "Samtaler hos Naboen", "Snak hos Naboen", "data/offers/naboen.yaml")
    return root


def _change(root: Path, old: str, new: str, path: str = PATH) -> None:
    file = root / path
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def _agenda(capsys: pytest.CaptureFixture[str], root: Path, *arguments: str) -> Said:
    return say(capsys, "agenda", *arguments, "--root", root)


def test_the_whole_agenda(capsys: pytest.CaptureFixture[str], root: Path) -> None:
    found = _agenda(capsys, root, "foreningen")
    assert (found.code, found.err) == (0, "")
    text = on_one_line(found.out)
    for told in (
        "Dagsorden til statusmøde med Foreningen Mødet er ikke aftalt. Forslag: d. 12. marts 2026.",
        "1. Siden sidste møde Sidste møde blev holdt d. 12. januar 2026. Det aftalte vi: Foreningen finder",
        "Aftaleperiode: 1. juni 2025 – 31. maj 2026, 3 måneders opsigelsesvarsel",
        "Samtaler for unge: Status: Venteliste: der mangler frivillige (oplyst 1. januar 2026)",
        "5 på venteliste",
        "Bekræftet: d. 1. februar 2025 af foreningen",
        "Kommunen mangler foreningens erklæring om børneattester.",
        "Målet er: Ti unge i hver gruppe. Hvordan går det?",
        "Forventet omfang: 10–12 unge om året. Holder det?",
        "De blev senest bekræftet d. 1. februar 2025.",
        "Der er ikke plads til alle (venteliste).",
        "Kataloget siger intet om: tider, sted, tilmelding, sprog og fortrolighed.",
        "Kilderne er ikke enige om: alder.",
        "6. Næste møde Forslag: d. 12. maj 2026 (møde hver 2. måned).",
        "7. Eventuelt",
    ):
        assert told in text


def test_what_changed_since_the_day_of_the_meeting(capsys: pytest.CaptureFixture[str], root: Path) -> None:
    text = on_one_line(_agenda(capsys, root, "foreningen").out)
    part = text[text.index("4. Ændret") : text.index("5. Åbne")]
    assert "Titel: Samtaler hos Foreningen → Samtaler for unge" in part  # not committed yet
    assert "2 på venteliste" in part  # after the meeting
    assert "Pris" in part  # on its day
    assert "8" not in part  # before it
    assert "Naboen" not in part


def test_an_offer_stands_for_its_association(capsys: pytest.CaptureFixture[str], root: Path) -> None:
    assert _agenda(capsys, root, "foreningen-samtaler").out == _agenda(capsys, root, "foreningen").out


def test_it_is_written_in_the_language_of_the_catalogue(
    capsys: pytest.CaptureFixture[str], root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    assert "Åbne spørgsmål" in _agenda(capsys, root, "foreningen").out
    assert "Open questions" in _agenda(capsys, root, "foreningen", "--lang", "en").out


@pytest.mark.parametrize(
    ("ending", "start"), [("md", "# Dagsorden"), ("html", "<!doctype html>"), ("json", "{"), ("txt", "D")]
)
def test_the_ending_of_the_file_is_the_format(
    capsys: pytest.CaptureFixture[str], root: Path, tmp_path: Path, ending: str, start: str
) -> None:
    target = tmp_path / f"dagsorden.{ending}"
    found = _agenda(capsys, root, "foreningen", "--output", str(target))
    assert (found.code, found.out) == (0, "")
    assert target.read_text(encoding="utf-8").startswith(start)


def test_nothing_is_written_among_the_data(capsys: pytest.CaptureFixture[str], root: Path) -> None:
    found = _agenda(capsys, root, "foreningen", "--output", str(root / PATH))
    assert found.code == 2
    assert "CAT016" in found.err


def test_without_git_it_says_so(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    project = written(files(foreningen=association("Foreningen", AGREED, OFFER)), tmp_path / "project")
    found = _agenda(capsys, project, "foreningen")
    assert found.code == 0
    assert "Historikken kan ikke læses her, så det vides ikke." in found.out


def test_without_a_meeting_there_is_nothing_to_compare_with(capsys: pytest.CaptureFixture[str], root: Path) -> None:
    found = _agenda(capsys, root, "naboen")
    assert found.code == 0
    text = on_one_line(found.out)
    assert "Der er ikke noteret noget tidligere møde at sammenligne med." in text
    assert "Der er ingen aftale. Skal der laves en?" in text


def test_an_unknown_association(capsys: pytest.CaptureFixture[str], root: Path) -> None:
    found = _agenda(capsys, root, "foreninge")
    assert found.code == 2
    assert "CAT070" in found.err
    assert "«foreningen»" in found.err


def test_a_file_with_mistakes(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    broken = association("Foreningen", "status: aktiv")
    project = written(files(foreningen=broken, naboen=association("Naboen", "status: aktiv")), tmp_path / "project")
    found = _agenda(capsys, project, "foreningen")
    assert found.code == 1
    assert "data/offers/foreningen.yaml" in found.out
    assert "naboen" not in found.out


def test_no_person_is_named(capsys: pytest.CaptureFixture[str], root: Path, tmp_path: Path) -> None:
    changed = tmp_path / "project"
    subprocess.run(["git", "clone", "-q", str(root), str(changed)], env=ENVIRONMENT, check=True, capture_output=True)
    _change(
        changed,
        "contacts:\n  kontor",
        "contacts:\n  tovholder: {role: Tovholder, person: Kanaria Kanariesen, phone: '98 11 22 33', "
        "shown_in: [professionals], consent: {given_on: 2026-01-02, channels: [print]}}\n  kontor",
    )
    for form in ("text", "markdown", "html", "json"):
        text = _agenda(capsys, changed, "foreningen", "--format", form).out
        assert "Kanari" not in text
        assert "98 11" not in text
    assert "Tovholder" in _agenda(capsys, changed, "foreningen").out
