"""Colours that can't be read on white: the catalogue uses the nearest one that can."""

from __future__ import annotations

from collections.abc import Iterator

from catalogue.collection.catalogue import Catalogue
from catalogue.colour import WHITE, contrast, nearest_passing, passes
from catalogue.diagnostics import Diagnostic
from catalogue.project import SETTINGS, VOCABULARY
from catalogue.source.document import Path


def colours(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """CAT346: the accent colour, or a theme's, has less contrast with white than WCAG asks for at level AA."""
    for file, path, colour in _written(catalogue):
        if not passes(colour):
            # Cut and not rounded: 4.48 would be told as 4.5, which is enough.
            ratio = int(contrast(colour, WHITE) * 10) / 10
            args = {"colour": colour, "contrast": f"{ratio:.1f}", "passing": nearest_passing(colour)}
            yield Diagnostic("CAT346", catalogue.documents[file].value_span(*path), args)


def _written(catalogue: Catalogue) -> Iterator[tuple[str, Path, str]]:
    if accent := catalogue.settings.accent_colour:
        yield SETTINGS, ("accent_colour",), accent
    for name, theme in catalogue.vocabulary.themes.items():
        if theme.colour:
            yield VOCABULARY, ("themes", name, "colour"), theme.colour
