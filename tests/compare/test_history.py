"""What a comparison tells of each commit of a real history."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from catalogue.compare.apply import apply
from catalogue.compare.as_json import changes_from_json, changes_to_json
from catalogue.compare.changes import Changes
from catalogue.compare.sheets import sheets
from catalogue.pipeline.revisions import Pair, PairRequest, load
from tests.compare.history import ENVIRONMENT, Step, comparisons
from tests.compare.told import told

TODAY = date(2026, 6, 1)
FEWEST_COMMITS = 30
UNREAD = {"mistake", "mended"}


def pair(repository: Path, step: Step) -> Pair:
    return load(PairRequest(repository, ENVIRONMENT, TODAY, step.before, step.name, directly=True))


def changes(found: Pair) -> Changes:
    assert found.changes is not None
    return found.changes


def test_the_history_is_long() -> None:
    assert len(comparisons()) >= FEWEST_COMMITS


@pytest.mark.parametrize("step", comparisons(), ids=lambda step: step.name)
def test_a_commit_is_told(repository: Path, step: Step) -> None:
    found = pair(repository, step)
    assert told(changes(found)) == list(step.says)
    for report in (found.before, found.after):
        assert report.has_errors == bool(step.name in UNREAD and report.wrong_files)
    if step.name not in UNREAD:
        assert found.before.catalogue is not None
        assert found.after.catalogue is not None
        sent = json.loads(json.dumps(changes_to_json(changes(found))))
        assert changes_from_json(sent) == changes(found)
        assert apply(sheets(found.before.catalogue), changes_from_json(sent)) == sheets(found.after.catalogue)
