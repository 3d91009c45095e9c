"""What a terminal or a mail tells of an edition's offers: a card of each, and a heading of the edition itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from catalogue.edition.edition import Edition, OfferView
from catalogue.edition.parts import Fact, Line

AGE = "age"
_PRINTED = (
    *("age", "for_whom", "not_for", "requirements", "access", "status", "capacity", "when", "where", "area", "price"),
    *("languages", "contact"),
)
_ENDS = (".", "!", "?", ":")


class Said(NamedTuple):
    """A fact as it is printed: «Alder», «9–16 år»; and the ids behind it, where it has any."""

    label: str
    text: str
    ids: tuple[str, ...] = ()


class Card(NamedTuple):
    """What is told of an offer; `address` is where it lies on the web, `facets` the choices that it fits."""

    id: str
    title: str
    association: str
    theme: str
    summary: str
    badges: tuple[str, ...]
    alert: str
    evidence: tuple[str, ...]
    address: str
    facts: Mapping[str, Said]
    facets: Mapping[str, tuple[str, ...]]


class LeftOut(NamedTuple):
    """An offer that the edition leaves out, and why."""

    id: str
    reason: str
    text: str


class Heading(NamedTuple):
    """What is told of the edition. `labels` and `choices` are the words of its facets, `levels` how deep areas lie."""

    edition: str
    audience: str
    language: str
    title: str
    as_of: str
    as_of_text: str
    is_demonstration: bool
    banners: tuple[str, ...]
    safety: tuple[str, ...]
    left_out: tuple[LeftOut, ...]
    labels: Mapping[str, str]
    choices: Mapping[str, Mapping[str, str]]
    levels: Mapping[str, int]


def heading(edition: Edition) -> Heading:
    """What is told of an edition."""
    areas = (choice for facet in edition.facets if facet.key == "area" for choice in facet.choices)
    return Heading(
        edition=edition.name,
        audience=edition.audience,
        language=edition.language,
        title=edition.title,
        as_of=edition.as_of,
        as_of_text=edition.as_of_text,
        is_demonstration=edition.is_demonstration,
        banners=edition.banners,
        safety=tuple(line.text for line in edition.safety.lines),
        left_out=tuple(LeftOut(each.id, each.reason, each.text) for each in edition.left_out),
        labels={facet.key: facet.label for facet in edition.facets},
        choices={facet.key: {each.key: each.label for each in facet.choices} for facet in edition.facets},
        levels={choice.key: choice.level for choice in areas},
    )


def card(offer: OfferView) -> Card:
    """What is told of an offer."""
    return Card(
        id=offer.ref.id,
        title=offer.ref.title,
        association=offer.association.title,
        theme=offer.theme_label,
        summary=offer.summary,
        badges=tuple(badge.text for badge in offer.badges),
        alert=offer.alert,
        evidence=offer.evidence,
        address=offer.permalink,
        facts=dict(_said(offer)),
        facets=dict(offer.facets),
    )


def _said(offer: OfferView) -> Iterator[tuple[str, Said]]:
    for fact in offer.facts:
        if fact.key in _PRINTED and (fact.stated or fact.key == "contact"):
            yield fact.key, Said(fact.label, _text(fact.lines), _ids(fact))


def _ids(fact: Fact) -> tuple[str, ...]:
    value = fact.value
    return tuple(each for each in value if isinstance(each, str)) if isinstance(value, tuple) else ()


def _text(lines: Iterable[Line]) -> str:
    """Lines as one: «Kontoret: 12 34 56 78; skriv@example.org», where a line names what those below it are of."""
    text, mark = "", ""
    for line in lines:
        text = f"{text}{mark}{line.text}"
        mark = ": " if line.heads else " " if line.text.endswith(_ENDS) else "; "
    return text
