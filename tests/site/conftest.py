"""Sites to visit, and one browser for each module that visits them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browsing import chromium
from tests.site.visit import Visitor, written


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the catalogue that is made for searching: every association is invented."""
    return written("search", tmp_path_factory.mktemp("example"))


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the demonstration."""
    return written("demonstration", tmp_path_factory.mktemp("demonstration"))


@pytest.fixture
def visitor(browser: Browser, example: Path) -> Iterator[Visitor]:
    """Somebody at a desk, on the example's front page."""
    visiting = Visitor(browser, example.as_uri())
    yield visiting
    visiting.leave()
