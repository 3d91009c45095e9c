"""The repository that a project lies in: names to revisions, revisions to trees; what is wrong is said in words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from catalogue.diagnostics import CatalogueError, Diagnostic, Span
from catalogue.nearest import nearest
from catalogue.project import DATA, TEMPLATES
from catalogue.source.git.blobs import contents
from catalogue.source.git.history import Commit, commits
from catalogue.source.git.process import Git
from catalogue.source.git.tree import RevisionTree, listing

_ID = re.compile(r"[0-9a-f]{40,64}")
_REFS = ("refs/heads", "refs/tags", "refs/remotes")


class Repository:
    """A git repository, asked from the project's folder in it."""

    def __init__(self, root: Path, environment: Mapping[str, str]) -> None:
        """Raise `CatalogueError` where there is no git, no repository, or one that git distrusts."""
        self.root = root
        self.git = Git(root, environment)
        answer = self.git.ask("rev-parse", "--is-inside-work-tree", "--show-prefix")
        if answer.code is None:
            raise self._error(code="CAT020")
        if not answer.is_well or not answer.text.startswith("true\n"):
            raise self._error(code="CAT019")

    def resolve(self, name: str) -> str:
        """The full id of the commit that a name means: a branch, a tag, an id, «HEAD~2»; raises `CatalogueError`.

        A branch that only the remote repository has is found too: in CI most branches are such.
        """
        for each in (name, f"refs/remotes/origin/{name}"):
            if found := self._commit(each):
                return found
        if name == "HEAD":
            raise self._error(code="CAT021", value=name, rule="empty")
        if self.is_shallow:
            raise self._error(code="CAT022", value=name)
        known = (self.git.says("for-each-ref", "--format=%(refname:short)", *_REFS) or "").split()
        raise self._error(code="CAT021", value=name, nearest=nearest(name, known))

    def merge_base(self, base: str, head: str) -> str:
        """The last commit that two have in common, from which a pull request is seen; raises `CatalogueError`."""
        answer = self.git.ask("merge-base", "--end-of-options", base, head)
        if answer.is_well and (found := _ID.match(answer.text)):
            return found[0]
        code = "CAT022" if self.is_shallow else "CAT021"
        raise self._error(code=code, value=base[:10], rule="merge-base")

    def tree(self, commit: str) -> RevisionTree:
        """The project's data and templates at a commit; raises `CatalogueError` where it has no data."""
        answer = self.git.ask("ls-tree", "-r", "-l", "-z", "--end-of-options", commit, "--", DATA, TEMPLATES)
        if not answer.is_well:  # the sizes of files that the clone was made without
            raise self._error(code="CAT022", value=commit[:10], rule="partial")
        tree = RevisionTree(commit, self.git, listing(answer.out))
        if not tree.files(DATA):
            raise self._error(code="CAT023", value=commit[:10])
        return tree

    def commits(self, folder: str, *more: str) -> tuple[Commit, ...]:
        """The commits before the present one that changed files below a folder, the latest first."""
        found = commits(self.git, folder, more)
        if found is None:
            raise self._error(code="CAT020")
        return found

    def contents(self, blobs: Iterable[str]) -> dict[str, bytes]:
        """What is stored under these ids; raises `CatalogueError` where the clone lacks one."""
        wanted = list(blobs)
        found = contents(self.git, wanted)
        for each in wanted:
            if each not in found:
                raise self._error(code="CAT022", value=each[:10], rule="partial")
        return found

    @property
    def is_shallow(self) -> bool:
        """Whether the clone has only the latest commits."""
        return self.git.says("rev-parse", "--is-shallow-repository") == "true\n"

    def _commit(self, name: str) -> str:
        # A name comes from a command line, perhaps from a pull request: it is never taken for an option.
        if name.startswith("-") or not name.isprintable():
            return ""
        said = self.git.says("rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
        last = (said or "").strip().rpartition("\n")[2]
        return last if _ID.fullmatch(last) else ""

    def _error(self, *, code: str, **args: str) -> CatalogueError:
        folder = str(self.root.resolve())  # «.» would tell little
        return CatalogueError(Diagnostic(code, Span(folder), args))
