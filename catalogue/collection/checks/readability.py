"""How hard a Danish text is to read, by LIX, where families or young people read it.

LIX (läsbarhetsindex) was made by C. H. Björnsson (*Läsbarhet*, Stockholm 1968): the words of an average sentence, plus
the percentage of long words, which have more than six letters. He asks whole texts, not a line: in a text of twenty
words one long word more is five points, in one of five words it is twenty. So a text of fewer than `FEWEST_WORDS` words
is not judged, and texts are not added together, since one of them may be the hard one. The figures were found for
Scandinavian languages; English has fewer compounds and other limits, and is not judged.

What is counted: a word is a run of letters and digits, with the hyphens and apostrophes inside it; of a link only its
words, of an address nothing. A sentence ends at . ! ? or … before a capital letter (so that «kl. 16» and «f.eks. børn»
end none), at a colon before a space, at a list's entry, at a blank line, and at the end of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from catalogue.collection.catalogue import Catalogue, Placed
from catalogue.collection.checks.places import in_source, text_path
from catalogue.diagnostics import Diagnostic, Span
from catalogue.model.offer import Offer
from catalogue.source.document import Path

HARDEST = 45
"""Above it a text is called hard: Björnsson's own steps are 30 (easy), 40 (fiction), 50 (non-fiction), 60 (trade)."""
FEWEST_WORDS = 20
LANGUAGE = "da"

_LONG = 6
_SNIPPET = 24
_LINK = re.compile(r"\[([^\]\n]*)\]\([^)\s]*\)")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+")
_MAY_BE_ADDRESS = re.compile(r"[/@(]|www")
_WORD = re.compile(r"[^\W_]+(?:[-'\u2019][^\W_]+)*")
_END = re.compile(
    r"[.!?…][»”\")\u2019*_]*\s+(?=[«“\"(*_]*[A-ZÆØÅÄÖÉ])"  # before a capital letter
    r"|:\s|\n\s*\n|\n\s*(?:[-*+]|\d+[.)])\s|\n#"  # a colon, a paragraph, a list's entry, a heading
)
_FOR_STAFF = frozenset({"professional", "volunteer"})
_PAGES = {"families": ("preface", "how-to-use", "about-agreements"), "young": ("preface", "how-to-use")}


def lix(text: str) -> int:
    """The LIX of a text, rounded; 0 of a text without words."""
    plain = _plain(text)
    return _lix(plain, _WORD.findall(plain))


def _plain(text: str) -> str:
    return _ADDRESS.sub(" ", _LINK.sub(r"\1", text) if "](" in text else text) if _MAY_BE_ADDRESS.search(text) else text


def _lix(plain: str, words: list[str]) -> int:
    if not words:
        return 0
    long = sum(len(word) > _LONG and _letters(word) > _LONG for word in words)
    sentences = sum(_WORD.search(part) is not None for part in _END.split(plain))
    return round(len(words) / sentences + 100 * long / len(words))


def _letters(word: str) -> int:
    return len(word) if word.isalnum() else sum(map(str.isalnum, word))


def readability(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """CAT347: a Danish text of an offer that families or young people read, and that is hard to read."""
    readers = _readers(catalogue)
    if not readers:
        return
    main = catalogue.settings.main_language
    for placed in catalogue.all_offers():
        if _is_read(placed.offer):
            for path, texts in _texts(catalogue, placed.offer, readers):
                for language in (LANGUAGE, "") if main == LANGUAGE else (LANGUAGE,):
                    if language in texts and (found := _hard(texts[language])):
                        at = _span(catalogue, placed, text_path(path, language), texts[language])
                        yield Diagnostic("CAT347", at, {"field": str(path[0]), "lix": found, "limit": HARDEST})


def pages(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """CAT347: a Danish page that families or young people read, and that is hard to read."""
    read = {key for reader in _readers(catalogue) for key in _PAGES[reader]}
    for page in catalogue.pages:
        if page.key not in read or page.language != LANGUAGE:
            continue
        if found := _hard(page.source.text):
            args: dict[str, str | int] = {"field": page.key, "lix": found, "limit": HARDEST, "rule": "page"}
            yield Diagnostic("CAT347", in_source(page.source, 0, len(page.source.lines[0])), args)


def _readers(catalogue: Catalogue) -> AbstractSet[str]:
    audiences = {each.audience for each in catalogue.settings.editions.values() if each.language == LANGUAGE}
    return audiences & _PAGES.keys()


def _is_read(offer: Offer) -> bool:
    if offer.status is not None and offer.status.is_ == "ended":
        return False
    return not offer.participants or not _FOR_STAFF.issuperset(offer.participants)


def _texts(catalogue: Catalogue, offer: Offer, readers: AbstractSet[str]) -> Iterator[tuple[Path, dict[str, str]]]:
    """The longer texts of an offer that these readers get."""
    if offer.summary is not None:
        yield ("summary",), offer.summary
    if offer.description is not None:
        yield ("description",), offer.description
    if offer.alert is not None and (offer.alert.until is None or offer.alert.until >= catalogue.as_of):
        yield ("alert", "text"), offer.alert.text
    for index, note in enumerate(offer.notes):
        if not readers.isdisjoint(note.shown_in):
            yield ("notes", index, "text"), note.text


def _hard(text: str) -> int:
    """The LIX of a text that is long enough to have one and too hard, else 0."""
    if text.count(" ") < FEWEST_WORDS // 2:  # a quick look: most summaries are shorter
        return 0
    plain = _plain(text)
    words = _WORD.findall(plain)
    found = _lix(plain, words) if len(words) >= FEWEST_WORDS else 0
    return found if found > HARDEST else 0


def _span(catalogue: Catalogue, placed: Placed, path: Path, text: str) -> Span:
    # By its first words and not by composing the file again: in a large catalogue this is said of most files.
    document = catalogue.document_of(placed.association)
    begin = text.lstrip()[:_SNIPPET].split("\n")[0].rstrip()
    if document.source.text.count(begin) == 1:
        return in_source(document.source, document.source.text.index(begin), len(begin))
    return document.value_span("offers", placed.index, *path)
