"""`docs/import.md`, done as it says."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.docs.walkthrough import run, walk


def test_there_and_back(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    ran = walk("import.md", tmp_path / "project", capsys, monkeypatch)
    assert [each.code for each in ran] == [0, 0]
    assert "There is nothing to change." in ran[1].said
    table = tmp_path / "project/table/offers.csv"
    table.write_bytes(table.read_bytes().replace(b";Skriv og tal;", b";Skriv og tal med os;"))
    again = run("catalogue import sheet table --dry-run", capsys)
    assert "-    title: Skriv og tal\n+    title: Skriv og tal med os\n" in again.said
