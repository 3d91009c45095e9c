"""The proof for one association: what readers see of it, and a form to answer on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from catalogue.edition.edition import AssociationView, Edition, OfferView
from catalogue.render.papers.paper import paper, sheet
from catalogue.render.shape import Shape
from catalogue.render.templates import Templates


@dataclass(frozen=True, slots=True)
class ProofQuestion:
    """A question with a sentence of help, the answers to tick, or room to write (`is_long`: much of it)."""

    text: str
    help: str
    boxes: tuple[str, ...] = ()
    is_long: bool = False


@dataclass(frozen=True, slots=True)
class ProofOffer:
    """One offer: as readers see it if any do, who sees it, when it was confirmed; what other readers see besides."""

    title: str
    seen: OfferView | None
    remarks: tuple[str, ...]
    besides: tuple[str, ...]
    questions: tuple[ProofQuestion, ...]


@dataclass(frozen=True, slots=True)
class Proof:
    """All of it. `texts` are fixed words by name; `contacts` is each contact with whom it is shown to."""

    title: str
    line: str
    intro: tuple[str, ...]
    association: AssociationView | None
    contacts: tuple[str, ...]
    offers: tuple[ProofOffer, ...]
    texts: Mapping[str, str]


def proof_pdf(proof: Proof, edition: Edition, templates: Templates) -> tuple[bytes, int]:
    """The paper and its number of pages; `edition` is the one that the offers are seen in."""
    about = sheet(edition, proof.title, "proof", f"{proof.title} · {proof.line}")
    return paper(templates, "paper/proof.html", about, proof=proof, edition=edition, shape=Shape(edition))
