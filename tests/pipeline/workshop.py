"""Projects to build: the good examples, copies of them, and what a build left on the disk."""

from __future__ import annotations

import fcntl
import json
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from catalogue.diagnostics import CatalogueError
from catalogue.pipeline.build import build
from catalogue.pipeline.built import BuildReport
from catalogue.pipeline.requests import BuildRequest

HOME = Path(__file__).parents[2]
"""The repository: a catalogue itself, the demonstration."""
GOOD = HOME / "tests" / "examples" / "good"
IN_LANGUAGES = "languages"
"""An example with an edition that has no PDF and titles that aren't Danish: `tests/languages` looks at it."""
JOINED = "joined"
"""An example with sources: `test_sources` looks at it."""
NAMES = sorted(
    path.name for path in GOOD.iterdir() if (path / "data").is_dir() and path.name not in {IN_LANGUAGES, JOINED}
)
FEWEST_GOOD = 5
FORMATS = ("html", "markdown", "pdf")
TODAY = date(2026, 11, 1)
DEMONSTRATION = "demonstration"
SHARED_EDITIONS = {DEMONSTRATION: ("professionals", "young", "families-en")}
"""Each audience once, and both languages: all six editions are the campaign's."""


@dataclass(frozen=True)
class Made:
    """A catalogue's folder and what was built from it."""

    root: Path
    output: Path

    @property
    def editions(self) -> list[str]:
        """The editions in the output, as its folders tell."""
        return sorted(path.name for path in self.output.iterdir() if path.is_dir())

    def manifest(self, edition: str) -> Any:  # noqa: ANN401  # JSON
        """An edition's manifest."""
        return json.loads((self.output / edition / "manifest.json").read_bytes())

    def text(self, edition: str, path: str) -> str:
        """A text file of an edition."""
        return (self.output / edition / path).read_text(encoding="utf-8")


def source_of(name: str) -> Path:
    """The folder that holds the `data/` of an example, or of the demonstration."""
    return HOME if name == DEMONSTRATION else GOOD / name


def copied(name: str, target: Path) -> Path:
    """A copy of an example that a test may change."""
    target.mkdir(parents=True, exist_ok=True)
    for part in ("data", "internal", "sources", "templates"):
        if name != DEMONSTRATION and (GOOD / name / part).is_dir():
            shutil.copytree(GOOD / name / part, target / part)
    if name == DEMONSTRATION:
        shutil.copytree(HOME / "data", target / "data")
    return target


def make(root: Path, *formats: str, keep_going: bool = False, editions: tuple[str, ...] = ()) -> BuildReport:
    """Build a project as the command does, without a command line."""
    request = BuildRequest(root=root, day=TODAY, formats=formats, editions=editions, keep_going=keep_going)
    return build(request, lambda *_: None)


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def written(project: Path, edition: str = "families") -> dict[str, bytes]:
    """The files of an edition in a project's output."""
    return tree(project / "build" / edition)


def refusal(project: Path, *formats: str, editions: tuple[str, ...] = ()) -> tuple[str, str]:
    """The code of the refusal, and what is named in it."""
    with pytest.raises(CatalogueError) as refused:
        make(project, *formats, editions=editions)
    found = refused.value.diagnostic
    return found.code, str(found.args.get("path", found.args.get("nearest", "")))


def data_of(root: Path, path: str) -> Any:  # noqa: ANN401  # YAML
    """A data file as the bare YAML library reads it: nothing of ours takes part in the counting."""
    return yaml.load((root / "data" / path).read_bytes(), Loader=yaml.CBaseLoader)  # noqa: S506  # texts only


def offers_of(root: Path) -> dict[str, Any]:
    """All offers that the data hold, by id."""
    files = sorted((root / "data" / "offers").glob("*.yaml"))
    offers = [offer for path in files for offer in data_of(root, f"offers/{path.name}")["offers"]]
    assert len({offer["id"] for offer in offers}) == len(offers)
    return {offer["id"]: offer for offer in offers}


def title_of(offer: Any, language: str = "da") -> str:  # noqa: ANN401  # YAML
    """An offer's title in a language, else the Danish one."""
    title = offer["title"]
    return str(title.get(language, title["da"]) if isinstance(title, dict) else title)


def change(root: Path, path: str, old: str, new: str) -> None:
    """Replace a stretch of a data file, which must be there."""
    file = root / "data" / path
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


@contextmanager
def one_at_a_time(path: Path) -> Iterator[None]:
    """Hold a lock against the other workers of this test run."""
    with path.open("ab") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def shared(name: str, factory: pytest.TempPathFactory) -> Made:
    """The one read-only build of an example in this test run, made by the worker that needs it first."""
    base = factory.getbasetemp()
    base = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder = base / "shared" / name
    folder.mkdir(parents=True, exist_ok=True)
    with one_at_a_time(folder / "lock"):
        if not (folder / "done").exists():
            shutil.rmtree(folder / "project", ignore_errors=True)
            report = make(copied(name, folder / "project"), editions=SHARED_EDITIONS.get(name, ()))
            assert not report.check.has_errors, [each.code for each in report.check.diagnostics]
            (folder / "done").touch()
    return Made(folder / "project", folder / "project" / "build")


Shared = Callable[[str], Made]
