"""What WeasyPrint may fetch, and that the machine's fonts are not known to it."""

from __future__ import annotations

import pytest

from catalogue.render import fonts
from catalogue.render.pdf.press import engine

PAGE = "<!doctype html><html lang=da><head><title>x</title>{}</head><body>{}</body></html>"
FACE = '@font-face { font-family: "Katalog Sans"; src: url("asset:r.ttf") } html { font-family: "Katalog Sans" }'
ASSETS = {"r.ttf": fonts.face("Regular")}


def fatal() -> type[BaseException]:
    engine.fetcher_for({})
    from weasyprint.urls import FatalURLFetchingError

    return FatalURLFetchingError  # type: ignore[no-any-return]


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/hostname",
        "http://example.org/x.png",
        "https://example.org/x.png",
        "data:image/png;base64,iVBORw0KGgo=",
        "ftp://example.org/x",
        "asset:missing.png",
        "asset:../fonts.conf",
        "ASSET:r.ttf",
    ],
)
def test_only_named_bytes_are_served(url: str) -> None:
    with pytest.raises(fatal()):
        engine.fetcher_for(ASSETS).fetch(url)
    with pytest.raises(engine.Refused):
        engine.write(PAGE.format("", f'<img src="{url}" alt="x">'), FACE, ASSETS)


@pytest.mark.parametrize(
    "head",
    [
        '<link rel="stylesheet" href="file:///etc/hostname">',
        '<style>@import "https://example.org/a.css"</style>',
        '<style>body { background: url("file:///etc/hostname") }</style>',
        '<link rel="attachment" href="file:///etc/hostname">',
    ],
)
def test_no_way_round_it(head: str) -> None:
    with pytest.raises(engine.Refused):
        engine.write(PAGE.format(head, "<p>x</p>"), FACE, ASSETS)


def test_named_bytes_are_served() -> None:
    assert engine.fetcher_for({"a": b"x"}).fetch("asset:a").read() == b"x"


def test_no_font_of_the_machine_is_known() -> None:
    engine.fetcher_for({})
    written = engine.write(
        PAGE.format("", "<p style='font-family: DejaVu Sans, Liberation Sans, serif'>x</p>"), FACE, ASSETS
    )
    assert b"DejaVu" not in written
    assert b"Liberation" not in written
