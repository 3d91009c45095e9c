"""Colours, progress, pipes and interruptions, in processes of their own."""

from __future__ import annotations

import random
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.command import COMMAND, LIMIT, Said, environment, on_terminal, start
from tests.pipeline.workshop import GOOD, change, copied, tree

SEQUENCE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
COLOURED = re.compile(r"\x1b\[[0-9;]*3[0-7]m")
BUILD = ("build", "--format", "markdown", "--root")

# Says when the command is at work, so that it can be interrupted there and not while Python starts.
AT_WORK = """
import sys
from catalogue.cli import app, build
real = build.build
build.build = lambda *given: (print("begun", file=sys.stderr, flush=True), real(*given))[1]
app.run()
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copied("small", tmp_path / "project")


@pytest.fixture
def wrong(project: Path) -> Path:
    """A project with a mistake."""
    change(project, "offers/lektieforeningen.yaml", "weekday: tuesday", "weekday: tirsdag")
    return project


def test_colours_on_a_terminal(wrong: Path) -> None:
    said = on_terminal("check", "--root", wrong)
    assert said.code == 1
    assert COLOURED.search(said.out)
    assert "error CAT203" in SEQUENCE.sub("", said.out)


@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
def test_the_output_is_utf_8_whatever_the_machine_takes_it_for(wrong: Path, encoding: str) -> None:
    expected = start("check", "--root", wrong, LANG="da_DK.UTF-8").out
    assert "«" in expected
    assert start("check", "--root", wrong, LANG="da_DK.UTF-8", PYTHONIOENCODING=encoding).out == expected


@pytest.mark.parametrize("changes", [{"NO_COLOR": "1"}, {"TERM": "dumb"}], ids=str)
@pytest.mark.parametrize("arguments", [("check", "--root"), BUILD], ids="-".join)
def test_no_colours_where_they_are_not_wanted(wrong: Path, arguments: tuple[str, ...], changes: dict[str, str]) -> None:
    said = on_terminal(*arguments, wrong, changes=changes)
    assert said.code == 1
    assert "error CAT203" in said.out
    assert not COLOURED.search(said.out)


@pytest.mark.parametrize("arguments", [("check", "--root"), BUILD], ids="-".join)
def test_no_colours_in_a_pipe(project: Path, wrong: Path, arguments: tuple[str, ...]) -> None:
    for root in (project, wrong):
        said = start(*arguments, root)
        assert "\x1b" not in said.out + said.err


def test_the_table_in_a_pipe_is_plain(project: Path) -> None:
    said = start(*BUILD, project, COLUMNS="200", FORCE_COLOR="")
    assert (said.code, said.err) == (0, "")
    assert "\x1b" not in said.out
    assert "families" in said.out


def test_progress_on_a_terminal_and_the_table_last(project: Path) -> None:
    said = on_terminal("build", "--format", "pdf", "--root", project)
    assert said.code == 0
    told = [line.strip() for line in re.split(r"[\r\n]+", SEQUENCE.sub("", said.out)) if line.strip()]
    first = next(number for number, line in enumerate(told) if line.startswith("families · pdf"))
    assert any(line.startswith("families") and line.endswith("catalogue.pdf") for line in told[first + 1 :])


def test_quiet_has_no_progress(project: Path) -> None:
    assert on_terminal(*BUILD, project, "--quiet") == Said(0, "", "")


def test_the_width_of_the_terminal_is_kept(wrong: Path) -> None:
    said = on_terminal("check", "--root", wrong, changes={"COLUMNS": "60", "NO_COLOR": "1"})
    lines = said.out.splitlines()
    assert max(len(line) for line in lines if "error CAT203" not in line) <= 60
    assert len(lines) > 5


@pytest.mark.parametrize(
    "arguments",
    [["--help"], ["explain", "CAT203"], ["explain", "CAT999"], ["check"], ["build", "--format", "markdown"]],
    ids=" ".join,
)
@pytest.mark.parametrize("reader", ["head -1", "true"])
def test_a_reader_who_leaves_is_no_mistake(wrong: Path, arguments: list[str], reader: str) -> None:
    command = " ".join([*COMMAND, *arguments])
    done = subprocess.run(
        ["bash", "-c", f"{command} 2>errors | {reader} >seen; echo ${{PIPESTATUS[0]}}"],
        cwd=wrong,
        capture_output=True,
        text=True,
        timeout=LIMIT,
        check=True,
        env=environment(),
    )
    errors = (wrong / "errors").read_text(encoding="utf-8")
    assert "BrokenPipe" not in errors
    assert "Traceback" not in errors
    assert "mistake in catalogue itself" not in errors
    assert int(done.stdout) in {0, 1, 2}


def test_a_full_disk_is_no_mistake_of_ours(wrong: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*COMMAND, "check", "--root", wrong], stdout=full, stderr=subprocess.PIPE, check=False, env=environment()
        )
    assert done.returncode == 2
    assert done.stderr.decode().splitlines() == [
        "catalogue: There is no room left on the disk: not everything could be written."
    ]


def test_a_long_report_to_a_reader_who_leaves(project: Path) -> None:
    """More than a pipe holds: the command is still writing when its reader goes."""
    keys = "".join(f"unknown_{number}: 1\n" for number in range(2000))
    with (project / "data" / "offers" / "lektieforeningen.yaml").open("a", encoding="utf-8") as file:
        file.write(keys)
    command = " ".join([*COMMAND, "check"])
    done = subprocess.run(
        ["bash", "-c", f"{command} | head -1"],
        cwd=project,
        capture_output=True,
        text=True,
        timeout=LIMIT,
        check=True,
        env=environment(),
    )
    assert "CAT202" in done.stdout
    assert done.stderr == ""


def interrupted(root: Path, wait: float) -> Said:
    command = [sys.executable, "-c", AT_WORK, "build", "--root", str(root)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment()
    ) as process:
        assert process.stderr is not None
        assert process.stderr.readline() == "begun\n"
        time.sleep(wait)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=LIMIT)
    return Said(process.returncode, out, err)


def test_an_interruption_is_130_and_one_line(project: Path) -> None:
    before = tree(project)
    said = interrupted(project, 0)
    assert (said.code, said.out) == (130, "")
    assert said.err.startswith("catalogue: Interrupted.")
    assert said.err.count("\n") == 1
    assert {path: data for path, data in tree(project).items() if path != "build/.lock"} == before


@pytest.mark.campaign
def test_an_interruption_at_any_moment_is_heard(tmp_path: Path) -> None:
    """WeasyPrint works through callbacks of C libraries, where Python may lose an exception."""
    chance = random.Random(1)  # noqa: S311  # moments, not secrets
    codes = set()
    for number in range(20):
        project = copied("small", tmp_path / str(number))
        said = interrupted(project, chance.uniform(0, 2.5))
        assert "Traceback" not in said.err
        codes.add(said.code)
    assert codes <= {0, 130}
    assert 130 in codes


def test_the_examples_are_where_they_were() -> None:
    """Nothing above builds in the examples themselves."""
    assert not (GOOD / "small" / "build").exists()
