"""Coverage as a paper beside a committee's item."""

from __future__ import annotations

from catalogue.edition.language import Words
from catalogue.followup.coverage.coverage import Coverage
from catalogue.render.papers.coverage import coverage_paper
from catalogue.render.papers.paper import Sheet
from catalogue.render.templates import Templates
from catalogue.reporters.coverage.told import told


def report(found: Coverage, words: Words, templates: Templates) -> bytes:
    """The paper in the project's own look, without what is the consultant's to tidy up."""
    said = told(found, words, is_paper=True)
    fixed = {name: words(f"page.{name}") for name in ("page", "of", "call", "write_to", "go_to")}
    about = Sheet(
        title=said.title,
        language=said.language,
        words=fixed,
        kind="coverage",
        banners=said.banners,
        line=found.title,
        is_demonstration=bool(said.banners),
    )
    return coverage_paper(templates, about, said)
