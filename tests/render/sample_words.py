"""The fixed words, pages and picture of the sample edition."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import yaml

from catalogue.project import default_templates


def _labels(path: Path) -> dict[str, str]:
    """The words under `page`, and the comma, as the templates get them; the first variant where there are several."""
    labels = yaml.safe_load(path.read_text(encoding="utf-8"))
    found = labels["page"] | {"comma": labels["comma"]}
    each = {key: value if isinstance(value, dict) else {"": value} for key, value in found.items()}
    counted = {f"{key}_{kind}": text for key, value in each.items() if "other" in value for kind, text in value.items()}
    return counted | {key: next(iter(value.values())) for key, value in each.items()}


LABELS = _labels(default_templates() / "labels" / "da.yaml")

PAGES = (
    ("preface", "Forord", "Kære læser\n\nDette katalog er **opdigtet**.\n\n- det har en liste\n- med to punkter\n"),
    (
        "how-to-use",
        "Sådan bruger du kataloget",
        "## Find et tilbud\n\nSlå op under et tema.\n\n### Eller\n\nBrug registret.\n",
    ),
    ("worried", "Bekymret for et barn?", "Ring til din leder. Er det akut, så [ring 112](tel:112).\n"),
    ("about-agreements", "Om aftalerne", "En aftale gælder et år.\n"),
)


def _png(width: int, height: int) -> bytes:
    """A plain grey picture."""
    rows = b"".join(b"\x00" + b"\xb0" * width for _ in range(height))

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


PICTURE = _png(120, 80)
