"""A small writer of PDF: objects go out as they come, packed, so that a file of 500,000 objects needs little memory.

Streams stand in the file by themselves, all other objects are packed together, a few hundred in an object stream; a
cross-reference stream says where each is. Nothing is drawn by lot: the same objects make the same bytes.
"""

from __future__ import annotations

import sys
import zlib
from array import array
from collections.abc import MutableMapping
from hashlib import blake2b
from io import BytesIO

from catalogue.render.pdf.linking import syntax

_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"  # four bytes above 127: nobody shall take the file for text
_LEVEL = 6  # 4 makes files 8 % larger and linking 12 % quicker, 9 files 4 % smaller and linking half as long again
_TOGETHER = 200  # objects in a stream: more pack better, and make a reader unpack more to find one
_FREE, _BY_ITSELF, _PACKED = 0, 1, 2
_BYTES_OF_PLACE = 4
_COLUMNS = 1 + _BYTES_OF_PLACE + 1  # the kind of an object, its place, its index
_UP = 2  # the filter of PNG that writes down only how a row differs from the one above


class Unwritten(Exception):
    """A number was given to an object that never came, or came twice: a mistake of ours."""


class Writer:
    """One file in the making. An object has a number before it is written, so that others can name it."""

    def __init__(self, remembered: MutableMapping[str, object] | None = None) -> None:
        """The header is written; `remembered` holds streams that were packed before."""
        self._remembered = remembered
        self._file = BytesIO()
        self._kinds = array("B", [_FREE])
        self._places = array("Q", [0])  # of a stream: where it begins; of a packed object: the number of its stream
        self._indices = array("B", [0])
        self._waiting: list[tuple[int, str]] = []
        self._file.write(_HEADER)

    def reserve(self, count: int = 1) -> int:
        """The first of so many new numbers, which follow one another."""
        first = len(self._kinds)
        self._kinds.extend([_FREE] * count)
        self._places.extend([0] * count)
        self._indices.extend([0] * count)
        return first

    def write(self, number: int, content: str) -> None:
        """Write an object that is no stream."""
        self._waiting.append((number, content))
        if len(self._waiting) == _TOGETHER:
            self._flush()

    def add(self, content: str) -> int:
        """Write an object that is no stream, under a new number."""
        number = self.reserve()
        self.write(number, content)
        return number

    def write_stream(self, number: int, entries: str, data: bytes) -> None:
        """Write a stream as it is; `entries` are those of its dictionary, without its length."""
        self._take(number, _BY_ITSELF, self._file.tell(), 0)
        # Packed bytes that end with a carriage return would make one line break with a line feed after them.
        end = "\r" if data.endswith(b"\r") else "\n"
        self._file.write(f"{number} 0 obj\n<<{entries}/Length {len(data)}>>\nstream\n".encode("latin-1"))
        self._file.write(data)
        self._file.write(f"{end}endstream\nendobj\n".encode())

    def pack_stream(self, number: int, entries: str, data: bytes) -> None:
        """Write a stream packed."""
        self.write_stream(number, f"{entries}/Filter/FlateDecode", self._packed(data))

    def _packed(self, data: bytes) -> bytes:
        if self._remembered is None:
            return zlib.compress(data, _LEVEL)
        key = blake2b(data, digest_size=16).hexdigest()
        known = self._remembered.get(key)
        packed = known if isinstance(known, bytes) else zlib.compress(data, _LEVEL)
        self._remembered[key] = packed
        return packed

    def add_stream(self, entries: str, data: bytes) -> int:
        """Write a stream packed, under a new number."""
        number = self.reserve()
        self.pack_stream(number, entries, data)
        return number

    def finish(self, root: int, information: int) -> bytes:
        """The whole file; `root` and `information` are the numbers of its catalogue and information dictionary."""
        if self._waiting:
            self._flush()
        number, start = self.reserve(), self._file.tell()
        self._take(number, _BY_ITSELF, start, 0)
        if self._kinds.count(_FREE) > 1:
            message = f"object {self._kinds.index(_FREE, 1)} was named and never written"
            raise Unwritten(message)
        identity = syntax.raw(blake2b(self._file.getbuffer(), digest_size=16).digest())
        data = zlib.compress(self._rows(), _LEVEL)
        entries = (
            f"<</Type/XRef/Size {len(self._kinds)}/W[1 {_BYTES_OF_PLACE} 1]/Root {root} 0 R/Info {information} 0 R"
            f"/ID[{identity}{identity}]/Filter/FlateDecode"
            f"/DecodeParms<</Predictor 12/Columns {_COLUMNS}>>/Length {len(data)}>>"
        )
        self._file.write(f"{number} 0 obj\n{entries}\nstream\n".encode())
        self._file.write(data)
        self._file.write(f"\nendstream\nendobj\nstartxref\n{start}\n%%EOF\n".encode())
        return self._file.getvalue()

    def _flush(self) -> None:
        stream, waiting = self.reserve(), self._waiting
        self._waiting = []
        head, offset = [], 0
        for index, (number, content) in enumerate(waiting):
            self._take(number, _PACKED, stream, index)
            head.append(f"{number} {offset}")
            offset += len(content) + 1
        first = " ".join(head)
        body = "\n".join([first, *[content for _, content in waiting], ""])
        entries = f"/Type/ObjStm/N {len(waiting)}/First {len(first) + 1}"
        self.pack_stream(stream, entries, body.encode("latin-1"))

    def _take(self, number: int, kind: int, place: int, index: int) -> None:
        if self._kinds[number] != _FREE:
            message = f"object {number} was written twice"
            raise Unwritten(message)
        self._kinds[number], self._places[number], self._indices[number] = kind, place, index

    def _rows(self) -> bytes:
        """The cross-reference table: a row for each object, written as its difference from the row above."""
        places = array("Q", self._places)
        if sys.byteorder == "little":
            places.byteswap()
        rows = bytearray(len(places) * (_COLUMNS + 1))  # each row begins with the filter it was written by
        rows[1 :: _COLUMNS + 1] = self._kinds.tobytes()
        for column in range(_BYTES_OF_PLACE):
            rows[2 + column :: _COLUMNS + 1] = places.tobytes()[8 - _BYTES_OF_PLACE + column :: 8]
        rows[_COLUMNS :: _COLUMNS + 1] = self._indices.tobytes()
        differences = bytearray(_differences(bytes(rows), _COLUMNS + 1))
        differences[0 :: _COLUMNS + 1] = bytes([_UP]) * len(places)
        return bytes(differences)


def _differences(rows: bytes, width: int) -> bytes:
    """Each byte less the one above it, modulo 256: of all rows at once, as one subtraction that never borrows."""
    these = int.from_bytes(rows, "big")
    those = int.from_bytes(bytes(width) + rows[:-width], "big")
    high = int.from_bytes(b"\x80" * len(rows), "big")
    low = int.from_bytes(b"\x7f" * len(rows), "big")
    return (((these | high) - (those & low)) ^ (these ^ those ^ high) & high).to_bytes(len(rows), "big")
