"""Which texts of an offer stand in another language than the edition's, and the badge that says so."""

from __future__ import annotations

from collections.abc import Mapping

from catalogue.edition.parts import Badge
from catalogue.edition.view import OfferContext


def foreign(context: OfferContext) -> dict[str, str]:
    """The language of each text that is shown in a foreign one; `notes` only where they all stand in the same."""
    offer, view = context.offer, context.view
    theme = view.catalogue.vocabulary.themes.get(offer.themes[0]) if offer.themes else None
    texts: dict[str, Mapping[str, str] | None] = {
        "title": offer.title,
        "summary": offer.summary,
        "description": offer.description,
        "alert": offer.alert.text if offer.alert else None,
        "theme_label": theme.label if theme else None,
    }
    found = {name: view.words.foreign(text) for name, text in texts.items()}
    notes = {view.words.foreign(note.text) for note in offer.notes if view.audience in note.shown_in}
    found["notes"] = notes.pop() if len(notes) == 1 else ""
    return {name: tag for name, tag in found.items() if tag}


def language_badge(context: OfferContext) -> Badge | None:
    """«Kun på dansk» where what the offer says of itself isn't in the edition's language; «Delvis» where half is."""
    words = context.words
    prose = [text for text in (context.offer.summary, context.offer.description) if text]
    tags = [words.foreign(text) for text in prose]
    tag = next((each for each in tags if each), "")
    if not tag:
        return None
    pattern = "offer.only_in" if all(tags) else "offer.partly_in"
    return Badge("language", words(pattern, language=words.language_name(tag)))
