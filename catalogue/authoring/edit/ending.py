"""The line end that a file's last line may lack: without it, nothing can be written below."""

from __future__ import annotations

import re
from collections.abc import Iterator

from catalogue.authoring.edit.blocks import Literal, entries
from catalogue.authoring.edit.cut import cut
from catalogue.authoring.edit.meaning import verified
from catalogue.source.document import Document

_SIGN = re.compile(r"([|>])([-+0-9]*)(?=[ \t]*(?:#|$))")


def with_last_line_end(document: Document) -> Document:
    """The document with a whole last line. A block of text there says by its sign that it had no line end."""
    if document.source.text.endswith("\n"):
        return document
    outcomes = (verified(document, f"{text}\n", document.data) for text in _texts(document))
    return next((outcome.value for outcome in outcomes if outcome.value), document)


def _texts(document: Document) -> Iterator[str]:
    yield document.source.text
    page = cut(document).value
    last = list(entries(page.root))[-1] if page else None
    if last and isinstance(last.value, Literal):
        lines = list(document.source.lines)
        row = last.line + (1 + len(last.value.between) if last.value.is_below else 0)
        lines[row] = _SIGN.sub(lambda found: f"{found[1]}{found[2].strip('+-')}-", lines[row], count=1)
        yield "\n".join(lines)
