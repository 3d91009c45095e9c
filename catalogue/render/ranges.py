"""What no line of a page may break in beside numbers and their units: «9.30–11.30», «0–5», «9220 Aalborg Øst»."""

from __future__ import annotations

import re
from functools import lru_cache

from markupsafe import Markup, escape

from catalogue.render.text import printable
from catalogue.render.typography import NO_BREAK, unbroken

_RANGE = re.compile(r"(?<![\w.,–-])(\d[\d.:]{0,4}[–-]\d[\d.:]{0,4})(?![\w–-])")
_POSTAL_CODE = re.compile(r"(?<![\w.,])(\d{4}) (?=[A-ZÆØÅ])")
_WITH_NO_BREAK = rf"\1{NO_BREAK}"


@lru_cache(maxsize=1 << 15)
def held(text: str) -> Markup:
    """A text for a page, with its ranges held together; they have no space that could be a no-break space."""
    bound = unbroken(printable(text))
    pieces = _RANGE.split(_POSTAL_CODE.sub(_WITH_NO_BREAK, bound))
    shown = [str(escape(piece)) for piece in pieces]
    shown[1::2] = [f'<span class="held">{each}</span>' for each in shown[1::2]]
    return Markup("".join(shown))  # noqa: S704  # every piece is escaped
