"""«Nyt siden sidst» as a text of its own."""

from __future__ import annotations

from catalogue.edition.edition import Edition
from catalogue.render.base import Artifact
from catalogue.render.markdown import text_of
from catalogue.render.templates import Templates


def news_text(edition: Edition, templates: Templates) -> Artifact:
    """The edition's news in Markdown, without the catalogue around it."""
    return Artifact(f"news/{edition.name}.md", text_of(edition, templates, "news-text"))
