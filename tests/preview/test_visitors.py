"""The preview answers this machine's own browser, reads only, and has nothing but the build to give."""

from __future__ import annotations

import re
import socket
from pathlib import Path

import pytest

from tests.pipeline.workshop import make, tree
from tests.preview.previewing import FRONT, Preview, previewed

_STAMP = re.compile(rb"\?\w{16}(?=[\"'])")
HIDDEN = "Dette staar i ingen udgave"


def host(preview: Preview, name: str = "127.0.0.1") -> str:
    return f"{name}:{preview.port}"


def status(preview: Preview, path: str = f"/{FRONT}", method: str = "GET", **headers: str) -> int:
    return preview.ask(path, method, **headers)[0].status


def test_it_serves_what_a_build_would_write_and_adds_one_line_to_its_pages(still: Preview) -> None:
    make(still.root, "html", "markdown")
    for edition in ("families", "professionals"):
        for path, data in tree(still.root / "build" / edition).items():
            if path == "manifest.json":
                continue
            answer, body = still.ask(f"/{edition}/{path}")
            assert answer.status == 200
            added = [line for line in body.splitlines(keepends=True) if b"/_preview/" in line]
            assert len(added) == path.endswith(".html")
            assert _STAMP.sub(b"", body.replace(added[0], b"") if added else body) == data, path


def test_what_a_page_runs_and_shows_is_asked_for_once_until_it_changes(still: Preview) -> None:
    _, page = still.ask(f"/{FRONT}")
    (address,) = re.findall(rb'href="(assets/page\.css\?\w{16})"', page)
    for named, lasts in (
        (address.decode(), True),
        ("assets/page.css", False),
        ("assets/page.css?0123456789abcdef", False),
    ):
        answer, _ = still.ask(f"/{FRONT.rpartition('/')[0]}/{named}")
        assert ("immutable" in answer.headers["Cache-Control"]) == lasts, named
        assert ("no-store" in answer.headers["Cache-Control"]) != lasts, named


def test_a_name_that_leads_here_from_the_internet_is_refused(still: Preview) -> None:
    for name in (host(still), host(still, "localhost"), host(still, "LOCALHOST")):
        assert status(still, Host=name) == 200
    port = still.port
    foreign = (
        f"example.org:{port}",
        "example.org",
        "127.0.0.1",
        f"127.0.0.1:{port + 1}",
        f"127.0.0.1.example.org:{port}",
        f"localhost.example.org:{port}",
        f"127.0.0.1:{port}.example.org",
        f"[::1]:{port}",
        "",
    )
    for name in foreign:
        answer, body = still.ask(f"/{FRONT}", Host=name)
        assert (answer.status, body) == (421, b"421 Misdirected Request\n"), name


@pytest.mark.parametrize(
    "head",
    [
        "GET /{page} HTTP/1.1\r\n\r\n",
        "GET /{page} HTTP/1.0\r\n\r\n",
        "GET /{page}\r\n",
        "GET /{page} HTTP/1.1\r\nHost: {host}\r\nHost: example.org\r\n\r\n",
        "GET http://{host}/{page} HTTP/1.1\r\nHost: {host}\r\n\r\n",
        "GET http://example.org/{page} HTTP/1.1\r\nHost: {host}\r\n\r\n",
    ],
)
def test_a_head_that_names_nobody_or_two_is_refused(still: Preview, head: str) -> None:
    answer = still.raw(head.format(page=FRONT, host=host(still)).encode())
    assert b"421 Misdirected Request" in answer
    assert b"<html" not in answer


def test_other_sites_pages_may_link_here_and_no_more(still: Preview) -> None:
    assert status(still, Sec_Fetch_Site="none", Sec_Fetch_Mode="navigate", Sec_Fetch_Dest="document") == 200
    assert status(still, Sec_Fetch_Site="cross-site", Sec_Fetch_Mode="navigate", Sec_Fetch_Dest="document") == 200
    for site in ("cross-site", "same-site"):  # another port of this machine is of the same site
        assert status(still, Sec_Fetch_Site=site, Sec_Fetch_Mode="no-cors", Sec_Fetch_Dest="script") == 403
        assert status(still, Sec_Fetch_Site=site, Sec_Fetch_Mode="navigate", Sec_Fetch_Dest="iframe") == 403
        assert status(still, "/_preview/events?page=x", Sec_Fetch_Site=site, Sec_Fetch_Mode="cors") == 403
    for origin in ("https://example.org", "null", f"http://example.org:{still.port}", "http://127.0.0.1:1"):
        assert status(still, "/_preview/events?page=x", Origin=origin) == 403, origin
    assert status(still, "/families/assets/search-data.js", Origin=f"http://{host(still)}") == 200


def test_nobody_may_frame_sniff_or_keep_it(still: Preview) -> None:
    answer, _ = still.ask(f"/{FRONT}")
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Content-Security-Policy"] == "frame-ancestors 'self'"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert answer.headers["Access-Control-Allow-Origin"] is None
    assert "Python" not in answer.headers["Server"]


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "get"])
def test_only_reading_is_allowed(still: Preview, method: str) -> None:
    answer, _ = still.ask(f"/{FRONT}", method)
    assert (answer.status, answer.headers["Allow"]) == (405, "GET, HEAD")


def test_a_head_is_the_same_without_the_content(still: Preview) -> None:
    for path in (f"/{FRONT}", "/families/assets/page.css", "/families/catalogue.md", "/", "/_preview/", "/nothing"):
        (long, body), (short, nothing) = still.ask(path), still.ask(path, "HEAD")
        assert (short.status, nothing) == (long.status, b"")
        told = {name: value for name, value in short.headers.items() if name != "Date"}
        assert told == {name: value for name, value in long.headers.items() if name != "Date"}
        assert int(long.headers["Content-Length"]) == len(body)
        # The library passes over whatever follows: these are the very bytes.
        line = f"HEAD {path} HTTP/1.1\r\nHost: {host(still)}\r\nConnection: close\r\n\r\n"
        assert still.raw(line.encode()).endswith(b"\r\n\r\n")


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        (FRONT, "text/html; charset=utf-8"),
        ("families/", "text/html; charset=utf-8"),
        ("families/assets/page.css", "text/css; charset=utf-8"),
        ("families/assets/search.js", "text/javascript; charset=utf-8"),
        ("families/assets/pattern.svg", "image/svg+xml"),
        ("families/assets/fonts/KatalogSans-Bold.woff2", "font/woff2"),
        ("families/catalogue.md", "text/plain; charset=utf-8"),
        ("_preview/preview.js", "text/javascript; charset=utf-8"),
        ("_preview/events?page=x", "text/event-stream; charset=utf-8"),
    ],
)
def test_each_kind_of_file_is_called_what_it_is(still: Preview, path: str, kind: str) -> None:
    assert still.ask(f"/{path}", "HEAD")[0].headers["Content-Type"] == kind


@pytest.mark.parametrize(
    "path",
    [
        "/../../../../../../etc/passwd",
        "/families/../../../../../etc/passwd",
        "/families/%2e%2e/%2e%2e/data/catalogue.yaml",
        "/families/..%2f..%2fdata%2fcatalogue.yaml",
        "/families/%252e%252e/data/catalogue.yaml",
        "/families/..\\..\\data\\catalogue.yaml",
        "//etc/passwd",
        "/etc/passwd",
        "/data/catalogue.yaml",
        "/families/manifest.json",
        "/build/families/index.html",
        "/families/index.html%00.css",
        "/families/.lock",
        "/.git/config",
        "/_preview/../families/index.html",
        "/_preview/%2e%2e/pages.py",
        "/_preview/assets.py",
        "/_preview/scripts/preview.js",
        "/families/assets",
        "/families/assets/",
    ],
)
def test_nothing_but_the_build_is_to_be_had(still: Preview, path: str) -> None:
    answer, body = still.ask(path)
    assert answer.status == 404
    assert b"root:" not in body
    assert b"inclusion:" not in body


def test_a_link_out_of_the_project_leads_nowhere(project: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.md").write_text(f"# {HIDDEN}\n", encoding="utf-8")
    (project / "data" / "pages" / "preface.md").unlink()
    (project / "data" / "pages" / "preface.md").symlink_to(outside / "secret.md")
    (project / "data" / "more").symlink_to(outside)
    with previewed(project, is_right=False) as preview:
        for path in (FRONT, "families/side/preface.html", "families/catalogue.md", "data/more/secret.md", ""):
            assert HIDDEN.encode() not in preview.ask(f"/{path}")[1]


def test_what_was_sent_is_shown_as_text(still: Preview) -> None:
    answer, body = still.ask("/families/%3Cscript%3Ealert(1)%3C/script%3E.html")
    assert answer.status == 404
    assert b"<script>alert" not in body
    assert b"&lt;script&gt;" in body


def test_a_visitor_who_says_nothing_or_leaves_harms_nobody(still: Preview) -> None:
    for said in (b"", b"\r\n\r\n", b"GET", b"\xff\xfe\x00", b"GET / HTTP/9.9\r\n\r\n", b"A" * 70_000):
        with socket.create_connection(("127.0.0.1", still.port)) as line:
            line.sendall(said)
    with still.listening() as listener:
        assert listener.next()["problem"] is None
    assert status(still) == 200
    assert still.heard.failures == []
