"""The names under which leaves are kept: a digest of everything that can change one.

WeasyPrint isn't imported for that: the versions of Python packages are read from what pip wrote about them, those of
the libraries beneath are asked of the libraries themselves, which takes some milliseconds.
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import re
import sys
import zlib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from importlib import metadata
from pathlib import Path

from catalogue.project import default_templates
from catalogue.render.pdf.keeping.kept import FORMAT

_PACKAGES = ("weasyprint", "pydyf", "tinycss2", "tinyhtml5", "cssselect2", "pyphen", "fonttools", "pillow", "pikepdf")
_NATIVE = {
    "pango": ("libpango-1.0.so.0", "libpango-1.0.0.dylib", "libpango-1.0-0.dll"),
    "pangoft2": ("libpangoft2-1.0.so.0", "libpangoft2-1.0.0.dylib", "libpangoft2-1.0-0.dll"),
    "glib": ("libglib-2.0.so.0", "libglib-2.0.0.dylib", "libglib-2.0-0.dll"),
    "harfbuzz": ("libharfbuzz.so.0", "libharfbuzz.0.dylib", "libharfbuzz-0.dll"),
    "harfbuzz-subset": ("libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib", "libharfbuzz-subset-0.dll"),
    "fontconfig": ("libfontconfig.so.1", "libfontconfig.1.dylib", "libfontconfig-1.dll"),
    "freetype": ("libfreetype.so.6", "libfreetype.6.dylib", "libfreetype-6.dll"),
    "fribidi": ("libfribidi.so.0", "libfribidi.0.dylib", "libfribidi-0.dll"),
}
_ADDRESS = re.compile(r"""asset:([^"'()<>\s&]*)""")
_SIZE = 20


class Keys:
    """The keys of blocks under one head and style, with the bytes that `asset:` addresses stand for."""

    def __init__(self, head: str, style: str, assets: Mapping[str, bytes]) -> None:
        """Digest what all blocks have in common, once."""
        self._assets = assets
        self._digests: dict[str, bytes] = {}
        self._common = hashlib.blake2b(digest_size=_SIZE)
        _add(self._common, [versions().encode(), head.encode(), style.encode(), *self._named(head + style)])

    def key(self, block: str) -> str:
        """The name of the leaf that this block becomes."""
        digest = self._common.copy()
        _add(digest, [block.encode(errors="surrogatepass"), *self._named(block)])
        return digest.hexdigest()

    def _named(self, text: str) -> Iterator[bytes]:
        for name in sorted(named(text, self._assets)):
            yield name.encode()
            yield self._digest(name)

    def _digest(self, name: str) -> bytes:
        if name not in self._digests:
            self._digests[name] = hashlib.blake2b(self._assets[name], digest_size=_SIZE).digest()
        return self._digests[name]


def named(text: str, assets: Collection[str]) -> set[str]:
    """The assets whose addresses stand in HTML or CSS; all of them, if an address is written in a way unknown here."""
    found = set(_ADDRESS.findall(text))
    return found if found.issubset(assets) else set(assets)


@lru_cache(maxsize=1)
def versions() -> str:
    """A digest of what lays out a block beside its own words: our code, Python, packages, libraries, the machine."""
    digest = hashlib.blake2b(digest_size=_SIZE)
    _add(digest, (text.encode() for text in _about()))
    _add(digest, _code())
    return digest.hexdigest()


def _about() -> Iterator[str]:
    yield f"{FORMAT.hex()} {sys.version_info} {zlib.ZLIB_RUNTIME_VERSION} {os.uname().machine} {sys.byteorder}"
    for package in _PACKAGES:
        yield f"{package} {_version(package)}"
    for library, names in _NATIVE.items():
        yield f"{library} {_native_version(library, names)}"


def _code() -> Iterator[bytes]:
    yield (default_templates() / "assets" / "fonts.conf").read_bytes()
    package = Path(__file__).parents[1]
    for path in sorted(package.rglob("*.py")):
        yield str(path.relative_to(package)).encode()
        yield path.read_bytes()


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return ""


def _native_version(name: str, files: Iterable[str]) -> str:
    for file in files:
        try:
            library = ctypes.CDLL(file)
        except OSError:
            continue
        ask = _ASKED.get(name)
        return ask(library) if ask else file
    return ""


def _text(library: ctypes.CDLL, function: str) -> str:
    asked = library[function]
    asked.restype = ctypes.c_char_p
    return bytes(asked()).decode()


def _freetype(library: ctypes.CDLL) -> str:
    handle, numbers = ctypes.c_void_p(), [ctypes.c_int() for _ in range(3)]
    if library.FT_Init_FreeType(ctypes.byref(handle)) != 0:
        return ""
    library.FT_Library_Version(handle, *map(ctypes.byref, numbers))
    library.FT_Done_FreeType(handle)
    return ".".join(str(number.value) for number in numbers)


def _glib(library: ctypes.CDLL) -> str:
    numbers = (ctypes.c_uint.in_dll(library, f"glib_{part}_version").value for part in ("major", "minor", "micro"))
    return ".".join(map(str, numbers))


def _fribidi(library: ctypes.CDLL) -> str:
    return (ctypes.c_char_p.in_dll(library, "fribidi_version_info").value or b"").decode()


_ASKED: Mapping[str, Callable[[ctypes.CDLL], str]] = {
    "pango": lambda library: _text(library, "pango_version_string"),
    "harfbuzz": lambda library: _text(library, "hb_version_string"),
    "fontconfig": lambda library: str(library.FcGetVersion()),
    "freetype": _freetype,
    "fribidi": _fribidi,
    "glib": _glib,
}


def _add(digest: hashlib.blake2b, parts: Iterable[bytes]) -> None:
    """Each with its length before it, so that no two lists of parts are one text."""
    for part in parts:
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
