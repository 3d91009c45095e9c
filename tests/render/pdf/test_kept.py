"""A leaf comes back from its bytes as it was, and nothing else becomes a leaf."""

from __future__ import annotations

import subprocess
import sys
import zlib
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.render.pdf.keeping import kept
from catalogue.render.pdf.keeping.kept import Folded, Unreadable, decode, encode
from catalogue.render.pdf.leaves.leaf import Element, Face, Glyph, Leaf, Link, Mark, Part, Thing, Way
from tests.render.pdf.leaves import PAGE, drawn, plain


def unpacked(data: bytes) -> list[bytes]:
    """What a plan needs of a leaf, and the rest."""
    begin = len(kept.FORMAT)
    length = int.from_bytes(data[begin : begin + 4], "big")
    return [zlib.decompress(each) for each in (data[begin + 8 : begin + 8 + length], data[begin + 8 + length :])]


def packed(halves: list[bytes]) -> bytes:
    both = [zlib.compress(each) for each in halves]
    return b"".join((kept.FORMAT, *(len(each).to_bytes(4, "big") for each in both), *both))


FULL = Leaf(
    above=12.75,
    parts=(
        Part(PAGE, 1 / 3, b"q\n/P <</MCID 0>> BDC \x00\xff EMC\nQ", 2, (Link("#æble", (1.5, -2, 3, 4)),)),
        Part(PAGE._replace(left=1e-9), 0.1 + 0.2, b"", 0),
    ),
    elements=(
        Element("P", -1, 0, (1, Mark(0, 0), Way(0, 0), 2), wrapper=0),
        Element("Span", 0, 0, (Mark(0, 1),), language="en", alternative="«\ud800»", box=(1, 2.5, 3, 4)),
        Element("TD", 0, 1, (), name="a", headers=("#b", "c"), attributes="/O /Table /RowSpan 2"),
    ),
    faces={"FQYTAB": Face("Regular", {3: Glyph(250.0, "fi"), 1: Glyph(500, "")})},
    resources={"XObject": {"k3f-Im0": 0}, "Pattern": {}},
    things=(Thing("<< /Type /XObject >>", bytes(range(256))), Thing("[1 0 R]")),
)


def test_every_kind_of_value_comes_back() -> None:
    found = decode(encode(FULL))
    assert found == FULL
    assert repr(found) == repr(FULL)  # a mark is no way, 1 is not 1.0, and tuples are tuples


@given(leaf=drawn(Leaf))
def test_any_leaf_comes_back(leaf: Leaf) -> None:
    data = encode(leaf)
    assert repr(decode(data)) == repr(leaf)
    assert encode(decode(data)) == data


@given(data=st.binary(max_size=300), is_ours=st.booleans())
def test_other_bytes_are_no_leaf(data: bytes, is_ours: bool) -> None:  # noqa: FBT001
    with pytest.raises(Unreadable):
        decode(packed([data, data]) if is_ours else data)


@given(data=st.binary(max_size=300))
def test_only_whole_leaves_are_folded(data: bytes) -> None:
    whole = encode(FULL)
    for wrong in (whole[:-1], whole + b"x", packed([data, data]), data):
        with pytest.raises(Unreadable):
            Folded(wrong)


def test_a_leaf_whose_halves_do_not_belong_together_is_no_leaf() -> None:
    with pytest.raises(Unreadable):
        decode(packed([unpacked(encode(FULL))[0], unpacked(encode(plain("x")))[1]]))


@given(cut=st.integers(0, len(encode(FULL)) - 1))
def test_a_part_of_a_leaf_is_no_leaf(cut: int) -> None:
    with pytest.raises(Unreadable):
        decode(encode(FULL)[:cut])


@pytest.mark.parametrize("change", [lambda data: data[:-1], lambda data: data + b"x"])
def test_a_leaf_with_more_or_less_bytes_than_it_says_is_no_leaf(change: Callable[[bytes], bytes]) -> None:
    for half in range(2):
        halves = unpacked(encode(FULL))
        halves[half] = change(halves[half])
        with pytest.raises(Unreadable):
            decode(packed(halves))


def test_a_leaf_of_other_types_is_no_leaf() -> None:
    """Whoever changes a field of a leaf must not read what was kept before."""
    changed = """
import sys
from typing import NamedTuple
from catalogue.render.pdf.leaves import leaf
class Glyph(NamedTuple):
    width: float
    text: str
    height: float = 0.0
leaf.Glyph = Glyph
from catalogue.render.pdf.keeping import kept
try:
    kept.decode(sys.stdin.buffer.read())
except kept.Unreadable:
    print("unreadable")
"""
    done = subprocess.run([sys.executable, "-c", changed], input=encode(plain("x")), capture_output=True, check=True)
    assert done.stdout.split() == [b"unreadable"]


def test_what_is_at_its_default_takes_no_room() -> None:
    few = Element("P", -1, 0, ())
    many = few._replace(attributes="/O /Layout")
    small, large = (len(unpacked(encode(Leaf(0, (), (element,) * 9, {}, {}, ())))[1]) for element in (few, many))
    assert large > small * 2


def test_a_folded_leaf_says_the_same() -> None:
    folded = Folded(encode(FULL))
    assert [part.content for part in folded.parts] == [b"", b""]
    assert [folded.content(at) for at in range(2)] == [part.content for part in FULL.parts]
    assert (folded.above, folded.elements, folded.faces) == (FULL.above, FULL.elements, FULL.faces)
    assert (folded.resources, folded.things) == (FULL.resources, FULL.things)
