"""What a command need not import it does not: a check in a hook before each commit has to start quickly."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SLOW = ("weasyprint", "jinja2", "markdown", "nh3", "babel", "fontTools", "pikepdf", "rich")
OF_THE_DATA = ("yaml", "openpyxl", "catalogue.model", "catalogue.collection.catalogue")
SMALL = ROOT / "tests" / "examples" / "good" / "small"
SCRIPT = """
import contextlib, io, sys
from catalogue.cli.app import main
with contextlib.redirect_stdout(io.StringIO()) as printed:
    code = main(sys.argv[1:])
print(code, bool(printed.getvalue()), *sorted(sys.modules))
"""


@pytest.mark.parametrize("arguments", [["--help"], ["check", "--root", str(ROOT)]], ids=["help", "check"])
def test_slow_libraries_are_not_imported(arguments: list[str]) -> None:
    modules = imported(*arguments)
    assert "catalogue" in modules
    assert modules.isdisjoint(SLOW)


def test_a_search_reads_no_data_when_nothing_changed(tmp_path: Path) -> None:
    search = ("find", "lektie", "--root", str(SMALL), "--as-of", "2026-11-01", "--cache-dir", str(tmp_path))
    first, second = imported(*search), imported(*search)
    assert first >= {"yaml", "babel", "catalogue.model"}
    assert second.isdisjoint((*SLOW, *OF_THE_DATA))


def imported(*arguments: str) -> set[str]:
    """The libraries that a command imports."""
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, *arguments], capture_output=True, text=True, check=True, cwd=ROOT
    )
    code, has_printed, *modules = done.stdout.split()
    assert (code, has_printed) == ("0", "True")
    return set(modules)
