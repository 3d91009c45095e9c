"""What a comment in a YAML file is about, by where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from catalogue.diagnostics import Span
from catalogue.source.document import Document, Path
from catalogue.source.parse import comment_texts


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment's text behind its `#`, where it stands, and the first and last line of what it is about.

    At the end of a line it is about that line. On a line of its own it is about the field or entry that begins on the
    next line with something on it, to its end; behind the last one it is about nothing (line 0).
    """

    text: str
    span: Span
    first_line: int
    last_line: int


def comments(document: Document, beginning: str) -> Iterator[Comment]:
    """Each comment that begins with a word. A file without the word costs no more than a look for it."""
    if beginning not in document.source.text:
        return
    blocks = _Blocks(document)
    for line, written in comment_texts(document.source):
        text = written[1:].strip(" \t")
        if not text.startswith(beginning):
            continue
        content = document.source.lines[line - 1].rstrip(" \t")
        column = len(content) - len(written) + 1
        is_alone = not content[: column - 1].strip(" \t")
        first, last = blocks.below(line) if is_alone else (line, line)
        yield Comment(text, Span(document.source.path, line, column, line, len(content) + 1), first, last)


class _Blocks:
    """Which lines the fields and entries of a file take."""

    def __init__(self, document: Document) -> None:
        self._spans = document.spans
        self._lines = document.source.lines

    def below(self, line: int) -> tuple[int, int]:
        """The lines of the outermost field or entry that begins on the next line with something on it."""
        first = self._next_full_line[line]
        path = self._beginning.get(first)
        return (first, self._last_lines.get(path, first)) if path is not None else (0, 0)

    @cached_property
    def _next_full_line(self) -> list[int]:
        """For each line the number of the next with more than a comment on it; 0 where none comes."""
        following = [0] * (len(self._lines) + 1)
        for number in range(len(self._lines) - 1, -1, -1):
            text = self._lines[number].strip(" \t")
            following[number] = following[number + 1] if not text or text.startswith("#") else number + 1
        return following

    @cached_property
    def _beginning(self) -> dict[int, Path]:
        """By line the outermost of what begins there: spans come from outside to inside, and from left to right."""
        found: dict[int, Path] = {}
        for path, (key, _) in self._spans.items():
            if path:
                found.setdefault(key.line, path)
        return found

    @cached_property
    def _last_lines(self) -> dict[Path, int]:
        """By path the last line of the last value in it: the marks of a block itself reach to the next one."""
        last: dict[Path, int] = {}
        for path in frozenset(self._spans) - {path[:-1] for path in self._spans}:
            end = _last_line(self._spans[path][1])
            for length in range(1, len(path) + 1):
                last[path[:length]] = max(end, last.get(path[:length], 0))
        return last


def _last_line(value: Span) -> int:
    """A block of text ends where the line behind it begins."""
    return value.end_line - 1 if value.end_column == 1 and value.end_line > value.line else value.end_line
