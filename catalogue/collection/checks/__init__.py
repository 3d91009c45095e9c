"""The cross-checks: small pure functions in one table. Each sees the whole catalogue and yields diagnostics."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from catalogue.collection.catalogue import Catalogue
from catalogue.collection.checks import (
    colours,
    completeness,
    dates,
    glyphs,
    identity,
    languages,
    privacy,
    prose,
    publication,
    readability,
    references,
    texts,
    translations,
    words,
)
from catalogue.diagnostics import Diagnostic

Check = Callable[[Catalogue], Iterator[Diagnostic]]

CHECKS: tuple[Check, ...] = (
    words.vocabulary,
    words.successors,
    references.contacts,
    references.places,
    references.contact_places,
    references.recipients,
    references.offers,
    references.co_providers,
    identity.unique_offers,
    identity.offer_circles,
    identity.word_circles,
    dates.agreements,
    dates.confirmations,
    dates.dated_facts,
    dates.undated_states,
    dates.ended_offers,
    dates.disputes,
    texts.prices,
    texts.images,
    texts.numbers,
    prose.descriptions,
    prose.pages,
    privacy.registration_numbers,
    privacy.mobiles,
    privacy.consents,
    glyphs.glyphs,
    languages.languages,
    languages.pages,
    translations.texts,
    readability.readability,
    colours.colours,
    publication.accessibility_statement,
    completeness.completeness,
)


def judge(catalogue: Catalogue) -> tuple[Diagnostic, ...]:
    """Everything all checks have to say."""
    return tuple(found for check in CHECKS for found in check(catalogue))
