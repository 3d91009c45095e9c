"""What `docs/national.md` promises, done as it says."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.docs.walkthrough import run, walk


def test_what_a_municipality_gives_is_a_catalogue(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (exported,) = walk("national.md", tmp_path / "project", capsys, monkeypatch)
    assert exported.code == 0
    given = tmp_path / "project" / "build" / "export" / "families" / "national"
    assert (given / "data" / "catalogue.yaml").is_file()
    assert "Skole A" in exported.said  # the host is a text now, and that is told
    again = run(f"catalogue check --root {given}", capsys)
    assert (again.code, "error" in again.said) == (0, False)
