"""A municipality's new catalogue, as `catalogue init` writes it, for tests to work in."""

from __future__ import annotations

import subprocess
from datetime import date
from pathlib import Path

from catalogue.authoring.init import Start, begin

DAY = date(2026, 11, 22)
NAME = "Eksempelby Kommune"
EMAIL = "frivillig@example.org"
GIT = (
    *("git", "-c", "user.name=Test", "-c", "user.email=test@example.org"),
    *("-c", "init.defaultBranch=main", "-c", "commit.gpgsign=false"),
)


def begun(folder: Path, *, languages: str = "da", host: str = "both", tool: str = "") -> Path:
    """A new catalogue in `folder`."""
    begin(folder, Start(NAME, EMAIL, DAY, languages, host, tool))
    return folder


def git(folder: Path, *arguments: str) -> str:
    """What git says, in a repository that nobody's settings reach."""
    environment = {"PATH": "/usr/bin:/bin", "HOME": str(folder), "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C"}
    done = subprocess.run(
        [*GIT, *arguments], cwd=folder, env=environment, capture_output=True, text=True, check=True, timeout=60
    )
    return done.stdout.strip()


def files_of(folder: Path) -> dict[str, bytes]:
    """Every file of a catalogue but git's own."""
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found if ".git" not in path.parts}
