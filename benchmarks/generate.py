"""Writes a catalogue of N invented offers into a folder: `python -m benchmarks.generate FOLDER N`."""

from __future__ import annotations

import argparse
import random
import struct
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.association import association_file
from benchmarks.handwriting import Pen
from benchmarks.world import Data, World, area_ids, recipients, settings, vocabulary

_FEWEST_AREAS, _MOST_AREAS = 8, 150
_FEWEST_RECIPIENTS, _MOST_RECIPIENTS = 8, 400
_COMMENTS = (
    "Opdigtet forening til måling. Foreningen, aftalen og tilbuddene findes ikke.",
    "Opdigtet. Kontaktoplysninger peger på example.org og numre, der ikke er i brug.",
)
_REMARKS = (
    "Rettet efter mødet i september",
    "Teksten er kortet af på foreningens ønske",
    "Pladstallet er fra koordinatoren",
)
_REMARK_SHARE = 0.3
_PAGES = {
    "preface": "# Forord\n\nDette katalog er opdigtet fra ende til anden. Det findes kun, for at der kan måles.\n",
    "how-to-use": "# Sådan bruges kataloget\n\n- Find et *tema*.\n- Læs, hvem det er for.\n- Skriv til kontoret.\n",
    "about-agreements": "# Om aftalerne\n\nHver forening har en aftale med kommunen. Alle aftaler her er opdigtede.\n",
    "worried": "# Bekymret for et barn?\n\nRing 112, hvis et barn er i fare nu. Tal ellers med din leder.\n",
}


Change = Callable[[str, Data], Data]
"""From a kind of file (`catalogue`, `vocabulary`, `recipients`, `offers`) and its data to other data."""


def _unchanged(_kind: str, data: Data) -> Data:
    return data


def generate(  # noqa: PLR0913  # which catalogue; then what makes it one of many
    folder: Path,
    offers: int,
    *,
    seed: int = 1,
    stale: bool = False,
    areas: tuple[str, ...] = (),
    change: Change = _unchanged,
) -> None:
    """Write a catalogue of so many offers; the same arguments give the same bytes.

    The second file uses every field there is (from three offers on). With `stale` every file has facts that nobody
    confirmed for two years. Other `areas` than the invented ones are told in the vocabulary by `change`.
    """
    dice = random.Random(f"{seed}/{offers}")
    areas = areas or area_ids(min(max(_FEWEST_AREAS, offers // 12), _MOST_AREAS))
    hosts = tuple(
        f"modtager-{number + 1}" for number in range(min(max(_FEWEST_RECIPIENTS, offers // 5), _MOST_RECIPIENTS))
    )
    world = World(dice, areas, hosts, stale=stale)
    shared = {"catalogue": settings(), "vocabulary": vocabulary(areas), "recipients": recipients(hosts, areas)}
    for name, data in shared.items():
        write_data(folder, name, change(name, data), dice)
    for name, text in _PAGES.items():
        _write(folder / "data" / "pages" / f"{name}.md", text)
    for ident, data in _files(world, offers):
        text = "".join(f"{line}\n" for line in _lines(dice, change("offers", data)))
        _write(folder / "data" / "offers" / f"{ident}.yaml", text)
    (folder / "data" / "images").mkdir(parents=True, exist_ok=True)
    (folder / "data" / "images" / "moede.png").write_bytes(_picture(320, 200))


def write_data(folder: Path, name: str, data: Data, dice: random.Random) -> None:
    """Write one of the files that a catalogue has one of."""
    _write(folder / "data" / f"{name}.yaml", "\n".join(Pen(dice).mapping(data)) + "\n")


def _files(world: World, offers: int) -> Iterator[tuple[str, Data]]:
    number = 0
    while offers:
        # The second file is complete: it can name offers and associations that came before it.
        world.complete = number == 1
        ident, data, count = association_file(world, number, offers if number else 1)
        yield ident, data
        offers, number = offers - count, number + 1


def _lines(dice: random.Random, data: Data) -> Iterator[str]:
    yield f"# {dice.choice(_COMMENTS)}"
    for line in Pen(dice).mapping(data):
        if line.startswith("  - id: ") and dice.random() < _REMARK_SHARE:
            yield f"  # {dice.choice(_REMARKS)}"
        yield line


def _picture(width: int, height: int) -> bytes:
    """A plain PNG in one colour."""
    row = b"\0" + b"\x1d\x5a\x7a" * width
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(row * height)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(map(_chunk, chunks))


def _chunk(chunk: tuple[bytes, bytes]) -> bytes:
    name, content = chunk
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def main() -> None:
    """The command line."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=Path)
    options.add_argument("offers", type=int)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument(
        "--stale", action="store_true", help="give every file something that was not confirmed for two years"
    )
    chosen = options.parse_args()
    generate(chosen.folder, chosen.offers, seed=chosen.seed, stale=chosen.stale)


if __name__ == "__main__":
    main()
