"""A change tried before it is written: the project as it would be, judged as `check` judges it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from catalogue.authoring.answers import HERE, Given
from catalogue.authoring.questions import Question
from catalogue.codes import Severity
from catalogue.collection.checks import judge
from catalogue.collection.collect import collect
from catalogue.diagnostics import Diagnostic, Span, in_order
from catalogue.source.document import Document, Path
from catalogue.source.tree import Tree


@dataclass(frozen=True)
class Overlay:
    """A tree in which some files, by their paths, hold something else, or are there at all."""

    below: Tree
    ours: Mapping[str, bytes]

    def files(self, folder: str) -> tuple[str, ...]:
        """Paths of all files below `folder`, ours among them."""
        ours = {path for path in self.ours if path.startswith(f"{folder}/")}
        return tuple(sorted({*self.below.files(folder), *ours}))

    def exists(self, path: str) -> bool:
        """Whether `path` names a file."""
        return path in self.ours or self.below.exists(path)

    def size(self, path: str) -> int:
        """The file's size in bytes."""
        return len(self.ours[path]) if path in self.ours else self.below.size(path)

    def read(self, path: str) -> bytes:
        """The file's bytes."""
        return self.ours[path] if path in self.ours else self.below.read(path)


@dataclass(frozen=True)
class Finding:
    """What was found in a file that isn't written yet: where, and the question whose answer is the reason, if any."""

    diagnostic: Diagnostic
    question: str = ""
    place: Path = ()

    @property
    def is_error(self) -> bool:
        """Whether the file can't be written for it."""
        return self.diagnostic.severity is Severity.ERROR


def tried(tree: Tree, path: str, text: str, day: date) -> tuple[Diagnostic, ...]:
    """What `check` would say of the file `path`, were it to hold `text`."""
    collected = collect(Overlay(tree, {path: text.encode()}), None, day)
    found = [*collected.diagnostics, *(judge(collected.value) if collected.value else ())]
    return in_order(each for each in found if each.span.file == path)


def traced(
    document: Document, found: Iterable[Diagnostic], asked: Mapping[Path, tuple[Question, Given]]
) -> Iterator[Finding]:
    """Each finding with the question it comes from, shown where its answer was read; `asked` by place in the file."""
    for each in found:
        place = _path_at(document, each.span)
        path = next((path for path in sorted(asked, key=len, reverse=True) if _belong(place, path)), None)
        if path is None:
            yield Finding(each, place=place)
            continue
        question, given = asked[path]
        shown = each if given.span == HERE else replace(each, span=given.span)
        yield Finding(shown, question.name, place)


def _belong(place: Path, asked: Path) -> bool:
    """Whether what was found at `place` is about the answer that stands at `asked`, or about a part that holds it."""
    return place[: len(asked)] == asked or (asked[: len(place)] == place and not _is_whole(place))


def _is_whole(place: Path) -> bool:
    """Whether it is the file, the list of offers or the whole of an offer: nobody's single answer."""
    return not place or (place[0] == "offers" and len(place) <= 2)  # noqa: PLR2004  # «offers», 0


def _path_at(document: Document, span: Span) -> Path:
    """The innermost key whose value holds the place."""
    at = (span.line, span.column)
    return max((path for path, inside in _inside(document) if inside(at)), key=len, default=())


def _inside(document: Document) -> Iterator[tuple[Path, _Holds]]:
    for path, (key, value) in document.spans.items():
        if path:
            yield path, _Holds((key.line, key.column), (value.end_line, value.end_column))


@dataclass(frozen=True)
class _Holds:
    start: tuple[int, int]
    end: tuple[int, int]

    def __call__(self, at: tuple[int, int]) -> bool:
        return self.start <= at < self.end
