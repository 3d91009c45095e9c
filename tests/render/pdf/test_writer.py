"""The small writer of PDF, held against a library that reads PDF."""

from __future__ import annotations

from decimal import Decimal
from io import BytesIO

import pikepdf
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from catalogue.render.pdf.linking import syntax
from catalogue.render.pdf.linking.writer import Unwritten, Writer

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
VALUES = st.lists(TEXTS | st.binary(max_size=30), max_size=450)


def written(values: list[str | bytes]) -> tuple[bytes, list[int]]:
    """A file of these texts and streams, in a list that names them before they are written."""
    writer = Writer()
    root, first = writer.reserve(), writer.reserve(len(values))
    numbers = list(range(first, first + len(values)))
    for number, value in reversed(list(zip(numbers, values, strict=True))):
        if isinstance(value, bytes):
            writer.pack_stream(number, "/Kind/Bytes", value)
        else:
            writer.write(number, syntax.text(value))
    writer.write(root, f"<</Type/Catalog/Pages<</Type/Pages/Count 0/Kids[]>>/Values{syntax.references(numbers)}>>")
    return writer.finish(root, writer.add("<<>>")), numbers


@given(VALUES)
@example(["\xfe\xffa", "\xff\xfea", "\xef\xbb\xbfa", "a\rb\r\nc", "å€"])
def test_what_is_written_is_read_again(values: list[str | bytes]) -> None:
    data, numbers = written(values)
    with pikepdf.open(BytesIO(data)) as file:
        found = [file.get_object(number, 0) for number in numbers]
        read = [each.read_bytes() if isinstance(each, pikepdf.Stream) else str(each) for each in found]
        assert read == values
        assert list(file.Root.Values) == found


def test_streams_that_were_packed_before_make_the_same_file() -> None:
    remembered: dict[str, object] = {}
    assert {some_file(each) for each in (None, remembered, remembered)} == {some_file(None)}
    assert len(remembered) == 3  # two streams, and the other objects together
    remembered |= dict.fromkeys(remembered, b"")
    assert some_file(remembered) != some_file(None)


def some_file(remembered: dict[str, object] | None) -> bytes:
    writer = Writer(remembered)
    root = writer.reserve()
    numbers = [writer.add_stream("", data) for data in (b"one" * 50, b"two" * 50, b"one" * 50)]
    writer.write(root, f"<</Type/Catalog/Values{syntax.references(numbers)}>>")
    return writer.finish(root, writer.add("<<>>"))


def test_a_file_is_read_without_being_repaired() -> None:
    data, _ = written([*("ord" * 100), b"bytes", b"more"] * 9)
    with pikepdf.open(BytesIO(data)) as file:
        assert file.check_pdf_syntax() == []


def test_the_same_objects_make_the_same_bytes_and_others_another_name() -> None:
    assert written(["a", b"b"]) == written(["a", b"b"])
    with pikepdf.open(BytesIO(written(["a"])[0])) as one, pikepdf.open(BytesIO(written(["b"])[0])) as other:
        assert one.trailer.ID != other.trailer.ID


def test_every_stream_has_a_clear_end() -> None:
    """Packed bytes end with a carriage return now and then; a reader may take it for a part of the line break."""
    writer = Writer()
    root, stream = writer.reserve(), writer.reserve()
    writer.write_stream(stream, "/Kind/Bytes", b"ab\r")
    writer.write(root, f"<</Type/Catalog/Pages<</Type/Pages/Count 0/Kids[]>>/Value {stream} 0 R>>")
    data = writer.finish(root, writer.add("<<>>"))
    assert b"ab\r\rendstream" in data
    with pikepdf.open(BytesIO(data)) as file:
        assert file.Root.Value.read_raw_bytes() == b"ab\r"


def test_an_object_that_is_named_comes_once() -> None:
    writer = Writer()
    root = writer.reserve()
    with pytest.raises(Unwritten, match="object 1 "):
        writer.finish(root, writer.add("<<>>"))
    writer.write_stream(root, "", b"")
    with pytest.raises(Unwritten, match="object 1 "):
        writer.write_stream(root, "", b"")


@given(st.floats(-20_000, 20_000))
def test_lengths_are_plain_numbers_to_a_millionth(length: float) -> None:
    assert float(syntax.number(length)) == pytest.approx(length, abs=0.0000006)
    assert "e" not in syntax.number(length)
    assert str(Decimal(syntax.number(length)).normalize()) != "-0"


@given(TEXTS)
def test_names_are_read_again(value: str) -> None:
    letters = value.encode("ascii", "ignore").decode().replace("\x00", "")
    parsed = pikepdf.Object.parse(syntax.name(letters).encode())
    assert str(parsed) == f"/{letters}"
