"""The table of the formats that the command line offers."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from catalogue.edition.language import Words
from catalogue.followup.coverage.coverage import Coverage
from catalogue.render.templates import Templates
from catalogue.reporters.base import Options
from catalogue.reporters.coverage import html, json, markdown, pdf, text
from catalogue.reporters.coverage.told import told

Reporter = Callable[[Coverage, Words, Options, Templates], bytes]

COVERAGE_REPORTERS: Mapping[str, Reporter] = {
    "text": lambda found, words, options, _: text.report(told(found, words), options).encode(),
    "markdown": lambda found, words, *_: markdown.report(told(found, words)).encode(),
    "html": lambda found, words, *_: html.report(told(found, words)).encode(),
    "json": lambda found, words, *_: json.report(found, words.language).encode(),
    "pdf": lambda found, words, _, templates: pdf.report(found, words, templates),
}
