"""Looks for a word in every byte of an output: as it is written, and in all that hides it from a plain search.

`layers` gives each file's texts with the name of the place they stand in; `find` searches them. Line breaks, hyphens
and spaces are no obstacle: a PDF may break a word anywhere.
"""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from html.parser import HTMLParser
from io import BytesIO
from pathlib import PurePosixPath
from urllib.parse import unquote
from zipfile import ZipFile, is_zipfile

import pikepdf
import pypdfium2
from fontTools.ttLib import TTFont

from catalogue.search.packed import unpack_words

_GAPS = re.compile(r"[\s\x00\xad\u2010\u2011\ufffe\u200b\\-]+")
_PNG = b"\x89PNG\r\n\x1a\n"
_DATA_SCRIPT = re.compile(rb"\s*window\.\w+\s*=\s*(\{.*\})\s*;?\s*", re.DOTALL)
_BETWEEN_WORDS = "|"  # no gap: two words side by side are not one
Layer = tuple[str, str]


def find(needles: Iterable[re.Pattern[str]], files: Mapping[str, bytes]) -> dict[str, set[str]]:
    """The pattern of each needle that is somewhere, and the places (`catalogue.pdf: text`) where it is."""
    wanted, found = tuple(needles), dict[str, set[str]]()
    for path, data in files.items():
        for place, text in layers(path, data):
            plain = _GAPS.sub("", text).casefold()
            for needle in wanted:
                if needle.search(plain):
                    found.setdefault(needle.pattern, set()).add(f"{path}: {place}")
    return found


def word(text: str) -> re.Pattern[str]:
    """A needle for a word or a number, however it is spaced or cased."""
    return re.compile(re.escape(_GAPS.sub("", text).casefold()))


def layers(path: str, data: bytes) -> Iterator[Layer]:
    """Every text of a file."""
    yield "name", unquote(path)
    yield from _written(data)
    suffix = PurePosixPath(path).suffix.lower()
    if data.startswith(b"%PDF-"):
        yield from _of_pdf(data)
    elif suffix in {".html", ".htm", ".svg", ".xml"}:
        yield from _of_html(data.decode("utf-8", "replace"))
    elif suffix == ".json":
        yield from (("JSON", text) for text in _of_json(json.loads(data)))
    elif script := _DATA_SCRIPT.fullmatch(data):
        yield from _of_data(json.loads(script[1]))
    elif data.startswith(_PNG):
        yield from _of_png(data)
    elif suffix == ".woff2":
        yield from (("font", record.toUnicode()) for record in TTFont(BytesIO(data))["name"].names)
    elif is_zipfile(BytesIO(data)):
        with ZipFile(BytesIO(data)) as packed:
            for name in packed.namelist():
                yield from layers(name, packed.read(name))


def _written(data: bytes) -> Iterator[Layer]:
    """As it stands there, and without the escapes of HTML and addresses; the search itself drops those of Markdown."""
    text = data.decode("utf-8", "replace")
    yield "bytes", text
    if "&" in text:
        yield "entities", unescape(text)
    if "%" in text:
        yield "percent", unquote(text)


def _of_json(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        yield from value
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from _of_json(each)
    elif isinstance(value, str):
        yield value


def _of_data(value: object) -> Iterator[Layer]:
    """The index of a page: its texts, and its words, of which the file holds only what the one before has not."""
    yield from (("JSON", text) for text in _of_json(value))
    if isinstance(value, dict) and isinstance(value.get("words"), str):
        yield "packed words", _BETWEEN_WORDS.join(unpack_words(value["words"]))


class _Html(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Layer] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [("attribute", unquote(f"{tag} {name} {value}")) for name, value in attrs]

    def handle_data(self, data: str) -> None:
        self.found.append(("text", data))

    def handle_comment(self, data: str) -> None:
        self.found.append(("comment", data))

    def handle_decl(self, decl: str) -> None:
        self.found.append(("comment", decl))

    def handle_pi(self, data: str) -> None:
        self.found.append(("comment", data))


def _of_html(text: str) -> Iterator[Layer]:
    reader = _Html()
    reader.feed(text)
    reader.close()
    yield from reader.found
    # What is set in pieces (`ka<b>na</b>ri`) is one word to a reader.
    yield "text", "".join(piece for place, piece in reader.found if place == "text")


def _of_png(data: bytes) -> Iterator[Layer]:
    at = len(_PNG)
    while at + 12 <= len(data):
        length, kind = int.from_bytes(data[at : at + 4]), data[at + 4 : at + 8]
        chunk = data[at + 8 : at + 8 + length]
        if kind in {b"tEXt", b"zTXt", b"iTXt", b"eXIf"}:
            yield "image metadata", chunk.decode("latin-1")
            yield from (("image metadata", text) for text in _inflated(chunk))
        at += 12 + length


def _inflated(chunk: bytes) -> Iterator[str]:
    """What is compressed somewhere in a chunk: a name and some flags come before it."""
    for start in (found.start() for found in re.finditer(rb"\x78[\x01\x5e\x9c\xda]", chunk)):
        try:
            yield zlib.decompress(chunk[start:]).decode("utf-8", "replace")
        except zlib.error:
            continue


def _of_pdf(data: bytes) -> Iterator[Layer]:
    with pikepdf.open(BytesIO(data)) as pdf:
        for thing in (*pdf.objects, pdf.trailer):
            yield from _of_object(thing)
        yield from (("outline", title) for title in _titles(pdf))
        for name, attached in _attached(pdf):
            yield "attachment", name
            for place, text in layers(name, attached):
                yield f"attachment, {place}", text
    document = pypdfium2.PdfDocument(data)
    for page in document:
        yield "text", page.get_textpage().get_text_range()
    document.close()


def _attached(pdf: pikepdf.Pdf) -> Iterator[tuple[str, bytes]]:
    """Every file inside the file, also one that isn't in the list of them."""
    for thing in pdf.objects:
        if isinstance(thing, pikepdf.Dictionary) and "/EF" in thing:
            for key in thing.EF.keys():  # noqa: SIM118  # a dictionary of PDF
                yield str(thing.get("/UF", thing.get("/F", "unnamed"))), thing.EF[key].read_bytes()


def _titles(pdf: pikepdf.Pdf) -> Iterator[str]:
    with pdf.open_outline() as outline:
        waiting = list(outline.root)
        while waiting:
            item = waiting.pop()
            yield item.title
            waiting += item.children


_PLACES = {
    "/Contents": "Contents",
    "/Alt": "Alt",
    "/ActualText": "ActualText",
    "/E": "E",
    "/URI": "link",
    "/Dest": "link",
}


def _of_object(thing: object, place: str = "string") -> Iterator[Layer]:
    """The strings, names and stream of one object; what it points to is an object of its own."""
    if isinstance(thing, pikepdf.Stream):
        yield "stream", thing.read_raw_bytes().decode("latin-1")
        yield from (("stream", text) for text in _of_stream(thing))
    if isinstance(thing, (pikepdf.Dictionary, pikepdf.Stream)):
        for key in thing.keys():  # noqa: SIM118  # a stream is not iterable
            yield "name", key
            value = thing.get(key)
            if not getattr(value, "is_indirect", False) or isinstance(value, pikepdf.String):
                yield from _of_object(value, _PLACES.get(key, place))
    elif isinstance(thing, pikepdf.Array):
        for each in thing:
            if not getattr(each, "is_indirect", False):
                yield from _of_object(each, place)
    elif isinstance(thing, (pikepdf.String, pikepdf.Name, str)):
        yield place, unquote(str(thing)) if place == "link" else str(thing)


def _of_stream(stream: pikepdf.Stream) -> Iterator[str]:
    try:
        data = stream.read_bytes()
    except pikepdf.PdfError:  # a picture's own compression, whose raw bytes were given above
        return
    yield data.decode("latin-1")
    yield data.decode("utf-8", "replace")
