"""The sheet for the notice board as a PDF, for those who hang it up without opening the page."""

from __future__ import annotations

from catalogue.edition.edition import Edition, OfferView
from catalogue.render.base import Artifact
from catalogue.render.icons import icon_bytes
from catalogue.render.links import target
from catalogue.render.papers.paper import paper, sheet
from catalogue.render.poster import poster
from catalogue.render.qr import qr
from catalogue.render.shape import Shape
from catalogue.render.templates import Templates

FOLDER = "plakater"
_LOWEST, _HIGHEST = 51, 380  # points of the field of colour: what `poster` keeps for it, and what is a field still
_DRAWN = 0.72  # how much of its height the drawing takes


def posters(edition: Edition, templates: Templates) -> tuple[Artifact, ...]:
    """A sheet for each offer of the edition that may hang on a wall, in the order of print."""
    return tuple(poster_sheet(edition, offer, templates) for offer in edition.offers if not offer.sensitive)


def poster_sheet(edition: Edition, offer: OfferView, templates: Templates) -> Artifact:
    """One sheet of A4. What belongs to a sensitive theme has none: nobody should be seen reading it."""
    made, shape = poster(edition, offer), Shape(edition)
    section = shape.homes[offer.ref.id]
    ink = shape.ink(section)
    field = min(_LOWEST + made.spare, _HIGHEST)
    mark = icon_bytes(templates, section.icon).replace(b"currentColor", ink.encode())
    address = "" if edition.is_demonstration else target(offer.permalink, demonstration=False)
    data, pages = paper(
        templates,
        "paper/poster.html",
        sheet(edition, f"{edition.labels['poster']}: {offer.ref.title}", "poster"),
        {"mark.svg": mark.replace(b'stroke-width="1.5"', b'stroke-width="1"')},
        edition=edition,
        offer=offer,
        poster=made,
        section=section,
        colour=shape.colours[section.key],
        field=field,
        drawing=round(field * _DRAWN),
        code=qr(address, f"{edition.labels['code_to']} {address}") if address else "",
    )
    return Artifact(f"{FOLDER}/{edition.name}/{offer.ref.id}.pdf", data, pages)
