"""Changes of whole lines: what is new is indented as its surroundings are, which stay as they were written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from catalogue.authoring.edit.blocks import BLANKS, Block, Entry
from catalogue.source.document import Document
from catalogue.source.parse import comment_texts


class Rows:
    """A document's lines, to be edited once."""

    def __init__(self, document: Document) -> None:
        """Take the lines; what is behind the last line end is a line too, and mostly empty."""
        self._document = document
        self._lines = document.source.lines

    def replaced(self, entry: Entry, new: Sequence[str], above: Sequence[str]) -> str:
        """The text with `new` lines in the place of an entry, and `above` it these comments and those that it held.

        The comment behind its first line stays at the end of the first line.
        """
        inside = [(line - 1, text) for line, text in comment_texts(self._document.source)]
        inside = [(line, text) for line, text in inside if entry.line <= line < entry.last]
        behind = next((text for line, text in inside if line == entry.line), "")
        hoisted = [text for line, text in inside if line != entry.line]
        start = self._lines[entry.line]
        first = start[: entry.column] + new[0] + self._gap_before(start, behind) + behind
        margin = " " * (len(start) - len(start.lstrip(BLANKS)))
        below = [first, *_indented(new[1:], entry.column)]
        return self._text(entry.line, entry.last, [*_indented([*above, *hoisted], len(margin)), *below])

    def inserted(self, block: Block, before: Entry | None, new: Sequence[str]) -> str:
        """The text with a new entry behind `before`, or as the first of the block."""
        if before is not None:
            return self._text(before.last, before.last, _indented(new, block.column))
        first = block.entries[0]
        start = self._lines[first.line]
        if not start[: block.column].strip(BLANKS):
            line = first.line - len(first.above) + first.blanks
            return self._text(line, line, _indented(new, block.column))
        # It stands behind a dash: the dash is for the new first one now.
        lines = [start[: block.column] + new[0], *_indented(new[1:], block.column)]
        return self._text(first.line, first.line + 1, [*lines, " " * block.column + start[block.column :]])

    def removed(self, entry: Entry) -> str:
        """The text without an entry; the comments that it held stand where it stood."""
        inside = [(line - 1, text) for line, text in comment_texts(self._document.source)]
        kept = [text for line, text in inside if entry.line <= line < entry.last]
        start = self._lines[entry.line]
        margin = " " * (len(start) - len(start.lstrip(BLANKS)))
        head = start[: entry.column]
        if not head.strip(BLANKS):
            is_doubled = not kept and self._is_blank(entry.line - 1) and self._is_blank(entry.last)
            return self._text(entry.line - is_doubled, entry.last, _indented(kept, len(margin)))
        # It stands behind a dash: what follows it stands there now.
        following = self._lines[entry.last] if entry.last < len(self._lines) else ""
        first = head + following[entry.column :]
        return self._text(entry.line, entry.last + 1, [*_indented(kept, len(margin)), first])

    def _is_blank(self, line: int) -> bool:
        """Whether nothing stands there: one of two blank lines goes with what they parted."""
        return line >= 0 and not "".join(self._lines[line : line + 1]).strip(BLANKS)

    def _gap_before(self, line: str, comment: str) -> str:
        before = line[: line.rindex(comment)] if comment else ""
        return before[len(before.rstrip(BLANKS)) :] or " " if comment else ""

    def _text(self, start: int, end: int, new: Iterable[str]) -> str:
        behind = self._lines[end:] or ("",)  # what becomes the last line gets an end; what stays it remains as it was
        return "\n".join((*self._lines[:start], *new, *behind))


def _indented(lines: Iterable[str], indent: int) -> list[str]:
    return [" " * indent + line if line else "" for line in lines]
