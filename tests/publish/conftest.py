"""One release of the small catalogue, made once in a run of tests and only read."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests.pipeline.workshop import one_at_a_time
from tests.publish.workshop import project, released


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that has been published as 2026-1, by the worker that needs it first; nobody may change it."""
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "published-once"
    folder.mkdir(exist_ok=True)
    with one_at_a_time(folder / "lock"):
        if not (folder / "done").exists():
            assert released(project(folder / "project")).is_new
            (folder / "done").touch()
    return folder / "project"


@pytest.fixture
def published(made_once: Path, tmp_path: Path) -> Path:
    """A copy of it, with what PDFs are put together from."""
    shutil.copytree(made_once.parent / "cache", tmp_path / "cache")
    return Path(shutil.copytree(made_once, tmp_path / "project"))
