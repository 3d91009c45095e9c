"""Files, folders and archives of others; and JSON."""

from __future__ import annotations

import os
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from catalogue.diagnostics import CatalogueError
from catalogue.messages import words
from catalogue.source.foreign import files as door
from catalogue.source.foreign.data import json_of
from catalogue.source.foreign.files import files_in
from catalogue.source.foreign.values import Foreign
from tests.source.foreign.workbooks import archive, workbook


def refusal(path: Path) -> str:
    outcome = files_in(path)
    assert outcome.value == ()
    (found,) = outcome.diagnostics
    return f"{found.code} {words(found, 'en').message}"


def refused_json(data: bytes | str) -> str:
    outcome = json_of(Foreign("a.json", data.encode() if isinstance(data, str) else data))
    assert outcome.value is None
    (found,) = outcome.diagnostics
    return f"{found.code} {words(found, 'en').message}"


def kept(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def names(path: Path) -> list[str]:
    outcome = files_in(path)
    assert not outcome.diagnostics
    return [each.name for each in outcome.value]


def test_a_file_a_folder_and_an_archive_give_named_bytes(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    for name in ("b.json", "inner/a.json", ".hidden"):
        kept(tmp_path, name, b"{}")
    packed = {"b.json": b"{}", "inner/a.json": b"{}", "inner/": b"", "__MACOSX/b.json": b"x", ".hidden": b"x"}
    assert names(tmp_path / "b.json") == ["b.json"]
    assert names(tmp_path) == ["b.json", "inner/a.json"]
    assert names(kept(tmp_path, "all.zip", archive(packed))) == ["b.json", "inner/a.json"]


def test_a_workbook_is_one_file(tmp_path: Path) -> None:
    assert names(kept(tmp_path, "a.xlsx", workbook({"A": [["x"]]}))) == ["a.xlsx"]


def test_what_is_not_there_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # a long path is told by its beginning
    with pytest.raises(CatalogueError) as found:
        files_in(Path("none.json"))
    assert words(found.value.diagnostic, "en").message == "there is no file none.json"


def test_what_cannot_be_read_is_said(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "a.json").symlink_to("a.json")
    path = tmp_path / "a.json"
    kept(tmp_path, "a.json", b"{}").chmod(0)
    if os.access(path, os.R_OK):  # somebody who may read everything
        path.unlink()
        path.symlink_to("/proc/self/mem")
    assert refusal(path) == "CAT081 a.json can't be read"


def test_a_large_file_is_not_read(tmp_path: Path) -> None:
    path = kept(tmp_path, "a.json", b"")
    os.truncate(path, door.MAX_BYTES + 1)
    assert refusal(path) == "CAT080 a.json is larger than 50 MB"


def test_a_folder_is_measured_as_a_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(door, "MAX_BYTES", 5)
    monkeypatch.setattr(door, "MAX_FILES", 3)
    for number in range(3):
        kept(tmp_path, f"{number}.json", b"{}")
    assert refusal(tmp_path).startswith("CAT080 2.json is larger than")
    kept(tmp_path, "3.json", b"")
    assert refusal(tmp_path).endswith("holds more than 3 files")


def test_a_link_out_of_a_folder_and_a_pipe_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "a.json").symlink_to("/etc/passwd")
    os.mkfifo(tmp_path / "pipe")
    assert refusal(tmp_path / "folder") == "CAT081 a.json is not an ordinary file"
    assert refusal(tmp_path / "pipe") == "CAT081 pipe is not an ordinary file"


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "a/../../b", "..\\b", "C:/b", "a\x1b[2J", "a//b"])
def test_a_name_that_leads_elsewhere_is_refused(tmp_path: Path, name: str) -> None:
    info = ZipInfo("x")
    info.filename = name
    target = BytesIO()
    with ZipFile(target, "w") as packed:
        packed.writestr(info, b"x")
    assert refusal(kept(tmp_path, "a.zip", target.getvalue())).endswith("leads out of the archive")


def _link() -> bytes:
    info = ZipInfo("a.json")
    info.external_attr = 0o120777 << 16
    target = BytesIO()
    with ZipFile(target, "w") as packed:
        packed.writestr(info, b"/etc/passwd")
    return target.getvalue()


def _locked() -> bytes:
    data = bytearray(archive({"a.json": b"{}"}))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + offset] |= 1
    return bytes(data)


def _packed_otherwise() -> bytes:
    target = BytesIO()
    with ZipFile(target, "w", ZIP_BZIP2) as packed:
        packed.writestr("a.json", b"{}")
    return target.getvalue()


def _twice() -> bytes:
    target = BytesIO()
    with ZipFile(target, "w") as packed:
        packed.writestr("a.json", b"{}")
        with pytest.warns(UserWarning, match="Duplicate"):
            packed.writestr("a.json", b"[]")
    return target.getvalue()


def _lying() -> bytes:
    """It declares ten bytes and holds a hundred million."""
    data = bytearray(archive({"a.json": b"0" * 20_000_000}))
    for mark, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        start = data.index(mark) + offset
        data[start : start + 4] = (10).to_bytes(4, "little")
    return bytes(data)


def _swollen() -> bytes:
    return archive({"a.json": b"0" * 20_000_000})


def _swollen_together() -> bytes:
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as packed:
        for number in range(101):
            packed.writestr(f"{number}.json", b"01234567" * 131_072)
    return target.getvalue()


def _many() -> bytes:
    return archive({f"{number}.json": b"" for number in range(10_001)})


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (_link, "CAT081 in a.zip, the name «a.json» leads out of the archive"),
        (_locked, "CAT081 a.zip is protected by a password"),
        (_packed_otherwise, "CAT081 a.zip is a damaged archive, or one packed in an unusual way"),
        (lambda: archive({"a.json": b"{}"})[:40], "CAT081 a.zip is a damaged archive, or one packed in an unusual way"),
        (_twice, "CAT081 in a.zip, two files are called «a.json»"),
        (lambda: archive({"b.zip": archive({"a.json": b""})}), "CAT081 in a.zip, «b.zip» is an archive itself"),
        (lambda: archive({"b.json": b"\x1f\x8b\x08"}), "CAT081 in a.zip, «b.json» is an archive itself"),
        (_lying, "CAT081 a.zip is a damaged archive, or one packed in an unusual way"),
        (_swollen, "CAT080 in a.zip, «a.json» would grow far beyond its packed size"),
        (_swollen_together, "CAT080 unpacked, a.zip would be larger than 100 MB"),
        (_many, "CAT080 a.zip holds more than 10000 files"),
    ],
)
def test_an_archive_made_to_do_harm_is_refused_in_one_line(
    tmp_path: Path, make: Callable[[], bytes], said: str
) -> None:
    assert refusal(kept(tmp_path, "a.zip", make())) == said


def test_json_is_plain_values(tmp_path: Path) -> None:
    kept(tmp_path, "a.json", b'\xef\xbb\xbf{"a": [1, 2.5, null, true, "x\\r\\ny\\u2028z\\ufeff"]}')
    (file,) = files_in(tmp_path / "a.json").value
    assert json_of(file).value == {"a": [1, 2.5, None, True, "x\ny\nz"]}


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ('{"a": 1,\n}', "CAT081 a.json is not JSON: line 2, column 1"),
        ("", "CAT081 a.json is not JSON: line 1, column 1"),
        ('{"a": 1, "a": 2}', "CAT081 in a.json, the name «a» stands twice in the same object"),
        ("[NaN]", "CAT081 a.json holds what is no number: «NaN»"),
        ("[1e999]", "CAT081 a.json holds what is no number: «1e999»"),
        ("9" * 5_000, "CAT081 a.json holds what is no number: «99999999999999999999…»"),
        ("[" * 100_000, "CAT080 a.json is nested deeper than 50 levels"),
        ("[" * 60 + "]" * 60, "CAT080 a.json is nested deeper than 50 levels"),
        ('{"a": ["\\u0000"]}', "CAT081 a.json holds a character that may not stand in a text: U+0000 (a[0])"),
        ('{"a": "\\ud800"}', "CAT081 a.json holds a character that may not stand in a text: U+D800 (a)"),
        ('{"a": "Ã¦ble"}', "CAT081 in a.json, letters were saved wrongly: «Ã¦ble» (a)"),
        ('{"a": "æble"}'.encode("cp1252"), "CAT081 a.json is not saved as UTF-8: line 1 holds the byte E6"),
    ],
)
def test_json_that_is_none_is_refused_in_one_line(data: bytes | str, said: str) -> None:
    assert refused_json(data) == said
