"""For programs of one's own: everything that the text says, as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

import catalogue
from catalogue.codes import PRIVATE, Severity
from catalogue.diagnostics import Diagnostic, Span, in_order
from catalogue.messages import words
from catalogue.reporters.base import Lines, Options, file_of, private_lines, reason_of, shown
from catalogue.reporters.fingerprints import fingerprints

VERSION = 1
"""Of this format: a program that knows one version is right to refuse another."""


def report(diagnostics: Iterable[Diagnostic], sources: Lines, language: str, options: Options) -> str:
    """One object: the findings in order, what comments set aside, and how many there are of each."""
    del sources
    found = in_order(diagnostics)
    told = shown(found, options)
    private = private_lines(found, options)
    plain = {
        "version": VERSION,
        "tool": {"name": "catalogue", "version": catalogue.__version__},
        "language": language,
        "summary": {
            **{each.value: sum(one.severity is each for one in found) for each in Severity},
            "ignored": len(options.ignored),
            "files": options.files or 0,
        },
        "findings": [
            {**_finding(each, language, options), "fingerprint": fingerprint}
            for each, fingerprint in zip(told, fingerprints(told, options.identity), strict=True)
        ],
        "ignored": [
            {
                **_finding(each.diagnostic, language, options),
                "reason": reason_of(each, private),
                "ignored_by": _place(each.comment, options),
            }
            for each in options.ignored
        ],
    }
    return json.dumps(plain, ensure_ascii=False, indent=2) + "\n"


def _finding(found: Diagnostic, language: str, options: Options) -> Mapping[str, object]:
    said = words(found, language)
    return {
        "code": found.code,
        "severity": found.severity.value,
        "private": found.code in PRIVATE,
        **_place(found.span, options),
        "message": said.message,
        "hint": said.hint,
        "related": [_place(each, options) for each in found.related],
    }


def _place(span: Span, options: Options) -> Mapping[str, object]:
    """A file, and the place in it; the file alone where that is meant."""
    place = {"line": span.line, "column": span.column, "end_line": span.end_line, "end_column": span.end_column}
    return {"file": file_of(span.file, options), **(place if span.line else {})}
