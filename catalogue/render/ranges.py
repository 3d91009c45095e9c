"""What no line of a page may break in beside numbers and their units: «9.30–11.30», «0–5», «9220 Aalborg Øst»."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

from catalogue.render.templates import printed_in_html
from catalogue.render.typography import NO_BREAK

_RANGE = re.compile(r"(?<![\w.,–-])(\d[\d.:]{0,4}[–-]\d[\d.:]{0,4})(?![\w–-])")
_POSTAL_CODE = re.compile(r"(?<![\w.,])(\d{4}) (?=[A-ZÆØÅ])")
_HELD = Markup('<span class="held">{}</span>')


def held(text: str) -> Markup:
    """A text for a page, with its ranges held together; they have no space that could be a no-break space."""
    pieces = _RANGE.split(_POSTAL_CODE.sub(rf"\1{NO_BREAK}", str(printed_in_html(text))))
    return Markup("").join(_HELD.format(piece) if place % 2 else escape(piece) for place, piece in enumerate(pieces))
