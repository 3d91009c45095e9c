"""The comment on each pull request of a real history, to the letter: `--update-golden` writes the files anew."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import unified_diff
from pathlib import Path

import pytest

from catalogue.pipeline.diff import explained
from catalogue.pipeline.revisions import Pair, PairRequest, load
from catalogue.reporters.base import Options
from catalogue.reporters.changes.registry import DIFF_REPORTERS
from catalogue.review.result import Names
from tests.compare.history import ENVIRONMENT, Step, build, comparisons
from tests.review.workshop import TODAY

APPROVED = Path(__file__).parent / "approved"
FEWEST = 30


Pairs = Mapping[str, tuple[Step, Pair]]


@pytest.fixture(scope="module")
def history(tmp_path_factory: pytest.TempPathFactory) -> Pairs:
    """Each commit of a git repository and the one before it, read by git."""
    root = build(tmp_path_factory.mktemp("history") / "catalogue")
    return {
        step.name: (step, load(PairRequest(root, ENVIRONMENT, TODAY, step.before, step.name, directly=True)))
        for step in comparisons()
    }


def comments(history: Pairs, language: str) -> Iterator[str]:
    for step, pair in history.values():
        report = explained(pair, Names(step.before, step.name), language)
        told = DIFF_REPORTERS["markdown"](report, language, Options())
        yield f"<!-- {step.before} → {step.name} -->\n\n{told}"


@pytest.mark.parametrize("language", ["da", "en"])
def test_it_reads_as_it_was_approved(history: Pairs, language: str, *, update_golden: bool) -> None:
    found = list(comments(history, language))
    made, approved = "\n".join(found), APPROVED / f"history.{language}.md"
    assert len(found) >= FEWEST
    if update_golden:
        approved.parent.mkdir(exist_ok=True)
        approved.write_text(made, encoding="utf-8")
    before = approved.read_text(encoding="utf-8").splitlines()
    assert list(unified_diff(before, made.splitlines(), "approved", "made", lineterm="")) == []
