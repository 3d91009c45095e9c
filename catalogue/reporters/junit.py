"""JUnit's XML, which most hosts show as a list of tests: a file is a test, which its mistakes let fail."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from html import escape

from catalogue.codes import Severity
from catalogue.diagnostics import Diagnostic, in_order
from catalogue.messages import counted
from catalogue.reporters import text
from catalogue.reporters.base import Lines, Options, file_of, shown

_SUITE = "catalogue check"
_CLASS = "catalogue"


def report(diagnostics: Iterable[Diagnostic], sources: Lines, language: str, options: Options) -> str:
    """One suite with a test for each file. Warnings are told and let nothing fail, unless the check is strict."""
    found = in_order(diagnostics)
    writer = text.writer(found, sources, language, options)
    by_file: dict[str, list[Diagnostic]] = {path: [] for path in options.paths}
    for each in shown(found, options):
        by_file.setdefault(each.span.file, []).append(each)
    failing = [path for path, each in by_file.items() if _failures(each, options)]
    counts = f'tests="{len(by_file)}" failures="{len(failing)}" errors="0" skipped="0"'
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f'<testsuites name="{_SUITE}" {counts}>']
    lines.append(f'  <testsuite name="{_SUITE}" {counts}>')
    for path in sorted(by_file):
        lines += _case(file_of(path, options), by_file[path], writer, options)
    return "\n".join([*lines, "  </testsuite>", "</testsuites>"]) + "\n"


def _failures(found: Iterable[Diagnostic], options: Options) -> list[Diagnostic]:
    failing = {Severity.ERROR, Severity.WARNING} if options.strict else {Severity.ERROR}
    return [each for each in found if each.severity in failing]


def _case(path: str, found: list[Diagnostic], writer: text.Writer, options: Options) -> Iterator[str]:
    name = escape(path)
    opening = f'    <testcase classname="{_CLASS}" name="{name}" file="{name}" time="0"'
    failures = _failures(found, options)
    others = [each for each in found if each not in failures]
    if not found:
        yield f"{opening}/>"
        return
    yield f"{opening}>"
    if failures:
        number: dict[Severity, int] = defaultdict(int)
        for each in failures:
            number[each.severity] += 1
        counts = ", ".join(counted(each.value, number[each], writer.language) for each in Severity if number[each])
        codes = " ".join(sorted({each.code for each in failures}))
        yield f'      <failure message="{escape(counts)}" type="{codes}">{_paragraphs(failures, writer)}</failure>'
    if others:
        yield f"      <system-out>{_paragraphs(others, writer)}</system-out>"
    yield "    </testcase>"


def _paragraphs(found: Iterable[Diagnostic], writer: text.Writer) -> str:
    return escape("\n\n".join("\n".join(writer.paragraph(each)) for each in found), quote=False)
