"""A leaf has another key as soon as anything changes that it may be made of, and only then."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.render.pdf.keeping.keys import Keys, named, versions

HEAD = '<html lang="da"><body>'
STYLE = '@font-face { src: url("asset:fonts/Regular.ttf") }'
ASSETS = {"fonts/Regular.ttf": b"font", "images/a.jpg": b"a", "images/b.jpg": b"b"}
BLOCK = '<p><img src="asset:images/a.jpg" alt=""></p>'


def key(head: str = HEAD, style: str = STYLE, block: str = BLOCK, **changed: bytes) -> str:
    assets = ASSETS | {
        name.replace("__", "/") + (".ttf" if "font" in name else ".jpg"): changed[name] for name in changed
    }
    return Keys(head, style, assets).key(block)


def test_the_same_has_the_same_key() -> None:
    assert key() == key()
    keys = Keys(HEAD, STYLE, ASSETS)
    assert keys.key("other") != keys.key(BLOCK) == key()


@pytest.mark.parametrize(
    "changed",
    [
        {"head": HEAD.replace("da", "en")},
        {"style": STYLE + " "},
        {"block": BLOCK + " "},
        {"head": HEAD + "x", "style": STYLE[1:]},
        {"fonts__Regular": b"other"},
        {"images__a": b"other"},
    ],
)
def test_what_may_change_a_leaf_changes_its_key(changed: dict[str, str]) -> None:
    assert key(**changed) != key()  # type: ignore[arg-type]


def test_a_picture_that_a_block_does_not_show_is_nothing_to_it() -> None:
    assert key(images__b=b"other") == key()
    assert key(block="<p>", images__a=b"other") == key(block="<p>")


@pytest.mark.parametrize("address", ["asset:images%2Fb.jpg", "asset:b.jpg", "asset:", "asset:images/a&amp;b.jpg"])
def test_an_address_that_is_not_understood_may_be_any(address: str) -> None:
    block = f'<img src="{address}">'
    assert key(block=block, images__b=b"other") != key(block=block)


@pytest.mark.parametrize(
    "text", ["url(asset:a.svg)", "url('asset:a.svg')", 'src="asset:a.svg"', "asset:a.svg asset:a.svg"]
)
def test_addresses_are_found_however_they_are_quoted(text: str) -> None:
    assert named(text, {"a.svg", "b.svg"}) == {"a.svg"}


@given(
    parts=st.lists(st.text(max_size=4), min_size=3, max_size=3), cuts=st.tuples(st.integers(0, 4), st.integers(0, 8))
)
def test_text_that_moves_from_one_part_to_the_next_changes_the_key(parts: list[str], cuts: tuple[int, int]) -> None:
    text, (first, second) = "".join(parts), cuts
    moved = [text[:first], text[first:second], text[max(first, second) :]]
    if moved != parts:
        assert Keys(moved[0], moved[1], {}).key(moved[2]) != Keys(parts[0], parts[1], {}).key(parts[2])


# What is changed: the code before the versions are asked for.
VERSIONS = """
import sys
from catalogue.render.pdf.keeping import keys
{}
print(keys.versions(), "weasyprint" in sys.modules)
"""


def said(change: str = "") -> list[str]:
    command = [sys.executable, "-c", VERSIONS.format(change)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()


def test_versions_are_known_without_weasyprint_and_are_the_same_in_each_process() -> None:
    assert said() == [versions(), "False"]


@pytest.mark.parametrize(
    "change",
    [
        "keys.metadata.version = lambda package: '71.0' if package == 'weasyprint' else '1'",
        "keys._ASKED['pango'] = lambda library: '9.9.9'",
        "keys.FORMAT = bytes(8)",
        "keys.os.uname = lambda: type('', (), {'machine': 'toaster'})",
        "read = keys.Path.read_bytes; keys.Path.read_bytes = lambda p: read(p) + b'# ' * (p.name == 'galley.py')",
    ],
)
def test_another_library_machine_or_line_of_code_is_another_version(change: str) -> None:
    assert said(change)[0] != versions()
