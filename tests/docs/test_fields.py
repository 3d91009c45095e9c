"""`docs/fields.md` and its Danish twin are what the models say; `make golden` writes them anew."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from catalogue.model.fields import every_key
from tests.docs.field_reference import PATHS, anchor, reference, titles

HOME = Path(__file__).parents[2]
LINK = re.compile(r"\]\(#([^)]*)\)")
ROW = re.compile(r"^\| `([a-z_]+)`(?: \*\*!\*\*)? \| \*\*(.+?)\*\*: (.+?) \| (.+?) \| (.+?) \|$", re.MULTILINE)


@pytest.mark.parametrize("language", PATHS)
def test_it_is_what_the_models_say(language: str, *, update_golden: bool) -> None:
    path = HOME / PATHS[language]
    if update_golden:
        path.write_text(reference(language), encoding="utf-8")
    assert path.read_text(encoding="utf-8") == reference(language)


@pytest.mark.parametrize("language", PATHS)
def test_every_field_has_a_row_with_meaning_value_and_readers(language: str) -> None:
    rows = ROW.findall((HOME / PATHS[language]).read_text(encoding="utf-8"))
    written = {key.rpartition(".")[2] for key in every_key()}
    assert {name for name, *_ in rows} == written
    assert len(rows) >= len(every_key())


@pytest.mark.parametrize("language", PATHS)
def test_every_link_leads_to_a_heading(language: str) -> None:
    text = (HOME / PATHS[language]).read_text(encoding="utf-8")
    headings = [anchor(line.lstrip("# ")) for line in text.splitlines() if line.startswith("#")]
    assert len(set(headings)) == len(headings)
    assert len(LINK.findall(text)) > 50
    assert set(LINK.findall(text)) <= set(headings)
    assert len(set(titles(language))) == len(list(titles(language)))
