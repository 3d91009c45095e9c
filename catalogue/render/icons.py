"""The line drawings beside the themes: inline SVG in the colour of the text around them."""

from __future__ import annotations

from markupsafe import Markup

from catalogue.render.templates import Templates

OTHER = "other"


def icon(templates: Templates, name: str) -> Markup:
    """The drawing by name, or the one for everything else. It says nothing that the label beside it doesn't."""
    drawing = icon_bytes(templates, name).decode().strip()
    return Markup(drawing.replace("<svg ", '<svg class="icon" aria-hidden="true" focusable="false" ', 1))  # noqa: S704  # a template


def icon_bytes(templates: Templates, name: str) -> bytes:
    """The drawing as a file."""
    try:
        return templates.asset(f"icons/{name}.svg")
    except FileNotFoundError:
        return templates.asset(f"icons/{OTHER}.svg")
