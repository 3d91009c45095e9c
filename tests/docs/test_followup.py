"""The page about following up: its first commands do what they say."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.docs.walkthrough import walk


def test_the_first_commands(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "project"
    told, page, urgent, agenda, file, *_ = walk("followup.md", root, capsys, monkeypatch)
    assert [each.code for each in (told, page, urgent, agenda, file)] == [0, 0, 1, 0, 0]
    assert "Lektieforeningen (opdigtet): until 31 December 2026" in told.said
    assert "<svg" in (root / "status.html").read_text(encoding="utf-8")
    assert "Dagsorden til statusmøde med Lektieforeningen (opdigtet)" in agenda.said
    assert (root / "dagsorden.md").read_text(encoding="utf-8").startswith("# Dagsorden til statusmøde")
