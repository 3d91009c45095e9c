"""`catalogue cache info` and `catalogue cache clean`."""

from __future__ import annotations

import sys
from pathlib import Path

from catalogue.cli.keeping import KINDS, cache_folder
from catalogue.cli.sizes import readable
from catalogue.cli.surroundings import Surroundings
from catalogue.messages import counted, phrase, safe
from catalogue.store import LIMIT, FileStore, Taken


def run_info(chosen: Path | None, around: Surroundings) -> int:
    """Print where the cache is, and how much of each kind is in it."""
    folder, language = cache_folder(chosen), around.language
    if folder is None:
        return _say(phrase("cache-nowhere", language))
    taken = {kind: FileStore(folder / kind).taken() for kind in KINDS}
    if not any(each.values for each in taken.values()):
        return _say(phrase("cache-empty", language, folder=safe(str(folder))))
    _say(safe(str(folder)) + "\n")
    for kind, each in taken.items():
        _say(f"  {phrase(f'cache-{kind}', language)}: {_told(each, language)}")
    return _say("\n" + phrase("cache-limit", language, size=readable(LIMIT)))


def run_clean(chosen: Path | None, around: Surroundings) -> int:
    """Delete what is kept, and say how much it was."""
    folder, language = cache_folder(chosen), around.language
    if folder is None:
        return _say(phrase("cache-nowhere", language))
    gone = [FileStore(folder / kind).clean() for kind in KINDS]
    total = Taken(sum(each.values for each in gone), sum(each.size for each in gone))
    if around.quiet:
        return 0
    name = "cache-cleaned" if total.values else "cache-empty"
    return _say(phrase(name, language, folder=safe(str(folder)), taken=_told(total, language)))


def _told(taken: Taken, language: str) -> str:
    return f"{counted('kept', taken.values, language)}, {readable(taken.size)}"


def _say(text: str) -> int:
    sys.stdout.write(f"{text}\n")
    return 0
