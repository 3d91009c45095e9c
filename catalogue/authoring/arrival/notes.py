"""What arrives, and where in the imported file it stood: so that a finding can be told as the sender sees it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from catalogue.authoring.fmt import Formatted
from catalogue.diagnostics import Diagnostic, Span
from catalogue.source.document import Document, Path, Source
from catalogue.source.parse import parse_text

_OFFER, _FIELD = len(("offers", 0)), len(("offers", 0, "age"))


@dataclass(frozen=True, slots=True)
class Arriving:
    """A file as it is (`before` is empty for a new one) and as it would be, and the bytes it had and gets."""

    path: str
    before: str
    after: str
    data: bytes
    is_new: bool
    origin: str = ""
    was: bytes = b""

    @property
    def shown(self) -> Formatted:
        """The two texts, for whoever shows the difference."""
        return Formatted(self.path, self.before, self.after)


@dataclass(frozen=True, slots=True)
class Finding:
    """What `check` would say of a file that it doesn't say now; `origin` is where in the imported file that stood."""

    diagnostic: Diagnostic
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """A place in one of our files that has its value from `origin`."""

    file: str
    path: Path
    origin: str


def source_of(found: Diagnostic, files: Iterable[Arriving], known: Iterable[Known], whole: Mapping[str, str]) -> str:
    """Where in the imported file the reason of a finding stood: of the innermost place that came from there."""
    text = next((each.after for each in files if each.path == found.span.file), None)
    document = _document(found.span.file, text) if text is not None else None
    if document is None:
        return ""
    here = _place(document, found.span)
    ours = [each for each in known if each.file == found.span.file]
    for depth in (len(here), _FIELD):
        if holding := [each for each in ours if _belong(here[:depth], each.path)]:
            return max(holding, key=lambda each: len(each.path)).origin
    if beside := [each for each in ours if len(here) >= _OFFER and each.path[:_OFFER] == here[:_OFFER]]:
        return beside[0].origin.partition("\t")[0]  # of the offer as a whole the row is known, and no column
    return whole.get(found.span.file, "")


@cache
def _document(path: str, text: str) -> Document | None:
    return parse_text(Source(path, text)).value


def _belong(here: Path, path: Path) -> bool:
    return here[: len(path)] == path or (len(here) > _OFFER and path[: len(here)] == here)


def _place(document: Document, span: Span) -> Path:
    """The innermost key whose value holds the place."""
    at = (span.line, span.column)
    return max(
        (
            path
            for path, (key, value) in document.spans.items()
            if (key.line, key.column) <= at < (value.end_line, value.end_column)
        ),
        key=len,
        default=(),
    )
