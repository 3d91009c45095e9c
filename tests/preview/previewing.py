"""A preview in this process, and somebody who asks it without a browser."""

from __future__ import annotations

import json
import socket
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from queue import Empty, Queue
from threading import Event, Thread
from typing import Any
from urllib.parse import quote, urlsplit

from catalogue.pipeline.live import LiveRequest
from catalogue.preview.problem import Problem
from catalogue.preview.run import PreviewRequest, preview
from tests.pipeline.workshop import TODAY

PATIENCE = 30
"""Seconds after which something is called missing; most takes a few hundredths of one."""
FRONT = "families/index.html"

State = Mapping[str, Any]


@dataclass
class Heard:
    """What the preview said, in order: what kind, and which files."""

    said: Queue[tuple[str, tuple[str, ...]]] = field(default_factory=Queue)
    failures: list[str] = field(default_factory=list)

    def started(self, address: str) -> None:
        self.said.put(("started", (address,)))

    def shown(self, names: Sequence[str], seconds: float) -> None:
        assert seconds >= 0
        self.said.put(("shown", tuple(names)))

    def wrong(self, names: Sequence[str], problem: Problem) -> None:
        self.said.put(("wrong", (*names, *(each.code for each in problem.found))))

    def failed(self, traceback: str = "") -> str:
        self.failures.append(traceback)
        self.said.put(("failed", ()))
        return "our own mistake"

    def next(self) -> tuple[str, tuple[str, ...]]:
        """What it says next."""
        return self.said.get(timeout=PATIENCE)

    def is_silent(self, seconds: float) -> bool:
        """Whether it says nothing for so long."""
        try:
            self.said.get(timeout=seconds)
        except Empty:
            return True
        return False


@dataclass
class Preview:
    """A running preview: its project, its address, and what it said."""

    root: Path
    address: str
    heard: Heard

    @property
    def port(self) -> int:
        """Where it listens."""
        return urlsplit(self.address).port or 0

    def ask(self, path: str, method: str = "GET", **headers: str) -> tuple[HTTPResponse, bytes]:
        """One request with these headers; `_` in a header's name stands for `-`."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.putrequest(method, path, skip_host="Host" in named)
        for name, value in named.items():
            connection.putheader(name, value)
        connection.endheaders()
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return answer, body

    def page(self, path: str = FRONT) -> str:
        """The text of a page that there is."""
        answer, body = self.ask(f"/{quote(path)}")
        assert answer.status == 200, body
        return body.decode()

    def raw(self, request: bytes) -> bytes:
        """What is answered to these very bytes."""
        with socket.create_connection(("127.0.0.1", self.port), PATIENCE) as line:
            line.sendall(request)
            line.shutdown(socket.SHUT_WR)
            answer = b""
            while piece := line.recv(65536):
                answer += piece
        return answer

    @contextmanager
    def listening(self, path: str = FRONT) -> Iterator[Listener]:
        """Somebody who has this page open."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection.request("GET", f"/_preview/events?page={quote(path)}")
        yield Listener(connection.getresponse())
        connection.close()


@dataclass
class Listener:
    """A page's own ear."""

    answer: HTTPResponse

    def next(self) -> State:
        """The state that the page is told next."""
        while not (line := self.answer.readline()).startswith(b"data: "):
            assert line, "the stream has ended"
        state: State = json.loads(line.removeprefix(b"data: "))
        return state

    def until(self, wanted: Callable[[State], object]) -> State:
        """The first state that is as wanted."""
        while not wanted(state := self.next()):
            pass
        return state


@contextmanager
def previewed(root: Path, *, has_prints: bool = False, is_right: bool = True, **more: Any) -> Iterator[Preview]:  # noqa: ANN401  # options of a request
    """A preview of this project, for as long as the block lasts; `is_right` if it has no mistakes to begin with."""
    heard, stop = Heard(), Event()
    request = PreviewRequest(LiveRequest(root, TODAY, **more), 0, has_prints=has_prints)
    failed: list[BaseException] = []

    def run() -> None:
        try:
            preview(request, heard, stop)
        except BaseException as error:  # noqa: BLE001  # told below
            failed.append(error)
            heard.said.put(("ended", ()))

    thread = Thread(target=run)
    thread.start()
    try:
        kind, (address,) = heard.next()
        assert kind == "started"
        first, _ = heard.next()
        assert first == ("shown" if is_right else "wrong"), failed
        yield Preview(root, address, heard)
    finally:
        stop.set()
        thread.join(PATIENCE)
    assert not thread.is_alive()
    assert failed == []
