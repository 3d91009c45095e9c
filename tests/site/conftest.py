"""Sites to visit, and one browser for all who visit them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browsing import chromium
from tests.render import complete as sample
from tests.site.visit import Visitor, laid_out, written


# Not for the whole session: while this one is open, no other test may start a browser of its own.
@pytest.fixture(scope="package")
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


@pytest.fixture(scope="session")
def complete(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small site that has a page of every kind."""
    return laid_out(sample.edition(), tmp_path_factory.mktemp("complete"))


@pytest.fixture
def visitor(browser: Browser, example: Path) -> Iterator[Visitor]:
    """Somebody at a desk, on the example's front page."""
    visiting = Visitor(browser, example.as_uri())
    yield visiting
    visiting.leave()
