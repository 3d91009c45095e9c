"""SARIF 2.1.0, which code hosts and editors read: rules with their explanation, results with their places."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from urllib.parse import quote

import catalogue
from catalogue.codes import PRIVATE, SEVERITIES, Severity
from catalogue.diagnostics import Diagnostic, Ignored, Span, in_order
from catalogue.messages import other_place, words
from catalogue.messages.explain import explanation
from catalogue.reporters.base import Lines, Options, file_of, full_text, private_lines, reason_of, shown
from catalogue.reporters.fingerprints import fingerprints

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFORMATION: "note"}
_ROOT = "%SRCROOT%"
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_FINGERPRINT = "catalogue/v1"


def report(diagnostics: Iterable[Diagnostic], sources: Lines, language: str, options: Options) -> str:
    """One run: a rule for each code that occurs, a result for each finding; ignored ones are marked as suppressed."""
    del sources
    found = in_order(diagnostics)
    told = (*shown(found, options), *(each.diagnostic for each in options.ignored))
    rules = sorted({each.code for each in told})
    suppressions = _suppressions(options.ignored, private_lines(found, options))
    results = [
        {
            "ruleId": each.code,
            "ruleIndex": rules.index(each.code),
            "level": _LEVELS[each.severity],
            "message": {"text": full_text(words(each, language))},
            "locations": [_location(each.span, options)],
            **_related(each, language, options),
            "partialFingerprints": {_FINGERPRINT: fingerprint},
            **suppressions.get(id(each), {}),
        }
        for each, fingerprint in zip(told, fingerprints(told, options.identity), strict=True)
    ]
    driver = {
        "name": "catalogue",
        "semanticVersion": catalogue.__version__,
        "rules": [_rule(code, language) for code in rules],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The repository's folder."}}},
        "results": results,
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(code: str, language: str) -> Mapping[str, object]:
    heading, _, about = explanation(code, language).partition("\n")
    title, about = heading.removeprefix(f"## {code} "), about.strip()
    return {
        "id": code,
        "shortDescription": {"text": title},
        "fullDescription": {"text": about.partition("\n\n")[0].replace("\n", " ")},
        "help": {"text": about, "markdown": about},
        "defaultConfiguration": {"level": _LEVELS[SEVERITIES[code]]},
        "properties": {"tags": ["privacy"] if code in PRIVATE else []},
    }


def _location(span: Span, options: Options) -> dict[str, object]:
    file = {"uri": quote(file_of(span.file, options)), "uriBaseId": _ROOT}
    region = {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }
    return {"physicalLocation": {"artifactLocation": file, **({"region": region} if span.line else {})}}


def _related(found: Diagnostic, language: str, options: Options) -> Mapping[str, object]:
    others = [
        {"id": number, **_location(span, options), "message": {"text": other_place(span, language)}}
        for number, span in enumerate(found.related, 1)
    ]
    return {"relatedLocations": others} if others else {}


def _suppressions(
    ignored: Iterable[Ignored], private: frozenset[tuple[str, int]]
) -> Mapping[int, Mapping[str, object]]:
    """By the finding itself: the same may be told at another place, where nobody set it aside."""
    return {
        id(each.diagnostic): {
            "suppressions": [{"kind": "inSource", "status": "accepted", "justification": reason_of(each, private)}]
        }
        for each in ignored
    }
