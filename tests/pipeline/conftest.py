"""The read-only builds that tests share."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from tests.pipeline.workshop import Made, Shared, copied, shared


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Shared:
    """Gives the shared build of an example by its name."""
    return partial(shared, factory=tmp_path_factory)


@pytest.fixture(scope="session")
def small(built: Shared) -> Made:
    """The shared build of the three offers."""
    return built("small")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the three offers that a test may change."""
    return copied("small", tmp_path / "project")
