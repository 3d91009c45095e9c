"""The site of an edition: static pages that read well without any script, from a file address and without a network."""

from __future__ import annotations

from collections.abc import Iterator

from catalogue.edition.edition import Edition
from catalogue.render import fonts
from catalogue.render.base import Artifact
from catalogue.render.pattern import pattern
from catalogue.render.prose import Prose
from catalogue.render.shape import Shape
from catalogue.render.templates import Templates

_BELOW = "../"  # the way from a page in a folder back to the front page
_PATTERN_PROPORTION = 0.5


def render(edition: Edition, templates: Templates) -> tuple[Artifact, ...]:
    """Every page and every asset."""
    shape = Shape(edition)
    return (*_pages(_Site(edition, templates, shape)), *_assets(shape, templates))


class _Site:
    """What each page of one edition is filled in with."""

    def __init__(self, edition: Edition, templates: Templates, shape: Shape) -> None:
        self.edition = edition
        self.templates = templates
        self.shared = {
            "edition": edition,
            "words": edition.labels,
            "prose": Prose(edition.is_demonstration),
            "shape": shape,
        }

    def page(self, path: str, template: str, title: str = "", **values: object) -> Artifact:
        """One page; its title names the page first and the catalogue second."""
        name = self.edition.title
        full = f"{title} – {name}" if title else name
        root = _BELOW * path.count("/")
        html = self.templates.html(f"html/{template}.html", **self.shared, **values, title=full, root=root)
        return Artifact(path, html.encode())


def _pages(site: _Site) -> Iterator[Artifact]:
    edition, words = site.edition, site.edition.labels
    yield site.page("index.html", "front")
    for offer in edition.offers:
        yield site.page(offer.ref.path, "offer", offer.ref.title, offer=offer)
    if edition.associations:
        yield site.page("foreninger/index.html", "associations", words["associations"])
    for each in edition.associations:
        yield site.page(each.ref.path, "association", each.ref.title, association=each)
    for register in edition.registers:
        yield site.page(f"register/{register.key}.html", "register", register.heading, register=register)
    for page in edition.pages:
        yield site.page(f"side/{page.key}.html", "page", page.title, page=page)
    yield site.page("side/om.html", "about", words["colophon"])


def _assets(shape: Shape, templates: Templates) -> Iterator[Artifact]:
    edition = shape.edition
    yield Artifact("assets/page.css", templates.asset("page.css"))
    drawn = pattern(edition, edition.labels["pattern"], _PATTERN_PROPORTION)
    yield Artifact("assets/pattern.svg", str(drawn).encode())
    for name in fonts.FACES[:-1]:
        yield Artifact(f"assets/fonts/KatalogSans-{name}.woff2", fonts.web_face(name))
    yield Artifact("assets/fonts/OFL.txt", fonts.licence())
    for name, data in shape.images.items():
        yield Artifact(f"assets/images/{name}", data)
