"""The page about coordinating: its commands do what they say."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.docs.walkthrough import walk


def test_the_commands(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    root = tmp_path / "project"
    ran = walk("coordinating.md", root, capsys, monkeypatch)
    assert [(each.command, each.code) for each in ran if each.code] == []
    assert "Number of offers by theme and age" in ran[0].said
    assert "<table" in (root / "coverage.html").read_text(encoding="utf-8")
    assert (root / "annex.pdf").read_bytes().startswith(b"%PDF")
    assert "0–5" in ran[-1].said
