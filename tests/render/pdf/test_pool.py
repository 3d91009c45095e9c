"""Leaves come from the store or are laid out, here or by workers: the same, in the order that was asked for."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from pathlib import Path

import pytest

from catalogue.pipeline.workers import workers
from catalogue.render import fonts
from catalogue.render.base import Means
from catalogue.render.pdf.keeping import pool
from catalogue.render.pdf.keeping.kept import encode
from catalogue.render.pdf.leaves import galley
from catalogue.render.pdf.leaves.leaf import Leaf
from catalogue.store import FileStore, MemoryStore
from tests.render.pdf.leaves import dying, failing, plain, quickly

LONG = "x" * 5_000
MANY = tuple(f"<p>{number} {LONG}</p>" for number in range(40))
STYLE = "p { }"
HERE = Means()


@pytest.fixture(scope="module")
def two() -> Iterator[Callable[[], Executor | None]]:
    with workers(2) as executor:
        yield executor


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    """Where it is noted who laid out what: its path stands for the head of the HTML."""
    return tmp_path / "notes.txt"


def laid_out(notes: Path) -> list[tuple[int, str]]:
    lines = notes.read_text(encoding="utf-8").splitlines() if notes.exists() else []
    return [(int(process), block) for process, _, block in (line.partition(" ") for line in lines)]


def obtain(
    notes: Path, blocks: Sequence[str], means: Means = HERE, lay_out: pool.LayOut = quickly, **assets: bytes
) -> tuple[Leaf, ...]:
    return pool.obtain(str(notes), STYLE, assets, blocks, means, lay_out=lay_out)


def expected(blocks: Sequence[str]) -> tuple[Leaf, ...]:
    return tuple(plain(f"{STYLE} {block} []") for block in blocks)


def no_executor() -> Executor:
    pytest.fail("workers were asked for")


def test_each_block_has_its_leaf_in_order_and_equal_ones_are_laid_out_once(notes: Path) -> None:
    leaves = obtain(notes, ["a", "b", "a", "c", "b"])
    assert leaves == expected(["a", "b", "a", "c", "b"])
    assert leaves[0] is leaves[2]
    assert laid_out(notes) == [(os.getpid(), block) for block in "abc"]


def test_what_is_kept_is_not_laid_out_again(notes: Path, tmp_path: Path) -> None:
    for blocks, new in ((["a", "b"], ["a", "b"]), (["b", "c", "a"], ["c"]), (["c"], [])):
        before = len(laid_out(notes))
        means = Means(FileStore(tmp_path / "store"), no_executor)
        assert obtain(notes, blocks, means) == expected(blocks)
        assert [block for _, block in laid_out(notes)[before:]] == new


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", encode(plain("x"))[:-1]])
def test_what_is_kept_and_is_no_leaf_is_laid_out_again(notes: Path, data: bytes) -> None:
    """The store says that it is whole; but another program may have put it there."""

    class Foreign(MemoryStore):
        def get(self, key: str) -> bytes | None:
            return super().get(key) or data

    store = Foreign()
    assert obtain(notes, ["a"], Means(store)) == obtain(notes, ["a"], Means(store)) == expected(["a"])
    assert len(laid_out(notes)) == 1


def test_only_the_assets_that_are_named_go_along(notes: Path) -> None:
    one, other = obtain(notes, [LONG * 30, '<img src="asset:a">'], a=b"1", b=b"2")  # each in a batch of its own
    assert one.parts[0].content.endswith(b"[]")
    assert other.parts[0].content.endswith(b"['a']")


def test_many_are_spread_over_processes_and_few_are_not(notes: Path, two: Callable[[], Executor | None]) -> None:
    means = Means(MemoryStore(), two)
    assert obtain(notes, MANY, means) == expected(MANY)
    makers = Counter(process for process, _ in laid_out(notes))
    assert os.getpid() not in makers
    assert sum(makers.values()) == len(MANY)
    assert obtain(notes, (*MANY, "new"), means) == expected((*MANY, "new"))
    assert laid_out(notes)[-1] == (os.getpid(), "new")


def test_one_job_is_done_here(notes: Path) -> None:
    with workers(1) as executor:
        assert obtain(notes, MANY, Means(None, executor)) == expected(MANY)
    assert {process for process, _ in laid_out(notes)} == {os.getpid()}


def test_what_a_dying_worker_leaves_undone_is_done(notes: Path) -> None:
    with workers(2) as executor:
        blocks = (*MANY[:20], "dies", *MANY[20:])
        assert obtain(notes, blocks, Means(None, executor), dying) == expected(blocks)
        assert notes.with_suffix(".tomb").exists()
        again = tuple(f"again {block}" for block in MANY)
        assert obtain(notes, again, Means(None, executor), dying) == expected(again)  # the pool is broken by then


def test_workers_let_go_are_followed_by_others(notes: Path) -> None:
    with workers(2) as crew:
        means = Means(None, crew, crew.dismiss)
        assert obtain(notes, MANY, means) == expected(MANY)
        before = {process for process, _ in laid_out(notes)}
        means.dismiss()
        assert not any(map(is_running, before))
        means.dismiss()  # nobody is there
        assert obtain(notes, MANY, means) == expected(MANY)
        after = {process for process, _ in laid_out(notes)} - before
        assert after
        assert os.getpid() not in after


def test_so_many_batches_are_laid_out_by_fresh_workers(notes: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "_SHIFT", 2)
    with workers(2) as crew:
        assert obtain(notes, MANY, Means(None, crew, crew.dismiss)) == expected(MANY)
    batches = len(MANY) * len(MANY[0]) // 30_000
    assert len({process for process, _ in laid_out(notes)}) > batches // 2 - 1


def test_what_is_to_be_made_away_is_not_made_here(notes: Path, two: Callable[[], Executor | None]) -> None:
    means = Means(None, two)
    assert pool.obtain(str(notes), STYLE, {}, ["a"], means, away=True, lay_out=quickly) == expected(["a"])
    ((process, _),) = laid_out(notes)
    assert process not in {os.getpid(), pool.made_away(os.getpid, HERE)}
    assert pool.made_away(os.getpid, means) != os.getpid()
    assert pool.obtain(str(notes), STYLE, {}, [], Means(None, no_executor), away=True) == ()


def test_what_a_dead_worker_should_have_made_is_made_here() -> None:
    with workers(2) as crew:
        means = Means(None, crew)
        for process in {pool.made_away(os.getpid, means) for _ in range(4)}:
            os.kill(process, signal.SIGKILL)
        assert pool.made_away(os.getpid, means) == os.getpid()


def is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def test_what_was_understood_once_is_not_read_again(notes: Path) -> None:
    class Counting(MemoryStore):
        asked = 0

        def get(self, key: str) -> bytes | None:
            self.asked += 1
            return super().get(key)

    store, remembered = Counting(), dict[str, object]()
    means = Means(store, remembered=remembered)
    assert obtain(notes, ["a", "b"], means) == obtain(notes, ["b", "a"], means)[::-1] == expected(["a", "b"])
    assert store.asked == 4  # what is laid out is kept as bytes; it is understood when it is asked for next
    assert obtain(notes, ["a", "b"], means) == expected(["a", "b"])
    assert store.asked == 4


def test_a_failure_of_a_worker_is_told(notes: Path, two: Callable[[], Executor | None]) -> None:
    with pytest.raises(LookupError, match="no <p>"):
        obtain(notes, MANY, Means(None, two), failing)


# Lays out for ever, in two workers.
ENDLESS = """
import sys
from catalogue.pipeline.workers import workers
from catalogue.render.base import Means
from catalogue.render.pdf.keeping import pool
from tests.render.pdf.leaves import slowly
if __name__ == "__main__":
    with workers(2) as executor:
        blocks = [f"{number} " + "x" * 30_000 for number in range(300)]
        pool.obtain(sys.argv[1], "", {}, blocks, Means(None, executor), lay_out=slowly)
"""


def _is_there(process: int) -> bool:
    stat = Path(f"/proc/{process}/stat")
    return stat.exists() and stat.read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"


def test_workers_end_with_a_killed_parent_and_leave_nothing(notes: Path, tmp_path: Path) -> None:
    script = tmp_path / "endless.py"
    script.write_text(ENDLESS, encoding="utf-8")
    home = str(Path(__file__).parents[3])
    passing = tmp_path / "passing"
    passing.mkdir()
    environment = os.environ | {"PYTHONPATH": home, "TMPDIR": str(passing)}
    said = tmp_path / "said.txt"
    with (
        said.open("wb") as output,
        subprocess.Popen([sys.executable, script, notes], env=environment, stderr=output) as parent,
    ):
        deadline = time.monotonic() + 30
        while len({process for process, _ in laid_out(notes)}) < 2 and time.monotonic() < deadline:
            time.sleep(0.05)
        makers = {process for process, _ in laid_out(notes)}
        assert len(makers) == 2
        parent.send_signal(signal.SIGKILL)
    deadline = time.monotonic() + 10
    while any(map(_is_there, makers)) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert [process for process in makers if _is_there(process)] == []
    assert list(passing.iterdir()) == []
    assert said.read_text(encoding="utf-8") == ""


HEAD = '<!doctype html><html lang="da"><head><title>x</title></head><body>'
FONT = (
    '@font-face { font-family: "Katalog Sans"; src: url("asset:fonts/Regular.ttf") } body { font: 11pt "Katalog Sans" }'
)
REAL = ("<p>Tirsdage kl. 16–18</p>", '<h2 id="a">Lektiecafé</h2>', "<ul><li>Med fynd og klem</li></ul>")


def test_a_real_leaf_is_the_same_alone_among_others_and_from_a_worker(two: Callable[[], Executor | None]) -> None:
    # In the one weight that it brings: another style sheet, read before in this process, may have brought others.
    style = FONT + " * { margin-break: discard } h2 { margin-top: 20pt; font-weight: 400 }"
    assets = {"fonts/Regular.ttf": fonts.face("Regular")}
    together = pool.obtain(HEAD, style, assets, REAL, Means())
    assert together == tuple(pool.obtain(HEAD, style, assets, [block], Means())[0] for block in REAL)
    executor = two()
    assert executor is not None
    assert together[1:] == executor.submit(galley.lay_out, galley.Job(HEAD, style, assets, REAL[1:])).result()
