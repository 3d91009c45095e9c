"""A `Catalogue` and one reader: out comes the `Edition`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from catalogue.collection.catalogue import Catalogue, Placed
from catalogue.edition import cover
from catalogue.edition.addresses import addresses, siblings
from catalogue.edition.edition import Edition, LeftOut, PageView, Section
from catalogue.edition.facets import facets
from catalogue.edition.finding import OverviewRow
from catalogue.edition.language import Labels, Words, collation_key
from catalogue.edition.offer import overview_row
from catalogue.edition.package import addressed
from catalogue.edition.registers import registers
from catalogue.edition.sections import sections
from catalogue.edition.select import Reason, Selection, select
from catalogue.edition.view import OfferContext, View
from catalogue.edition.views import Anew, Views
from catalogue.edition.week import week
from catalogue.model.settings import EditionSettings
from catalogue.model.values import AUDIENCES
from catalogue.project import IMAGES, PAGE_NAMES
from catalogue.source.tree import Unreadable

READERS_OF: dict[str, tuple[str, ...]] = {
    "about-agreements": ("professionals", "families"),
    "worried": ("professionals",),  # a signpost for staff; the others have the safety box
}

_ANEW = Anew()


def compose(  # noqa: PLR0913  # what it is made of, and how it is called
    catalogue: Catalogue,
    name: str,
    labels: Labels,
    broken: tuple[Placed, ...] = (),
    *,
    revision: str = "",
    views: Views = _ANEW,
    recipient: str = "",
) -> Edition:
    """The edition `name`; `broken` are offers of files set aside by `--keep-going`, `revision` the data's in git.

    `views` makes what is seen of each offer and association, or remembers it. With a `recipient` it is that one's
    package; of many packages of one edition, `package.addressed` makes each without composing all of it again.
    """
    made = _composed(catalogue, name, labels, broken, revision, views)
    return addressed(made, catalogue, labels, recipient) if recipient else made


def _composed(  # noqa: PLR0913, PLR0917  # as above
    catalogue: Catalogue, name: str, labels: Labels, broken: tuple[Placed, ...], revision: str, views: Views
) -> Edition:
    settings = catalogue.settings
    chosen = settings.editions[name]
    words = Words(labels, chosen.language, chosen.audience, settings.main_language)
    selection = select(catalogue, chosen.audience)
    place = addresses(catalogue, name)
    view = View(catalogue, words, chosen.audience, frozenset(each.offer.id for each in selection.shown), place.base)
    contexts = [OfferContext(view, placed, catalogue.partnerships[placed.association]) for placed in selection.shown]
    parts = sections(view, contexts, views.offers(view, contexts))
    return _headed(catalogue, chosen, words)(
        name=name,
        banners=tuple(cover.banners(view)),
        initiative=tuple(cover.initiative(view)),
        publisher=tuple(cover.publisher(view)),
        counts=tuple(cover.counts(view, contexts)),
        safety=cover.safety(view),
        pages=_pages(view),
        sections=parts,
        associations=views.associations(view, contexts),
        overview=tuple(_overview(contexts, parts)),
        registers=registers(view, sorted(contexts, key=lambda each: collation_key(words.text(each.offer.title)))),
        colophon=tuple(cover.colophon(view, revision)),
        left_out=tuple(_left_out(selection, broken, words)),
        labels={**words.group("page"), "comma": words("comma")},
        images=_images(view, contexts),
        direction=words.direction,
        brand=cover.brand(view),
        addresses=place,
        facets=facets(view, [seen.facets for part in parts for seen in part.offers]),
        week=week(view, contexts),
        siblings=tuple(siblings(catalogue, name)),
        revision=revision,
    )


def _headed(catalogue: Catalogue, chosen: EditionSettings, words: Words) -> partial[Edition]:
    """An edition with what its settings alone say of it."""
    settings = catalogue.settings
    title, subtitle = words.line(chosen.title or settings.title), words.line(chosen.subtitle or settings.subtitle)
    return partial(
        Edition,
        audience=chosen.audience,
        language=chosen.language,
        title=title.text,
        subtitle=subtitle.text,
        edition=settings.edition,
        as_of=catalogue.as_of.isoformat(),
        as_of_text=words("cover.as_of", day=words.day(catalogue.as_of)),
        state=settings.state,
        is_draft=settings.state == "draft",
        is_demonstration=settings.demonstration,
        is_public=chosen.public,
        foreign={key: line.language for key, line in (("title", title), ("subtitle", subtitle)) if line.language},
    )


def _overview(contexts: Sequence[OfferContext], parts: Sequence[Section]) -> Iterator[OverviewRow]:
    by_id = {context.offer.id: context for context in contexts}
    return (overview_row(by_id[seen.ref.id], seen) for part in parts for seen in part.offers)


def _pages(view: View) -> tuple[PageView, ...]:
    """Each page in the edition's language, else in the main one; the first `# ` line is its title."""
    found = []
    for key in PAGE_NAMES:
        by_language = {page.language: page for page in view.catalogue.pages if page.key == key}
        page = by_language.get(view.words.language) or by_language.get(view.words.main)
        if page and view.audience in READERS_OF.get(key, AUDIENCES):
            title, _, body = page.source.text.strip().partition("\n")
            language = view.words.foreign({page.language: ""})
            found.append(PageView(key, title.removeprefix("#").strip(), body.strip(), language))
    return tuple(found)


def _left_out(selection: Selection, broken: tuple[Placed, ...], words: Words) -> Iterator[LeftOut]:
    reasons: list[tuple[Placed, Reason]] = [*selection.left_out, *((placed, "broken") for placed in broken)]
    for placed, reason in sorted(reasons, key=lambda pair: pair[0].offer.id):
        yield LeftOut(placed.offer.id, reason, words(f"left_out.{reason}"))


def _images(view: View, contexts: Sequence[OfferContext]) -> dict[str, bytes]:
    settings = view.catalogue.settings
    brand = [image.file for image in (settings.logo, settings.cover_picture) if image]
    names = sorted({*brand, *(image.file for context in contexts for image in context.offer.images)})
    found: dict[str, bytes] = {}
    for name in names:
        try:
            found[name] = view.catalogue.tree.read(f"{IMAGES}/{name}")
        except Unreadable:  # `check` has reported it; only `--keep-going` comes here
            continue
    return found
