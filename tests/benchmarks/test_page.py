"""What is promised of the front page, at the size for which it is promised."""

from __future__ import annotations

from pathlib import Path
from statistics import median

import pytest

from benchmarks.generate import generate
from benchmarks.page import measured

MOST_BYTES = 250_000
MOST_MILLISECONDS = 100


@pytest.mark.campaign
def test_the_front_page_of_200_offers_is_light_and_answers_at_once(tmp_path: Path) -> None:
    generate(tmp_path, 200)
    found = measured(tmp_path)
    assert found.weight < MOST_BYTES, found.weights
    assert median(found.keys) < MOST_MILLISECONDS
