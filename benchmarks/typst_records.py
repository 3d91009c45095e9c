"""An edition as JSON for a typesetter: every text that its PDF prints, without a word of layout."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence

from catalogue.edition.edition import AssociationView, Edition, OfferView
from catalogue.edition.parts import Fact, Ref

_MARKS = re.compile(r"\*\*|(?<![\w*])[*_](?=\S)|(?<=\S)[*_](?![\w*])|^(?:[-#]+|\d+\.) ", re.MULTILINE)
_LINK = re.compile(r"\[([^]]*)\]\([^)]*\)")

Record = dict[str, object]


def typst_records(edition: Edition) -> bytes:
    """The edition's texts, in the order of print."""
    whole: Record = {
        "title": edition.title,
        "subtitle": edition.subtitle,
        "edition": edition.edition,
        "as_of": edition.as_of_text,
        "counts": edition.counts,
        "foot": " · ".join(edition.banners) or edition.title,
        "words": dict(edition.labels),
        "safety": [edition.safety.heading, *(line.text for line in edition.safety.lines)],
        "pages": [{"title": page.title, "paragraphs": _paragraphs(page.body)} for page in edition.pages],
        "sections": [
            {
                "heading": section.heading,
                "intro": section.intro,
                "colour": section.colour,
                "anchor": section.anchor,
                "offers": [_offer(offer) for offer in section.offers],
            }
            for section in edition.sections
        ],
        "overview": {
            row.ref.anchor: [row.ref.title, row.association, row.for_whom, row.age, row.where, row.access]
            for row in edition.overview
        },
        "registers": [
            {
                "heading": register.heading,
                "entries": [
                    {"label": each.label, "see": each.see, "refs": _refs(each.refs)} for each in register.entries
                ],
            }
            for register in edition.registers
        ],
        "associations": [_association(each) for each in edition.associations],
        "colophon": _facts(edition.colophon),
    }
    return json.dumps(whole, ensure_ascii=False).encode()


def _offer(offer: OfferView) -> Record:
    return {
        "anchor": offer.ref.anchor,
        "title": offer.ref.title,
        "by": offer.association.title,
        "by_anchor": offer.association.anchor,
        "badges": [badge.text for badge in offer.badges],
        "summary": offer.summary,
        "alert": offer.alert,
        "description": _paragraphs(offer.description),
        "facts": _facts(offer.facts),
        "notes": [text for note in offer.notes for text in _paragraphs(note)],
        "evidence": " ".join(offer.evidence),
    }


def _association(association: AssociationView) -> Record:
    return {
        "anchor": association.ref.anchor,
        "name": association.ref.title,
        "kind": association.kind,
        "about": _paragraphs(association.about),
        "facts": _facts(association.facts),
        "offers": _refs(association.offers),
    }


def _facts(facts: Iterable[Fact]) -> list[Record]:
    return [{"label": fact.label, "lines": [line.text for line in fact.lines]} for fact in facts]


def _refs(refs: Iterable[Ref]) -> list[tuple[str, str]]:
    return [(ref.title, ref.anchor) for ref in refs]


def _paragraphs(markdown: str) -> Sequence[str]:
    """The text of each paragraph, without its marks."""
    plain = _MARKS.sub("", _LINK.sub(r"\1", markdown))
    return [" ".join(each.split()) for each in re.split(r"\n\s*\n", plain) if each.strip()]
