"""A real Dask scheduler with real workers on this machine: the same leaves, whatever becomes of the workers."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from contextlib import ExitStack, contextmanager
from pathlib import Path
from threading import Thread

import pytest

from catalogue.diagnostics import CatalogueError
from catalogue.messages import words
from catalogue.pipeline import cluster
from catalogue.pipeline.workers import workers
from catalogue.render.base import Means
from catalogue.render.pdf.keeping import pool
from catalogue.render.pdf.keeping.kept import encode
from catalogue.render.pdf.leaves.leaf import Leaf
from tests.render.pdf.leaves import quickly, slowly

HOME = Path(__file__).parents[2]
BLOCKS = tuple(f"<p>{number} {'x' * 30_000}</p>" for number in range(12))  # each is a task of its own
LIMIT = 60
WORKER = "from distributed.cli.dask_worker import main; main()"
STRANGER = f"from catalogue.render.pdf.keeping import keys; keys.versions = lambda: 'of last year'; {WORKER}"


def started(*arguments: str | Path, log: Path) -> subprocess.Popen[bytes]:
    environment = os.environ | {"PYTHONPATH": str(HOME)}
    with log.open("ab") as output:
        return subprocess.Popen([sys.executable, *arguments], stdout=output, stderr=output, env=environment)


def until(is_so: Callable[[], object]) -> None:
    deadline = time.monotonic() + LIMIT
    while not is_so():
        assert time.monotonic() < deadline, "it took too long"
        time.sleep(0.02)


@pytest.fixture(scope="module")
def scheduler(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with a_scheduler(tmp_path_factory.mktemp("scheduler")) as (address, _):
        yield address


@contextmanager
def a_scheduler(folder: Path) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    command = "from distributed.cli.dask_scheduler import main; main()"
    options = ("--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--no-show")
    log = folder / "log"
    process = started("-c", command, *options, log=log)
    try:
        until(lambda: "Scheduler at:" in log.read_text(encoding="utf-8"))
        (line,) = (line for line in log.read_text(encoding="utf-8").splitlines() if "Scheduler at:" in line)
        yield line.split()[-1], process
    finally:
        process.kill()
        process.wait()


@contextmanager
def worker(scheduler: str, folder: Path, command: str = WORKER) -> Iterator[subprocess.Popen[bytes]]:
    folder.mkdir()
    options = ("--nthreads", "1", "--no-nanny", "--no-dashboard", "--host", "127.0.0.1", "--local-directory", folder)
    process = started("-c", command, scheduler, *options, log=folder / "log")
    try:
        until(lambda: "Registered to" in (folder / "log").read_text(encoding="utf-8"))
        yield process
    finally:
        process.kill()
        process.wait()


def obtain(notes: Path, executor: Callable[[], Executor | None], lay_out: pool.LayOut) -> tuple[Leaf, ...]:
    return pool.obtain(str(notes), "p {}", {}, BLOCKS, Means(None, executor), lay_out=lay_out)


def makers(notes: Path) -> list[int]:
    return [int(line.split()[0]) for line in notes.read_text(encoding="utf-8").splitlines()] if notes.exists() else []


def expected(folder: Path) -> list[bytes]:
    return [encode(leaf) for leaf in obtain(folder / "here.txt", lambda: None, quickly)]


def refusal(address: str) -> str:
    with pytest.raises(CatalogueError) as refused, workers(1, address):
        pytest.fail("it was taken for a cluster")
    return words(refused.value.diagnostic, "en").message


def killed_when_busy(
    notes: Path, victim: subprocess.Popen[bytes], begun_by: subprocess.Popen[bytes] | None = None
) -> Thread:
    """Kills a process as soon as it, or another, has begun with the work."""

    def kill() -> None:
        until(lambda: (begun_by or victim).pid in makers(notes))
        victim.kill()

    thread = Thread(target=kill)
    thread.start()
    return thread


def test_a_lost_worker_s_work_is_done_by_another(scheduler: str, tmp_path: Path) -> None:
    notes = tmp_path / "notes.txt"
    with worker(scheduler, tmp_path / "a") as first, worker(scheduler, tmp_path / "b") as second:
        with workers(1, scheduler) as executor:
            killer = killed_when_busy(notes, first)
            leaves = obtain(notes, executor, slowly)
            killer.join()
        assert first.wait(LIMIT) != 0
        assert second.poll() is None
    assert [encode(leaf) for leaf in leaves] == expected(tmp_path)
    assert set(makers(notes)) == {first.pid, second.pid}


@pytest.mark.campaign
def test_what_all_workers_left_undone_is_done_here(
    scheduler: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "_PATIENCE", 3)
    notes = tmp_path / "notes.txt"
    with worker(scheduler, tmp_path / "a") as only, workers(1, scheduler) as executor:
        killer = killed_when_busy(notes, only)
        leaves = obtain(notes, executor, slowly)
        killer.join()
    assert [encode(leaf) for leaf in leaves] == expected(tmp_path)
    assert set(makers(notes)) == {only.pid, os.getpid()}


def test_a_worker_with_other_versions_is_given_nothing(scheduler: str, tmp_path: Path) -> None:
    notes = tmp_path / "notes.txt"
    with ExitStack() as running:
        stranger = running.enter_context(worker(scheduler, tmp_path / "stranger", STRANGER))
        assert refusal(scheduler) == f"no worker at {scheduler} has the same versions as this computer"
        ours = running.enter_context(worker(scheduler, tmp_path / "ours"))
        with workers(1, scheduler) as executor:
            leaves = obtain(notes, executor, quickly)
        assert stranger.poll() is None
    assert [encode(leaf) for leaf in leaves] == expected(tmp_path)
    assert set(makers(notes)) == {ours.pid}


@pytest.mark.campaign
def test_what_a_lost_scheduler_left_undone_is_done_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "_PATIENCE", 3)
    notes = tmp_path / "notes.txt"
    with ExitStack() as running:
        address, process = running.enter_context(a_scheduler(tmp_path))
        only = running.enter_context(worker(address, tmp_path / "a"))
        executor = running.enter_context(workers(1, address))
        killer = killed_when_busy(notes, process, begun_by=only)
        leaves = obtain(notes, executor, slowly)
        killer.join()
    assert [encode(leaf) for leaf in leaves] == expected(tmp_path)
    assert os.getpid() in makers(notes)


def test_a_worker_whose_versions_change_meanwhile_does_nothing(
    scheduler: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As when another one takes its address."""
    notes = tmp_path / "notes.txt"
    with worker(scheduler, tmp_path / "a"), workers(1, scheduler) as executor:
        monkeypatch.setattr(cluster, "versions", lambda: "of today")
        leaves = obtain(notes, executor, quickly)
    assert [encode(leaf) for leaf in leaves] == expected(tmp_path)
    assert set(makers(notes)) == {os.getpid()}


@pytest.mark.campaign
def test_a_worker_with_other_versions_that_comes_later_does_nothing(
    scheduler: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "_PATIENCE", 3)
    notes = tmp_path / "notes.txt"
    with worker(scheduler, tmp_path / "a") as only, workers(1, scheduler) as executor:
        only.kill()
        with worker(scheduler, tmp_path / "stranger", STRANGER):
            leaves = obtain(notes, executor, quickly)
    assert [encode(leaf) for leaf in leaves] == expected(tmp_path)
    assert set(makers(notes)) <= {only.pid, os.getpid()}


def test_a_cluster_without_workers_is_refused(scheduler: str) -> None:
    assert refusal(scheduler) == f"the scheduler at {scheduler} has no workers"


def test_an_address_where_nobody_is_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "_PATIENCE", 1)
    assert refusal("tcp://127.0.0.1:9") == "no Dask scheduler answers at tcp://127.0.0.1:9"


def test_the_library_may_be_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert refusal("tcp://127.0.0.1:9") == "the library that speaks with a cluster is not installed"
