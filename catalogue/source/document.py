"""A parsed file: plain data, and the place of every key and value in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from catalogue.diagnostics import Span

Key = str | int
Path = tuple[Key, ...]
Spans = Mapping[Path, tuple[Span, Span]]


@dataclass(frozen=True)
class Source:
    """A file's path in the project and its decoded text."""

    path: str
    text: str

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The text's lines, without their ends."""
        return tuple(self.text.split("\n"))


@dataclass(frozen=True)
class Document:
    """Plain data (text, int, Decimal, true/false, nothing, lists, mappings) and its places, found when asked."""

    source: Source
    data: Mapping[str, object]
    locate: Callable[[Source], Spans]

    @cached_property
    def spans(self) -> Spans:
        """For each path the span of its key (a list's item: of the item) and of its value."""
        return self.locate(self.source)

    def value_span(self, *path: Key) -> Span:
        """Where the value stands; if `path` is not in the file, where its nearest parent's key stands."""
        return self.spans[path][1] if path in self.spans else self._nearest(path)

    def key_span(self, *path: Key) -> Span:
        """Where the key stands; if `path` is not in the file, where its nearest parent's key stands."""
        return self.spans[path][0] if path in self.spans else self._nearest(path)

    def _nearest(self, path: Path) -> Span:
        while path and path not in self.spans:
            path = path[:-1]
        return self.spans[path][0] if path in self.spans else Span(self.source.path, 1, 1, 1, 1)
