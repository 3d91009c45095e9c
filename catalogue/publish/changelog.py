"""The list of all releases, newest first."""

from __future__ import annotations

from collections.abc import Sequence

from catalogue.edition.edition import Edition
from catalogue.render.markdown import text_of
from catalogue.render.templates import Templates

_ENTRY = "\n## "
"""What each release begins with. No title can: what a template prints of data is escaped, and stands on one line."""


def changelog(previous: str, release: str, editions: Sequence[Edition], templates: Templates) -> bytes:
    """The list with this release above those of the `previous` text, which stay as they were written."""
    if not editions:
        return previous.encode()
    written = text_of(editions[0], templates, "changelog", release=release, editions=tuple(editions)).decode()
    _, begins, older = previous.partition(_ENTRY)
    return f"{written}{begins}{older}".encode()
