"""Hostile files before the real command: an exit code and words, no traceback, in bounded time and memory."""

from __future__ import annotations

import os
import re
import resource
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.command import say
from tests.pipeline.workshop import copied

MEMORY = 1024 * 1024 * 1024
SECONDS = 10
OFFERS = Path("data", "offers")
HEAD = b"evidence: invented\nassociation: {name: A}\noffers:\n"

BOMB = b"a: &a [x, x, x, x, x, x, x, x, x]\n" + b"".join(
    b"%c: &%c [*%c, *%c, *%c, *%c, *%c, *%c, *%c, *%c]\n" % (97 + n, 97 + n, *[96 + n] * 8) for n in range(1, 9)
)
MERGES = b"a: &a {b: 1}\n" + b"".join(b"c%d: {<<: *a, d: 1}\n" % number for number in range(20_000))
FILES: dict[str, tuple[bytes, str]] = {
    "brackets": (b"[" * 100_000, "CAT103"),
    "braces": (b"{a: " * 100_000, "CAT103"),
    "dashes": (b"- " * 100_000, "CAT103"),
    "questions": (b"? " * 100_000, "CAT103"),
    "steps": (b"".join(b" " * depth + b"a:\n" for depth in range(1000)), "CAT103"),
    "closed-brackets": (b"a: " + b"[" * 100_000 + b"]" * 100_000, "CAT103"),
    "brackets-in-offers": (HEAD + b"  - id: a\n    title: a\n    themes: " + b"[" * 60_000, "CAT103"),
    "bomb": (BOMB, "CAT108"),
    "merges": (MERGES, "CAT108"),
    "itself": (b"a: &a [*a]\n", "CAT108"),
    "types": (b"a: !!python/object/apply:os.system [id]\n", "CAT109"),
    "own-types": (b"%TAG ! tag:example.org,2000:\n---\na: !x b\n", "CAT10"),
    "many-documents": (b"a: 1\n---\n" * 1000, "CAT110"),
    "noise": (bytes(range(256)) * 64, "CAT101"),
    "nothing-but-nought": (b"\0" * 4096, "CAT116"),
    "a-picture": (b"\x89PNG\r\n\x1a\n" + bytes(200), "CAT101"),
    "latin-1": ("a: æøå\n".encode("latin-1"), "CAT101"),
    "utf-16": ("a: æøå\n".encode("utf-16"), "CAT101"),
    "utf-32": ("a: b\n".encode("utf-32-be"), "CAT1"),
    "half-a-character": (b"a: \xf0\x9f\x98", "CAT101"),
    "surrogates": (b"a: \xed\xa0\x80", "CAT101"),
    "too-long": (b"a: '\xe0\x80\x80'", "CAT101"),
    "huge": (b"#" * 3_000_000, "CAT102"),
    "a-million-and-one": (b"# " + b"a" * 1_048_575, "CAT102"),
    "empty": (b"", "CAT114"),
    "comments-only": (b"# a\n", "CAT114"),
    "a-word": (b"a", "CAT113"),
    "a-list": (b"- a\n", "CAT113"),
    "half-a-text": (b"a: 'b\n", "CAT105"),
    "half-a-text-often": (b"a: 'b\n" * 10_000, "CAT118"),
    "tabs": (b"a:\n\t- b\n", "CAT112"),
    "escapes": (b'a: "\\x1b[31m\\u202e"\n', "CAT116"),
    "a-long-number": (b"a: " + b"9" * 100_000 + b"\n", "CAT"),
    "a-long-exponent": (HEAD + b"  - {id: a, title: a, price: {type: fee, amount: 1e999999999}}\n", "CAT207"),
    "infinity": (HEAD + b"  - {id: a, title: a, price: {type: fee, amount: .inf}}\n", "CAT238"),
    "a-long-key": (b"? " + b"k" * 100_000 + b"\n: 1\n", "CAT202"),
    "keys-that-are-lists": (b"? [a, b]\n: 1\n", "CAT115"),
    "unknown-keys": (b"".join(b"k%d: 1\n" % number for number in range(30_000)), "CAT202"),
    "repeated-keys": (b"a: 1\n" * 40_000, "CAT107"),
    "pairs-of-keys": (b"".join(b"k%d: 1\n" % number for number in [*range(40_000), *range(40_000)]), "CAT107"),
    "many-wrong-words": (HEAD + b"  - {id: a, title: a, themes: [%s]}\n" % b", ".join([b"n"] * 100_000), "CAT"),
    "many-offers": (HEAD + b"".join(b"  - {id: o%d, title: a}\n" % number for number in range(10_000)), "CAT"),
    "one-id": (HEAD + b"  - {id: o, title: a}\n" * 10_000, "CAT307"),
    "a-ring": (
        HEAD + b"".join(b"  - {id: r%d, title: a, part_of: r%d}\n" % (n, (n + 1) % 5000) for n in range(5000)),
        "CAT",
    ),
}
PAGES: dict[str, bytes] = {
    "angles": b"<" + b"@" * 900_000,
    "many-angles": b"<a@" * 300_000,
    "stars": b"*a **b " * 100_000,
    "brackets": b"[" * 400_000 + b"](" * 200_000,
    "lines": b"[a](\n" * 150_000,
    "ticks": b"`a ``b " * 120_000,
    "spaces": b"a" + b" " * 900_000 + b"*b",
    "bars": b"|-" * 400_000,
    "numbers": b"010190" * 150_000,
    "letters": "æ".encode() * 400_000 + b"*",
}


def limited() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def checked(project: Path, *arguments: str, patience: float = 2 * SECONDS) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "catalogue", *(arguments or ("check",)), "--root", str(project), "--lang", "en"]
    return subprocess.run(
        command,
        capture_output=True,
        text=True,
        timeout=patience,
        check=False,
        preexec_fn=limited,
    )


def assert_in_words(done: subprocess.CompletedProcess[str], code: int = 1) -> None:
    assert done.returncode == code, (done.returncode, done.stderr[-500:], done.stdout[-500:])
    assert "Traceback" not in done.stdout + done.stderr
    assert "mistake in catalogue itself" not in done.stderr
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", done.stdout + done.stderr)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copied("small", tmp_path / "project")


SMALL = {name for name, (data, _) in FILES.items() if len(data) < 200_000 or name == "huge"}


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> subprocess.CompletedProcess[str]:
    """One run over all small ones at once: none of them hides another."""
    project = copied("small", tmp_path_factory.mktemp("hostile") / "project")
    for name in SMALL:
        (project / OFFERS / f"{name}.yaml").write_bytes(FILES[name][0])
    return checked(project)


def told(done: subprocess.CompletedProcess[str], name: str) -> bool:
    """Whether the expected code is among the errors that are told of a file."""
    text = done.stdout
    codes = re.findall(rf"^data/offers/{name}\.yaml(?::[0-9]+:[0-9]+)?: error (CAT[0-9]+)", text, re.MULTILINE)
    return any(code.startswith(FILES[name][1]) for code in codes)


@pytest.mark.parametrize("name", sorted(SMALL))
def test_hostile_files_are_told_together(everything: subprocess.CompletedProcess[str], name: str) -> None:
    assert_in_words(everything)
    assert told(everything, name)


@pytest.mark.parametrize("name", sorted(FILES.keys() - SMALL))
def test_a_large_hostile_file_is_told_alone(project: Path, name: str) -> None:
    (project / OFFERS / f"{name}.yaml").write_bytes(FILES[name][0])
    done = checked(project)
    assert_in_words(done)
    assert told(done, name)


@pytest.mark.parametrize("name", sorted(PAGES))
def test_a_hostile_page_takes_no_long_time(project: Path, name: str) -> None:
    (project / "data" / "pages" / "preface.md").write_bytes(b"# a\n\n" + PAGES[name])
    done = checked(project)
    assert done.returncode in {0, 1}, (done.returncode, done.stderr[-500:])
    assert_in_words(done, done.returncode)


@pytest.mark.parametrize("path", ["catalogue.yaml", "vocabulary.yaml", "recipients.yaml"])
@pytest.mark.parametrize("name", ["brackets", "bomb", "noise", "empty", "a-list"])
def test_no_file_is_safer_than_another(project: Path, path: str, name: str) -> None:
    (project / "data" / path).write_bytes(FILES[name][0])
    done = checked(project)
    assert_in_words(done)
    assert f"data/{path}" in done.stdout


def test_a_link_out_of_the_project(project: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.yaml").write_text("association: {name: kanarihemmelighed}\n", encoding="utf-8")
    (project / OFFERS / "link.yaml").symlink_to(tmp_path / "secret.yaml")
    done = checked(project)
    assert_in_words(done)
    assert "data/offers/link.yaml: error CAT120" in done.stdout
    assert "kanari" not in done.stdout


def test_a_link_to_nowhere_and_to_itself(project: Path) -> None:
    (project / OFFERS / "nowhere.yaml").symlink_to("nothing.yaml")
    (project / OFFERS / "ring.yaml").symlink_to("ring.yaml")
    (project / "data" / "round").symlink_to("..")
    done = checked(project)
    assert_in_words(done)
    assert done.stdout.count("error CAT120") == 2


@pytest.mark.parametrize("kind", ["a pipe", "a device"])
@pytest.mark.parametrize("path", ["offers/b.yaml", "pages/preface.md", "images/a.png"])
def test_what_is_no_file_is_not_waited_for(project: Path, path: str, kind: str) -> None:
    (project / "data" / "images").mkdir()
    (project / "data" / path).unlink(missing_ok=True)
    if kind == "a pipe":
        os.mkfifo(project / "data" / path)
    else:
        (project / "data" / path).symlink_to("/dev/zero")
    for arguments in (("check",), ("build", "--format", "markdown", "--keep-going")):
        done = checked(project, *arguments, patience=5)
        assert_in_words(done, 0 if "images" in path else 1)
        assert "images" in path or f"data/{path}: error CAT120" in done.stdout


@pytest.mark.parametrize("path", ["catalogue.yaml", "recipients.yaml"])
def test_a_pipe_in_the_place_of_a_single_file_is_as_good_as_none(project: Path, path: str) -> None:
    (project / "data" / path).unlink()
    os.mkfifo(project / "data" / path)
    assert_in_words(checked(project, patience=5))


def test_a_folder_with_a_file_s_name(project: Path) -> None:
    (project / OFFERS / "folder.yaml").mkdir()
    (project / OFFERS / "folder.yaml" / "inside.yaml").write_text("a: b\n", encoding="utf-8")
    (project / "data" / "recipients.yaml").unlink()
    (project / "data" / "recipients.yaml").mkdir()
    done = checked(project)
    assert done.returncode in {0, 1}
    assert_in_words(done, done.returncode)
    assert "data/offers/folder.yaml/inside.yaml: warning CAT122" in done.stdout


def test_a_file_that_may_not_be_read(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = project / OFFERS / "closed.yaml"
    closed.write_text("a: kanarihemmelighed\n", encoding="utf-8")
    closed.chmod(0)
    if os.access(closed, os.R_OK):  # root may read everything
        read = Path.read_bytes
        refusal = PermissionError(13, "Permission denied")
        monkeypatch.setattr(
            Path, "read_bytes", lambda path: raised(refusal) if path.name == closed.name else read(path)
        )
    said = say(capsys, "check", "--root", project)
    assert said.code == 1
    assert "data/offers/closed.yaml: error CAT120" in said.out


def raised(error: Exception) -> bytes:
    raise error


def test_a_link_to_nobody_s_notes_is_no_way_in(project: Path) -> None:
    """What was said in confidence lies in `internal/`, inside the project: a link to it would publish it."""
    (project / "internal").mkdir()
    (project / "internal" / "notes.yaml").write_text("association: {name: kanarihemmelighed}\n", encoding="utf-8")
    (project / OFFERS / "notes.yaml").symlink_to("../../internal/notes.yaml")
    done = checked(project)
    assert_in_words(done)
    assert "kanari" not in done.stdout


def test_very_many_files(project: Path) -> None:
    source = (project / OFFERS / "lektieforeningen.yaml").read_text(encoding="utf-8")
    for number in range(1500):
        text = source.replace("lektiecafe-skole-a", f"o{number}").replace("Lektieforeningen", f"Forening {number}")
        (project / OFFERS / f"f{number}.yaml").write_text(text, encoding="utf-8")
    (project / "data" / "deep" / "/".join(["a"] * 100)).mkdir(parents=True)
    done = checked(project)
    assert_in_words(done, 0)
    shutil.rmtree(project / "data" / "deep")


def test_a_build_of_hostile_files_goes_on_without_them(tmp_path: Path) -> None:
    project = copied("small", tmp_path / "project")
    for name, (data, _) in FILES.items():
        if len(data) < 100_000:
            (project / OFFERS / f"{name}.yaml").write_bytes(data)
    done = checked(project, "build", "--keep-going", "--format", "markdown", "--quiet")
    assert_in_words(done)
    assert "samtalegruppe" in (project / "build" / "families" / "manifest.json").read_text(encoding="utf-8")
