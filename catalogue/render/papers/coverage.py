"""Coverage as a PDF: tables whose numbers stand in every cell, so that a grey copy says as much."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from catalogue.render.papers.paper import Sheet, paper
from catalogue.render.templates import Templates


class Saying(Protocol):
    """What is said, in sections with sentences, tables and lists; the template knows their parts."""

    @property
    def lines(self) -> Sequence[str]:
        """What stands below the title."""
        ...

    @property
    def sections(self) -> Sequence[object]:
        """Its sections."""
        ...


def coverage_paper(templates: Templates, about: Sheet, said: Saying) -> bytes:
    """The paper."""
    data, _ = paper(templates, "paper/coverage.html", about, said=said)
    return data
