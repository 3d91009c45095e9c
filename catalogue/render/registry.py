"""The output formats by name. A new one is a module and a line here."""

from __future__ import annotations

from collections.abc import Mapping

from catalogue.render import html, markdown, pdf
from catalogue.render.base import Renderer

RENDERERS: Mapping[str, Renderer] = {
    "html": html.render,
    "markdown": markdown.render,
    "markdown-pages": markdown.render_pages,
    "pdf": pdf.render,
    "pdf-a5": pdf.render_a5,
}
