"""The approved pages: how they are kept, and what is said about a page that isn't as it was approved.

Their letters were set by one release of Pango and HarfBuzz, which the manifest beside them names. A patch release sets
letters alike, so that pictures are compared; another minor release may not, and then the boxes of text are.
"""

from __future__ import annotations

import ctypes
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw

from tests.pictures.pages import CELL, DPI, INCH, Box, Cell, Seen, ink

APPROVED = Path(__file__).parent / "approved"
MANIFEST = "manifest.json"
INK_TOLERANCE = 0.08
"""Of black. All moved by 0.1 mm changes a cell by up to 0.055; a heading that leaves one takes 0.2 or more with it."""
BOX_TOLERANCE = 20
"""Tenths of a millimetre at each edge of a box."""
_MOST_TOLD = 5
_ENLARGED = 2
_LIBRARIES = {
    "pango": ("pango_version_string", "libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0-0.dll"),
    "harfbuzz": ("hb_version_string", "libharfbuzz.so.0", "libharfbuzz.0.dylib", "libharfbuzz-0.dll"),
}


class OtherLetters(UserWarning):
    """Another minor release of Pango or HarfBuzz sets the letters than the one of the approved pictures."""


@dataclass(frozen=True)
class Approval:
    """The approved pages of one paper, and the releases that set their letters."""

    pages: Mapping[str, Seen]
    letters: Mapping[str, str]


def letters() -> dict[str, str]:
    """The releases of the libraries that set letters here, as they say it themselves."""
    return {library: _release(function, names) for library, (function, *names) in _LIBRARIES.items()}


def _release(function: str, names: list[str]) -> str:
    for name in names:
        try:
            said = getattr(ctypes.CDLL(name), function)
        except OSError:
            continue
        said.restype = ctypes.c_char_p
        return bytes(said()).decode()
    message = f"none of {names} can be opened"
    raise OSError(message)


def approve(folder: Path, seen: Mapping[str, Seen], releases: Mapping[str, str]) -> None:
    """Keep these pages as the approved ones. A line for each page makes the manifest's changes readable."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, page in seen.items():
        page.picture.save(folder / f"{name}.png", optimize=True)
    pages = [
        f'    "{name}": {{"number": {each.number}, "boxes": {json.dumps(each.boxes)}}}' for name, each in seen.items()
    ]
    lines = ",\n".join(pages)
    text = f'{{\n  "letters": {json.dumps(releases)},\n  "pages": {{\n{lines}\n  }}\n}}\n'
    (folder / MANIFEST).write_text(text, encoding="utf-8")


def approval(folder: Path) -> Approval:
    """The approved pages of a folder."""
    manifest = json.loads((folder / MANIFEST).read_bytes())
    pages = {}
    for name, page in manifest["pages"].items():
        with Image.open(folder / f"{name}.png") as picture:
            boxes = tuple((left, top, right, bottom) for left, top, right, bottom in page["boxes"])
            pages[name] = Seen(page["number"], picture.convert("L"), boxes)
    return Approval(pages, manifest["letters"])


def are_alike(some: Mapping[str, str], others: Mapping[str, str]) -> bool:
    """Whether these releases differ in their last number at most."""
    return all(some[library].split(".")[:2] == others[library].split(".")[:2] for library in _LIBRARIES)


def complaints(seen: Mapping[str, Seen], approved: Approval, now: Mapping[str, str], pictures: Path) -> list[str]:
    """What is to say about each page that isn't as it was approved; changes of pictures are drawn into a folder."""
    assert list(seen) == list(approved.pages)
    tell = _by_ink if are_alike(approved.letters, now) else _by_boxes
    told = (tell(name, page, approved.pages[name], pictures) for name, page in seen.items())
    return [each for each in told if each]


def _by_ink(name: str, made: Seen, before: Seen, pictures: Path) -> str:
    if made.picture.size != before.picture.size:
        return f"{name} (page {made.number}): {made.picture.size} instead of {before.picture.size} pixels"
    now, then = ink(made.picture), ink(before.picture)
    changed = sorted((cell for cell in now if _change(now, then, cell) > INK_TOLERANCE), key=lambda cell: cell[::-1])
    if not changed:
        return ""
    worst = sorted(changed, key=lambda cell: -_change(now, then, cell))[:_MOST_TOLD]
    told = "; ".join(f"{_where(cell)}: {now[cell]:.0%} ink instead of {then[cell]:.0%}" for cell in worst)
    drawing = pictures / f"{name}.png"
    _difference(made.picture, before.picture, changed).save(drawing)
    return (
        f"{name} (page {made.number}): {len(changed)} cells changed, most of all {told}. "
        f"Red is gone and blue is new in {drawing}"
    )


def _change(now: Mapping[Cell, float], then: Mapping[Cell, float], cell: Cell) -> float:
    return abs(now[cell] - then[cell])


def _where(cell: Cell) -> str:
    left, top = (CELL * each for each in cell)
    return f"{left}–{left + CELL} mm from the left, {top}–{top + CELL} mm from the top"


def _difference(made: Image.Image, before: Image.Image, changed: list[Cell]) -> Image.Image:
    size = (_ENLARGED * made.width, _ENLARGED * made.height)
    drawn = Image.merge("RGB", (made, ImageChops.darker(made, before), before)).resize(size)
    pen, side = ImageDraw.Draw(drawn), _ENLARGED * CELL * DPI / INCH
    for column, row in changed:
        pen.rectangle((column * side, row * side, (column + 1) * side, (row + 1) * side), outline="orange")
    return drawn


def _by_boxes(name: str, made: Seen, before: Seen, _pictures: Path) -> str:
    lost = [box for box in before.boxes if not _has(made.boxes, box)]
    new = [box for box in made.boxes if not _has(before.boxes, box)]
    if not (lost or new):
        return ""
    told = [*_told("gone", lost), *_told("new", new)]
    return f"{name} (page {made.number}): of the boxes of text {'; '.join(told)}"


def _has(boxes: tuple[Box, ...], wanted: Box) -> bool:
    return any(max(abs(a - b) for a, b in zip(box, wanted, strict=True)) <= BOX_TOLERANCE for box in boxes)


def _told(word: str, boxes: list[Box]) -> Iterator[str]:
    for left, top, right, bottom in boxes[:_MOST_TOLD]:
        across, down = f"{left / 10}–{right / 10} mm from the left", f"{top / 10}–{bottom / 10} mm from the top"
        yield f"{word}: {across}, {down}"
    if len(boxes) > _MOST_TOLD:
        yield f"{len(boxes) - _MOST_TOLD} more {word}"
