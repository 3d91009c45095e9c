"""Files made to hurt: none ends the process, none takes long, each gets its diagnostic."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from catalogue.cli.app import main
from catalogue.source.document import Source
from catalogue.source.parse import parse_text
from catalogue.source.text import MAX_BYTES

TINY = Path(__file__).parent.parent / "examples" / "bad" / "CAT201-title-missing" / "data"
MANY = 100_000
PATIENCE = 20


def project(root: Path, name: str, data: bytes) -> Path:
    """A catalogue with one association, whose file holds `data`."""
    offers = root / "data" / "offers"
    offers.mkdir(parents=True)
    for path in TINY.glob("*.yaml"):
        (root / "data" / path.name).write_bytes(path.read_bytes())
    Path(os.fsdecode(offers), name).write_bytes(data)
    return root


def checked(root: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "catalogue", "check", "--root", str(root), "--lang", "en"]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)


def refused(text: str) -> set[str]:
    """The codes of a text that is parsed soon or not at all."""
    start = time.monotonic()
    outcome = parse_text(Source("x.yaml", text))
    assert time.monotonic() - start < PATIENCE
    assert outcome.value is None
    return {each.code for each in outcome.diagnostics}


# --- nesting: libyaml's own recursion would end the process without a word ---


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "], ids=["brackets", "braces", "dashes", "question marks"])
def test_deep_nesting_is_a_mistake_in_the_data(tmp_path: Path, opening: str) -> None:
    done = checked(project(tmp_path, "x.yaml", (opening * MANY).encode()))
    assert done.returncode == 1, done.stderr
    assert "CAT103" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr
    assert max(map(len, done.stdout.splitlines())) < 200


@pytest.mark.parametrize(
    "text",
    [
        "a: " + "[" * MANY,
        "a:\n  " + "- " * MANY,
        "-\t" * MANY,
        "? - " * MANY,
        "- ? " * MANY,
        "[a: {b: " * MANY,
        '{"a":' * MANY,
        "[?[" * MANY,
        "".join(" " * depth + "a:\n" for depth in range(1000)),
        "".join(" " * depth + "-\n" for depth in range(1000)),
        "".join(" " * depth + "- - - - a:\n" for depth in range(0, 1000, 8)),
        "a: 1\n---\n" + "[" * MANY,
    ],
    ids=lambda text: repr(text[:12]),
)
def test_deep_nesting_of_other_kinds(text: str) -> None:
    assert refused(text) <= {"CAT103", "CAT110", "CAT112", "CAT118"}


# --- bombs: a few lines that would grow to gigabytes ---

LEVELS = range(1, 30)
BLOCK_BOMB = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in LEVELS)
FLOW_BOMB = '{"a0":&a0 ["x"],' + ",".join(f'"a{n}":&a{n} {{"p":*a{n - 1} ,"q":*a{n - 1} }}' for n in LEVELS) + "}"
MERGE_BOMB = "a0: &a0 {x: 1}\n" + "".join(f"a{n}: &a{n} {{<<: [*a{n - 1}, *a{n - 1}]}}\n" for n in LEVELS)


@pytest.mark.parametrize("text", [BLOCK_BOMB, FLOW_BOMB, MERGE_BOMB], ids=["block", "flow", "merge"])
def test_bombs(text: str) -> None:
    assert refused(text) == {"CAT108"}


@pytest.mark.parametrize(
    "tag",
    ["!!python/object/apply:os.system [ls]", "!!python/name:os.system", "!!binary R0lGODlh", "!!merge x", "!local x"],
)
def test_types_are_refused(tag: str) -> None:
    assert refused(f"a: {tag}\n") == {"CAT109"}


# --- size ---


@pytest.mark.parametrize(
    "text",
    [
        "".join(f"k{number}: 1\n" for number in range(60_000)) + "k59999: 1\n" * 40_000,
        "a: '" + "x" * (MAX_BYTES - 5),
        "a: [" + "b, " * 300_000,
        "&a " * 300_000,
        "*a " * 300_000,
        "!a " * 300_000,
        "'" * (MAX_BYTES - 1),
        "\n" * (MAX_BYTES - 10) + "a: [",
        " " * (MAX_BYTES - 10) + "a: [",
        "a: b: " * 150_000,
        "---\n" * 250_000,
    ],
    ids=lambda text: repr(text[:8]),
)
def test_large_files_are_refused_soon(text: str) -> None:
    assert len(text) <= MAX_BYTES
    assert refused(text)


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    root = project(tmp_path, "x.yaml", b"")
    with (root / "data" / "offers" / "x.yaml").open("r+b") as file:
        file.truncate(50 * 1024**3)
    done = checked(root)
    assert done.returncode == 1, done.stderr
    assert "CAT102" in done.stdout


def test_a_very_long_line_is_shown_in_a_screen_s_width(tmp_path: Path) -> None:
    done = checked(project(tmp_path, "x.yaml", b"a: [" + b"x, " * 300_000))
    assert done.returncode == 1, done.stderr
    assert "CAT106" in done.stdout
    assert max(map(len, done.stdout.splitlines())) < 200


# --- what is no text at all ---


@pytest.mark.parametrize("seed", range(5))
def test_noise(tmp_path: Path, capsys: pytest.CaptureFixture[str], seed: int) -> None:
    noise = random.Random(seed).randbytes(10_000)  # noqa: S311  # the same noise each time
    assert main(["check", "--root", str(project(tmp_path, "x.yaml", noise)), "--lang", "en"]) == 1
    assert "CAT101" in capsys.readouterr().out


def test_a_picture(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    picture = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"
    assert main(["check", "--root", str(project(tmp_path, "x.yaml", picture)), "--lang", "en"]) == 1
    assert "CAT101" in capsys.readouterr().out


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-32", "latin-1", "cp865"])
def test_other_encodings(tmp_path: Path, capsys: pytest.CaptureFixture[str], encoding: str) -> None:
    data = "evidence: invented\nassociation: {name: Prøve (opdigtet)}\n".encode(encoding)
    assert main(["check", "--root", str(project(tmp_path, "x.yaml", data)), "--lang", "en"]) == 1
    shown = capsys.readouterr().out
    assert "CAT101" in shown or "CAT116" in shown


@pytest.mark.parametrize("name", [b"\xff\xfe.yaml", b"a\nb.yaml", b"\x1b[31m.yaml", "\u202elmay.yaml".encode()])
def test_file_names_that_no_terminal_should_see(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: bytes
) -> None:
    root = project(tmp_path, os.fsdecode(name), b"a: 1\n")
    assert main(["check", "--root", str(root), "--lang", "en"]) == 1
    shown = capsys.readouterr().out
    assert "CAT121" in shown
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert shown.encode("utf-8")
