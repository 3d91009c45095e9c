"""A web address as a QR code, for those who hold the paper. The only importer of segno."""

from __future__ import annotations

import segno
from markupsafe import Markup

_QUIET_ZONE = 4  # modules of white around the code, as the standard asks
_CORRECTION = "m"  # a code that lost 15 % of its modules can still be read


def qr(address: str, label: str) -> Markup:
    """The address as SVG, as wide as the room it gets; `label` is what it is called for those who don't see it."""
    code = segno.make_qr(address, error=_CORRECTION)
    drawn = code.svg_inline(border=_QUIET_ZONE, omitsize=True, svgclass=None, lineclass=None, title="\0")
    before, _, after = drawn.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg" role="img"', 1).partition("\0")
    return Markup("{}{}{}").format(Markup(before), label, Markup(after))  # noqa: S704  # segno's own drawing
