"""Writes a branch that holds files and no history: each time one commit, the same for the same files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from catalogue.diagnostics import CatalogueError, Diagnostic, Span
from catalogue.source.git.repository import Repository

MARK = "pages.json"
"""The file by which such a branch is known again: no other is ever replaced."""
_NOBODY = "catalogue <>"


@dataclass(frozen=True, slots=True)
class Branch:
    """The branch as written: its commit, and whether it was another one before."""

    name: str
    commit: str
    is_new: bool


def write_branch(
    repository: Repository, name: str, files: Iterable[tuple[str, bytes]], *, message: str, second: int
) -> Branch:
    """Let a branch hold exactly these files (`MARK` among them) as one commit of that second, and nothing before it.

    Raises `CatalogueError` for a branch that is checked out, or that holds something else.
    """
    before = refuse_other_branches(repository, name)
    text = message.encode()
    head = f"commit refs/heads/{name}\ncommitter {_NOBODY} {second} +0000\ndata {len(text)}\n".encode()
    stream = b"".join([head, text, b"\ndeleteall\n", *_entries(files), b"done\n"])
    # One step: a reader of the branch sees the old files or the new. `--force` since nothing comes before them.
    if not repository.git.ask("fast-import", "--quiet", "--force", "--done", given=stream).is_well:
        raise _refused(name)
    # The log of where the branch stood would keep the old files within reach.
    repository.git.ask("reflog", "expire", "--expire=all", "--expire-unreachable=all", f"refs/heads/{name}")
    commit = _commit(repository, name)
    return Branch(name, commit, commit != before)


def pages_branches(repository: Repository) -> tuple[str, ...]:
    """All branches that hold such files, those of other repositories too: «pages», «origin/pages»."""
    said = repository.git.says("for-each-ref", "--format=%(refname)", "refs/heads", "refs/remotes") or ""
    return tuple(each for each in said.split() if _holds(repository, each, MARK))


def branches_with(repository: Repository, words: Sequence[str]) -> tuple[str, ...]:
    """Those of them in which any of these words stands."""
    asked = [part for word in words for part in ("-e", word)]
    found = pages_branches(repository) if asked else ()
    return tuple(
        each
        for each in found
        if repository.git.ask("grep", "--quiet", "--text", "--fixed-strings", *asked, each, "--").is_well
    )


def refuse_other_branches(repository: Repository, name: str) -> str:
    """Raise `CatalogueError` for a branch that can't be such a one; gives its commit, if it is there."""
    git = repository.git
    if name.startswith("-") or not name.isprintable() or not git.ask("check-ref-format", f"refs/heads/{name}").is_well:
        raise _refused(name)
    lent = git.says("worktree", "list", "--porcelain") or ""
    if f"branch refs/heads/{name}" in lent.splitlines():
        raise _refused(name, "in-use")
    before = _commit(repository, name)
    if before and not _holds(repository, f"refs/heads/{name}", MARK):
        raise _refused(name, "foreign")
    return before


def _commit(repository: Repository, name: str) -> str:
    return (repository.git.says("rev-parse", "--verify", "--quiet", f"refs/heads/{name}^{{commit}}") or "").strip()


def _holds(repository: Repository, ref: str, path: str) -> bool:
    return repository.git.ask("cat-file", "-e", f"{ref}:{path}").is_well


def _entries(files: Iterable[tuple[str, bytes]]) -> Iterator[bytes]:
    for path, data in sorted(files):
        if not path.isprintable() or any(mark in path for mark in '"\\'):
            raise ValueError(path)
        yield f'M 100644 inline "{path}"\ndata {len(data)}\n'.encode()
        yield data
        yield b"\n"


def _refused(name: str, rule: str = "") -> CatalogueError:
    return CatalogueError(Diagnostic("CAT058", Span(""), {"value": name, "rule": rule}))
