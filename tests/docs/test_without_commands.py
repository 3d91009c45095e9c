"""`docs/uden-kommandolinje.md` names what `catalogue init` writes, by the names that a browser shows."""

from __future__ import annotations

import re
from datetime import date

import yaml

from catalogue.authoring.init import Start, start_files
from catalogue.messages.questions import form_word
from tests.pipeline.workshop import HOME

PAGE = (HOME / "docs" / "uden-kommandolinje.md").read_text(encoding="utf-8")
FILES = start_files(Start("Eksempelby Kommune", "frivillig@example.org", date(2026, 11, 22)))


def test_every_workflow_is_told_by_its_name() -> None:
    workflows = [yaml.safe_load(data) for path, data in FILES.items() if path.startswith(".github/workflows/")]
    told = set(re.findall(r"\*\*([^*]+)\*\*", PAGE))
    for workflow in workflows:
        # The comment comes by itself: nobody starts it.
        assert workflow["name"] in told or workflow["name"] == "Kommentar"
    assert {"Byg kataloget", "Hent en formular", "Tjek"} <= told
    assert form_word("issue-name", "da") in PAGE


def test_every_file_that_is_named_is_there() -> None:
    named = {name for name in re.findall(r"`([\w.-]+/[\w./-]+)`", PAGE) if "foreningens-navn" not in name}
    assert len(named) > 5
    built = {"families/index.html"}
    assert [name for name in named - built if not any(path.startswith(name) for path in FILES)] == []
