"""`catalogue.md`: the whole edition as one file of CommonMark with tables, made to be read on a git host."""

from __future__ import annotations

import re

from catalogue.edition.edition import Edition, Fact, Line
from catalogue.render import commonmark
from catalogue.render.base import Artifact
from catalogue.render.headings import Headings
from catalogue.render.prose import Prose
from catalogue.render.shape import Shape
from catalogue.render.templates import Templates

NAME = "catalogue.md"

_BLANK_LINES = re.compile(r"\n{3,}")
_LINE_ENDS = re.compile(r"[ \t]+$", re.MULTILINE)
_ADDRESS = re.compile(r"(?<![\w`./+-])[\w.+\\-]+@[\w\\-]+(?:\.[\w\\-]+)+")


def render(edition: Edition, templates: Templates) -> tuple[Artifact, ...]:
    """The whole edition as one file."""
    prose = Prose(edition.is_demonstration)
    written = templates.markdown(
        "markdown/catalogue.md",
        edition=edition,
        words=edition.labels,
        prose=prose,
        shape=Shape(edition),
        headings=Headings(edition),
        line=_Lines(prose).line,
        cell=_cell,
    )
    tidy = _BLANK_LINES.sub("\n\n", _LINE_ENDS.sub("", written)).strip() + "\n"
    return (Artifact(NAME, (_unlinked(tidy) if edition.is_demonstration else tidy).encode()),)


class _Lines:
    """Printed lines as Markdown."""

    def __init__(self, prose: Prose) -> None:
        self.prose = prose

    def line(self, line: Line) -> commonmark.Safe:
        """A line, as a link where it may be one."""
        return commonmark.link(line.text, self.prose.target(line.link))


def _cell(fact: Fact | str) -> str:
    """What stands in a cell of a table, which can't be empty."""
    return (fact if isinstance(fact, str) else fact.text) or "–"


def _unlinked(text: str) -> str:
    """E-mail addresses as code: git hosts make links of bare ones, and nobody is written to from a demonstration."""
    return _ADDRESS.sub(lambda found: "`" + found[0].replace("\\", "") + "`", text)
