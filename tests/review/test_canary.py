"""The catalogue of canaries, coming and going as a whole: no person of it is in any format, nor its declaration."""

from __future__ import annotations

import pytest

from catalogue.collection.catalogue import Catalogue
from catalogue.pipeline.check import CheckReport, judged
from catalogue.pipeline.diff import explained
from catalogue.pipeline.revisions import Pair
from catalogue.reporters.base import Options
from catalogue.reporters.changes.registry import DIFF_REPORTERS
from catalogue.review.result import Names
from catalogue.source.tree import FolderTree
from tests.collection.projects import Memory
from tests.pipeline.workshop import GOOD, TODAY
from tests.review.workshop import FORMS

CANARY = GOOD / "canary"
LEFT_OUT = "data/offers/hovedforeningen.yaml"
FEWEST = 6


@pytest.fixture(scope="module")
def reports() -> tuple[CheckReport, CheckReport]:
    """The catalogue without its one large file, and with it."""
    files = {
        path.relative_to(CANARY).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(CANARY.rglob("data/**/*"))
        if path.suffix in {".yaml", ".md"}
    }
    after = judged(FolderTree(CANARY), TODAY, None)
    return judged(Memory({path: text for path, text in files.items() if path != LEFT_OUT}), TODAY, None), after


def secrets(catalogue: Catalogue) -> set[str]:
    """What leads to the persons of a catalogue."""
    persons = (each for file in catalogue.partnerships.values() for each in file.contacts.values() if each.person)
    ways = ((each.person, each.phone, each.sms, each.email, each.web_form, each.website) for each in persons)
    return {way.removeprefix("https://") for each in ways for way in each if way}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("language", ["da", "en"])
def test_no_person_is_in_any_format(reports: tuple[CheckReport, CheckReport], form: str, language: str) -> None:
    before, after = reports
    assert after.catalogue is not None
    found = secrets(after.catalogue)
    assert len(found) >= FEWEST
    for pair in (Pair(before, after, "a" * 40, ""), Pair(after, before, "a" * 40, "")):
        text = DIFF_REPORTERS[form](explained(pair, Names("før", "efter"), language), language, Options(80))
        assert "kanarirollepersonq" in text
        assert {secret for secret in found if secret in text} == set()
        assert "2015-03-08" not in text
        assert "8. marts 2015" not in text
        assert "8 March 2015" not in text
