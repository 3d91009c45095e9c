"""Contents of files as git stores them: many at a time, by their ids."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

from catalogue.source.git.process import Git

_SHA1_DIGITS = 40


def blob_id(text: str, digits: int) -> str:
    """The id that git gives a text, in a repository whose ids have so many digits."""
    data = text.encode()
    kind = "sha1" if digits == _SHA1_DIGITS else "sha256"
    return hashlib.new(kind, b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()


def contents(git: Git, ids: Iterable[str]) -> dict[str, bytes]:
    """What is stored under these ids, by one process; what git doesn't have is left out."""
    wanted = list(dict.fromkeys(ids))
    if not wanted:
        return {}
    answer = git.ask("cat-file", "--batch", "--buffer", given="".join(f"{each}\n" for each in wanted).encode())
    return dict(_entries(answer.out)) if answer.is_well else {}


def _entries(out: bytes) -> Iterator[tuple[str, bytes]]:
    at = 0
    while at < len(out):
        end = out.index(b"\n", at)
        name, *more = out[at:end].decode("ascii", "replace").split(" ")
        at = end + 1
        if more and more[0] == "blob":
            size = int(more[1])
            yield name, out[at : at + size]
            at += size + 1
