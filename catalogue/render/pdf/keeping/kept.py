"""A leaf as bytes, and back: JSON rows and the bytes beside them, packed, in two halves. A plan needs the first.

No code comes out of it, whoever wrote it.

The rows follow the fields of the types in `leaf`, whose names and types are a part of the format: where they change,
nothing that was kept before is read. Fields at their default are left out at the end of a row.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Callable, Mapping
from functools import lru_cache
from types import NoneType, UnionType
from typing import Any, NamedTuple, cast, get_args, get_origin, get_type_hints

from catalogue.render.pdf.leaves.leaf import Element, Face, Glyph, Leaf, Mark, Page, Part, Thing, Way

_LEVEL = 5  # a third smaller than at 1; 9 takes twice as long for 1 % less
_LENGTH = 4
_MARK = 8
_SHARED = frozenset({Glyph, Mark, Page, Way})


class Unreadable(Exception):
    """These bytes are no leaf as we write it."""


class _Bones(NamedTuple):
    """What a plan asks for: the parts without their content."""

    above: float
    parts: tuple[Part, ...]


class _Flesh(NamedTuple):
    """What is only wanted when a page is written."""

    contents: tuple[bytes, ...]
    elements: tuple[Element, ...]
    faces: Mapping[str, Face]
    resources: Mapping[str, Mapping[str, int]]
    things: tuple[Thing, ...]


def encode(leaf: Leaf) -> bytes:
    """The leaf as bytes: the same for the same leaf."""
    contents = tuple(leaf.content(number) for number in range(len(leaf.parts)))
    bones = _Bones(leaf.above, tuple(part._replace(content=b"") for part in leaf.parts))
    flesh = _Flesh(contents, leaf.elements, leaf.faces, leaf.resources, leaf.things)
    packed = [_packed(_BONES, bones), _packed(_FLESH, flesh)]
    return b"".join((FORMAT, *(len(each).to_bytes(_LENGTH, "big") for each in packed), *packed))


def decode(data: bytes) -> Leaf:
    """The leaf that was written; `Unreadable` if it wasn't, or under other types."""
    first, second = _halves(data)
    bones, flesh = cast(_Bones, _unpacked(_BONES, first)), cast(_Flesh, _unpacked(_FLESH, second))
    if len(bones.parts) != len(flesh.contents):
        raise Unreadable
    pairs = zip(bones.parts, flesh.contents, strict=True)
    parts = tuple(part._replace(content=content) for part, content in pairs)
    return Leaf(bones.above, parts, flesh.elements, flesh.faces, flesh.resources, flesh.things)


def _packed(way: _Way, value: object) -> bytes:
    blobs: list[bytes] = []
    rows = json.dumps(way.write(value, blobs), ensure_ascii=False, separators=(",", ":"))
    lengths = json.dumps([len(blob) for blob in blobs], separators=(",", ":"))
    head = f"{lengths}\n{rows}".encode(errors="surrogatepass")
    return zlib.compress(len(head).to_bytes(_LENGTH, "big") + head + b"".join(blobs), _LEVEL)


def _halves(data: bytes) -> tuple[bytes, bytes]:
    begin = _MARK + 2 * _LENGTH
    first, second = (int.from_bytes(data[at : at + _LENGTH], "big") for at in (_MARK, _MARK + _LENGTH))
    if data[:_MARK] != FORMAT or len(data) != begin + first + second:
        raise Unreadable
    return data[begin : begin + first], data[begin + first :]


def _unpacked(way: _Way, data: bytes) -> object:
    try:
        unpacked = zlib.decompress(data)
        end = _LENGTH + int.from_bytes(unpacked[:_LENGTH], "big")
        lengths, _, rows = unpacked[_LENGTH:end].decode(errors="surrogatepass").partition("\n")
        return way.read(json.loads(rows), _cut(unpacked[end:], json.loads(lengths)))
    except (ValueError, TypeError, LookupError, zlib.error, RecursionError) as error:
        raise Unreadable from error


class Folded(Leaf):
    """A leaf of which nothing is unpacked but what a plan asks for: thousands take a tenth of the room so."""

    __slots__ = ("_data",)
    _data: bytes

    def __init__(self, data: bytes) -> None:
        """Take what `encode` gave, and unpack its bones; raises `Unreadable`."""
        bones = cast(_Bones, _unpacked(_BONES, _halves(data)[0]))
        for name, value in {"above": bones.above, "parts": bones.parts, "_data": data}.items():
            object.__setattr__(self, name, value)

    @property
    def elements(self) -> tuple[Element, ...]:
        """As of a leaf."""
        return _unfolded(self._data).elements

    @property
    def faces(self) -> Mapping[str, Face]:
        """As of a leaf."""
        return _unfolded(self._data).faces

    @property
    def resources(self) -> Mapping[str, Mapping[str, int]]:
        """As of a leaf."""
        return _unfolded(self._data).resources

    @property
    def things(self) -> tuple[Thing, ...]:
        """As of a leaf."""
        return _unfolded(self._data).things

    def content(self, part: int) -> bytes:
        """As of a leaf."""
        return _unfolded(self._data).content(part)


@lru_cache(maxsize=64)
def _unfolded(data: bytes) -> Leaf:
    """The leaves of the page that is being written are asked for again and again."""
    return decode(data)


def _cut(data: bytes, lengths: list[int]) -> list[bytes]:
    blobs, place = [], 0
    for length in lengths:
        blobs.append(data[place : place + length])
        place += length
    if place != len(data):
        raise Unreadable
    return blobs


class _Way(NamedTuple):
    """How values of one type become rows and come back, or `None` where JSON has them; `shape` says the type."""

    shape: str
    writer: Callable[[Any, list[bytes]], object] | None = None
    reader: Callable[[Any, list[bytes]], object] | None = None

    def write(self, value: object, blobs: list[bytes]) -> object:
        return value if self.writer is None else self.writer(value, blobs)

    def read(self, value: object, blobs: list[bytes]) -> object:
        return value if self.reader is None else self.reader(value, blobs)


def _way(kind: Any) -> _Way:  # noqa: ANN401  # a type, or what `tuple[…]` gives
    origin, parts = get_origin(kind), get_args(kind)
    if kind is bytes:
        return _Way("bytes", _write_bytes, lambda place, blobs: blobs[place])
    if origin is tuple:
        return _tuple(parts)
    if origin is Mapping:
        return _mapping(*map(_way, parts))
    if origin is UnionType:
        return _union(parts)
    if kind in {int, float, str, bool}:
        return _Way(kind.__name__)
    return _record(kind)


def _write_bytes(value: bytes, blobs: list[bytes]) -> int:
    blobs.append(value)
    return len(blobs) - 1


def _tuple(parts: tuple[Any, ...]) -> _Way:
    """Any number of one type; or a few plain ones, of which only the number is known."""
    inner, is_long = _way(parts[0]), parts[-1] is Ellipsis
    writer, reader = inner.writer, inner.reader
    shape = f"({inner.shape}{'*' if is_long else ','.join(map(str, parts[1:]))})"
    if not is_long or writer is None or reader is None:
        return _Way(shape, lambda value, _: list(value), lambda row, _: tuple(row))
    return _Way(
        shape,
        lambda value, blobs: [writer(each, blobs) for each in value],
        lambda row, blobs: tuple([reader(each, blobs) for each in row]),
    )


def _mapping(key: _Way, value: _Way) -> _Way:
    """A row of the keys and one of the values: JSON's own keys are text only."""
    return _Way(
        f"{{{key.shape}:{value.shape}}}",
        lambda given, blobs: [list(given), [value.write(each, blobs) for each in given.values()]],
        lambda row, blobs: dict(zip(row[0], [value.read(each, blobs) for each in row[1]], strict=True)),
    )


def _union(parts: tuple[Any, ...]) -> _Way:
    """Plain values as they are; of several kinds of records each row begins with the number of its kind."""
    kinds = [part for part in parts if hasattr(part, "_fields")]
    if not kinds:
        (inner,) = (_way(part) for part in parts if part is not NoneType)
        writer, reader = inner.writer, inner.reader
        if writer is None or reader is None:
            return _Way(f"{inner.shape}?")
        return _Way(
            f"{inner.shape}?",
            lambda value, blobs: None if value is None else writer(value, blobs),
            lambda row, blobs: None if row is None else reader(row, blobs),
        )
    numbers = {kind: number for number, kind in enumerate(kinds)}
    makers = [_maker(kind) for kind in kinds]
    return _Way(
        "|".join(map(_shape, parts)),
        lambda value, _: [numbers[type(value)], *value] if type(value) in numbers else value,
        lambda row, _: makers[row[0]](row[1:]) if type(row) is list else row,
    )


def _shape(kind: Any) -> str:  # noqa: ANN401
    return _way(kind).shape


def _record(kind: Any) -> _Way:  # noqa: ANN401
    """A row of its fields; those at their default are left out at the end."""
    hints = get_type_hints(kind)
    ways = [_way(hint) for hint in hints.values()]
    defaults: tuple[object, ...] = tuple(getattr(kind, "_field_defaults", {}).values())
    needed = len(ways) - len(defaults)
    inner = [(place, way.reader) for place, way in enumerate(ways) if way.reader is not None]
    make = _maker(kind)

    def write(value: object, blobs: list[bytes]) -> list[object]:
        given = [getattr(value, name) for name in hints]
        count = len(given)
        while count > needed and given[count - 1] == defaults[count - 1 - needed]:
            count -= 1
        return [way.write(each, blobs) for way, each in zip(ways, given[:count], strict=False)]

    def read(row: list[object], blobs: list[bytes]) -> object:
        length = len(row)
        for place, reader in inner:
            if place < length:
                row[place] = reader(row[place], blobs)
        return make([*row, *defaults[length - needed :]])

    fields = ",".join(f"{name}:{way.shape}" for name, way in zip(hints, ways, strict=True))
    return _Way(f"{kind.__name__}[{fields}]", write, read if inner or defaults else lambda row, _: make(row))


def _maker(kind: Any) -> Callable[[list[object]], object]:  # noqa: ANN401
    """What makes a record of all its fields; of equal glyphs and marks, of which there are millions, one is made."""
    names = getattr(kind, "_fields", None)
    if names is None:
        return lambda row: kind(*row)
    known: dict[object, object] = {}

    def make(row: list[object]) -> object:
        if len(row) != len(names):
            raise Unreadable
        return tuple.__new__(kind, row)

    def share(row: list[object]) -> object:
        made = make(row)
        return known.setdefault(made, made)

    return share if kind in _SHARED else make


_BONES, _FLESH = _way(_Bones), _way(_Flesh)

FORMAT = hashlib.blake2b(f"2 {_BONES.shape} {_FLESH.shape}".encode(), digest_size=_MARK).digest()
"""What every kept leaf begins with: a digest of the types it is made of."""
