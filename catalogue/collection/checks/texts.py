"""Words that contradict the data: a price, an image that isn't there, numbers that went stale."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from catalogue.collection.catalogue import Catalogue
from catalogue.collection.checks.claims import claim_of_free
from catalogue.collection.checks.places import in_source, in_value, text_path
from catalogue.collection.ties import Tied
from catalogue.diagnostics import Diagnostic
from catalogue.model.offer import Offer
from catalogue.nearest import nearest
from catalogue.project import IMAGES, SETTINGS
from catalogue.source import pictures
from catalogue.source.document import Document, Path
from catalogue.source.tree import Unreadable

_COUNTED = re.compile(
    r"""(?P<bound>\b(?:op\ til|højst|up\ to|at\ most|mindst|mere\ end|over|flere\ end|at\ least|more\ than)\s+)?
    (?<![\w.,/–-])(?P<number>\d{1,3}|\d\.\d{3})\s+
    (?:(?:frivillige|forskellige|lokale|sociale|voluntary|different|local|social)\s+)?
    (?P<noun>foreninger|associations|tilbud|offers)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_AT_MOST = re.compile(r"op til|højst|up to|at most", re.IGNORECASE)
_MORE_THAN = re.compile(r"mere end|flere end|over|more than", re.IGNORECASE)


def prices(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """CAT316: the text says «gratis», the price says otherwise."""
    for placed in catalogue.all_offers():
        price = placed.offer.price
        if price is None or price.type != "fee" or not price.amount:
            continue
        for path, text in _price_texts(placed.offer):
            if claim := claim_of_free(text):
                document = catalogue.document_of(placed.association)
                at = in_value(document, ("offers", placed.index, *path), text, claim.start(), len(claim[0]))
                yield Diagnostic("CAT316", at, {"word": claim[0], "amount": f"{price.amount:f}"})


def _price_texts(offer: Offer) -> Iterator[tuple[Path, str]]:
    note = offer.price.note if offer.price else None
    fields: tuple[tuple[Path, dict[str, str] | None], ...] = (
        (("summary",), offer.summary),
        (("description",), offer.description),
        (("price", "note"), note),
    )
    for path, texts in fields:
        for language, text in (texts or {}).items():
            yield text_path(path, language), text


def images(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """CAT317 and CAT318: an image that is not in `data/images`, or that can't be taken as it is."""
    wanted = frozenset(name for ties in catalogue.ties.values() for name in ties.pictures)
    wrong = frozenset(name for name in wanted if _is_missing(catalogue, name) or _fault(catalogue, name))
    for document, path, name in _images(catalogue, wrong):
        if _is_missing(catalogue, name):
            there = {each.rpartition("/")[2] for each in catalogue.tree.files(IMAGES)}
            args = {"file": f"{IMAGES}/{name}", "nearest": nearest(name, there)}
            yield Diagnostic("CAT317", document.value_span(*path, "file"), args)
        elif rule := _fault(catalogue, name):
            args = {"file": f"{IMAGES}/{name}", "rule": rule}
            yield Diagnostic("CAT318", document.value_span(*path, "file"), args)


def _images(catalogue: Catalogue, wrong: AbstractSet[str]) -> Iterator[tuple[Document, Path, str]]:
    """The pictures that are named, and where: all of the catalogue as a whole, then the wrong ones of the offers."""
    settings = catalogue.settings
    for field, image in (("logo", settings.logo), ("cover_picture", settings.cover_picture)):
        if image is not None:
            yield catalogue.documents[SETTINGS], (field,), image.file
    for association, ties in catalogue.ties.items():
        if wrong.isdisjoint(ties.pictures):
            continue
        for number, offer in enumerate(catalogue.partnerships[association].offers):
            for index, image in enumerate(offer.images):
                if image.file in wrong:
                    yield catalogue.document_of(association), ("offers", number, "images", index), image.file


def _is_missing(catalogue: Catalogue, name: str) -> bool:
    return not catalogue.tree.exists(f"{IMAGES}/{name}")


def _fault(catalogue: Catalogue, name: str) -> str:
    try:
        return pictures.fault(name, catalogue.tree.read(f"{IMAGES}/{name}"))
    except Unreadable:
        return "kind"


def numbers(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """CAT338: a page counts associations or offers otherwise than the data."""
    if catalogue.broken:  # the files that aren't understood can't be counted
        return
    for page in catalogue.pages:
        for match in _COUNTED.finditer(page.source.text):
            counts_offers = match["noun"].lower() in {"tilbud", "offers"}
            count = _offers(catalogue) if counts_offers else _associations(catalogue)
            if not _agrees(match["bound"] or "", int(match["number"].replace(".", "")), count):
                at = in_source(page.source, match.start(), len(match[0].split("\n")[0]))
                yield Diagnostic("CAT338", at, {"written": " ".join(match[0].split()), "count": count})


def _agrees(bound: str, written: int, count: int) -> bool:
    if _AT_MOST.match(bound):
        return count <= written
    if _MORE_THAN.match(bound):
        return count > written
    return count >= written if bound else count == written


def _associations(catalogue: Catalogue) -> int:
    return sum(not ties.is_public for ties in catalogue.ties.values())


def _offers(catalogue: Catalogue) -> int:
    """Offers that aren't a part of another and aren't over."""
    first: dict[str, Tied] = {}
    for ties in catalogue.ties.values():
        for offer in ties.offers:
            first.setdefault(offer.id, offer)
    return sum(each.part_of is None and not each.is_over(catalogue.as_of) for each in first.values())
