"""What `docs/followup.md` tells of answers, meetings and calendars, done as it says."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.docs.walkthrough import walk


def test_an_answer_a_meeting_and_calendars(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "project"
    ran = {each.command: each for each in walk("followup.md", root, capsys, monkeypatch)}
    ours = {name: each for name, each in ran.items() if name.split()[1] in {"confirm", "meeting", "calendar", "proof"}}
    assert len(ours) == 6
    assert {name: each.said for name, each in ours.items() if each.code} == {}
    dry = next(each.said for name, each in ours.items() if name.endswith("--dry-run"))
    assert "+    age: {minimum: 13}" in dry
    assert "Dansk og arabisk" in dry
    text = (root / "data/offers/samtaleforeningen.yaml").read_text(encoding="utf-8")
    assert "    age: {minimum: 13}\n" in text
    assert "- {on: 2026-02-10, held: true, with: [Frivilligkonsulenten], agreed: [Flere plakater]}" in text
    assert {path.name for path in (root / "kalendere").iterdir()} == {
        *("families.ics", "professionals.ics", "opfoelgning.ics")
    }
    assert (root / "build/proof/samtaleforeningen.pdf").read_bytes().startswith(b"%PDF")
