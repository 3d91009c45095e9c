"""Bytes to text: what is refused, and where it is said to be."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.diagnostics import Diagnostic, Span
from catalogue.source.text import FORBIDDEN, MAX_BYTES, read_text
from catalogue.source.tree import Unreadable

PATH = "data/offers/x.yaml"


@dataclass(frozen=True)
class OneFile:
    """A project of one file, whose reading is noticed."""

    data: bytes
    length: int | None = None

    def files(self, folder: str) -> tuple[str, ...]:
        return (PATH,) if PATH.startswith(folder) else ()

    def exists(self, path: str) -> bool:
        return path == PATH

    def size(self, path: str) -> int:
        if path != PATH:
            raise Unreadable(path)
        return len(self.data) if self.length is None else self.length

    def read(self, path: str) -> bytes:
        assert self.length is None, "a file that is too large must not be read"
        assert path == PATH
        return self.data


def refused(data: bytes) -> Diagnostic:
    outcome = read_text(OneFile(data), PATH)
    assert outcome.value is None
    (found,) = outcome.diagnostics
    return found


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "cp865", "utf-16", "utf-32", "mac-roman"])
def test_other_encodings_are_refused(encoding: str) -> None:
    found = refused("title: Prøve\n".encode(encoding))
    assert found.code == "CAT101"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le"])
def test_two_bytes_a_letter_are_refused_without_their_mark_too(encoding: str) -> None:
    assert refused("title: Prove\n".encode(encoding)).code == "CAT116"


def test_the_byte_is_pointed_to_in_characters() -> None:
    found = refused("æøå: 1\næø".encode() + b"\xe5\n")
    assert found.span == Span(PATH, 2, 3, 2, 4)
    assert found.args == {"byte": "E5"}


def test_a_byte_order_mark_and_other_line_ends_are_read_away() -> None:
    assert read_text(OneFile("\ufefftitle: Å\r\nid: a\r\n".encode()), PATH).value == "title: Å\nid: a\n"


def test_a_file_that_is_too_large_is_not_read() -> None:
    outcome = read_text(OneFile(b"", length=MAX_BYTES + 1), PATH)
    assert outcome.value is None
    assert outcome.diagnostics == (Diagnostic("CAT102", Span(PATH), {"kilobytes": 1025, "limit": 1024}),)


def test_the_largest_file_is_read() -> None:
    assert read_text(OneFile(b"#" * MAX_BYTES), PATH).value == "#" * MAX_BYTES


def test_a_file_that_can_not_be_read_is_said_to_be_so() -> None:
    assert read_text(OneFile(b""), "data/other.yaml").diagnostics[0].code == "CAT120"


@pytest.mark.parametrize(
    "character",
    [
        "\0",
        "\x07",
        "\x0b",
        "\x0c",
        "\r",
        "\x1b",
        "\x7f",
        "\x85",
        "\x9b",
        "\u2028",
        "\u202e",
        "\u2066",
        "\ufeff",
        "\uffff",
    ],
)
def test_invisible_characters_are_refused(character: str) -> None:
    found = refused(f"a: 1\nb: x{character}y\n".encode())
    assert (found.code, found.span.line, found.span.column) == ("CAT116", 2, 5)
    assert found.args == {"character": f"U+{ord(character):04X}"}


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_a_diagnostic(data: bytes) -> None:
    outcome = read_text(OneFile(data), PATH)
    assert (outcome.value is None) == bool(outcome.diagnostics)
    if outcome.value is not None:
        assert not FORBIDDEN.search(outcome.value)
