"""What no line of a page may break in beside numbers and their units: «9.30–11.30», «0–5», «9220 Aalborg Øst»."""

from __future__ import annotations

import re
from functools import lru_cache

from markupsafe import Markup, escape

from catalogue.render.text import printable
from catalogue.render.typography import NO_BREAK, unbroken

_RANGE = re.compile(r"(?<![\w.,–-])(\d[\d.:]{0,4}[–-]\d[\d.:]{0,4})(?![\w–-])")
_POSTAL_CODE = re.compile(r"(?<![\w.,])(\d{4}) (?=[A-ZÆØÅ])")
_HELD = Markup('<span class="held">{}</span>')


@lru_cache(maxsize=1 << 14)
def held(text: str) -> Markup:
    """A text for a page, with its ranges held together; they have no space that could be a no-break space."""
    pieces = _RANGE.split(_POSTAL_CODE.sub(rf"\1{NO_BREAK}", unbroken(printable(text))))
    return Markup("").join(_HELD.format(piece) if place % 2 else escape(piece) for place, piece in enumerate(pieces))
