"""What laying a file out changes, as a unified diff. What is nobody's business is masked in it, too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from difflib import unified_diff

from catalogue.authoring.fmt import Formatted
from catalogue.codes import PRIVATE
from catalogue.diagnostics import Diagnostic
from catalogue.messages import MASK, phrase, safe, without_cpr
from catalogue.reporters.private_parts import private_lines, squeezed
from catalogue.source.document import Source
from catalogue.source.parse import parse_text

_RESET = "\x1b[0m"
_COLOURS = {"---": "\x1b[1m", "+++": "\x1b[1m", "@": "\x1b[36m", "-": "\x1b[31m", "+": "\x1b[32m"}


def layout_diff(formatted: Formatted, found: Iterable[Diagnostic], language: str, *, is_coloured: bool) -> str:
    """One file's changes; `found` is what a check finds, of which the private is not to be read here."""
    secrets = _secrets(formatted, found)
    name = safe(without_cpr(formatted.path))
    before, after = (_lines(text) for text in (formatted.before, formatted.after))
    changes = list(unified_diff(before, after, name, name, lineterm=""))
    if not changes:
        changes = [f"--- {name}", f"+++ {name}", f"@@ {phrase('only-line-ends', language)} @@"]
    shown = changes[:2] + [line[0] + _masked(line[1:], secrets) if line[0] != "@" else line for line in changes[2:]]
    return "".join(f"{_painted(line) if is_coloured else line}\n" for line in shown)


def _lines(text: str) -> list[str]:
    """The lines; the end that a last line lacks is told as every diff tells it. A file that isn't there has none."""
    if not text:
        return []
    return (
        text.removesuffix("\n").split("\n")
        if text.endswith("\n")
        else [*text.split("\n"), "\\ No newline at end of file"]
    )


def _secrets(formatted: Formatted, found: Iterable[Diagnostic]) -> Mapping[str, str]:
    """What is shown instead of each line that nobody should read, as it was and as it becomes."""
    secrets: dict[str, str] = {}
    for text in (formatted.before, formatted.after):
        document = parse_text(Source(formatted.path, text)).value
        secrets |= private_lines(document) if document else {}
    return secrets | {squeezed(line): MASK for line in _found_lines(formatted, found) if squeezed(line)}


def _found_lines(formatted: Formatted, found: Iterable[Diagnostic]) -> Iterator[str]:
    lines = formatted.before.split("\n")
    for each in found:
        if each.code in PRIVATE and each.span.file == formatted.path and each.span.line:
            for span in (each.span, *each.related):
                yield from lines[span.line - 1 : max(span.line, span.end_line)]


def _masked(line: str, secrets: Mapping[str, str]) -> str:
    indent = line[: len(line) - len(line.lstrip())]
    shown = indent + secrets[squeezed(line)].lstrip() if squeezed(line) in secrets else line
    return safe(without_cpr(shown))


def _painted(line: str) -> str:
    colour = next((_COLOURS[start] for start in _COLOURS if line.startswith(start)), "")
    return f"{colour}{line}{_RESET}" if colour else line
