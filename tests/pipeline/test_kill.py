"""A kill at any moment leaves each edition's folder whole: the old one or the new one, never a mixture."""

from __future__ import annotations

import hashlib
import random
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.pipeline.workshop import HOME, change, copied, make, tree

EDITIONS = ("families", "professionals")
Digests = dict[str, str]
Trees = dict[str, Digests]


@dataclass(frozen=True)
class Moment:
    """When to kill: after which step, how much later, in a build of which formats, where folders can be exchanged."""

    last: str
    formats: tuple[str, ...] = ("markdown",)
    later: float = 0
    way: str = "exchange"

    def __str__(self) -> str:
        """For the name of the test."""
        return " ".join([self.last, *self.formats, self.way, str(self.later or "")]).strip().replace(" ", "-")


HTML, PDF = ("html", "markdown"), ("markdown", "pdf")
IN_RENDERING = (
    Moment("render check"),
    Moment("render professionals · html", HTML, later=0.05),
    Moment("render families · pdf", PDF, later=0.2),
    Moment("render families · markdown", HTML),
)
IN_WRITING = (
    Moment("fsync 1"),
    Moment("fsync 2"),
    Moment("fsync 12", HTML),
    Moment("fsync 6"),
)
IN_EXCHANGE = (
    Moment("exchange 1", HTML),
    Moment("exchanged 1"),
    Moment("remove 3"),
    Moment("remove 20", HTML),
    Moment("exchange 2"),
    Moment("exchanged 2", PDF),
    Moment("rename 1", way="renames"),
    Moment("rename 2", way="renames"),
    Moment("rename 3", way="renames"),
    Moment("rename 5", way="renames"),
)


def start(project: Path, moment: Moment) -> subprocess.Popen[str]:
    works_on = "works-on" if moment.later else "waits"
    module = [sys.executable, "-m", "tests.pipeline.watched_build"]
    command = [*module, str(project), moment.way, moment.last, works_on, *moment.formats]
    return subprocess.Popen(command, cwd=HOME, stdout=subprocess.PIPE, text=True)


def kill(project: Path, moment: Moment) -> list[str]:
    """Kill a build at its moment; give the steps it told."""
    with start(project, moment) as child:
        assert child.stdout is not None
        told: list[str] = []
        while moment.last not in told:
            line = child.stdout.readline()
            assert line, f"the build ended without the step {moment.last}: {told}"
            told.append(line.strip())
        time.sleep(moment.later)
        child.kill()
        told += child.stdout.read().splitlines()
    assert child.returncode == -signal.SIGKILL or (moment.later and child.returncode == 0)  # a quick one has ended
    return told


def digests(folder: Path) -> Digests:
    return {path: hashlib.sha256(data).hexdigest() for path, data in tree(folder).items()}


def editions_of(output: Path) -> Trees:
    return {name: digests(output / name) for name in EDITIONS}


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[tuple[str, ...], tuple[Trees, Trees]]]:
    """A project whose data have changed since it was built, and for some formats its old and its new editions."""
    folder = tmp_path_factory.mktemp("kill")
    project = copied("small", folder / "project")
    trees: dict[tuple[str, ...], tuple[Trees, Trees]] = {}
    kinds: tuple[tuple[str, ...], ...] = (HTML, PDF, ("markdown",))
    for formats in kinds:
        make(project, *formats)
        (project / "build").rename(folder / f"old-{len(trees)}")
        trees[formats] = (editions_of(folder / f"old-{len(trees)}"), {})
    change(project, "catalogue.yaml", "edition: 2026-1", "edition: 2026-2")
    change(project, "offers/lektieforeningen.yaml", "id: lektiecafe-skole-a", "id: lektiecafe")
    for formats, (_, new) in trees.items():
        make(project, *formats)
        new.update(editions_of(project / "build"))
        shutil.rmtree(project / "build")
    for number, (old, new) in enumerate(trees.values()):
        assert old.keys() == new.keys()
        assert all(old[name] != new[name] for name in EDITIONS)
        assert (folder / f"old-{number}" / "families" / "manifest.json").is_file()
    return project, trees


Ready = tuple[Path, dict[tuple[str, ...], tuple[Trees, Trees]]]


def left_by(ready: Ready, moment: Moment, folder: Path) -> tuple[Path, list[str]]:
    """A copy of the project with its old output, after a build that was killed; also what that build told."""
    ready_project, trees = ready
    project = folder / "project"
    shutil.copytree(ready_project, project)
    number = list(trees).index(moment.formats)
    shutil.copytree(ready_project.parent / f"old-{number}", project / "build")
    return project, kill(project, moment)


def found(output: Path, name: str) -> Digests:
    """An edition's files: where its folder belongs, or waiting beside it between two renames."""
    places = [output / name] if (output / name).exists() else sorted(output.glob(f".old-*-{name}"))
    assert len(places) == 1
    return digests(places[0])


def assert_whole(ready: Ready, moment: Moment, project: Path) -> set[str]:
    """Each edition is the old or the new; after a normal build all are new, and nothing is left over."""
    old, new = ready[1][moment.formats]
    seen = set()
    for name in EDITIONS:
        assert found(project / "build", name) in (old[name], new[name])
        seen.add("old" if found(project / "build", name) == old[name] else "new")
    make(project, *moment.formats)
    assert editions_of(project / "build") == new
    assert {path.name for path in (project / "build").iterdir()} == {".lock", *EDITIONS}
    return seen


@pytest.mark.parametrize("moment", [*IN_RENDERING, *IN_WRITING, *IN_EXCHANGE], ids=str)
def test_a_killed_build_leaves_whole_editions(ready: Ready, tmp_path: Path, moment: Moment) -> None:
    project, told = left_by(ready, moment, tmp_path)
    kinds = {each.split()[0] for each in told}
    assert ("fsync" in kinds) == (moment not in IN_RENDERING)
    assert moment.later or told[-1] == moment.last
    seen = assert_whole(ready, moment, project)
    assert "exchange" in kinds or seen == {"old"}


def test_the_moments_are_where_they_should_be() -> None:
    assert len(IN_RENDERING + IN_WRITING + IN_EXCHANGE) >= 10
    assert min(len(IN_WRITING), len(IN_EXCHANGE)) >= 3


def test_a_build_that_is_left_alone_tells_every_step(ready: Ready, tmp_path: Path) -> None:
    project = tmp_path / "project"
    shutil.copytree(ready[0], project)
    shutil.copytree(ready[0].parent / "old-2", project / "build")
    with start(project, Moment("nothing")) as child:
        told = child.communicate(timeout=60)[0].splitlines()
    assert child.returncode == 0
    kinds = [each.split()[0] for each in told]
    assert kinds.index("render") < kinds.index("fsync") < kinds.index("exchange") < kinds.index("exchanged")
    assert (told[0], told[-1]) == ("render check", "end 1")
    assert editions_of(project / "build") == ready[1]["markdown",][1]


@pytest.mark.campaign
@pytest.mark.parametrize("way", ["exchange", "renames"])
def test_many_kills_leave_whole_editions(ready: Ready, tmp_path: Path, way: str) -> None:
    """At every step in turn, and then after a while that chance decides."""
    chance = random.Random(2)  # noqa: S311  # moments, not secrets
    _, everything = left_by(ready, Moment("end 1", way=way), tmp_path / "all")
    steps = [each for each in everything[:-1] if not each.startswith("write")]  # those name the folder
    assert len(steps) > 15
    seen = set()
    for number, last in enumerate(steps):
        moment = Moment(last, way=way)
        seen |= assert_whole(ready, moment, left_by(ready, moment, tmp_path / f"step-{number}")[0])
    for number in range(25):
        moment = Moment("render check", chance.choice([HTML, PDF]), later=chance.uniform(0.01, 2.5), way=way)
        seen |= assert_whole(ready, moment, left_by(ready, moment, tmp_path / f"late-{number}")[0])
    assert seen == {"old", "new"}
