"""Ids and what hangs on them: each is used once, and nothing leads round to itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from catalogue.collection.catalogue import Catalogue, Placed
from catalogue.collection.checks.places import offer_span
from catalogue.collection.checks.references import offer_references
from catalogue.collection.checks.words import groups
from catalogue.diagnostics import Diagnostic, Span
from catalogue.project import VOCABULARY

Graph = Mapping[str, tuple[str, ...]]
"""From each id the ids that it names."""


def unique_offers(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """CAT307: an offer's id is used twice; the other place is the first."""
    first = catalogue.offers
    for placed in catalogue.all_offers():
        other = first[placed.offer.id]
        if (other.association, other.index) != (placed.association, placed.index):
            span = offer_span(catalogue, other, "id")
            args: dict[str, str | int] = {"id": placed.offer.id, "file": span.file, "line": span.line}
            yield Diagnostic("CAT307", offer_span(catalogue, placed, "id"), args, related=(span,))


def offer_circles(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """CAT308: an offer is, in the end, a part of itself or required for itself."""
    for field in ("part_of", "requires"):
        named = {name: dict(_named(placed, field)) for name, placed in catalogue.offers.items()}
        for circle in circles({name: tuple(others) for name, others in named.items() if others}):
            spans = [
                offer_span(catalogue, catalogue.offers[each], *named[each][after])
                for each, after in zip(circle, (*circle[1:], circle[0]), strict=True)
            ]
            yield _circle(field, circle, spans)


def word_circles(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """CAT308: a word of the vocabulary is, in the end, its own successor or lies in itself."""
    for group, terms in groups(catalogue).items():
        for field in ("replaced_by", "within"):
            following = {name: getattr(term, field, None) for name, term in terms.items()}
            for circle in circles({name: (other,) for name, other in following.items() if other is not None}):
                document = catalogue.documents[VOCABULARY]
                yield _circle(field, circle, [document.value_span(group, each, field) for each in circle])


def _named(placed: Placed, field: str) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    return ((name, path) for name, path in offer_references(placed) if path[0] == field)


def _circle(field: str, circle: tuple[str, ...], spans: list[Span]) -> Diagnostic:
    around = " → ".join((*circle, circle[0]))
    return Diagnostic("CAT308", spans[0], {"field": field, "circle": around}, related=tuple(spans[1:]))


def circles(graph: Graph) -> Iterator[tuple[str, ...]]:
    """Each way round, once, beginning with the id that comes first in the graph."""
    done: set[str] = set()
    for start in graph:
        yield from _circles_from(start, graph, done)


def _circles_from(start: str, graph: Graph, done: set[str]) -> Iterator[tuple[str, ...]]:
    # Not recursive: a chain of a thousand ids is no reason to end with Python's own limit.
    way: list[str] = []
    ahead = [(start, 0)]
    while ahead:
        name, depth = ahead.pop()
        done.update(way[depth:])
        del way[depth:]
        if name in way:
            yield tuple(way[way.index(name) :])
        elif name in graph and name not in done:
            way.append(name)
            ahead += [(other, depth + 1) for other in reversed(graph[name])]
    done.update(way)
