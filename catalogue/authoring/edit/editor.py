"""Changes one thing in a file's text and leaves the rest as it was written. A document in, an edited document out.

Each door takes plain data, never YAML; parses what it made; and gives nothing but a diagnostic when that would mean
anything else than was asked for. The new text is `.value.source.text`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from catalogue.authoring.edit import brackets
from catalogue.authoring.edit.blocks import Block, Entry, entries
from catalogue.authoring.edit.cut import cut
from catalogue.authoring.edit.data import MISSING, at, step_into, with_value
from catalogue.authoring.edit.ending import with_last_line_end
from catalogue.authoring.edit.meaning import verified
from catalogue.authoring.edit.order import ranks
from catalogue.authoring.edit.rows import Rows
from catalogue.authoring.edit.scalars import key
from catalogue.authoring.edit.values import Comments, Value, commented, entry_lines
from catalogue.diagnostics import Diagnostic, Outcome
from catalogue.source.document import Document, Path

Edited = Outcome[Document | None]

_WIDTH = 120
_NONE: Comments = {}


def set_value(document: Document, path: Path, value: Value, comments: Comments = _NONE) -> Edited:
    """Put `value` in the place of what stands at `path`; what is missing on the way to it is made.

    Comments above it and behind it stay; those inside of what is replaced come to stand above.
    `comments` are of the new value: their paths begin at it, and `()` is above it.
    """
    document = with_last_line_end(document)
    there: int = 0
    here: object = document.data
    while there < len(path) and (below := step_into(here, path[there])) is not MISSING:
        there, here = there + 1, below
    if there == len(path):
        new = _New(document, path, value, comments)
        return new.first_right(new.replacements())
    made = value
    for missing in reversed(path[there + 1 :]):
        made = {str(missing): made}
    return add_key(document, path[:there], str(path[there]), made, _below(path[there + 1 :], comments))


def add_key(document: Document, path: Path, name: str, value: Value, comments: Comments = _NONE) -> Edited:
    """Give the mapping at `path` a key, where the canonical order has its place. One that is there is replaced."""
    document = with_last_line_end(document)
    mapping = at(document.data, path)
    new = _New(document, (*path, name), value, comments)
    if mapping is None:
        return set_value(document, path, {name: value}, _below((name,), comments))
    if isinstance(mapping, Mapping):
        return new.first_right(new.replacements() if name in mapping else new.additions(mapping))
    return new.refused()


def add_item(document: Document, path: Path, value: Value, comments: Comments = _NONE) -> Edited:
    """Add an item at the end of the list at `path`; where there is no list yet, it is made."""
    document = with_last_line_end(document)
    items = at(document.data, path)
    if items is None:
        return set_value(document, path, [value], _below((0,), comments))
    if isinstance(items, list):
        new = _New(document, (*path, len(items)), value, comments)
        return new.first_right(new.continuations(items))
    return _New(document, path, value, comments).refused()


@dataclass(frozen=True)
class _New:
    """A value on its way into a document, and the ways to write it there."""

    document: Document
    path: Path
    value: Value
    comments: Comments

    def first_right(self, texts: Iterator[str]) -> Edited:
        """The first of the ways to write it that means what was asked for."""
        expected = with_value(self.document.data, self.path, self.value)
        more = [line for lines in self.comments.values() for line in commented(lines) if line]
        outcome = self.refused()
        for text in texts:
            outcome = verified(self.document, text, expected, more)
            if outcome.value is not None:
                break
        return outcome

    def refused(self) -> Edited:
        span = self.document.key_span(*self.path)
        return Outcome(None, (Diagnostic("CAT123", span),))

    def replacements(self) -> Iterator[str]:
        entry = _entries(self.document).get(self.path)
        if entry is None:
            yield from brackets.replaced(self.document, self.path, self.value)
        else:
            inner = {below: lines for below, lines in self.comments.items() if below}
            lines = replace(self, comments=inner).lines(entry.head)
            yield Rows(self.document).replaced(entry, lines, list(commented(self.comments.get((), ()))))

    def additions(self, mapping: Mapping[str, object]) -> Iterator[str]:
        *path, name = self.path
        block = _block(self.document, tuple(path))
        if block is None:
            yield from self._short(brackets.with_key(self.document, tuple(path), mapping, str(name), self.value))
            yield from self._around({**mapping, str(name): self.value})  # type: ignore[dict-item]
            return
        known = ranks(self.document.source.path, block.path)
        place = known.get(str(name), len(known))
        before = [each for each in block.entries if known.get(str(each.path[-1]), len(known)) <= place]
        lines = self.lines(f"{key(str(name))}:")
        yield Rows(self.document).inserted(block, before[-1] if before else None, lines)

    def continuations(self, items: list[object]) -> Iterator[str]:
        path = self.path[:-1]
        block = _block(self.document, path)
        if block is None:
            yield from self._short(brackets.with_item(self.document, path, items, self.value))
            yield from self._around([*items, self.value])  # type: ignore[list-item]
            return
        are_apart = any(entry.blanks for entry in block.entries[1:])
        lines = self.lines("-")
        for each in (["", *lines], lines) if are_apart else (lines,):
            yield Rows(self.document).inserted(block, block.entries[-1], each)

    def lines(self, head: str) -> tuple[str, ...]:
        return entry_lines(head, self.value, self.path, _below(self.path, self.comments))

    def _short(self, texts: Iterator[str]) -> Iterator[str]:
        """The texts whose edited line is not too long to read."""
        line = self.document.value_span(*self.path[:-1]).end_line - 1
        yield from (text for text in texts if not self.comments and len(text.split("\n")[line]) <= _WIDTH)

    def _around(self, whole: Value) -> Iterator[str]:
        """The texts with the whole list or mapping written anew."""
        outer = _New(self.document, self.path[:-1], whole, _below(self.path[-1:], self.comments))
        yield from outer.replacements()


def _entries(document: Document) -> dict[Path, Entry]:
    page = cut(document).value
    return {entry.path: entry for entry in entries(page.root)} if page else {}


def _block(document: Document, path: Path) -> Block | None:
    page = cut(document).value
    if page is None or not path:
        return page.root if page else None
    value = next((each.value for each in entries(page.root) if each.path == path), None)
    return value if isinstance(value, Block) else None


def _below(path: Path, comments: Comments) -> Comments:
    return {(*path, *below): lines for below, lines in comments.items()}
