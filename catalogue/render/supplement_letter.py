"""The letter that goes with a supplement: which offers it is about, and how it and the catalogue go together."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from catalogue.edition.edition import Edition
from catalogue.edition.language import Words
from catalogue.render.base import Artifact
from catalogue.render.letter import TEXT, Letter
from catalogue.render.templates import Templates

_FALLBACKS = ("en", "da")


def supplement_letter(edition: Edition, offer_ids: Sequence[str], day: date, templates: Templates) -> Artifact:
    """The letter to the edition's addressee as a mail has it: its subject, an empty line, its text."""
    titles = {offer.ref.id: offer.ref.title for offer in edition.offers}
    said = Words({}, edition.language, edition.audience, edition.language).day(day)
    values = {
        "edition": edition,
        "addressee": edition.addressee,
        "day": said,
        "titles": [titles[each] for each in dict.fromkeys(offer_ids) if each in titles],
    }
    tags = (edition.language, edition.language.partition("-")[0], *_FALLBACKS)
    name = next(path for tag in tags if templates.has(path := f"letter/supplement-{tag}.txt"))
    heading, _, body = templates.text(name, **values).strip().partition("\n")
    letter = Letter(heading.strip(), body.strip(), edition.banners)
    return Artifact(TEXT, f"{letter.subject}\n\n{letter.text}".encode())
