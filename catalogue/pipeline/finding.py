"""What `find` looks into: an edition, read and composed once."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from catalogue.collection.collect import without_garbage_collection
from catalogue.diagnostics import CatalogueError, Diagnostic, Span
from catalogue.edition.answers import answers
from catalogue.edition.compose import compose
from catalogue.edition.labels import labels_of
from catalogue.nearest import nearest
from catalogue.pipeline.build import set_aside
from catalogue.pipeline.check import check
from catalogue.pipeline.editions import widest
from catalogue.project import SETTINGS, VOCABULARY
from catalogue.search.kept import kept
from catalogue.store import Store


@without_garbage_collection()
def edition_to_find_in(root: Path, day: date, as_of: date | None, edition: str, store: Store | None) -> bytes | None:
    """The edition as bytes to find in, without the files that have errors; none where it can't be composed at all."""
    report = check(root, day, as_of, store=store)
    catalogue, wrong = report.catalogue, report.wrong_files
    if catalogue is None or not wrong.isdisjoint({SETTINGS, VOCABULARY}):
        return None
    editions = catalogue.settings.editions
    name = edition or widest(catalogue)
    if name not in editions:
        args = {"value": name, "allowed": ", ".join(editions), "nearest": nearest(name, editions)}
        raise CatalogueError(Diagnostic("CAT004", Span(""), args))
    sound, broken = set_aside(catalogue, wrong)
    made = compose(sound, name, labels_of(sound.tree, editions[name].language).value, broken)
    return kept(made, answers(sound, made), sorted(wrong))
