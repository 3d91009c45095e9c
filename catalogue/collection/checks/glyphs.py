"""Characters that the catalogue's font can't show. Nothing else may take their place, so they would be empty boxes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from catalogue.collection.catalogue import Catalogue
from catalogue.collection.checks.coverage import RANGES
from catalogue.collection.checks.places import Fields, in_source
from catalogue.diagnostics import Diagnostic
from catalogue.source.document import Document, Path, Source

_MOST = 50
"""Findings told of one file: in another script every word would be one."""


def covered() -> Iterator[tuple[int, int]]:
    """The first and last code point of each range that the font has."""
    for each in RANGES.split():
        first, _, last = each.partition("-")
        yield int(first, 16), int(last or first, 16)


_CLASS = "".join(f"\\U{first:08x}-\\U{last:08x}" for first, last in covered())
# Most files have nothing but these, and a look for them is much quicker than one with the whole class.
_UNUSUAL = re.compile("[^\n\t -~\u00a0-\u00ff\u2013\u2014\u2018-\u201e\u2026\u2022]")
_UNSHOWN = re.compile(f"[^\n\t{_CLASS}]+(?: [^\n\t{_CLASS}]+)*")


@dataclass(frozen=True)
class _Print:
    """The languages of all texts, and of the editions made as PDF: the others may take a reader's own fonts."""

    languages: frozenset[str]
    printed: frozenset[str]
    main: str

    def shows(self, document: Document, path: Path | None) -> bool:
        """Whether the text at this place can be in a PDF; a comment can't."""
        if not path or not self.printed:
            return False
        texts = _at(document.data, path[:-1])
        if path[-1] not in self.languages or not isinstance(texts, Mapping):
            return True
        return any(path[-1] == self._chosen(texts, language) for language in self.printed)

    def _chosen(self, texts: Mapping[str, object], language: str) -> str:
        """Which of the languages of a text an edition takes: its own, else the main one, else the first there is."""
        return next((each for each in (language, self.main) if each in texts), next(iter(texts)))


def glyphs(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """CAT334: a character that can't be printed, in a text that is printed."""
    rules = _rules(catalogue)
    for document in catalogue.documents.values():
        fields = Fields(document)
        found = ((match, fields.at(match.start())) for match in unshown(document.source))
        shown = ((match, _offer(document, path)) for match, path in found if rules.shows(document, path))
        yield from _diagnostics(document.source, shown)
    translated = {(page.key, page.language) for page in catalogue.pages}
    for page in catalogue.pages:
        falls_back = page.language == rules.main and any((page.key, each) not in translated for each in rules.printed)
        if page.language in rules.printed or falls_back:
            yield from _diagnostics(page.source, ((match, "") for match in unshown(page.source)))


def _rules(catalogue: Catalogue) -> _Print:
    settings = catalogue.settings
    editions = settings.editions.values()
    return _Print(
        frozenset({*settings.languages, *(each.language for each in editions)}),
        frozenset(each.language for each in editions if "pdf" in each.formats),
        settings.main_language,
    )


def _at(data: object, path: Path) -> object:
    for step in path:
        if isinstance(data, Mapping):
            data = data.get(step)
        else:
            data = data[step] if isinstance(data, list) and isinstance(step, int) else None
    return data


def unshown(source: Source) -> Iterator[re.Match[str]]:
    """Each run of characters in a file's text that the font lacks."""
    return _UNSHOWN.finditer(source.text) if _UNUSUAL.search(source.text) else iter(())


def _offer(document: Document, path: Path | None) -> str:
    """The id of the offer that a place lies in."""
    offer = _at(document.data, path[:2]) if path and path[0] == "offers" else None
    found = offer.get("id") if isinstance(offer, Mapping) else None
    return found if isinstance(found, str) else ""


def _diagnostics(source: Source, matches: Iterator[tuple[re.Match[str], str]]) -> Iterator[Diagnostic]:
    for match, offer in islice(matches, _MOST):
        character = match[0][0]
        args = {"character": f"U+{ord(character):04X}", "name": unicodedata.name(character, "?")}
        if offer:
            args |= {"rule": "offer", "offer": offer}
        yield Diagnostic("CAT334", in_source(source, match.start(), len(match[0])), args)
