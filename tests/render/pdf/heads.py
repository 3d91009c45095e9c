"""Small documents in the style of the printed catalogue, and what the layout engine draws around their pages."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO

import pikepdf

from catalogue.project import default_templates
from catalogue.render import fonts
from catalogue.render.pdf.furniture import drawn
from catalogue.render.pdf.furniture.furniture import Frame
from catalogue.render.pdf.press import engine

ASSETS = default_templates() / "assets"
SHEETS = {"A4": ("tokens.css", "print.css"), "A5": ("tokens.css", "print.css", "print-a5.css")}
HEAD = (
    '<!doctype html><html lang="da"><head><meta charset="utf-8"><title>–</title></head>'
    '<body data-foot="DEMONSTRATION – brug den ikke" data-page="Side" data-of="af" data-notes="Egne noter">'
)
CONTINUED = '<p class="by" data-continued="Fortsat: Samværd AVATA" data-continues="Fortsættes på næste side">Sognet</p>'
BODY = f"""
<section class="cover"><h1>Katalog</h1></section>
<section class="chapter"><h2 class="chapter-title" data-sign="Øvrig støtte, 2026" data-running="Udgave 2026-1">A</h2>
<article class="offer"><div class="head"><h3>B</h3>{CONTINUED}</div><p style="height: 400mm">C</p></article></section>
<section class="chapter" style="break-before: left"><p>D</p></section>
<section class="chapter" style="page: dense"><p>E</p></section>
<section class="chapter" style="page: dense"><p>F</p></section>
<section class="chapter" style="break-before: right"><p>G</p></section>
<section class="chapter" style="break-before: right"><p>H</p></section>
"""


def style(paper: str) -> str:
    """The style of a printed catalogue."""
    return "\n".join((ASSETS / name).read_text(encoding="utf-8") for name in SHEETS[paper])


def assets() -> Mapping[str, bytes]:
    """The bytes that the style names."""
    faces = {f"fonts/{name}.ttf": fonts.face(name) for name in fonts.FACES}
    return {**faces, "ruled.svg": (ASSETS / "ruled.svg").read_bytes()}


def pages(body: str, css: str) -> list[tuple[drawn.Text, ...]]:
    """The lines of text on each page that the layout engine makes of it."""
    written = engine.write(f"{HEAD}{body}</body></html>", css, assets())
    with pikepdf.Pdf.open(BytesIO(written)) as pdf:
        return [tuple(each for each in drawn.shown(page) if isinstance(each, drawn.Text)) for page in pdf.pages]


def around(frame: Frame, texts: tuple[drawn.Text, ...]) -> list[drawn.Text]:
    """Those that stand in the head or the foot."""
    top = frame.page.sheet_height - frame.page.top
    return [text for text in texts if not top - frame.page.height < text.baseline < top]


def said_by(frame: Frame, heads: list[drawn.Text], words: Mapping[str, str]) -> dict[str, str]:
    """What each named string says on a page, as its head and foot show; `words` are those within a line."""
    found = dict(words)
    for slot in frame.slots:
        if len(slot.pieces) == 1:
            near = (text for text in heads if abs(text.baseline - slot.baseline) < 1 and slot.left < text.left + 1)
            found[slot.pieces[0].text] = next((text.text for text in near if text.left < slot.right), "")
    return found
