"""Which files each commit changed, the latest commit first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from catalogue.source.git.process import Git
from catalogue.source.git.tree import FILE_MODES

NOTHING = ""
"""Stands for the content of a file that isn't there."""

_HEAD = "\x01"
_LOG = (
    *("log", "-z", "--raw", "--no-abbrev", "-c", "--no-renames", "--no-ext-diff", "--relative"),
    # Of two branches that changed the same file, git by itself follows only the one that a merge chose.
    *("--full-history", "--author-date-order", "--no-show-signature", f"--format={_HEAD}%H %as %P"),
)
_ABSENT = re.compile("0+")


@dataclass(frozen=True, slots=True)
class Touched:
    """A file that a commit changed: the ids of its contents before (one for each parent) and after."""

    path: str
    before: tuple[str, ...]
    after: str


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit's id, the day it was written, how many it follows, and the files it changed. No names of people.

    Of a merge, only files that differ from all its parents: what one of them had was told there.
    """

    id: str
    day: str
    parents: int
    touched: tuple[Touched, ...]


def commits(git: Git, folder: str, more: Sequence[str] = ()) -> tuple[Commit, ...] | None:
    """The commits that led to the present one and changed files below a folder; nothing if git can't tell."""
    answer = git.ask(*_LOG, *more, "--end-of-options", "HEAD", "--", folder)
    return tuple(_commits(answer.text.split("\0"))) if answer.is_well else None


def _commits(words: Sequence[str]) -> Iterator[Commit]:
    heads = [number for number, word in enumerate(words) if word.startswith(_HEAD)]
    for start, end in zip(heads, (*heads[1:], len(words)), strict=False):
        name, day, *parents = words[start].removeprefix(_HEAD).split()
        yield Commit(name, day, len(parents), tuple(_touched(words[start + 1 : end])))


def _touched(words: Sequence[str]) -> Iterator[Touched]:
    following = iter(words)
    for word in following:
        about = word.strip()
        if about.startswith(":"):
            count = len(about) - len(about.lstrip(":")) + 1  # of modes, and of ids
            fields = about.lstrip(":").split()
            stored = [_content(*each) for each in zip(fields[:count], fields[count : 2 * count], strict=True)]
            yield Touched(next(following), tuple(stored[:-1]), stored[-1])


def _content(mode: str, blob: str) -> str:
    return NOTHING if mode not in FILE_MODES or _ABSENT.fullmatch(blob) else blob
