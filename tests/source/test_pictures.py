from __future__ import annotations

import pytest

from catalogue.source.pictures import usable
from tests.render.sample_words import PICTURE

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10">{}</svg>'
GOOD = SVG.format('<defs><path id="p" d="M0 0h9v9z"/></defs><use href="#p" fill="url(#g)"/>')


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.png", PICTURE),
        ("a.svg", GOOD.encode()),
        ("a.jpg", b"\xff\xd8\xff\xe0"),
        ("a.webp", b"RIFF\x00\x00\x00\x00WEBP"),
    ],
)
def test_a_picture_is_shown(name: str, data: bytes) -> None:
    assert usable({name: data}) == {name: data}


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.png", GOOD.encode()),
        ("a.jpg", PICTURE),
        ("a.gif", b"GIF89a"),
        ("a.svg", b"hello"),
        ("a.svg", SVG.format("<script>1</script>").encode()),
        ("a.svg", SVG.format('<image href="file:///etc/passwd"/>').encode()),
        ("a.svg", SVG.format("<image xlink:href='https://example.org/x.png'/>").encode()),
        ("a.svg", SVG.format("<image href=https://example.org/x.png />").encode()),
        ("a.svg", SVG.format('<rect onload="x()"/>').encode()),
        ("a.svg", SVG.format('<rect style="fill: url(https://example.org)"/>').encode()),
        ("a.svg", SVG.format("<style>@import 'https://example.org/a.css'</style>").encode()),
        ("a.jpg", b"\xff\xd8\xff\xe1\x00\x10Exif\x00\x00MM"),
        ("a.png", PICTURE.replace(b"IDAT", b"eXIf", 1)),
        ("a.svg", b'<!DOCTYPE svg [<!ENTITY a "aaaa">]>' + GOOD.encode()),
    ],
)
def test_a_picture_that_is_not_what_it_says_is_left_out(name: str, data: bytes) -> None:
    assert usable({name: data}) == {}
