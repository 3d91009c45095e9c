"""Ids and what hangs on them: each is used once, and nothing leads round to itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from catalogue.collection.catalogue import Catalogue
from catalogue.collection.checks.places import offer_span_at
from catalogue.collection.checks.references import offer_references
from catalogue.collection.checks.words import groups
from catalogue.collection.ties import Tied
from catalogue.diagnostics import Diagnostic, Span
from catalogue.project import VOCABULARY

Graph = Mapping[str, tuple[str, ...]]
"""From each id the ids that it names."""
_Offer = tuple[str, int, Tied]
"""An association, the place of one of its offers among all of them, and the offer."""


def unique_offers(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """CAT307: an offer's id is used twice; the other place is the first."""
    first = _firsts(catalogue)
    for association, index, offer in _all_offers(catalogue):
        other, at, _ = first[offer.id]
        if (other, at) != (association, index):
            span = offer_span_at(catalogue, other, at, "id")
            args: dict[str, str | int] = {"id": offer.id, "file": span.file, "line": span.line}
            yield Diagnostic("CAT307", offer_span_at(catalogue, association, index, "id"), args, related=(span,))


def former_ids(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """CAT351: a former id that an offer has today, or that two offers had."""
    first, led = _firsts(catalogue), dict[str, tuple[_Offer, int]]()
    for association, index, offer in _all_offers(catalogue):
        for at, name in enumerate(offer.formerly):
            if name in first:
                other, where, _ = first[name]
                yield _former(catalogue, (association, index, at), name, offer_span_at(catalogue, other, where, "id"))
            elif name in led:
                (other, where, _), place = led[name]
                span = offer_span_at(catalogue, other, where, "formerly", place)
                yield _former(catalogue, (association, index, at), name, span, rule="twice")
            else:
                led[name] = ((association, index, offer), at)


def _former(catalogue: Catalogue, at: tuple[str, int, int], name: str, other: Span, **rule: str) -> Diagnostic:
    association, index, place = at
    span = offer_span_at(catalogue, association, index, "formerly", place)
    args: dict[str, str | int] = {"id": name, "file": other.file, "line": other.line, **rule}
    return Diagnostic("CAT351", span, args, related=(other,))


def _all_offers(catalogue: Catalogue) -> Iterator[_Offer]:
    for association, ties in catalogue.ties.items():
        for index, offer in enumerate(ties.offers):
            yield association, index, offer


def _firsts(catalogue: Catalogue) -> Mapping[str, _Offer]:
    found: dict[str, _Offer] = {}
    for each in _all_offers(catalogue):
        found.setdefault(each[2].id, each)
    return found


def offer_circles(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """CAT308: an offer is, in the end, a part of itself or required for itself."""
    first = _firsts(catalogue)
    for field in ("part_of", "requires"):
        named = {name: dict(_named(offer, field)) for name, (_, _, offer) in first.items()}
        for circle in circles({name: tuple(others) for name, others in named.items() if others}):
            spans = [
                offer_span_at(catalogue, *first[each][:2], *named[each][after])
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


def _named(offer: Tied, field: str) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    return ((name, path) for name, path in offer_references(offer) if path[0] == field)


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
