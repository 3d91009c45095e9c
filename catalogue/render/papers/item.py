"""The committee item as Markdown, as a Word file to paste into the case system, and as a PDF."""

from __future__ import annotations

import re

from catalogue.edition.item import Item
from catalogue.render.base import Artifact
from catalogue.render.commonmark import spare
from catalogue.render.papers.paper import Sheet, paper
from catalogue.render.templates import Templates

NAME = "sag"
_BLANK_LINES = re.compile(r"\n{3,}")


def committee_item(item: Item, templates: Templates) -> tuple[Artifact, ...]:
    """The same words three times."""
    about = Sheet(
        title=item.title,
        language=item.language,
        words=item.words,
        kind="item",
        banners=item.banners,
        line=" ".join(item.facts[0]) if item.facts else "",
        publisher=item.publisher,
        is_demonstration=item.is_demonstration,
    )
    from catalogue.render.papers.word_file import written  # noqa: PLC0415  # docx is slow, and only a release needs it

    data, pages = paper(templates, "paper/item.html", about, item=item)
    return (
        Artifact(f"{NAME}.md", _markdown(item, templates)),
        Artifact(f"{NAME}.docx", written(item)),
        Artifact(f"{NAME}.pdf", data, pages),
    )


def _markdown(item: Item, templates: Templates) -> bytes:
    filled = templates.markdown("paper/item.md", item=item)
    lines = "\n".join(line.rstrip(" \t") for line in filled.split("\n"))
    return (spare(_BLANK_LINES.sub("\n\n", lines).strip()) + "\n").encode()
