"""What is wrong, as the page tells it: plain values, each text ready to be shown and none to be believed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from catalogue.codes import Severity
from catalogue.diagnostics import Diagnostic, Span, in_order
from catalogue.messages import counted, other_place, phrase, words
from catalogue.reporters.base import Lines, Options, headline
from catalogue.reporters.text import Writer, writer

MOST = 20
_WIDTH = 84
_ORDER = (Severity.ERROR, Severity.WARNING, Severity.INFORMATION)


def _nothing(_: str) -> tuple[str, ...]:
    return ()


@dataclass(frozen=True)
class Problem:
    """Findings, all that was found beside them (one may make private what another points to), and the files' lines.

    `failure` is the line for a mistake of ours, which has no place in any file.
    """

    found: tuple[Diagnostic, ...]
    among: tuple[Diagnostic, ...] = ()
    lines: Lines = field(default=_nothing)
    failure: str = ""

    def told(self, language: str) -> Mapping[str, object]:
        """Everything that the page shows of it."""
        found = in_order(self.found)
        write = writer((*found, *self.among), self.lines, language, Options(width=_WIDTH))
        more = len(found) - MOST
        return {
            "heading": self.failure or counts(found, language),
            "findings": [_finding(each, write) for each in found[:MOST]],
            "more": phrase("preview-more", language, count=str(more)) if more > 0 else "",
        }


def counts(found: tuple[Diagnostic, ...], language: str) -> str:
    """«2 errors, 1 warning»."""
    numbers = Counter(each.severity for each in found)
    return ", ".join(counted(each.value, numbers[each], language) for each in _ORDER if numbers[each])


def _finding(found: Diagnostic, write: Writer) -> Mapping[str, object]:
    line = headline(found, write.language)
    return {
        "place": line.where,
        "kind": line.kind,
        "message": line.message,
        "excerpt": _excerpt(found.span, write),
        "hint": words(found, write.language).hint,
        "others": list(_others(found, write)),
    }


def _others(found: Diagnostic, write: Writer) -> Iterator[Mapping[str, str]]:
    for span in found.related:
        yield {"text": other_place(span, write.language), "excerpt": _excerpt(span, write)}


def _excerpt(span: Span, write: Writer) -> str:
    return "\n".join(write.excerpt(span, ""))
