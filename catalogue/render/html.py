"""The site of an edition: static pages that read well without any script, from a file address and without a network."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache, partial

from markupsafe import Markup

from catalogue.edition.edition import AssociationView, Edition, OfferView
from catalogue.edition.parts import Ref
from catalogue.exchange import feeds
from catalogue.exchange.jsonld import LinkedData
from catalogue.render import fonts, front, sitemap
from catalogue.render.base import NO_MEANS, NOTHING_KEPT, Artifact, Kept, Means, Store
from catalogue.render.head import FRONT, PageFacts, canonical, head, may_be_found
from catalogue.render.icons import icon
from catalogue.render.links import target
from catalogue.render.offer_page import arranged
from catalogue.render.plan import Planned, Planner, Sight, obtained
from catalogue.render.poster import poster
from catalogue.render.prose import Prose
from catalogue.render.qr import qr
from catalogue.render.ranges import held
from catalogue.render.shape import Shape
from catalogue.render.templates import Templates

ELSEWHERE = "https://www.dmi.dk/"
"""Where «leave this page» leads when the settings don't say: the weather, which anybody may look at."""

LinkedPage = Callable[[], Mapping[str, object]]
"""What a page says as linked data, worked out when the page is."""

_BELOW = "../"  # the way from a page in a folder back to the front page
_STYLES = ("page.css", "offer.css")
_SCRIPTS = ("offer.js",)


def render(edition: Edition, templates: Templates, means: Means = NO_MEANS) -> tuple[Artifact, ...]:
    """Every page and every asset."""
    return obtained(plan(edition, templates, means.kept, means.store))


def plan(
    edition: Edition, templates: Templates, kept: Kept = NOTHING_KEPT, store: Store | None = None
) -> tuple[Planned, ...]:
    """The same, before any of it is made; the `store` may know the faces of the web."""
    site = _Site(edition, templates, kept)
    site.store = store
    pages = (*_pages(site), *_moved(site), *_posters(site))
    return (*pages, *_sitemap(site), *_feeds(site), *_assets(site))


def further(edition: Edition, templates: Templates, template: str, pages: Iterable[PageFacts]) -> tuple[Artifact, ...]:
    """Pages of the same site that the edition itself knows nothing of."""
    site = _Site(edition, templates, NOTHING_KEPT)
    return obtained(site.page(template, replace(each, styles=_STYLES), dict) for each in pages)


class _Site:
    """Plans the pages of one edition and fills them in.

    `found` gathers the addresses for the sitemap; `sensitive` are the ids of offers that nobody should be seen reading.
    """

    def __init__(self, edition: Edition, templates: Templates, kept: Kept) -> None:
        self.edition = edition
        self.templates = templates
        self.linked = LinkedData(edition)
        self.found: list[str] = []
        self.store: Store | None = None
        self.shape = Shape(edition)
        self.planner = Planner(edition, self.shape, kept)
        self.sensitive = frozenset(offer.ref.id for offer in edition.offers if offer.sensitive)
        self.demonstration = edition.is_demonstration
        # What each template gets beside what it sees; an edition's frame covers it.
        self._shared = {
            "words": edition.labels,
            "prose": Prose(self.demonstration),
            "icon": cache(partial(icon, templates)),
            "held": held,
            "elsewhere": target(edition.addresses.quick_exit, demonstration=self.demonstration) or ELSEWHERE,
        }
        self._pieces: dict[tuple[str, str], tuple[Markup, frozenset[str]]] = {}

    def page(
        self, template: str, facts: PageFacts, data: LinkedPage, about: Iterable[Ref] = (), **values: object
    ) -> Planned:
        """One page; its title names the page first and the catalogue second. `data` is what it says as linked data."""
        if facts.indexed and may_be_found(self.edition) and (address := canonical(self.edition, facts)):
            self.found.append(address)

        def own() -> Mapping[str, object]:
            root = _BELOW * facts.path.count("/")
            said = {} if self.demonstration else data()  # a demonstration says nothing to machines
            return {"head": head(self.edition, replace(facts, data=said)), "root": root, **values}

        return self.planner.page(facts.path, partial(self._fill, template), own, about)

    def plain(self, template: str, path: str, title: str, **values: object) -> Planned:
        """A page that is about nobody in particular."""
        facts = PageFacts(path, title, styles=_STYLES)
        return self.page(template, facts, partial(self.linked.page, path, title), (), **values)

    def _fill(self, template: str, sight: Sight, values: Mapping[str, object]) -> bytes:
        """The bytes of a page. All that a template gets comes from what is seen, and from the page's own values."""
        work_out = _WORKED_OUT.get(template)
        worked_out = work_out(sight, values) if work_out else {}
        once = partial(self._once, sight, str(values["root"]))
        seen = {"edition": sight.edition, "shape": sight.shape, "once": once}
        return self.templates.html(f"html/{template}.html", **self._shared, **seen, **worked_out, **values).encode()

    def _once(self, sight: Sight, root: str, template: str) -> Markup:
        """What is the same on each page of a folder, filled in once: whoever shows it has looked at what it shows."""
        if (template, root) not in self._pieces:
            own = self.planner.sight()
            seen = {"edition": own.edition, "shape": own.shape}
            text = self.templates.html(template, **self._shared, **seen, root=root)
            self._pieces[template, root] = Markup(text), frozenset(own.reads)  # noqa: S704  # a template's own
        piece, reads = self._pieces[template, root]
        sight.reads.update(reads)
        return piece


def _pages(site: _Site) -> Iterator[Planned]:
    edition, words = site.edition, site.edition.labels
    yield _front(site)
    yield from (_offer(site, offer) for offer in edition.offers)
    if edition.associations:
        yield site.plain("associations", "foreninger/index.html", words["associations"])
    yield from (_association(site, each) for each in edition.associations)
    for register in edition.registers:
        yield site.plain("register", f"register/{register.key}.html", register.heading, register=register)
    if edition.week:
        yield site.plain("week", "uge.html", words["week"])
    if edition.news:
        yield site.plain("news", feeds.NEWS, words["news"], news=edition.news)
    for page in edition.pages:
        yield site.plain("page", f"side/{page.key}.html", page.title, page=page)
    yield site.plain("about", "side/om.html", words["colophon"])
    yield site.plain("accessibility", "side/tilgaengelighed.html", words["accessibility"])


def _moved(site: _Site) -> Iterator[Planned]:
    """Where an offer was, under an id that it has no more; nothing takes the place of an offer that is here."""
    led = {offer.ref.id for offer in site.edition.offers}
    for offer in site.edition.offers:
        for former in offer.formerly:
            if former not in led:
                led.add(former)
                facts = PageFacts(former_path(former), site.edition.labels["moved"], discreet=True, indexed=False)
                facts = replace(facts, canonical=offer.permalink, styles=_STYLES)
                yield site.page("moved", facts, dict, (offer.ref,), to=offer.ref)


def former_path(former: str) -> str:
    """Where the page of an offer was that had this id."""
    return Ref(former, "", "offer").path


def _front(site: _Site) -> Planned:
    facts = PageFacts(FRONT, description=site.edition.subtitle, styles=("page.css",), scripts=front.SCRIPTS)
    return site.page("front", facts, site.linked.front)


def _offer(site: _Site, offer: OfferView) -> Planned:
    facts = PageFacts(
        offer.ref.path,
        offer.ref.title,
        offer.summary,
        discreet=offer.sensitive,
        canonical=offer.permalink,
        styles=_STYLES,
        scripts=_SCRIPTS,
    )
    data = partial(site.linked.offer, offer)
    ways = (offer.ref, offer.association, offer.part_of, *offer.parts, *offer.related)
    return site.page("offer", facts, data, filter(None, ways), offer=offer, discreet=offer.sensitive)


def _association(site: _Site, association: AssociationView) -> Planned:
    discreet = not site.sensitive.isdisjoint(each.id for each in association.offers)
    facts = PageFacts(
        association.ref.path,
        association.ref.title,
        discreet=discreet,
        styles=_STYLES,
        scripts=_SCRIPTS,
    )
    data = partial(site.linked.association, association)
    return site.page("association", facts, data, association.offers, association=association, discreet=discreet)


def _posters(site: _Site) -> Iterator[Planned]:
    """A sheet for the notice board per offer; none for what nobody should be seen reading."""
    for offer in site.edition.offers:
        if not offer.sensitive:
            title = f"{site.edition.labels['poster']}: {offer.ref.title}"
            facts = PageFacts(f"plakat/{offer.ref.id}.html", title, canonical=offer.permalink, indexed=False)
            facts = replace(facts, styles=("page.css", "poster.css"), scripts=_SCRIPTS)
            yield site.page("poster", facts, dict, (offer.ref,), offer=offer)


def _offer_values(_sight: Sight, values: Mapping[str, object]) -> Mapping[str, object]:
    offer = values["offer"]
    return {"arranged": arranged(offer)} if isinstance(offer, OfferView) else {}


def _front_values(sight: Sight, _values: Mapping[str, object]) -> Mapping[str, object]:
    return front.values(sight.edition, sight.shape)


def _poster_values(sight: Sight, values: Mapping[str, object]) -> Mapping[str, object]:
    offer = values["offer"]
    if not isinstance(offer, OfferView):
        return {}
    return {"poster": poster(sight.edition, offer), "code": _code(sight.edition, offer)}


def _code(edition: Edition, offer: OfferView) -> str:
    """The way from the paper to the page; a demonstration's page is none to be sent to."""
    address = "" if edition.is_demonstration else target(offer.permalink, demonstration=False)
    return qr(address, f"{edition.labels['code_to']} {address}") if address else ""


# What is worked out for a template while it is filled in, from what it sees.
_WORKED_OUT: Mapping[str, Callable[[Sight, Mapping[str, object]], Mapping[str, object]]] = {
    "front": _front_values,
    "offer": _offer_values,
    "poster": _poster_values,
}


def _sitemap(site: _Site) -> Iterator[Planned]:
    if sitemap.is_wanted(site.edition):
        yield site.planner.page(sitemap.NAME, _fill_sitemap, lambda: {"addresses": tuple(site.found)})


def _fill_sitemap(sight: Sight, values: Mapping[str, object]) -> bytes:
    addresses = values["addresses"]
    return sitemap.write(addresses, sight.edition.as_of) if isinstance(addresses, tuple) else b""


def _feeds(site: _Site) -> Iterator[Planned]:
    """What is new, for those who follow it: where search engines are welcome, readers of feeds are."""
    if sitemap.is_wanted(site.edition):
        for name, write in ((feeds.RSS, feeds.rss), (feeds.JSON, feeds.json_feed)):
            yield site.planner.page(name, partial(_fill_feed, write), lambda: {"feed": feeds.feed(site.edition)})


def _fill_feed(write: Callable[[feeds.Feed], bytes], _sight: Sight, values: Mapping[str, object]) -> bytes:
    made = values["feed"]
    return write(made) if isinstance(made, feeds.Feed) else b""


def _assets(site: _Site) -> Iterator[Planned]:
    templates = site.templates
    made: dict[str, Callable[[Sight], bytes]] = {
        "page.css": lambda sight: front.stylesheet(sight.edition, templates),
        **{name: partial(make, templates) for name, make in front.ASSETS.items()},
        **{name: partial(_asset, templates, name) for name in ("offer.css", "poster.css", "offer.js")},
        **{f"fonts/KatalogSans-{name}.woff2": partial(_face, site.store, name) for name in fonts.FACES[:-1]},
        "fonts/OFL.txt": lambda _sight: fonts.licence(),
        **{f"images/{name}": partial(_image, name) for name in site.shape.images},
    }
    for name, make in made.items():
        yield site.planner.page(f"assets/{name}", partial(_fill_asset, make), dict)


def _fill_asset(make: Callable[[Sight], bytes], sight: Sight, _values: Mapping[str, object]) -> bytes:
    return make(sight)


def _asset(templates: Templates, name: str, _sight: Sight) -> bytes:
    return templates.asset(name)


def _face(store: Store | None, name: str, _sight: Sight) -> bytes:
    return fonts.web_face(name, store)


def _image(name: str, sight: Sight) -> bytes:
    return sight.shape.images[name]
