"""The nearest known word, looked for a bounded number of times: a stranger's file may hold ever so many words."""

from __future__ import annotations

from collections.abc import Collection

from catalogue.nearest import nearest

_MOST = 1000


class Nearness:
    """Asks `nearest` once of each word, and not of more words than anybody reads suggestions for."""

    def __init__(self) -> None:
        """Begin without any."""
        self._found: dict[tuple[str, int], str] = {}

    def nearest(self, written: str, known: Collection[str]) -> str:
        """The known word most like it, or nothing."""
        key = (written, id(known))
        if key not in self._found and len(self._found) < _MOST:
            self._found[key] = nearest(written, known)
        return self._found.get(key, "")
