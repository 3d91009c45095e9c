"""Takes one thing out of a file's text and leaves the rest as it was written; comments that spoke of it stay."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from catalogue.authoring.edit.blocks import entries
from catalogue.authoring.edit.cut import cut
from catalogue.authoring.edit.data import MISSING, as_read, at, step_into, without
from catalogue.authoring.edit.editor import Edited, set_value
from catalogue.authoring.edit.ending import with_last_line_end
from catalogue.authoring.edit.meaning import verified
from catalogue.authoring.edit.rows import Rows
from catalogue.diagnostics import Diagnostic, Outcome
from catalogue.source.document import Document, Key, Path


def remove(document: Document, path: Path, keep: int = 0) -> Edited:
    """Take out what stands at `path`, and what holds it where nothing else is left; nothing, if nothing stands there.

    The first `keep` steps of the path stay, empty or not.
    """
    document = with_last_line_end(document)
    holder, last = at(document.data, path[:-1]), path[-1]
    if step_into(holder, last) is MISSING:
        return Outcome(document)
    while len(path) - 1 > keep and _size(holder) == 1:
        path, last = path[:-1], path[-2]
        holder = at(document.data, path[:-1])
    expected = without(document.data, path)
    for text in _texts(document, path):
        outcome = verified(document, text, expected)
        if outcome.value is not None:
            return outcome
    return _around(document, path, last, holder)


def _size(holder: object) -> int:
    return len(holder) if isinstance(holder, Mapping | list) else 0


def _texts(document: Document, path: Path) -> Iterator[str]:
    page = cut(document).value
    entry = next((each for each in entries(page.root) if each.path == path), None) if page else None
    if entry is not None:
        yield Rows(document).removed(entry)


def _around(document: Document, path: Path, last: Key, holder: object) -> Edited:
    """Between brackets: the list or mapping that holds it is written anew."""
    left = as_read(holder)
    if not isinstance(left, dict | list) or len(path) == 1:
        return Outcome(None, (Diagnostic("CAT123", document.key_span(*path)),))
    del left[last]  # type: ignore[arg-type]  # a list's step is a number, a mapping's a name
    return set_value(document, path[:-1], left)
