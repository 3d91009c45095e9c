"""The cross-checks: small pure functions in one table. Each sees the whole catalogue and yields diagnostics."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from catalogue.collection.catalogue import Catalogue
from catalogue.collection.checks import (
    alliance,
    colours,
    completeness,
    dates,
    glyphs,
    identity,
    languages,
    milestones,
    money,
    privacy,
    prose,
    publication,
    readability,
    references,
    sameness,
    texts,
    translations,
    words,
)
from catalogue.diagnostics import Diagnostic

Check = Callable[[Catalogue], Iterator[Diagnostic]]

OF_FILES: tuple[Check, ...] = (
    references.contacts,
    references.places,
    references.contact_places,
    dates.agreements,
    dates.confirmations,
    dates.dated_facts,
    dates.undated_states,
    dates.ended_offers,
    dates.disputes,
    texts.prices,
    prose.descriptions,
    privacy.registration_numbers,
    privacy.mobiles,
    privacy.consents,
    glyphs.glyphs,
    translations.texts,
    readability.readability,
    completeness.completeness,
)
"""Those that judge each file by itself: of the rest of the catalogue they ask what `rules` keeps, and nothing else."""

OF_ALL: tuple[Check, ...] = (
    words.vocabulary,
    words.successors,
    references.recipients,
    references.offers,
    references.co_providers,
    references.shared_offers,
    references.shared_associations,
    identity.unique_offers,
    identity.former_ids,
    identity.offer_circles,
    sameness.sameness,
    identity.word_circles,
    texts.images,
    texts.numbers,
    prose.pages,
    languages.languages,
    languages.pages,
    translations.settings,
    translations.words,
    readability.pages,
    colours.colours,
    publication.accessibility_statement,
    money.sums,
    money.spending,
    milestones.order,
    milestones.future,
    alliance.members,
)
"""Those that look at all files together: at their ties, and at a file itself only where its ties are not right."""

CHECKS = (*OF_FILES, *OF_ALL)


def judge(catalogue: Catalogue, checks: tuple[Check, ...] = CHECKS) -> tuple[Diagnostic, ...]:
    """Everything these checks have to say."""
    return tuple(found for check in checks for found in check(catalogue))
