"""A kill at any moment of publishing: the release is complete or absent, and what was finished is not made again.

The process to be killed is forked from this one, where everything is imported already, so that the moments fall into
the work and not into its preparation.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from catalogue.publish.verify import verify
from tests.pipeline.workshop import tree
from tests.publish.workshop import released

SEED = 6
KILLS = 50
Moment = Callable[[], None]
_CALLS = ("fsync", "rename", "unlink", "link", "mkdir", "rmdir")


def at_call(number: int) -> Moment:
    """The process ends itself before a call that changes the disk, the one with this number."""

    def arm() -> None:
        left = [number]

        def counted(real: Callable[..., object]) -> Callable[..., object]:
            def call(*given: object, **named: object) -> object:
                left[0] -= 1
                if left[0] <= 0:
                    os.kill(os.getpid(), signal.SIGKILL)
                return real(*given, **named)

            return call

        for name in _CALLS:
            setattr(os, name, counted(getattr(os, name)))

    return arm


def never() -> None:
    """Nothing ends the process but its end."""


def publish_in_child(root: Path, arm: Moment, after: float | None = None) -> bool:
    """Publish in a process of its own, killed at a moment; says whether it was."""
    child = os.fork()
    if not child:
        try:
            arm()
            released(root)
        finally:
            os._exit(0)
    if after is not None:
        time.sleep(after)
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def finished(root: Path) -> dict[str, int]:
    """The files of packages that wait finished, and which files they are on the disk."""
    staging = root / "releases" / ".staging-2026-1"
    units = [path for path in staging.glob("package.*") if (path / "unit.json").is_file()]
    files = [path for unit in units for path in (unit / "packages").rglob("*") if path.is_file()]
    return {"/".join(path.relative_to(staging).parts[1:]): path.stat().st_ino for path in files}


def assert_complete_or_absent(root: Path) -> bool:
    """Whether it is there."""
    folder = root / "releases" / "2026-1"
    if not folder.exists():
        return False
    assert verify(folder) == ()
    return True


def assert_completed(root: Path, waited: dict[str, int], expected: dict[str, bytes]) -> None:
    """After an undisturbed run all is there, nothing is left over, and what had waited is the very same file."""
    folder = root / "releases" / "2026-1"
    assert tree(folder) == expected
    assert {path: (folder / path).stat().st_ino for path in waited} == waited
    assert {path.name for path in (root / "releases").iterdir()} == {".lock", "2026-1"}


def test_a_kill_between_two_packages_loses_neither(published: Path) -> None:
    expected = tree(published / "releases" / "2026-1")
    shutil.rmtree(published / "releases")
    assert publish_in_child(published, at_call(2 * 72))
    assert not assert_complete_or_absent(published)
    released(published)
    assert_completed(published, {}, expected)


@pytest.mark.campaign
def test_fifty_kills_leave_a_release_complete_or_absent(published: Path) -> None:
    expected = tree(published / "releases" / "2026-1")
    chance = random.Random(SEED)  # noqa: S311  # moments, not secrets
    print(f"seed {SEED}")  # noqa: T201  # so that a red run can be run again
    shutil.rmtree(published / "releases")
    began = time.monotonic()
    assert not publish_in_child(published, never)
    whole, calls = time.monotonic() - began, 2 * len(expected)
    shutil.rmtree(published / "releases")
    kills = resumed = seen_complete = 0
    while kills < KILLS:
        by_call = chance.random() < 0.5  # half of them
        arm = at_call(chance.randrange(1, calls)) if by_call else never
        was_killed = publish_in_child(published, arm, None if by_call else chance.uniform(0, whole))
        kills += was_killed
        waited = finished(published)
        resumed += bool(waited)
        seen_complete += (is_there := assert_complete_or_absent(published))
        if is_there or chance.random() < 0.25:  # now and then a run is left alone
            assert not publish_in_child(published, never)
            assert_completed(published, {} if is_there else waited, expected)
            shutil.rmtree(published / "releases")
    assert resumed > KILLS // 10
    assert seen_complete > 0
