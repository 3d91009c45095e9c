"""The output formats by name. A new one is a module and a line here."""

from __future__ import annotations

from collections.abc import Mapping

from catalogue.render import html, html_file, markdown, pdf
from catalogue.render.base import Renderer
from catalogue.render.pdf.paper import A4, A5
from catalogue.render.whole import kept_whole

RENDERERS: Mapping[str, Renderer] = {
    "html": html.render,
    "html-file": kept_whole(html_file.render, html_file.NAME),
    "markdown": markdown.render,
    "markdown-pages": markdown.render_pages,
    "pdf": kept_whole(pdf.render, A4.file),
    "pdf-a5": kept_whole(pdf.render_a5, A5.file),
}
