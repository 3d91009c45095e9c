"""A project's own templates need not know of blocks: their PDF is laid out in one go."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from catalogue.project import default_templates
from catalogue.render.base import Means
from catalogue.render.pdf import engines, render
from catalogue.render.templates import Templates
from tests.edition.workshop import edition_of

OWN = {
    "text outside blocks": ("print/cover.html", "<h1>{{ edition.title }}</h1>"),
    "text in a form": ("assets/print-tabs.css", ".label { opacity: 0.5 } @page { margin: 0 }"),
    "heads that can't be read": ("assets/tokens.css", "@page { @top-left { transform: rotate(9deg) } }"),
    "a link to nowhere": ("print/cover.html", '<p data-block="page"><a href="#nowhere">{{ edition.title }}</a></p>'),
}


LONG = "DEMONSTRATION – " + "brug den aldrig til at finde hjælp, " * 4


class Asked(Exception):
    """The straight engine was asked."""


@pytest.fixture(autouse=True)
def _asking(monkeypatch: pytest.MonkeyPatch) -> None:
    def ask(*_: object) -> tuple[bytes, int]:
        raise Asked

    monkeypatch.setattr(engines, "_straight", ask)


@pytest.mark.parametrize("own", OWN)
def test_what_is_not_made_for_blocks_is_laid_out_in_one_go(own: str, tmp_path: Path) -> None:
    name, text = OWN[own]
    (tmp_path / name).parent.mkdir()
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(Asked):
        render(edition_of("small", "families"), Templates((tmp_path, default_templates())), Means())


def test_a_warning_is_never_cut() -> None:
    edition = replace(edition_of("small", "families"), banners=(LONG,))
    with pytest.raises(Asked):
        render(edition, Templates((default_templates(),)), Means())
