"""One request: only reading, only what is on the board, and only for this machine."""

from __future__ import annotations

import json
from collections.abc import Mapping
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from pathlib import PurePosixPath
from typing import ClassVar
from urllib.parse import parse_qs, unquote, urlsplit

from catalogue.diagnostics import CatalogueError
from catalogue.preview import pages
from catalogue.preview.assets import NAMES, OWN, asset, stamp
from catalogue.preview.board import Board
from catalogue.preview.inject import injected
from catalogue.preview.state import stamp_on, state_of
from catalogue.preview.visitors import is_foreign, is_ours

KINDS = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".md": "text/plain; charset=utf-8",  # to be read here, not to be saved
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}
_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "frame-ancestors 'self'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
_LASTING = {"Cache-Control": "private, max-age=3600, immutable"}
"""For a file whose address names what it says (`shown`)."""
_BREATH = 10  # seconds after which a stream says that it is still there, and hears if its reader is not
_LONGEST_PRINT = 120  # seconds


class Handler(BaseHTTPRequestHandler):
    """What one visitor asks over one connection."""

    protocol_version = "HTTP/1.1"
    server_version = "catalogue"
    sys_version = ""
    timeout = 60
    board: ClassVar[Board]
    port: ClassVar[int]

    def do_GET(self) -> None:
        """Give a file, a page of our own, or the stream of what happens."""
        if "Content-Length" in self.headers or "Transfer-Encoding" in self.headers:
            self.close_connection = True  # what follows is not the next request
        if not self.path.startswith("/") or not is_ours(self.headers.get_all("Host", []), self.port):
            self._say(HTTPStatus.MISDIRECTED_REQUEST)
        elif is_foreign(dict(self.headers.items()), self.port):
            self._say(HTTPStatus.FORBIDDEN)
        else:
            self._route(unquote(urlsplit(self.path).path).removeprefix("/"))

    def do_HEAD(self) -> None:
        """The same without its content."""
        self.do_GET()

    def _route(self, path: str) -> None:
        own = path.removeprefix(f"{OWN}/") if path.startswith(f"{OWN}/") else None
        if own == "events":
            self._stream()
        elif own in NAMES:
            self._lasting(own, asset(own), stamp(own))
        elif own == "":
            self._page(HTTPStatus.OK, path, pages.overview(self.board))
        elif own is not None and own.startswith("beside/"):
            self._beside(own.removeprefix("beside/"))
        elif path == "":
            self._home()
        else:
            self._file(f"{path}index.html" if path.endswith("/") else path)

    def _home(self) -> None:
        """The one site that there is; else a list."""
        sites = [edition.name for edition in self.board.editions.values() if "html" in edition.formats]
        if len(sites) == 1:
            self._answer(HTTPStatus.FOUND, "", b"", Location=f"/{sites[0]}/index.html")
        elif self.board.editions:
            self._answer(HTTPStatus.FOUND, "", b"", Location=f"/{OWN}/")
        else:
            self._page(HTTPStatus.SERVICE_UNAVAILABLE, "", pages.nothing(self.board, ""))

    def _file(self, path: str) -> None:
        name = path.partition("/")[0]
        if path in self.board.prints(name):
            self._print(path)
            return
        if path == name and name in self.board.editions:
            self._answer(HTTPStatus.FOUND, "", b"", Location=f"/{name}/index.html")
            return
        try:
            data, found = self.board.file(path)
        except CatalogueError:
            data, found = None, ""  # the overlay tells of it
        if data is None:
            self._page(HTTPStatus.NOT_FOUND, path, pages.nothing(self.board, path))
        elif path.endswith(".html"):
            self.board.visit(name)
            self._page(HTTPStatus.OK, path, data)
        else:
            self._lasting(path, data, found)

    def _lasting(self, name: str, data: bytes, stamp: str) -> None:
        """A file that a browser may keep if it asked for what it says by its stamp."""
        lasts = urlsplit(self.path).query == stamp
        self._answer(HTTPStatus.OK, name, data, **(_LASTING if lasts else {}))

    def _print(self, path: str) -> None:
        self.board.visit(path.partition("/")[0])
        data = self.board.print_of(path, _LONGEST_PRINT)
        if data is None:
            self._page(HTTPStatus.SERVICE_UNAVAILABLE, path, pages.nothing(self.board, path))
        else:
            self._answer(HTTPStatus.OK, path, data)

    def _beside(self, path: str) -> None:
        name = path.partition("/")[0]
        prints = list(self.board.prints(name))
        if name in self.board.editions and prints:
            self.board.visit(name)
            page = pages.beside(self.board, path, prints[0])
            self._answer(HTTPStatus.OK, ".html", page)
        else:
            self._page(HTTPStatus.NOT_FOUND, path, pages.nothing(self.board, path))

    def _page(self, status: HTTPStatus, path: str, page: bytes) -> None:
        self._answer(status, ".html", injected(page, path, stamp_on(self.board, path) or ""))

    # ---- The stream

    def _stream(self) -> None:
        """Tell of each change until the page is closed."""
        asked = parse_qs(urlsplit(self.path).query)
        path = asked.get("page", [""])[0]
        self.close_connection = True
        self._head(HTTPStatus.OK, "text/event-stream; charset=utf-8", {"Connection": "close"})
        if self.command == "HEAD":
            return
        with self.board.opened(path):
            version, sent = -1, ""
            while not self.board.is_closed:
                version = self.board.wait(version, _BREATH)
                state = json.dumps(state_of(self.board, path), ensure_ascii=False)
                self.wfile.write((": \n\n" if state == sent else f"data: {state}\n\n").encode())
                sent = state

    # ---- Answers

    def _say(self, status: HTTPStatus, **headers: str) -> None:
        self.close_connection = True
        self._answer(status, ".txt", f"{status.value} {status.phrase}\n".encode(), **headers)

    def _answer(self, status: HTTPStatus, name: str, data: bytes, **headers: str) -> None:
        kind = KINDS.get(PurePosixPath(f"x{name}" if name.startswith(".") else name).suffix, "application/octet-stream")
        self._head(status, kind, {"Content-Length": str(len(data)), **headers})
        if self.command != "HEAD":
            self.wfile.write(data)

    def _head(self, status: HTTPStatus, kind: str, more: Mapping[str, str]) -> None:
        self.send_response(status)
        for name, value in {"Content-Type": kind, **_HEADERS, **more}.items():
            self.send_header(name, value)
        self.end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Refuse what the library can't make sense of, and every method but two."""
        del message, explain
        if code == HTTPStatus.NOT_IMPLEMENTED:
            self._say(HTTPStatus.METHOD_NOT_ALLOWED, Allow="GET, HEAD")
        else:
            self._say(HTTPStatus(code))

    def log_message(self, *_: object) -> None:
        """Say nothing: which pages somebody reads is nobody's business."""
