"""The site of an edition: static pages that read well without any script, from a file address and without a network."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from catalogue.edition.edition import AssociationView, Edition, OfferView
from catalogue.exchange.jsonld import LinkedData
from catalogue.render import fonts, front
from catalogue.render.base import Artifact
from catalogue.render.head import FRONT, PageFacts, head
from catalogue.render.icons import icon
from catalogue.render.links import target
from catalogue.render.offer_page import arranged
from catalogue.render.poster import poster
from catalogue.render.prose import Prose
from catalogue.render.qr import qr
from catalogue.render.ranges import held
from catalogue.render.shape import Shape
from catalogue.render.sitemap import sitemap
from catalogue.render.templates import Templates

ELSEWHERE = "https://www.dmi.dk/"
"""Where «leave this page» leads when the settings don't say: the weather, which anybody may look at."""

_BELOW = "../"  # the way from a page in a folder back to the front page
_STYLES = ("page.css", "offer.css")
_SCRIPTS = ("offer.js",)


def render(edition: Edition, templates: Templates) -> tuple[Artifact, ...]:
    """Every page and every asset."""
    shape = Shape(edition)
    site = _Site(edition, templates, shape)
    pages = (*_pages(site), *_posters(site))
    return (*pages, *sitemap(edition, site.found), *_assets(shape, templates))


class _Site:
    """What each page of one edition is filled in with.

    `found` gathers the addresses for the sitemap; `sensitive` are the ids of offers that nobody should be seen reading.
    """

    def __init__(self, edition: Edition, templates: Templates, shape: Shape) -> None:
        self.edition = edition
        self.templates = templates
        self.linked = LinkedData(edition)
        self.found: list[str] = []
        self.shape = shape
        self.sensitive = frozenset(offer.ref.id for offer in edition.offers if offer.sensitive)
        self.shared = {
            "edition": edition,
            "words": edition.labels,
            "prose": Prose(edition.is_demonstration),
            "shape": shape,
            "icon": partial(icon, templates),
            "held": held,
            "elsewhere": target(edition.addresses.quick_exit, demonstration=edition.is_demonstration) or ELSEWHERE,
        }

    def page(self, template: str, facts: PageFacts, **values: object) -> Artifact:
        """One page; its title names the page first and the catalogue second."""
        made = head(self.edition, facts)
        if made.canonical and not made.noindex:
            self.found.append(made.canonical)
        root = _BELOW * facts.path.count("/")
        html = self.templates.html(f"html/{template}.html", **self.shared, **values, head=made, root=root)
        return Artifact(facts.path, html.encode())

    def plain(self, template: str, path: str, title: str, **values: object) -> Artifact:
        """A page that is about nobody in particular."""
        data = self.linked.page(path, title)
        return self.page(template, PageFacts(path, title, data=data, styles=_STYLES), **values)


def _pages(site: _Site) -> Iterator[Artifact]:
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
    for page in edition.pages:
        yield site.plain("page", f"side/{page.key}.html", page.title, page=page)
    yield site.plain("about", "side/om.html", words["colophon"])
    yield site.plain("accessibility", "side/tilgaengelighed.html", words["accessibility"])


def _front(site: _Site) -> Artifact:
    facts = PageFacts(FRONT, description=site.edition.subtitle, data=site.linked.front(), styles=("page.css",))
    facts = replace(facts, scripts=front.SCRIPTS)
    return site.page("front", facts, **front.values(site.edition, site.shape))


def _offer(site: _Site, offer: OfferView) -> Artifact:
    facts = PageFacts(
        offer.ref.path,
        offer.ref.title,
        offer.summary,
        site.linked.offer(offer),
        offer.sensitive,
        offer.permalink,
        styles=_STYLES,
        scripts=_SCRIPTS,
    )
    return site.page("offer", facts, offer=offer, arranged=arranged(offer), discreet=offer.sensitive)


def _association(site: _Site, association: AssociationView) -> Artifact:
    discreet = not site.sensitive.isdisjoint(each.id for each in association.offers)
    facts = PageFacts(
        association.ref.path,
        association.ref.title,
        data=site.linked.association(association),
        discreet=discreet,
        styles=_STYLES,
        scripts=_SCRIPTS,
    )
    return site.page("association", facts, association=association, discreet=discreet)


def _posters(site: _Site) -> Iterator[Artifact]:
    """A sheet for the notice board per offer; none for what nobody should be seen reading."""
    for offer in site.edition.offers:
        if not offer.sensitive:
            title = f"{site.edition.labels['poster']}: {offer.ref.title}"
            facts = PageFacts(f"plakat/{offer.ref.id}.html", title, canonical=offer.permalink, indexed=False)
            facts = replace(facts, styles=("page.css", "poster.css"), scripts=_SCRIPTS)
            code = _code(site, offer)
            yield site.page("poster", facts, offer=offer, poster=poster(site.edition, offer), code=code)


def _code(site: _Site, offer: OfferView) -> str:
    """The way from the paper to the page; a demonstration's page is none to be sent to."""
    demonstration = site.edition.is_demonstration
    address = "" if demonstration else target(offer.permalink, demonstration=False)
    return qr(address, f"{site.edition.labels['code_to']} {address}") if address else ""


def _assets(shape: Shape, templates: Templates) -> Iterator[Artifact]:
    edition = shape.edition
    yield Artifact("assets/page.css", front.stylesheet(edition, templates))
    yield from front.artifacts(edition, templates)
    for name in ("offer.css", "poster.css", "offer.js"):
        yield Artifact(f"assets/{name}", templates.asset(name))
    for name in fonts.FACES[:-1]:
        yield Artifact(f"assets/fonts/KatalogSans-{name}.woff2", fonts.web_face(name))
    yield Artifact("assets/fonts/OFL.txt", fonts.licence())
    for name, data in shape.images.items():
        yield Artifact(f"assets/images/{name}", data)
