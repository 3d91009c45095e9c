"""Which revision a project's data have. Without git, or where it distrusts the folder, it is unknown: no mistake."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from catalogue.project import DATA, TEMPLATES
from catalogue.source.git.process import Git

CHANGED = " +"
"""Stands behind a revision to which something was changed since."""


def revision(root: Path, environment: Mapping[str, str]) -> str:
    """The short name of the last commit that touched data or templates, and whether they were changed since.

    Empty without git, outside of a repository, and where the data are not in it.
    """
    git = Git(root, environment)
    if not git.says("ls-files", "-z", "--", DATA):
        return ""
    commit = git.says("log", "-1", "--format=%h", "--abbrev=10", "--no-show-signature", "--", DATA, TEMPLATES)
    changes = git.says("status", "--porcelain", "-z", "--ignore-submodules=all", "--", DATA, TEMPLATES)
    if not commit or changes is None:
        return ""
    return commit.strip() + (CHANGED if changes else "")
