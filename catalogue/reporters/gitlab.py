"""For GitLab's merge requests: a Code Quality report, whose findings GitLab compares by their fingerprints."""

from __future__ import annotations

import json
from collections.abc import Iterable

from catalogue.codes import PRIVATE, Severity
from catalogue.diagnostics import Diagnostic
from catalogue.messages import words
from catalogue.reporters.base import Lines, Options, file_of, full_text, shown
from catalogue.reporters.fingerprints import fingerprints

_SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "minor", Severity.INFORMATION: "info"}
_PRIVATE_SEVERITIES = {Severity.ERROR: "blocker", Severity.WARNING: "major", Severity.INFORMATION: "info"}


def report(diagnostics: Iterable[Diagnostic], sources: Lines, language: str, options: Options) -> str:
    """A list of findings; what comments set aside is not in it."""
    del sources
    told = shown(diagnostics, options)
    issues = [
        {
            "description": f"{each.code}: {full_text(words(each, language))}",
            "check_name": each.code,
            "fingerprint": fingerprint,
            "severity": (_PRIVATE_SEVERITIES if each.code in PRIVATE else _SEVERITIES)[each.severity],
            "location": {
                "path": file_of(each.span.file, options),
                "lines": {"begin": max(1, each.span.line), "end": max(1, each.span.line, each.span.end_line)},
            },
        }
        for each, fingerprint in zip(told, fingerprints(told, options.identity), strict=True)
    ]
    return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"
