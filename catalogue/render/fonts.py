"""The one type family: four faces of Source Sans 3 from a packaged font, whole for print and cut down for the web."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from importlib.metadata import version
from io import BytesIO
from pathlib import Path

import rendercv_fonts

from catalogue.store import Store

FAMILY = "Katalog Sans"
"""Our own name: a changed copy of the font must not bear «Source», its licence says."""

FACES = ("Regular", "Italic", "Bold", "BoldItalic")

_RANGES = ((0x20, 0x7E), (0xA0, 0x17F), (0x218, 0x21B), (0x2010, 0x2027), (0x202F, 0x203A), (0x2190, 0x2193))
_SINGLE = frozenset({0x20AC, 0x2116, 0x2122, 0x2212, 0x2248, 0x2264, 0x2265, 0x25A1})
_FEATURES = ("ccmp", "kern", "liga", "locl", "mark", "mkmk", "pnum")
_FAMILY_RECORD, _FACE_RECORD, _UNIQUE_RECORD, _FULL_RECORD, _POSTSCRIPT_RECORD = 1, 2, 3, 4, 6
_COMPATIBLE_RECORDS = (16, 17, 18, 21, 22, 25)  # other places where a family's name may stand


def face(name: str) -> bytes:
    """A whole face as TrueType: `Regular`."""
    return (_folder() / f"SourceSans3-{name}.ttf").read_bytes()


def licence() -> bytes:
    """The text of the SIL Open Font License, which goes with every copy of the font."""
    return (_folder() / "OFL.txt").read_bytes()


def web_face(name: str, store: Store | None = None) -> bytes:
    """A face as woff2 with the letters of Europe's Latin alphabets; the same bytes every time, as the store knows."""
    key = f"web {_recipe()} {hashlib.sha256(face(name)).hexdigest()}"
    made = store.get(key) if store else None
    if made is None:
        made = _cut_down(name)
        if store:
            store.put(key, made)
    return made


@lru_cache(maxsize=1)
def _recipe() -> str:
    """What the faces are cut down by: these rules and these libraries."""
    rules = hashlib.sha256(Path(__file__).read_bytes()).hexdigest()
    return f"{rules} {version('fonttools')} {version('brotli')}"


@lru_cache(maxsize=len(FACES))
def _cut_down(name: str) -> bytes:
    from fontTools.subset import Options, Subsetter  # noqa: PLC0415  # slow, and only HTML needs it
    from fontTools.ttLib import TTFont  # noqa: PLC0415

    font = TTFont(BytesIO(face(name)), recalcTimestamp=False)
    options = Options(hinting=False, layout_features=list(_FEATURES), notdef_outline=True)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[code for first, last in _RANGES for code in range(first, last + 1)] + sorted(_SINGLE))
    subsetter.subset(font)
    names = {_FAMILY_RECORD: FAMILY, _FACE_RECORD: name, _FULL_RECORD: f"{FAMILY} {name}"}
    names |= {_UNIQUE_RECORD: f"{FAMILY} {name}", _POSTSCRIPT_RECORD: f"{FAMILY.replace(' ', '')}-{name}"}
    for record in _COMPATIBLE_RECORDS:
        font["name"].removeNames(nameID=record)
    for record, text in names.items():
        font["name"].removeNames(nameID=record)
        font["name"].setName(text, record, 3, 1, 0x409)
    font.flavor = "woff2"
    made = BytesIO()
    font.save(made)
    return made.getvalue()


@lru_cache(maxsize=1)
def covered() -> frozenset[int]:
    """The code points that all four faces have."""
    from fontTools.ttLib import TTFont  # noqa: PLC0415

    faces = (TTFont(BytesIO(face(name)), lazy=True).getBestCmap() for name in FACES)
    return frozenset.intersection(*(frozenset(each) for each in faces))


def _folder() -> Path:
    return Path(rendercv_fonts.__file__).parent / "Source Sans 3"
