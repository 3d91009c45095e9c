"""What git knows of a project: which revision its data have. The only module that starts a process.

Nothing that a repository brings along is run: no hook, no monitor, no signature program, no pager; nothing is fetched,
asked for or locked. Where git is missing, slow, or distrusts the folder, the revision is unknown, which is no mistake.
"""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from pathlib import Path

from catalogue.project import DATA, TEMPLATES

CHANGED = " +"
"""Stands behind a revision to which something was changed since."""

_PATIENCE = 10  # seconds
_KEPT = ("PATH", "HOME", "XDG_CONFIG_HOME", "SYSTEMROOT")  # not GIT_DIR and its kin, which a hook sets for its own use
_CALM = {
    "LC_ALL": "C",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_LAZY_FETCH": "1",
}
_SETTINGS = (
    *("-c", "core.fsmonitor=false"),
    *("-c", "core.hooksPath=/dev/null"),
    *("-c", "core.untrackedCache=false"),
    *("-c", "log.showSignature=false"),
    *("-c", "protocol.allow=never"),
)


def revision(root: Path, environment: Mapping[str, str]) -> str:
    """The short name of the last commit that touched data or templates, and whether they were changed since.

    Empty without git, outside of a repository, and where the data are not in it.
    """
    git = _Git(root, environment)
    if not git.says("ls-files", "-z", "--", DATA):
        return ""
    commit = git.says("log", "-1", "--format=%h", "--abbrev=10", "--no-show-signature", "--", DATA, TEMPLATES)
    changes = git.says("status", "--porcelain", "-z", "--ignore-submodules=all", "--", DATA, TEMPLATES)
    if not commit or changes is None:
        return ""
    return commit.strip() + (CHANGED if changes else "")


class _Git:
    def __init__(self, root: Path, environment: Mapping[str, str]) -> None:
        self._start = ["git", *_SETTINGS, "-C", str(root), "--no-pager", "--literal-pathspecs"]
        self._environment = {name: environment[name] for name in _KEPT if name in environment} | _CALM

    def says(self, *arguments: str) -> str | None:
        """What git prints; None when it can't or won't."""
        try:
            done = subprocess.run(  # noqa: S603  # our own words, and the folder as one argument
                [*self._start, *arguments],
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=_PATIENCE,
                check=False,
                env=self._environment,
            )
        except (OSError, subprocess.SubprocessError):
            return None
        return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else None
