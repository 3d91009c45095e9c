"""Writes what WeasyPrint is given for the PDF of a catalogue's first edition: HTML, CSS, fonts and images as files."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from unittest import mock

from benchmarks.world import AS_OF
from catalogue.pipeline.build import build
from catalogue.pipeline.requests import BuildRequest
from catalogue.render.pdf.press import engine


class _EnoughError(Exception):
    """The HTML is written; the PDF is not wanted."""


def export(catalogue: Path, folder: Path) -> None:
    """Build as far as the call of WeasyPrint, and keep what it would get."""

    def keep(html: str, css: str, assets: Mapping[str, bytes]) -> bytes:
        for name, content in {"print.html": html, "print.css": css}.items():
            _write(folder / name, content.replace(engine.SCHEME, "").encode())
        for name, data in assets.items():
            _write(folder / name, data)
        raise _EnoughError

    with mock.patch.object(engine, "write", keep):
        try:
            request = BuildRequest(catalogue, AS_OF, output=folder / "build", formats=("pdf",), pdf_engine="straight")
            build(request, lambda *_: None)
        except _EnoughError:
            return
    sys.exit("no edition asked WeasyPrint for a PDF")


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


if __name__ == "__main__":
    export(Path(sys.argv[1]), Path(sys.argv[2]))
