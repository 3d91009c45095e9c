"""A release's packages as zip files: one for each recipient, to hand over or to put where they can be fetched."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from catalogue import disk
from catalogue.publish.folder import writing
from catalogue.publish.released import PACKAGES, Package, Release

ZIPS = "zip"
"""Beside the releases; below it a folder for each of them."""
_BEGINNING_OF_TIME = (1980, 1, 1, 0, 0, 0)  # what the format can say at the earliest: no file has a moment of its own
_READABLE = 0o100644 << 16
_UNIX = 3


def write_zips(folder: Path, release: Release) -> Path:
    """Write the zip files of a release that lies in `folder`; gives where they are."""
    target = folder.parent / ZIPS / release.release
    with writing(target):
        disk.write_folder(target, _zips(folder, release))
    return target


def _zips(folder: Path, release: Release) -> Iterator[tuple[str, bytes]]:
    """One after the other: there may be hundreds, and none needs to wait in memory for the others."""
    for package in release.packages:
        yield f"{package.recipient}.zip", _zip(folder, package)


def _zip(folder: Path, package: Package) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        for path in sorted(package.files):
            info = ZipInfo(path.removeprefix(f"{PACKAGES}/{package.recipient}/"), _BEGINNING_OF_TIME)
            info.compress_type, info.external_attr, info.create_system = ZIP_DEFLATED, _READABLE, _UNIX
            archive.writestr(info, (folder / path).read_bytes())
    return made.getvalue()
