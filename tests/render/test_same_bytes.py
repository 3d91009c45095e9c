"""The same edition gives the same bytes, whatever the process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

PROGRAM = """
import hashlib
from catalogue.project import default_templates
from catalogue.render.registry import RENDERERS
from catalogue.render.templates import Templates
from tests.render import sample
for name, render in RENDERERS.items():
    for made in render(sample.edition(), Templates((default_templates(),))):
        print(name, made.path, hashlib.sha256(made.data).hexdigest(), made.key)
"""


def test_two_processes_give_the_same_bytes(tmp_path: Path) -> None:
    root = Path(__file__).parents[2]
    strange = ({"PYTHONHASHSEED": "1", "TZ": "UTC"}, {"PYTHONHASHSEED": "2", "TZ": "Pacific/Auckland", "LC_ALL": "C"})
    runs = [
        subprocess.Popen(
            [sys.executable, "-c", PROGRAM],
            env={**os.environ, "PYTHONPATH": str(root), **settings},
            cwd=folder,
            stdout=subprocess.PIPE,
            text=True,
        )
        for settings, folder in zip(strange, (root, tmp_path), strict=True)
    ]
    one, two = (run.communicate(timeout=120)[0].splitlines() for run in runs)
    assert [run.returncode for run in runs] == [0, 0]
    assert len(one) > 20
    assert one == two
