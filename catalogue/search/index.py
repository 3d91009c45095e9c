"""What can be found in an edition and by which words, small enough to travel with its front page."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from catalogue.edition.edition import Edition, OfferView
from catalogue.search.fold import LETTERS, words_and_compounds
from catalogue.search.inflection import Grammar, grammar
from catalogue.search.packed import pack, pack_places, pack_words

TEXT, THEME, THEME_TWICE, TITLE = range(4)
"""Where a word stands in an offer; what stands higher counts for more. The words of an offer's first theme, and those
that two words of the vocabulary agree on, stand twice."""
OTHER = ""
"""The choice of those whose answer is none of the choices: they are not silent."""

# «Ikke for unge med misbrug» must not be found by «misbrug», so `not_for` is no place to look. What the facets say is
# said in few words there: «onsdag» rather than «Onsdage i lige uger, kl. 15.30–17.30 (uden for skoleferier)».
_SEARCHED_FACTS = ("for_whom", "requirements", "where")
_SEARCHED_FACETS = ("area", "day", "delivery", "price", "language")
_REMARK = re.compile(r"\([^()]*\)$")
_LINK_TARGETS = re.compile(r"\]\([^)\n]*\)|https?://\S+")
_SCRIPT_ESCAPES = {"<": "\\u003c", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def index(edition: Edition) -> Mapping[str, object]:
    """Everything the engine needs, as plain values for JSON; whoever opens the file first sees what it must not be."""
    rules = grammar(edition.language)
    found = _found(edition, rules)
    vocabulary = sorted(found)
    return {
        "banners": list(edition.banners),
        "offers": " ".join(offer.ref.id for offer in edition.offers),
        "ages": " ".join(_ages(edition.offers)),
        "facets": [[facet.key, _choices(edition, facet.key)] for facet in edition.facets],
        "words": pack_words(vocabulary),
        "found": " ".join(pack_places(found[word]) for word in vocabulary),
        "letters": LETTERS,
        "stopWords": " ".join(sorted(rules.stop_words)),
        "irregular": list(rules.irregular.items()),
        "endings": " ".join(rules.endings),
        "joints": rules.joints,
    }


def script(edition: Edition) -> bytes:
    """The index as a classic script: what a page can load from a file address."""
    text = json.dumps(index(edition), ensure_ascii=False, separators=(",", ":"))
    for written, escaped in _SCRIPT_ESCAPES.items():
        text = text.replace(written, escaped)
    return f"window.katalogData={text};\n".encode()


def _found(edition: Edition, rules: Grammar) -> dict[str, dict[int, int]]:
    """By word: the numbers of the offers that have it, each with the highest place where it stands."""
    labels = {(facet.key, choice.key): choice.label for facet in edition.facets for choice in facet.choices}
    found: dict[str, dict[int, int]] = {}
    for number, offer in enumerate(edition.offers):
        chosen = [(key, choice) for key in _SEARCHED_FACETS for choice in offer.facets.get(key, ())]
        answers = [(TEXT, labels[each]) for each in chosen if each in labels]
        mine: dict[str, int] = {}
        for place, text in (*_texts(offer), *answers):
            for word in _words(text):
                if place == TITLE or word not in rules.stop_words:
                    mine[word] = _higher(mine[word], place) if word in mine else place
        for word in (word for text in offer.words_abroad for word in _words(text)):
            mine[word] = max(mine.get(word, THEME), THEME)
        for word, highest in mine.items():
            found.setdefault(word, {})[number] = highest
    return found


@lru_cache(maxsize=1 << 14)
def _words(text: str) -> tuple[str, ...]:
    """Kept, since most of what is searched is said of many offers: themes, areas, days, the association."""
    return tuple(words_and_compounds(text))


def _higher(before: int, place: int) -> int:
    return THEME_TWICE if before == place == THEME else max(before, place)


def _texts(offer: OfferView) -> Iterator[tuple[int, str]]:
    """What can be searched, and its place."""
    yield TITLE, offer.ref.title
    for text in (offer.theme_label, *offer.search_words, offer.association.title, offer.provider):
        yield THEME, text
    yield TEXT, offer.summary
    yield TEXT, _LINK_TARGETS.sub(" ", offer.description)
    for fact in offer.facts:
        if fact.stated and fact.key in _SEARCHED_FACTS:
            yield from ((TEXT, _REMARK.sub("", line.text)) for line in fact.lines)


def _ages(offers: Iterable[OfferView]) -> Iterator[str]:
    for offer in offers:
        yield f"{offer.ages.minimum}-{offer.ages.maximum}" if offer.ages else "?"


def _choices(edition: Edition, facet: str) -> list[list[str]]:
    """Each choice of a facet with the offers that fit it."""
    named = [choice.key for each in edition.facets if each.key == facet for choice in each.choices]
    fits: dict[str, list[int]] = {key: [] for key in named}
    for number, offer in enumerate(edition.offers):
        answers = [key for key in dict.fromkeys(offer.facets.get(facet, ())) if key in fits]
        for key in answers:
            fits[key].append(number)
        if facet in offer.facets and not answers:
            fits.setdefault(OTHER, []).append(number)
    return [[key, pack(numbers)] for key, numbers in fits.items()]
