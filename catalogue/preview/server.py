"""The server: on this machine's own address, at a port that stays the same from day to day where it is free."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import ThreadingHTTPServer
from threading import Thread

from catalogue.diagnostics import CatalogueError, Diagnostic, Span
from catalogue.preview.board import Board
from catalogue.preview.handler import Handler

ADDRESS = "127.0.0.1"
PORT = 8321
_NEXT = 20
"""So many ports are tried when nobody asked for one."""


class _Server(ThreadingHTTPServer):
    """Gives each connection a thread, and waits for none of them at its end."""

    daemon_threads = True
    block_on_close = False
    failed: Callable[[], None]

    def handle_error(self, request: object, client_address: object) -> None:
        """A visitor who has left is no mistake; all else is one of ours."""
        del request, client_address
        if not isinstance(sys.exception(), OSError):
            self.failed()


@contextmanager
def served(board: Board, port: int | None, failed: Callable[[], None]) -> Iterator[str]:
    """The address at which the board is shown. `failed` is called where a request meets a mistake of ours."""

    class Bound(Handler):
        pass

    with _opened(Bound, port) as server:
        Bound.board, Bound.port, server.failed = board, server.server_port, failed
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True)
        thread.start()
        try:
            yield f"http://{ADDRESS}:{server.server_port}/"
        finally:
            board.close()
            server.shutdown()
            thread.join()


def _opened(handler: type[Handler], port: int | None) -> _Server:
    ports = [port] if port is not None else [*range(PORT, PORT + _NEXT), 0]
    for each in ports:
        try:
            return _Server((ADDRESS, each), handler)
        except OSError:
            continue
    raise CatalogueError(Diagnostic("CAT046", Span(""), {"value": str(port)}))
