"""What a command need not import it does not: a check in a hook before each commit has to start quickly."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SLOW = ("weasyprint", "jinja2", "markdown", "nh3", "babel", "fontTools", "pikepdf", "rich")
SCRIPT = """
import contextlib, io, sys
from catalogue.cli.app import main
with contextlib.redirect_stdout(io.StringIO()) as printed:
    code = main(sys.argv[1:])
print(code, bool(printed.getvalue()), *sorted({name.partition(".")[0] for name in sys.modules}))
"""


@pytest.mark.parametrize("arguments", [["--help"], ["check", "--root", str(ROOT)]], ids=["help", "check"])
def test_slow_libraries_are_not_imported(arguments: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, *arguments], capture_output=True, text=True, check=True, cwd=ROOT
    )
    code, has_printed, *modules = done.stdout.split()
    assert (code, has_printed) == ("0", "True")
    assert "catalogue" in modules
    assert set(modules).isdisjoint(SLOW)
