"""What every test shares: how hard hypothesis looks, how golden files are refreshed, that WeasyPrint keeps silent."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

# The same examples each time, so that a red test is red for the change at hand. No deadline, and no complaint about
# slow drawing: two shared cores are slow now and then without any fault in the code.
_SHARED = settings(deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("default", _SHARED, max_examples=25)
settings.register_profile("campaign", _SHARED, max_examples=1000)
# The tests are the same on a CI host: a test that is about one says so itself.
for _variable in ("GITHUB_ACTIONS", "GITLAB_CI"):
    os.environ.pop(_variable, None)

settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew instead of comparing")


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Whether this run writes the golden files anew: then look at `git diff` before committing them."""
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture(autouse=True, scope="session")
def cache_of_their_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test reads or writes the caches of the person who runs it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("caches")))
        yield


class _Listener(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(record.getMessage())


@pytest.fixture(autouse=True)
def weasyprint_is_silent() -> Iterator[None]:
    """WeasyPrint logs what it could not do (a missing image, a rule it doesn't know) and goes on; we don't."""
    listener, logger = _Listener(), logging.getLogger("weasyprint")
    logger.addHandler(listener)
    yield
    logger.removeHandler(listener)
    assert listener.heard == []
