"""The page about finding: its first commands do what they say."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.docs.walkthrough import walk
from tests.pipeline.workshop import HOME


def test_the_first_commands(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "da_DK.UTF-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    words, narrower, mail = walk("find.md", tmp_path / "project", capsys, monkeypatch)
    assert [each.code for each in (words, narrower, mail)] == [0, 0, 0]
    assert "1 tilbud passer" in words.said
    page = (HOME / "docs" / "find.md").read_text(encoding="utf-8")
    printed = page.partition("```text\n")[2].partition("```")[0]
    assert printed.splitlines() == narrower.said.splitlines()[1 : 1 + len(printed.splitlines())]
    assert "## 1 tilbud passer" in mail.said
