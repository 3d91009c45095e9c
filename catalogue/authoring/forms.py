"""The form page and the issue form of a catalogue that is there: made anew when its vocabulary has other words."""

from __future__ import annotations

from pathlib import Path

from catalogue import disk
from catalogue.authoring.form_page import form_page
from catalogue.authoring.issue_form import issue_form
from catalogue.authoring.workplace import Workplace
from catalogue.diagnostics import CatalogueError, Diagnostic, Span
from catalogue.source.tree import Unreadable

FORM_PAGE = "formular/tilbud.html"
ISSUE_FORM = ".github/ISSUE_TEMPLATE/offer.yml"


def renew(place: Workplace) -> tuple[Path, ...]:
    """Write those that say something else now; the issue form only where there are files for GitHub."""
    settings = place.catalogue.settings
    keepers = (settings.consultant, settings.publisher)
    email = next((each.email for each in keepers if each and each.email), "")
    files = {FORM_PAGE: form_page(place.catalogue.vocabulary, settings.publisher.name, email).encode()}
    if (place.root / ISSUE_FORM).parent.is_dir():
        files[ISSUE_FORM] = issue_form(place.catalogue.vocabulary).encode()
    changed = tuple(path for path, data in files.items() if _read(place, path) != data)
    for path in changed:
        target = place.root / path
        try:
            disk.write_file_atomically(target, files[path])
        except OSError as error:
            raise CatalogueError(
                Diagnostic("CAT002", Span(str(target)), {"path": str(target), "rule": "here"})
            ) from error
    return tuple(place.root / path for path in changed)


def _read(place: Workplace, path: str) -> bytes | None:
    try:
        return place.tree.read(path)
    except Unreadable:
        return None
