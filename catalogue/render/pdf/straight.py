"""A PDF by one call of the layout engine: slow, simple, and what a composed file must equal."""

from __future__ import annotations

from catalogue.render.pdf import tabs
from catalogue.render.pdf.manuscript import Manuscript
from catalogue.render.pdf.press import engine, finish


def straight(manuscript: Manuscript) -> tuple[bytes, int]:
    """The file and its number of pages."""
    written = engine.write(*manuscript.book(), manuscript.assets)
    if manuscript.themes:
        sheet = engine.write(*manuscript.tabs, manuscript.assets)
        written = tabs.stamp(written, sheet, manuscript.themes, manuscript.end)
    return finish.finish(written, manuscript.speak, manuscript.data())
