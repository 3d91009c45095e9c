"""The canonical order of keys: that of the models' fields. Ids, languages and unknown keys have none."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from pathlib import PurePosixPath

from catalogue.authoring.edit.blocks import Block, Entry, Literal, Page, entries
from catalogue.model.base import Model
from catalogue.model.describe import keys_at
from catalogue.model.kinds import KINDS
from catalogue.project import ALLIANCE, FUNDING, MILESTONES, OFFERS, RECIPIENTS, SETTINGS, VOCABULARY
from catalogue.source.document import Path

_KINDS = {
    SETTINGS: "settings",
    VOCABULARY: "vocabulary",
    RECIPIENTS: "recipients",
    FUNDING: "funding",
    MILESTONES: "milestones",
    ALLIANCE: "alliance",
}


def model_of(file: str) -> type[Model] | None:
    """The model of a file by where it lies; nothing for one that holds no entry of a catalogue."""
    path = PurePosixPath(file)
    if path.parent == PurePosixPath(OFFERS) and path.suffix == ".yaml":
        return KINDS["partnership"]
    return KINDS[_KINDS[file]] if file in _KINDS else None


def ranks(file: str, path: Path) -> dict[str, int]:
    """The place of each key that the mapping at `path` may have; none where any key may stand."""
    model = model_of(file)
    return {key: place for place, key in enumerate(keys_at(model, path))} if model else {}


def put_in_order(page: Page, file: str) -> None:
    """Sort the keys of every mapping, each with what stands above it; blank lines stay between what they part."""
    _sort(page.root, file)
    for entry in entries(page.root):
        if isinstance(entry.value, Block):
            _sort(entry.value, file)
    _save_blank_lines(page)


def _sort(block: Block, file: str) -> None:
    known = ranks(file, block.path)
    first = block.entries[0]
    block.entries.sort(key=lambda entry: known.get(str(entry.path[-1]), len(known)))
    if known and block.entries[0] is not first:
        _exchange_blank_lines(first, block.entries[0])


def _exchange_blank_lines(one: Entry, other: Entry) -> None:
    """A blank line parts a block from the one before: the first has none before it, whichever that is."""
    here, there = _without_blanks(one.above), _without_blanks(other.above)
    one.above[:0], other.above[:0] = there, here


def _save_blank_lines(page: Page) -> None:
    """Below a text that keeps its last blank lines, one more would become a part of it: it goes further down."""
    is_in_danger = False
    saved: list[str] = []
    for lines, entry in _gaps(page.root):
        if is_in_danger:
            saved += _without_blanks(lines)
        elif lines or entry:
            lines[:0] = saved
            saved = []
        if entry:
            is_in_danger = isinstance(entry.value, Literal) and entry.value.keeps_end
        elif lines:
            is_in_danger = False


def _gaps(block: Block) -> Iterator[tuple[list[str], Entry | None]]:
    """What stands between the entries of a block, and the entry that follows it, down through all that it contains."""
    for entry in block.entries:
        yield entry.above, entry
        if isinstance(entry.value, Block):
            yield from _gaps(entry.value)
    yield block.tail, None


def _without_blanks(lines: list[str]) -> list[str]:
    """Take the blank lines before the first comment away, and give them."""
    taken = list(takewhile(_is_blank, lines))
    del lines[: len(taken)]
    return taken


def _is_blank(line: str) -> bool:
    return not line
