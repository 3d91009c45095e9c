"""What is not meant for a reader is in no answer of `find` for that reader, nor in what it keeps of the edition."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest

from catalogue.pipeline.check import CHECKS
from catalogue.pipeline.find import FindRequest, find
from catalogue.pipeline.finding import edition_to_find_in
from catalogue.reporters.base import Options
from catalogue.reporters.found import json, markdown, text
from catalogue.store import FileStore
from tests.pipeline.workshop import GOOD, TODAY
from tests.security.canary_table import DAYS, EVERYBODY, NUMBERS, WORDS
from tests.security.leaks import find as find_words
from tests.security.leaks import word

CANARY = GOOD / "canary"
MANY = 100


def answers(cache: Path, edition: str) -> dict[str, bytes]:
    """All offers of an edition in every form, and what is kept of it."""
    told = find(FindRequest(CANARY, TODAY, edition=edition, most=MANY, cache=cache))
    assert told is not None
    assert told.hits.total > 1
    told_as = {
        "find.txt": text.report(told, "da", Options(MANY)),
        "find.md": markdown.report(told, "da"),
        "find.json": json.report(told),
    }
    kept = edition_to_find_in(CANARY, TODAY, None, edition, FileStore(cache / CHECKS))
    assert kept is not None
    return {**{name: said.encode() for name, said in told_as.items()}, "kept.txt": zlib.decompress(kept)}


@pytest.mark.parametrize("edition", EVERYBODY.split())
def test_an_answer_has_what_its_edition_may_and_nothing_else(tmp_path: Path, edition: str) -> None:
    table = WORDS | NUMBERS | {day: editions for (day, _), editions in DAYS.items()}
    found = find_words((word(each) for each in table), answers(tmp_path, edition))
    shown = {each: found[word(each).pattern] for each in table if word(each).pattern in found}
    # Every word of the vocabulary can be asked for, whether an offer has it or not, and what was it called before.
    vocabulary = {"kanariubrugttemaq", "kanariubrugtomraadeq", "kanariudgaaettemaq"}
    assert {each: places for each, places in shown.items() if edition not in table[each]}.keys() <= vocabulary
    assert {place.partition(":")[0] for each in vocabulary & shown.keys() for place in shown[each]} <= {"kept.txt"}
    assert {"kanarititelalleq", "kanarikontaktalleq"} <= shown.keys()
