"""`python -m benchmarks.bare_pages FILE`: the same pages by a bare loop of jinja2 and markdown, in memory.

The same records go through the same templates with nothing around them: no look at what is safe to print or to link to,
no spaces that hold numbers together, no linked data, no search, no fonts, no digests, nothing found again later.
"""

from __future__ import annotations

import gc
import pickle
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

from jinja2 import Environment, FileSystemLoader
from markdown import Markdown
from markupsafe import Markup, escape

from catalogue.edition.edition import Edition
from catalogue.project import default_templates
from catalogue.render import front
from catalogue.render.offer_page import arranged
from catalogue.render.poster import poster
from catalogue.render.shape import Shape

_NO_HEAD = SimpleNamespace(
    title="", noindex=True, description="", canonical="", alternates=(), graph=(), styles=("page.css",), scripts=()
)
_NO_HEAD.data = ""


def main(file: str) -> None:
    """Render all pages, and say how much it is."""
    edition = pickle.loads(Path(file).read_bytes())  # noqa: S301  # written by ourselves
    gc.freeze()
    made = [*pages(edition), *texts(edition)]
    print(len(made), sum(map(len, made)))


def pages(edition: Edition) -> Iterator[bytes]:
    """The site."""
    html = Environment(
        loader=FileSystemLoader(default_templates()), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    shared = {"edition": edition, "words": edition.labels, "shape": Shape(edition), "held": escape}
    shared |= {"icon": _no_icon, "elsewhere": "https://example.org/", "head": _NO_HEAD, "root": "../"}
    shared |= {"prose": _Html(), "discreet": False}
    shared["once"] = lambda name: Markup(html.get_template(name).render(shared))  # noqa: S704

    def page(name: str, **values: object) -> bytes:
        return html.get_template(f"html/{name}.html").render(shared, **values).encode()

    yield page("front", **front.values(edition, Shape(edition)))
    yield from (page("offer", offer=each, arranged=arranged(each)) for each in edition.offers)
    yield from (page("poster", offer=each, poster=poster(edition, each), code="") for each in edition.offers)
    yield from (page("association", association=each) for each in edition.associations)
    yield from (page("register", register=each) for each in edition.registers)
    yield from (page("page", page=each) for each in edition.pages)
    yield from (page(each) for each in ("associations", "week", "about", "accessibility"))


def texts(edition: Edition) -> Iterator[bytes]:
    """The folder of Markdown."""
    text = Environment(loader=FileSystemLoader(default_templates()), trim_blocks=True, lstrip_blocks=True)  # noqa: S701
    shared = {"edition": edition, "words": edition.labels, "shape": Shape(edition), "prose": _Text(), "level": 1}
    shared |= {"heading": lambda anchor, level: "#" * level + anchor, "label": "**{}:**".format, "cell": str}
    shared |= {"way": "[{1}]({0}.md)".format, "ways": _ways, "row": _row, "rows": _rows, "dot": " · "}
    shared |= {"facts": lambda offer: offer.facts}

    def part(name: str, **values: object) -> bytes:
        return text.get_template(f"markdown/{name}.md").render(shared, **values).encode()

    yield from (part(each) for each in ("front", "associations", "colophon"))
    yield from (part("section", section=each) for each in edition.sections)
    yield from (part("association", association=each) for each in edition.associations)
    yield from (part("register", register=each) for each in edition.registers)
    yield from (part("page", page=each) for each in edition.pages)


class _Html:
    """Prose by the bare library; every link is taken as it is."""

    def __init__(self) -> None:
        self.parser = Markdown(extensions=["sane_lists"])

    def html(self, text: str) -> Markup:
        return Markup(self.parser.reset().convert(text))  # noqa: S704

    def html_page(self, text: str, _level: int) -> Markup:
        return self.html(text)

    def target(self, url: str) -> str:
        return url


class _Text:
    """Prose is Markdown already."""

    def markdown(self, text: str) -> str:
        return text

    def markdown_page(self, text: str, _level: int) -> str:
        return text


def _no_icon(_name: str) -> Markup:
    return Markup('<svg class="icon"></svg>')


def _ways(refs) -> str:  # type: ignore[no-untyped-def]  # noqa: ANN001
    return " · ".join(f"[{ref.title}]({ref.anchor}.md)" for ref in refs)


def _row(lines) -> str:  # type: ignore[no-untyped-def]  # noqa: ANN001
    return " · ".join(f"[{line.text}]({line.link})" if line.link else line.text for line in lines)


def _rows(fact) -> list[str]:  # type: ignore[no-untyped-def]  # noqa: ANN001
    return [_row(fact.lines)]


if __name__ == "__main__":
    main(*sys.argv[1:])
