"""How much a reader may trust an offer's facts: who confirmed them when, or where they were read."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from catalogue.edition.language import Words
from catalogue.edition.parts import Fact, Line
from catalogue.edition.people import readable_host
from catalogue.edition.view import OfferContext
from catalogue.model.offer import Origin


def evidence(context: OfferContext) -> tuple[str, ...]:
    """One sentence or two, printed with the offer in every format and edition."""
    return tuple(_sentences(context))


def _sentences(context: OfferContext) -> Iterator[str]:
    words, offer = context.words, context.offer
    if context.file.evidence == "public-source":
        months = sorted(source.published[:7] for source in offer.sources if source.published)
        yield words("evidence.public", month=words.partial(months[-1])) if months else words("evidence.public_undated")
        return
    if context.file.evidence == "invented":
        yield words("evidence.invented")
    if offer.confirmed:
        yield words(f"evidence.confirmed.{offer.confirmed.by}", day=words.day(offer.confirmed.on))
    else:
        yield words("evidence.unconfirmed")


def sources(context: OfferContext) -> Fact | None:
    """Where the facts were read and where sources disagree; for professionals."""
    if context.view.audience != "professionals" or not context.offer.sources:
        return None
    lines = [line for source in context.offer.sources for line in _source_lines(source, context.words)]
    return context.view.fact("sources", lines, len(context.offer.sources))


def _source_lines(source: Origin, words: Words) -> Iterator[Line]:
    if source.withheld:
        text = words(f"evidence.withheld.{source.withheld}")
        dated = f"{text} ({words.partial(source.published)})" if source.published else text
        yield Line(dated)
    else:
        host = readable_host((urlsplit(source.url or "").hostname or "").removeprefix("www."))
        published = words.partial(source.published) if source.published else ""
        named = (
            words("evidence.source", host=host, published=published)
            if published
            else words("evidence.source_undated", host=host)
        )
        read = words("evidence.read_on", day=words.day(source.read_on)) if source.read_on else ""
        yield Line(words.listed([named, read]), source.url or "")
    if source.note:
        yield words.line(source.note)
    if source.disputes:
        yield Line(_dispute(source, words))


def _dispute(source: Origin, words: Words) -> str:
    keys = [f"evidence.disputed.{field}" for field in source.disputes]
    fields = words.all_of(dict.fromkeys(words(key if words.has(key) else "evidence.disputed.other") for key in keys))
    said = words.text(source.says)
    return words("evidence.dispute", field=fields, text=said) if said else words("evidence.dispute_bare", field=fields)
