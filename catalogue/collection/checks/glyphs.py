"""Characters that the catalogue's font can't show. Nothing else may take their place, so they would be empty boxes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice

from catalogue.collection.catalogue import Catalogue
from catalogue.collection.checks.coverage import RANGES
from catalogue.collection.checks.places import Fields, in_source
from catalogue.diagnostics import Diagnostic
from catalogue.source.document import Source

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


def glyphs(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """CAT334: a character that can't be printed; in a comment it needn't be."""
    for document in catalogue.documents.values():
        fields = Fields(document)
        printed = (match for match in unshown(document.source) if fields.at(match.start()) is not None)
        yield from _diagnostics(document.source, printed)
    for page in catalogue.pages:
        yield from _diagnostics(page.source, unshown(page.source))


def unshown(source: Source) -> Iterator[re.Match[str]]:
    """Each run of characters in a file's text that the font lacks."""
    return _UNSHOWN.finditer(source.text) if _UNUSUAL.search(source.text) else iter(())


def _diagnostics(source: Source, matches: Iterator[re.Match[str]]) -> Iterator[Diagnostic]:
    for match in islice(matches, _MOST):
        character = match[0][0]
        args = {"character": f"U+{ord(character):04X}", "name": unicodedata.name(character, "?")}
        yield Diagnostic("CAT334", in_source(source, match.start(), len(match[0])), args)
