"""The repository that tests share; nobody changes it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.compare.history import build


@pytest.fixture(scope="session")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole history, with its last commit checked out."""
    return build(tmp_path_factory.mktemp("history") / "catalogue")
