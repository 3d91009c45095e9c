"""The command as a person starts and stops it: it ends at once, frees its port, and leaves nothing behind."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import pytest

from catalogue.preview.server import PORT
from tests.cli.command import COMMAND, LIMIT, environment, say
from tests.pipeline.workshop import tree

TRACE = re.compile(r"Traceback|Error|Exception|leaked")


class Started:
    """The command in a process of its own, with a folder for passing files that is empty to begin with."""

    def __init__(self, project: Path, folder: Path, *arguments: str, **changes: str) -> None:
        self.passing = folder / "passing"
        self.passing.mkdir()
        self.errors = folder / "errors.txt"
        cache = str(folder / "cache")
        command = [*COMMAND, "serve", "--root", str(project), "--port", "0", "--cache-dir", cache, *arguments]
        around = environment(TMPDIR=str(self.passing), PYTHONUNBUFFERED="1", **changes)
        with self.errors.open("wb") as errors:
            # A session of its own, so that Ctrl-C can be sent to all of it, as a terminal does.
            self.process = subprocess.Popen(
                command, stdout=subprocess.PIPE, stderr=errors, text=True, env=around, start_new_session=True
            )
        self.lines = [self.line()]
        self.address = self.lines[0].split()[-1]

    def line(self) -> str:
        """The next line that it prints."""
        assert self.process.stdout
        return self.process.stdout.readline().rstrip("\n")

    def until(self, end: str) -> str:
        """The first line that ends so."""
        while not self.lines[-1].endswith(end):
            self.lines.append(self.line())
            assert self.process.poll() is None, self.errors.read_text(encoding="utf-8")
        return self.lines[-1]

    def get(self, path: str) -> bytes:
        """A file of the preview."""
        with urlopen(self.address + path, timeout=LIMIT) as answer:  # noqa: S310  # of our own server
            data: bytes = answer.read()
        return data

    def others(self) -> list[int]:
        """The processes of its session beside itself."""
        found = subprocess.run(["ps", "-o", "pid=,sid=", "-A"], capture_output=True, text=True, check=True).stdout
        pairs = [tuple(map(int, line.split())) for line in found.splitlines()]
        return [pid for pid, session in pairs if session == self.process.pid != pid]

    def is_alone_soon(self) -> bool:
        """Whether all others of its session end within a while."""
        end = time.monotonic() + LIMIT
        while self.others() and time.monotonic() < end:
            time.sleep(0.05)
        return not self.others()


@contextmanager
def started(project: Path, folder: Path, *arguments: str, **changes: str) -> Iterator[Started]:
    running = Started(project, folder, *arguments, **changes)
    try:
        yield running
    finally:
        if running.process.poll() is None:
            os.killpg(running.process.pid, signal.SIGKILL)
        running.process.communicate()


def is_printing_soon(running: Started) -> bool:
    """Whether a PDF is begun within a while: the layout engine keeps passing files of its own."""
    end = time.monotonic() + LIMIT
    while not (found := list(running.passing.glob("*/*"))) and time.monotonic() < end:
        time.sleep(0.02)
    return bool(found)


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 0)])
def test_it_ends_at_once_and_leaves_nothing_behind(
    project: Path, tmp_path: Path, number: signal.Signals, code: int
) -> None:
    before = tree(project)
    with started(project, tmp_path, LANG="da_DK.UTF-8") as running:
        assert running.lines[0].startswith("Forhåndsvisning: http://127.0.0.1:")
        assert running.until("Ctrl-C stopper.")
        assert running.until("Kataloget er klar.")
        assert b"<html" in running.get("families/index.html")
        assert number == signal.SIGTERM or is_printing_soon(running)
        # Ctrl-C reaches every process of a terminal, also the one that is making the PDF of the page just opened.
        os.killpg(running.process.pid, number) if number == signal.SIGINT else running.process.terminate()
        out, _ = running.process.communicate(timeout=LIMIT)
        assert (running.process.returncode, out) == (code, "")
        said = running.errors.read_text(encoding="utf-8")
        assert said == "catalogue: Forhåndsvisningen er stoppet.\n"
        assert running.is_alone_soon()
        with socket.create_server(("127.0.0.1", int(running.address.rsplit(":", 1)[1].strip("/")))):
            pass  # the port is free
        assert list(running.passing.iterdir()) == []
    assert tree(project) == before


def test_a_kill_leaves_no_process_and_no_file(project: Path, tmp_path: Path) -> None:
    before = tree(project)
    with started(project, tmp_path) as running:
        running.until("The catalogue is ready.")
        running.get("families/index.html")
        assert is_printing_soon(running)
        assert running.others()
        running.process.kill()
        running.process.wait(LIMIT)
        assert running.is_alone_soon()
        assert list(running.passing.iterdir()) == []
    assert tree(project) == before


def test_it_says_what_happens_line_by_line(project: Path, tmp_path: Path) -> None:
    file = project / "data" / "offers" / "lektieforeningen.yaml"
    text = file.read_text(encoding="utf-8")
    with started(project, tmp_path, "--no-pdf") as running:
        assert re.fullmatch(r"\d\d:\d\d:\d\d  The catalogue is ready\.", running.until("is ready."))
        file.write_text(text.replace("contacts: [", "kontakts: ["), encoding="utf-8")
        running.until("the browser shows the latest that could be shown.")
        assert "error CAT202: " in "\n".join(running.lines)
        file.write_text(text, encoding="utf-8")
        shown = running.until(" ms.")
        assert re.fullmatch(r"\d\d:\d\d:\d\d  data/offers/lektieforeningen\.yaml: ready after \d+ ms\.", shown)
        assert running.errors.read_text(encoding="utf-8") == ""


def test_the_next_free_port_is_taken_unless_one_is_asked_for(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        held.listen()
        port = held.getsockname()[1]
        said = say(capsys, "serve", "--root", project, "--port", str(port), "--lang", "da")
        assert said.code == 2
        assert f"fejl CAT046: porten {port} er optaget" in said.err
    assert PORT == 8321  # docs/preview.md and the help say so
    del tmp_path


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        (("--edition", "famlies"), "CAT004"),
        (("--root", "/nonexistent"), "CAT001"),
        (("--port", "70000"), "--port"),
        (("--as-of", "i dag"), "--as-of"),
    ],
)
def test_what_it_cannot_begin_with_is_wrong_usage(
    project: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], found: str
) -> None:
    said = say(capsys, "serve", "--root", project, "--port", "0", *arguments)
    assert said.code == 2
    assert found in said.err
    assert TRACE.search(said.err) is None or found.startswith("--")
