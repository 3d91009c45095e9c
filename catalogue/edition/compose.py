"""A `Catalogue` and one reader: out comes the `Edition`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from catalogue.collection.catalogue import Catalogue, Placed
from catalogue.edition.agreement import association_facts
from catalogue.edition.edition import (
    AssociationView,
    Edition,
    Fact,
    LeftOut,
    Line,
    PageView,
    Ref,
    SafetyBox,
)
from catalogue.edition.language import Labels, Words, collation_key
from catalogue.edition.offer import overview_row
from catalogue.edition.people import bare_address, contact_lines, may_be_shown, view_link
from catalogue.edition.registers import registers
from catalogue.edition.sections import sections
from catalogue.edition.select import Reason, Selection, agreement_state, select
from catalogue.edition.view import OfferContext, View
from catalogue.edition.where import address_text
from catalogue.model.partnership import PUBLIC_KINDS
from catalogue.model.settings import EditionSettings
from catalogue.model.values import AUDIENCES
from catalogue.project import IMAGES, PAGE_NAMES
from catalogue.source.tree import Unreadable

_READERS_OF: dict[str, tuple[str, ...]] = {
    "about-agreements": ("professionals", "families"),
    "worried": ("professionals",),  # a signpost for staff; the others have the safety box
}


def compose(catalogue: Catalogue, name: str, labels: Labels, broken: tuple[Placed, ...] = ()) -> Edition:
    """The edition `name` of the settings, in its language; `broken` are offers of files set aside by `--keep-going`."""
    chosen = catalogue.settings.editions[name]
    words = Words(labels, chosen.language, chosen.audience, catalogue.settings.main_language)
    selection = select(catalogue, chosen.audience)
    view = View(catalogue, words, chosen.audience, frozenset(placed.offer.id for placed in selection.shown))
    contexts = [OfferContext(view, placed, catalogue.partnerships[placed.association]) for placed in selection.shown]
    parts = sections(view, contexts)
    by_id = {context.offer.id: context for context in contexts}
    settings = catalogue.settings
    return Edition(
        name=name,
        audience=chosen.audience,
        language=chosen.language,
        title=words.text(chosen.title or settings.title),
        subtitle=words.text(chosen.subtitle or settings.subtitle),
        edition=settings.edition,
        as_of=catalogue.as_of.isoformat(),
        as_of_text=words("cover.as_of", day=words.day(catalogue.as_of)),
        state=settings.state,
        is_draft=settings.state == "draft",
        is_demonstration=settings.demonstration,
        banners=tuple(_banners(view)),
        initiative=tuple(_initiative(view)),
        publisher=tuple(_publisher(view)),
        counts=tuple(_counts(view, contexts)),
        safety=_safety(view),
        pages=_pages(view),
        sections=parts,
        associations=tuple(_associations(view, contexts)),
        overview=tuple(overview_row(by_id[seen.ref.id], seen) for part in parts for seen in part.offers),
        registers=registers(view, sorted(contexts, key=lambda each: collation_key(words.text(each.offer.title)))),
        colophon=tuple(_colophon(view, chosen)),
        left_out=tuple(_left_out(selection, broken, words)),
        labels=words.group("page"),
        images=_images(view, contexts),
    )


def _banners(view: View) -> Iterator[str]:
    if view.catalogue.settings.state == "draft":
        yield view.words("banner.draft")
    if view.catalogue.settings.demonstration:
        yield view.words("banner.demonstration")


def _initiative(view: View) -> Iterator[str]:
    found, words = view.catalogue.settings.initiative, view.words
    if found is None:
        return
    yield words.text(found.title)
    if found.purpose:
        yield words.text(found.purpose)
    if found.period:
        start = words.day(found.period.from_) if found.period.from_ else ""
        end = words.day(found.period.until) if found.period.until else ""
        key = "period" if start and end else "period_from" if start else "period_until"
        yield words(f"cover.{key}", start=start, end=end)


def _publisher(view: View) -> Iterator[str]:
    found = view.catalogue.settings.publisher
    address = address_text(found.address) if found.address else ""
    website = bare_address(found.website) if found.website else ""
    yield from (part for part in (found.name, found.department, address, found.phone, found.email, website) if part)


def _counts(view: View, contexts: Sequence[OfferContext]) -> Iterator[str]:
    words, as_of, grace = view.words, view.catalogue.as_of, view.catalogue.settings.grace_days
    files = {context.placed.association: context.file for context in contexts}
    voluntary = [file for file in files.values() if file.association.kind not in PUBLIC_KINDS]
    made = [file.partnership for file in voluntary if file.partnership and file.partnership.status == "active"]
    active = sum(agreement_state(each, as_of, grace) == "active" for each in made)
    agreements = words("cover.agreements", n=active) if active and view.audience == "professionals" else ""
    yield ", ".join(part for part in (words("cover.associations", n=len(voluntary)), agreements) if part)
    if public := len(files) - len(voluntary):
        yield words("cover.public", n=public)
    whole = [context.offer for context in contexts if context.offer.part_of is None]
    states = [offer.status.is_ if offer.status else "" for offer in whole]
    opened = sum(state in {"open", "free-places"} for state in states)
    known = [words("cover.open", n=opened) if opened else ""]
    known.append(words("cover.planned", n=states.count("planned")) if "planned" in states else "")
    of_which = words("cover.of_which", text=words.all_of(known)) if any(known) else ""
    yield ", ".join(part for part in (words("cover.offers", n=len(whole)), of_which) if part)


def _safety(view: View) -> SafetyBox:
    words = view.words
    child_line = "safety.child_line_young" if view.audience == "young" else "safety.child_line"
    lines = (Line(words("safety.emergency"), "tel:112"), Line(words(child_line), "tel:116111"))
    return SafetyBox(words("safety.heading"), lines)


def _pages(view: View) -> tuple[PageView, ...]:
    """Each page in the edition's language, else in the main one; the first `# ` line is its title."""
    found = []
    for key in PAGE_NAMES:
        by_language = {page.language: page for page in view.catalogue.pages if page.key == key}
        page = by_language.get(view.words.language) or by_language.get(view.words.main)
        if page and view.audience in _READERS_OF.get(key, AUDIENCES):
            title, _, body = page.source.text.strip().partition("\n")
            found.append(PageView(key, title.removeprefix("#").strip(), body.strip()))
    return tuple(found)


def _associations(view: View, contexts: Sequence[OfferContext]) -> Iterator[AssociationView]:
    by_association: dict[str, list[OfferContext]] = {}
    for context in contexts:
        by_association.setdefault(context.placed.association, []).append(context)
    names = {key: found[0].file.association.name for key, found in by_association.items()}
    for key in sorted(by_association, key=lambda each: (collation_key(names[each]), each)):
        found = by_association[key]
        yield AssociationView(
            ref=Ref(key, names[key], "association"),
            kind=view.words(f"provider.{found[0].file.association.kind}"),
            about=view.words.text(found[0].file.association.about),
            facts=tuple(fact for fact in _association_facts(view, found) if fact.stated),
            offers=tuple(Ref(each.offer.id, view.words.text(each.offer.title), "offer") for each in found),
        )


def _association_facts(view: View, found: list[OfferContext]) -> Iterator[Fact]:
    file = found[0].file
    association = file.association
    yield view.fact("aliases", [", ".join(association.aliases)])
    parent = association.parent
    yield view.fact("parent", [Line(parent.name, parent.website or "")] if parent else [])
    yield view.fact("address", [address_text(association.address)] if association.address else [])
    yield view.fact(
        "website", [Line(bare_address(association.website), association.website)] if association.website else []
    )
    used = {key for context in found for key in context.offer.contacts}
    contacts = [contact for key, contact in file.contacts.items() if key in used]
    shown = [each for each in contacts if may_be_shown(each, view.audience, view.catalogue.as_of)]
    yield view.fact("contact", [line for each in shown for line in contact_lines(each, view, several=True)])
    yield from association_facts(file, view)


def _colophon(view: View, chosen: EditionSettings) -> Iterator[Fact]:
    settings, words = view.catalogue.settings, view.words
    yield view.fact("publisher", _publisher(view))
    yield view.fact("edition", [settings.edition])
    yield view.fact("updated", [words.day(view.catalogue.as_of)])
    if settings.next_update:
        yield view.fact("next_update", [words.day(settings.next_update)])
    if settings.journal_number and chosen.audience == "professionals":
        yield view.fact("journal_number", [settings.journal_number])
    if settings.initiative:
        yield view.fact("initiative", _initiative(view))
    if settings.consultant:
        email = settings.consultant.email
        reach = Line(email, view_link(view, "mailto:", email)) if email else settings.consultant.phone or ""
        yield view.fact("consultant", [words.text(settings.consultant.role), reach])


def _left_out(selection: Selection, broken: tuple[Placed, ...], words: Words) -> Iterator[LeftOut]:
    reasons: list[tuple[Placed, Reason]] = [*selection.left_out, *((placed, "broken") for placed in broken)]
    for placed, reason in sorted(reasons, key=lambda pair: pair[0].offer.id):
        yield LeftOut(placed.offer.id, reason, words(f"left_out.{reason}"))


def _images(view: View, contexts: Sequence[OfferContext]) -> dict[str, bytes]:
    names = sorted({image.file for context in contexts for image in context.offer.images})
    found: dict[str, bytes] = {}
    for name in names:
        try:
            found[name] = view.catalogue.tree.read(f"{IMAGES}/{name}")
        except Unreadable:  # `check` has reported it; only `--keep-going` comes here
            continue
    return found
