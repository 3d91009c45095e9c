"""Somebody at work: one offer gets another title between two runs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

_TITLE = re.compile(r"^    title: [A-ZÆØÅ][\w ]+$", re.MULTILINE)
_MORE = " og venner"
_STEP = 37


def retitling(catalogue: Path) -> Callable[[], None]:
    """Gives what changes one file whenever it is called, each time another one."""
    files = _files(catalogue)

    def edit() -> None:
        path, text = next(files)
        end = _TITLE.search(text).end()  # type: ignore[union-attr]  # only files with such a title come here
        path.write_text(text[:end] + _MORE + text[end:], encoding="utf-8")

    return edit


def _files(catalogue: Path) -> Iterator[tuple[Path, str]]:
    paths = sorted((catalogue / "data" / "offers").glob("*.yaml"))
    for start in range(_STEP):
        for path in paths[start::_STEP]:
            text = path.read_text(encoding="utf-8")
            if _TITLE.search(text):
                yield path, text
