"""Each folder of `examples/bad` is a small project with a mistake, and says in `expected.txt` what is reported of it.

A folder may also hold `arguments.txt` (a command line to run instead of the check), `held-lock` (another build is at
work meanwhile), `held-port` (another program listens there), `git.txt` (what git does in it before), `without-git`
(there is no such program) and `make.txt` (a file too large to keep: its path and how many bytes it has).
"""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
from contextlib import ExitStack, chdir, redirect_stderr, redirect_stdout, suppress
from datetime import date
from io import StringIO
from pathlib import Path

import pytest

from catalogue import disk
from catalogue.cli.app import main
from catalogue.codes import SEVERITIES, Severity
from catalogue.pipeline.check import check
from catalogue.reporters.base import Options, headline, shown

BAD = Path(__file__).parent / "examples" / "bad"
FOLDERS = sorted(path for path in BAD.iterdir() if path.is_dir())
FEWEST_FOLDERS = 60
TODAY = date(2026, 3, 1)
GIT = {
    "PATH": os.environ["PATH"],
    "GIT_CONFIG_GLOBAL": "/dev/null",
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_DATE": "2026-01-01T12:00:00Z",  # so that the ids of commits are the same each time
    "GIT_COMMITTER_DATE": "2026-01-01T12:00:00Z",
    **{f"GIT_{who}_{what}": "nobody@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
}
LACKING = {"CAT059"}  # the data have no edition for a reader, and the release that lacks a package is not made
HEADLINE = re.compile(r"(?:catalogue: )?((?:.+: )?(?:error|warning|info) CAT[0-9]{3}: .+)")


def code_of(folder: Path) -> str:
    return folder.name[: len("CAT000")]


def findings(folder: Path, workshop: Path) -> list[str]:
    """What is reported of an example, a line for each. What must be changed for it is changed in a copy."""
    if (folder / "arguments.txt").exists():
        project = copied(folder, workshop)
        return of_the_command(made(project) if (folder / "make.txt").exists() else project)
    if (folder / "make.txt").exists():
        return of_the_check(made(copied(folder, workshop)))
    return of_the_check(folder)


def copied(folder: Path, workshop: Path) -> Path:
    return Path(shutil.copytree(folder, workshop / folder.name, symlinks=True))


def with_git(project: Path) -> None:
    for line in (project / "git.txt").read_text(encoding="utf-8").splitlines():
        arguments = [each.replace("<project>", str(project)) for each in line.split()]
        subprocess.run(["git", *arguments], cwd=project, env=GIT, check=True, capture_output=True)


def made(project: Path) -> Path:
    path, size = (project / "make.txt").read_text(encoding="utf-8").split()
    (project / path).write_bytes(b"#" * int(size))
    return project


def of_the_check(project: Path) -> list[str]:
    found = check(project, TODAY).diagnostics
    # Information is left to the examples that are about it: each small project lacks most of what there is to know.
    options = Options(verbose=SEVERITIES[code_of(project)] is Severity.INFORMATION)
    return [str(headline(each, "en")) for each in shown(found, options)]


def of_the_command(project: Path) -> list[str]:
    if (project / "git.txt").exists():
        with_git(project)
    arguments = (project / "arguments.txt").read_text(encoding="utf-8").split()
    said = StringIO()
    with ExitStack() as around:
        if (project / "held-lock").exists():
            around.enter_context(disk.lock(project / "build"))
        if (project / "held-port").exists():
            around.enter_context(held_port(int((project / "held-port").read_text(encoding="utf-8"))))
        if (project / "without-git").exists():
            around.enter_context(pytest.MonkeyPatch.context()).setenv("PATH", "/nowhere")
        for each in (chdir(project), redirect_stdout(said), redirect_stderr(said)):
            around.enter_context(each)
        code = main([*arguments, "--lang", "en"])
    lines = map(HEADLINE.fullmatch, said.getvalue().splitlines())
    found = [line[1].replace(str(project), "<project>") for line in lines if line]
    of_data = not code_of(project).startswith("CAT0") or code_of(project) in LACKING
    assert code == (1 if of_data else 2), said.getvalue()
    return found


def held_port(number: int) -> socket.socket:
    """Somebody listens there; when it is not us, so much the better."""
    held = socket.socket()
    with suppress(OSError):
        held.bind(("127.0.0.1", number))
        held.listen()
    return held


def test_there_are_examples() -> None:
    assert len(FOLDERS) >= FEWEST_FOLDERS


def test_every_code_has_an_example_and_every_example_a_code() -> None:
    assert {code_of(folder) for folder in FOLDERS} == set(SEVERITIES)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_an_example_is_reported_exactly_so(folder: Path, tmp_path: Path) -> None:
    expected = (folder / "expected.txt").read_text(encoding="utf-8").splitlines()
    assert findings(folder, tmp_path) == expected
    assert [line for line in expected if f" {code_of(folder)}: " in line]
