"""One preview that nobody changes, one that a test may change, and a browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browsing import chromium
from tests.pipeline.workshop import copied
from tests.preview.previewing import Preview, previewed


@pytest.fixture(scope="package")
def still(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """A preview of the three offers, which no test changes."""
    with previewed(copied("small", tmp_path_factory.mktemp("still") / "project")) as started:
        yield started


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the three offers that a test may change."""
    return copied("small", tmp_path / "project")


@pytest.fixture
def shown(project: Path) -> Iterator[Preview]:
    """A preview of it."""
    with previewed(project) as started:
        yield started


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started
