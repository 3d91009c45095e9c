"""What stands before and after the offers: banners, effort, publisher, counts, the safety box, the colophon."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from catalogue.edition.edition import Brand, SafetyBox
from catalogue.edition.language import Words
from catalogue.edition.offer import image_view
from catalogue.edition.parts import Fact, Line
from catalogue.edition.people import bare_address, view_link
from catalogue.edition.select import agreement_state
from catalogue.edition.view import OfferContext, View
from catalogue.edition.where import address_text
from catalogue.model.offer import Period
from catalogue.model.partnership import PUBLIC_KINDS


def brand(view: View) -> Brand:
    """The look of the municipality's own catalogue."""
    settings, words = view.catalogue.settings, view.words
    logo, cover = (image_view(found, words) if found else None for found in (settings.logo, settings.cover_picture))
    return Brand(settings.accent_colour or "", logo, cover)


def banners(view: View) -> Iterator[str]:
    """What every page must say of the catalogue as a whole."""
    if view.catalogue.settings.state == "draft":
        yield view.words("banner.draft")
    if view.catalogue.settings.demonstration:
        yield view.words("banner.demonstration")


def initiative(view: View) -> Iterator[str]:
    """The effort that the catalogue belongs to, why, and from when to when."""
    found, words = view.catalogue.settings.initiative, view.words
    if found is None:
        return
    yield words.text(found.title)
    if found.purpose:
        yield words.text(found.purpose)
    if found.period:
        yield period_text(found.period, words)


def period_text(period: Period, words: Words) -> str:
    """«1. januar 2026 – 31. december 2027», or the end of it that is known."""
    start = words.day(period.from_) if period.from_ else ""
    end = words.day(period.until) if period.until else ""
    key = "period" if start and end else "period_from" if start else "period_until"
    return words(f"cover.{key}", start=start, end=end)


def publisher(view: View) -> Iterator[str]:
    """Who publishes, and how to reach them."""
    yield from (line.text for line in _publisher(view))


def _publisher(view: View) -> Iterator[Line]:
    found = view.catalogue.settings.publisher
    address = address_text(found.address) if found.address else ""
    yield from (Line(part) for part in (found.name, found.department, address) if part)
    if found.phone:
        yield Line(found.phone, view_link(view, "tel:", found.phone))
    if found.email:
        yield Line(found.email, view_link(view, "mailto:", found.email))
    if found.website:
        yield Line(bare_address(found.website), found.website)


def counts(view: View, contexts: Sequence[OfferContext]) -> Iterator[str]:
    """How many associations and offers; parts of an umbrella are not offers of their own."""
    words, as_of, grace = view.words, view.catalogue.as_of, view.catalogue.settings.grace_days
    files = {context.placed.association: context.file for context in contexts}
    voluntary = {name: file for name, file in files.items() if file.association.kind not in PUBLIC_KINDS}
    ours = [file for name, file in voluntary.items() if not view.catalogue.source_of(name)]
    made = [file.partnership for file in ours if file.partnership and file.partnership.status == "active"]
    active = sum(agreement_state(each, as_of, grace) == "active" for each in made)
    agreements = words("cover.agreements", n=active) if active and view.audience == "professionals" else ""
    yield words.listed([words("cover.associations", n=len(voluntary)), agreements])
    if public := len(files) - len(voluntary):
        yield words("cover.public", n=public)
    whole = [context.offer for context in contexts if context.offer.part_of is None]
    states = [offer.status.is_ if offer.status else "" for offer in whole]
    opened = sum(state in {"open", "free-places"} for state in states)
    known = [words("cover.open", n=opened) if opened else ""]
    known.append(words("cover.planned", n=states.count("planned")) if "planned" in states else "")
    of_which = words("cover.of_which", text=words.all_of(known)) if any(known) else ""
    yield words.listed([words("cover.offers", n=len(whole)), of_which])


def safety(view: View) -> SafetyBox:
    """Whom to call in danger; the same for every reader but in the words."""
    words = view.words
    child_line = "safety.child_line_young" if view.audience == "young" else "safety.child_line"
    lines = (Line(words("safety.emergency"), "tel:112"), Line(words(child_line), "tel:116111"))
    return SafetyBox(words("safety.heading"), lines)


def colophon(view: View, revision: str) -> Iterator[Fact]:
    """Publisher, version, dates, revision, whom to ask."""
    settings, words = view.catalogue.settings, view.words
    yield view.fact("publisher", _publisher(view))
    yield view.fact("edition", [settings.edition])
    yield view.fact("updated", [words.day(view.catalogue.as_of)])
    if revision:
        yield view.fact("revision", [revision])
    if settings.next_update:
        yield view.fact("next_update", [words.day(settings.next_update)])
    if settings.journal_number and view.audience == "professionals":
        yield view.fact("journal_number", [settings.journal_number])
    if settings.initiative:
        yield view.fact("initiative", initiative(view))
    if settings.consultant:
        email = settings.consultant.email
        reach = Line(email, view_link(view, "mailto:", email)) if email else settings.consultant.phone or ""
        yield view.fact("consultant", [words.text(settings.consultant.role), reach])
