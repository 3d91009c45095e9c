"""Two revisions and the changes between them: out comes what they mean."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from catalogue.codes import Severity
from catalogue.compare.changes import Changes
from catalogue.diagnostics import Diagnostic
from catalogue.review.agreements import agreements
from catalogue.review.declarations import with_declarations
from catalogue.review.entities import Teller
from catalogue.review.hosts import hosts
from catalogue.review.less import less
from catalogue.review.people import people
from catalogue.review.private import masked, without_private, without_unshown
from catalogue.review.readers import Readers
from catalogue.review.renames import renames
from catalogue.review.result import Names, Review
from catalogue.review.secrecy import secrecy
from catalogue.review.sides import Reader, Reading, Side
from catalogue.review.touched import concerned, touched


@dataclass(frozen=True)
class Compared:
    """Two revisions, what changed between them, and which findings are new or gone."""

    before: Side
    after: Side
    changes: Changes
    names: Names = field(default=Names("", ""))
    appeared: tuple[Diagnostic, ...] = ()
    cured: tuple[Diagnostic, ...] = ()


def review(compared: Compared, language: str) -> Review:
    """What the changes mean, in this language."""
    before, after, changes = compared.before, compared.after, without_unshown(compared.changes)
    known = renames(changes)
    reach = touched(changes, before.catalogue, after.catalogue, known)
    scope = concerned(reach, known, before.catalogue, after.catalogue)
    old, new = Reading(before.catalogue, scope), Reading(after.catalogue, scope)
    secret = secrecy(before, after, known)
    files = reach.associations | {known.association(each) for each in reach.associations} | _owners(old, changes)
    # Whatever is put into words is read off catalogues that have dots for what is private.
    dotted_old = Reading(masked(before.catalogue, secret[0], files), scope, old)
    dotted_new = Reading(masked(after.catalogue, secret[1], files), scope, new)
    words = dotted_new.words(Reader("professionals", language))
    teller = Teller(dotted_old, dotted_new, secret, language)
    entities = with_declarations(teller.told(changes.changes), old.catalogue, new.catalogue, known, language)
    return Review(
        language=language,
        names=compared.names,
        people=people(old, new, known, words, secret[1]),
        readers=tuple(each for each in Readers(old, new, known, reach, changes, language).effects() if each),
        hosts=tuple(hosts(dotted_old, dotted_new, changes, words)),
        agreements=tuple(agreements(before.catalogue, after.catalogue, known, words)),
        less=tuple(less(dotted_old, dotted_new, changes, words)),
        appeared=worth_telling(compared.appeared),
        cured=worth_telling(compared.cured),
        entities=(*entities, *teller.rearranged(changes.orders)),
        uncertain=tuple(teller.uncertain(changes.uncertain)),
        changes=without_private(changes, *secret),
    )


def worth_telling(found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Errors first; without what is merely worth knowing."""
    told = (each for each in found if each.severity is not Severity.INFORMATION)
    return tuple(sorted(told, key=lambda each: (each.severity is not Severity.ERROR, each.sort_key())))


def _owners(before: Reading, changes: Changes) -> frozenset[str]:
    """The associations whose offers changed, as they were before."""
    offers = before.catalogue.offers
    former = ((change.was or change.key).id for change in changes.changes if change.key.kind == "offer")
    return frozenset(offers[each].association for each in former if each in offers)
