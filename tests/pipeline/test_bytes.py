"""The manifest is true, and nothing of the machine, its user or its clock is in any byte."""

from __future__ import annotations

import getpass
import hashlib
import json
import os
import re
import socket
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pikepdf
import pytest

from tests.pipeline.workshop import HOME, Made, Shared, copied, tree
from tests.security.leaks import find, layers, word

BUILD = """
import os, sys
os.umask(int(sys.argv[2], 8))
from catalogue.cli.app import main
sys.exit(main(["build", "--quiet", "--root", sys.argv[1]]))
"""
# What may differ between two people's machines: hash seed, time zone, languages, terminal, mask, home, user.
ONE = {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANG": "C", "COLUMNS": "80", "HOME": "/"}
TWO = {
    "PYTHONHASHSEED": "4242",
    "TZ": "America/Anchorage",
    "LC_ALL": "da_DK.UTF-8",
    "LANG": "da_DK.ISO-8859-1",
    "LANGUAGE": "de",
    "COLUMNS": "211",
    "USER": "kanin",
    "LOGNAME": "kanin",
    "SOURCE_DATE_EPOCH": "86400",
    "PYTHONUTF8": "1",
}
CLOCK = re.compile(r"(?<![0-9])([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?![0-9])")


@pytest.fixture(scope="module", params=["small", "awkward"])
def made(request: pytest.FixtureRequest, built: Shared) -> Made:
    return built(request.param)


def built_by(environment: dict[str, str], root: Path, where: Path, mask: str) -> dict[str, bytes]:
    command = [sys.executable, "-c", BUILD, os.path.relpath(root, where), mask]
    inherited = {"PATH": os.environ["PATH"], "PYTHONPATH": str(HOME)}
    subprocess.run(command, cwd=where, env=inherited | environment, check=True, timeout=120)
    return tree(root / "build")


def shuffled(name: str, target: Path) -> Path:
    """A copy whose files were made in the opposite order, long ago, and that somebody may not write."""
    ready = copied(name, target.with_name("ready"))
    for path in sorted((path for path in ready.rglob("*") if path.is_file()), reverse=True):
        copy = target / path.relative_to(ready)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(path.read_bytes())
        copy.chmod(0o400)
        os.utime(copy, (86400, 86400))
    return target


def test_twice_the_same_bytes(tmp_path: Path) -> None:
    first = built_by(ONE, copied("canary", tmp_path / "one"), tmp_path, "022")
    deep = shuffled("canary", tmp_path / "with a space" / "æøå" / "to")
    second = built_by(TWO, deep, deep / "data", "077")
    assert len(first) > 60
    assert [path for path in first.keys() | second.keys() if first.get(path) != second.get(path)] == []


def test_the_manifest_lists_every_file_and_nothing_else(made: Made) -> None:
    for edition in made.editions:
        written = tree(made.output / edition)
        listed = {entry["path"]: entry for entry in made.manifest(edition)["files"]}
        assert written.keys() - {"manifest.json"} == listed.keys()
        assert len(listed) > 5
        for path, entry in listed.items():
            assert entry["size"] == len(written[path])
            assert entry["sha256"] == hashlib.sha256(written[path]).hexdigest()
            assert entry["format"] == {"catalogue.md": "markdown", "catalogue.pdf": "pdf"}.get(path, "html")
        with pikepdf.open(made.output / edition / "catalogue.pdf") as pdf:
            assert listed["catalogue.pdf"]["pages"] == len(pdf.pages)


def test_the_manifest_names_libraries_and_the_day(made: Made) -> None:
    for edition in made.editions:
        manifest = made.manifest(edition)
        assert manifest["as_of"] == "2026-11-01"
        assert {"weasyprint", "jinja2", "pydantic"} <= manifest["libraries"].keys()
        assert re.fullmatch(r"[0-9a-f]{64}", manifest["data_sha256"])


def test_two_editions_of_one_run_have_one_digest(made: Made) -> None:
    assert len({made.manifest(edition)["data_sha256"] for edition in made.editions}) == 1


def test_no_two_names_are_one_name_elsewhere(made: Made) -> None:
    """Some systems don't tell capitals, or an å in one part from an å in two."""
    for edition in made.editions:
        names = [path.casefold() for path in tree(made.output / edition)]
        assert len(set(names)) == len(names)
        assert all(re.fullmatch(r"[a-z0-9./_-]+", name) for name in names)


def machine_words(made: Made) -> set[str]:
    """What only this machine knows: its folders, its user, its own name."""
    folders = {str(HOME), str(made.root), f"{Path.home()}/", sys.prefix, str(Path.cwd()), "/tmp/", "/home/"}  # noqa: S108
    names = {getpass.getuser(), socket.gethostname()} - {"root"}  # which is a word of PDF and of CSS, too
    return (folders | {name for name in names if len(name) > 3}) - {"/"}


def test_nothing_of_the_machine_is_in_any_byte(made: Made) -> None:
    needles = [word(each) for each in machine_words(made)]
    assert len(needles) > 5
    for edition in made.editions:
        assert find(needles, tree(made.output / edition)) == {}


def test_the_search_would_find_the_machine(made: Made) -> None:
    planted = {"a.json": json.dumps({"path": f"{HOME}/data"}).encode(), "b.md": str(made.root).encode()}
    assert find([word(str(HOME)), word(str(made.root))], planted).keys() >= {word(str(HOME)).pattern}


def test_no_time_of_a_clock_is_in_any_text(made: Made) -> None:
    now = datetime.now(UTC)
    for edition in made.editions:
        of_the_data = f"D:{made.manifest(edition)['as_of'].replace('-', '')}"  # the attached data bear their own date
        for path, data in tree(made.output / edition).items():
            for place, found in layers(path, data):
                text = found.replace(of_the_data, "")
                if place in {"stream", "bytes"} and not path.endswith((".html", ".md", ".json", ".css", ".svg")):
                    continue  # packed data hold any byte; what they hold is looked at unpacked
                assert not CLOCK.search(text), f"{path}: {place}"
                assert f"D:{now:%Y}" not in text
                assert now.strftime("%Y-%m-%dT") not in text


def test_a_pdf_tells_no_time(made: Made) -> None:
    for edition in made.editions:
        with pikepdf.open(made.output / edition / "catalogue.pdf") as pdf:
            assert not {"/CreationDate", "/ModDate"} & set(pdf.docinfo.keys())
            assert "Date" not in pdf.Root.Metadata.read_bytes().decode()
