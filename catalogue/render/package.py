"""A recipient's package: the catalogue as PDF and as one HTML file, and the letter that goes with them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

from catalogue.edition.edition import Edition
from catalogue.render import html_file, pdf
from catalogue.render.base import NO_MEANS, Artifact, Means
from catalogue.render.letter import letter_files
from catalogue.render.templates import Templates

_DANISH = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ß": "ss", "ð": "d", "þ": "th", "ł": "l"})
_NO_LETTERS = re.compile(r"[^a-z0-9]+")
_MOST = 48


def package(edition: Edition, release: str, templates: Templates, means: Means = NO_MEANS) -> tuple[Artifact, ...]:
    """All files of the package that `edition` shows; their paths lie below the package's own folder."""
    name = file_name(edition, release)
    (printed,) = pdf.render(edition, templates, means)
    (page,) = html_file.render(edition, templates, means)
    catalogue = (replace(printed, path=f"{name}.pdf"), replace(page, path=f"{name}.html"))
    return (*catalogue, *letter_files(edition, release, templates))


def file_name(edition: Edition, release: str) -> str:
    """«katalog-over-tilbud-bakkeskolen-2026-2»: what it is, for whom, which; letters that every system can read."""
    parts = (edition.title, edition.addressee.id if edition.addressee else edition.name, release)
    return "-".join(part for part in map(slug, parts) if part)


def slug(text: str) -> str:
    """A text in small letters, digits and hyphens, cut at a word; empty when it has neither letters nor digits."""
    latin = unicodedata.normalize("NFKD", text.casefold().translate(_DANISH)).encode("ascii", "ignore").decode()
    whole = _NO_LETTERS.sub("-", latin).strip("-")
    return whole if len(whole) <= _MOST else whole[: _MOST + 1].rpartition("-")[0] or whole[:_MOST]
