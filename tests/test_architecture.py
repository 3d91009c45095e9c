"""The house keeps its rules, and the rules notice when it doesn't."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

import catalogue
from tests.architecture.modules import room_of
from tests.architecture.rules import RULES, problems
from tests.architecture.tables import FUNCTION_LINES, MODULE_LINES

PACKAGE = Path(catalogue.__file__).parent
ROOMS_BORN = ("words", "source", "model", "collection", "edition", "render", "publish", "pipeline", "reporters", "cli")
FEWEST_MODULES = 40


def module_name(path: Path) -> str:
    parts = ("catalogue", *path.relative_to(PACKAGE).with_suffix("").parts)
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def our_sources() -> dict[str, str]:
    return {module_name(path): path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py")}


def rules_broken(**sources: str) -> set[str]:
    """Names come with `__` for the dot: `model__values` is `catalogue.model.values`."""
    house = {f"catalogue.{name.replace('__', '.')}": text for name, text in sources.items()}
    return {found.rule for found in problems(house)}


def test_every_room_is_looked_into() -> None:
    sources = our_sources()
    rooms = Counter(room_of(name) for name in sources)
    assert len(sources) >= FEWEST_MODULES
    assert [room for room in ROOMS_BORN if not rooms[room]] == []


def test_the_house_keeps_its_rules() -> None:
    assert problems(our_sources()) == []


PLANTED = {
    "uphill": ("downhill", "model__age", "from catalogue.edition import compose"),
    "uphill inside a function": ("downhill", "source__tree", "def f():\n    import catalogue.cli.app"),
    "uphill from the package's top": ("downhill", "model__age", "from catalogue import pipeline"),
    "next door": ("downhill", "search__rank", "from catalogue.exchange.hsds import export"),
    "a room that nobody planned": ("downhill", "helpers__strings", ""),
    "relative import": ("absolute", "model__age", "from .values import Text"),
    "import for types only": ("absolute", "model__age", "from typing import TYPE_CHECKING"),
    "import for types only, by attribute": ("absolute", "model__age", "import typing\nif typing.TYPE_CHECKING: ..."),
    "import by name": ("absolute", "model__age", "import importlib\nimportlib.import_module('catalogue.cli')"),
    "yaml elsewhere": ("only_importers", "source__tree", "import yaml"),
    "pydantic elsewhere": ("only_importers", "edition__compose", "from pydantic import BaseModel"),
    "stdnum elsewhere": ("only_importers", "model__age", "from stdnum.dk import cvr"),
    "babel elsewhere": ("only_importers", "render__html", "import babel.dates"),
    "jinja2 elsewhere": ("only_importers", "render__html", "import jinja2"),
    "markdown elsewhere": ("only_importers", "render__html", "import markdown"),
    "weasyprint elsewhere": ("only_importers", "render__html", "def f():\n    import weasyprint"),
    "weasyprint at once": ("only_importers", "render__pdf__write", "import weasyprint"),
    "rich elsewhere": ("only_importers", "pipeline", "from rich.table import Table"),
    "a process": ("only_importers", "collection__checks", "import subprocess"),
    "the network": ("only_importers", "render__pdf__fetch", "from urllib.request import urlopen"),
    "a library without a row": ("only_importers", "cli__app", "import requests"),
    "disk without leave": ("disk_callers", "render__html", "from catalogue import disk"),
    "disk's function without leave": ("disk_callers", "pipeline", "from catalogue.disk import write_folder"),
    "open for writing": ("doors", "publish__folder", "open('a', 'w')"),
    "Path.open for writing": ("doors", "publish__folder", "path.open(mode='ab')"),
    "open in some mode": ("doors", "publish__folder", "path.open(mode)"),
    "write_bytes": ("doors", "publish__folder", "path.write_bytes(b'')"),
    "mkdir": ("doors", "publish__folder", "(root / 'x').mkdir()"),
    "unlink": ("doors", "publish__folder", "path.unlink()"),
    "Path.replace": ("doors", "publish__folder", "path.replace(target)"),
    "os.replace": ("doors", "publish__folder", "import os\nos.replace(a, b)"),
    "os.remove by name": ("doors", "publish__folder", "from os import remove"),
    "rmtree": ("doors", "publish__folder", "import shutil\nshutil.rmtree(path)"),
    "os.system": ("doors", "publish__folder", "import os\nos.system('ls')"),
    "reading past source": ("doors", "collection__checks", "path.read_text()"),
    "opening past source": ("doors", "collection__checks", "open('data/x.yaml')"),
    "today": ("clock", "edition__compose", "date.today()"),
    "now": ("clock", "edition__compose", "import datetime\ndatetime.datetime.now()"),
    "now as a default": ("clock", "edition__compose", "default_factory = datetime.now"),
    "time.time": ("clock", "edition__compose", "import time\ntime.time()"),
    "time by name": ("clock", "edition__compose", "from time import time"),
    "the environment": ("clock", "pipeline", "import os\nos.environ['LANG']"),
    "the environment by name": ("clock", "pipeline", "from os import environ"),
    "the current folder": ("clock", "pipeline", "Path.cwd()"),
    "sys.exit": ("exits", "cli__check", "import sys\nsys.exit(1)"),
    "SystemExit": ("exits", "pipeline", "raise SystemExit(1)"),
    "exit": ("exits", "pipeline", "exit(1)"),
    "a long module": ("sizes", "model__age", "x = 1\n" * MODULE_LINES),
    "a long function": ("sizes", "model__age", "def f():\n" + "    x = 1\n" * (FUNCTION_LINES - 1)),
}


@pytest.mark.parametrize(("rule", "module", "text"), PLANTED.values(), ids=PLANTED.keys())
def test_a_planted_mistake_is_found(rule: str, module: str, text: str) -> None:
    assert rule in rules_broken(**{module: text})


def test_a_planted_ring_is_found() -> None:
    ring = {
        "model__age": "from catalogue.model import values",
        "model__values": "def f():\n    from catalogue.model.age import Age",
    }
    assert rules_broken(**ring) == {"cycles"}


def test_every_rule_has_a_planted_mistake() -> None:
    assert {rule.__name__ for rule in RULES} == {rule for rule, _, _ in PLANTED.values()}


INNOCENT = {
    "downhill": ("edition__compose", "from catalogue.collection import catalogue\nfrom catalogue import __version__"),
    "within the room": ("model__age", "from catalogue.model.values import Text"),
    "the parser": ("source__parse", "import yaml\nfrom yaml import CSafeLoader"),
    "weasyprint when asked": ("render__pdf__write", "def f():\n    import weasyprint"),
    "a published folder": ("publish__folder", "from catalogue import disk"),
    "text replaced": ("model__age", "text.replace('a', 'b')\nreplace(entry, x=1)\ndataclasses.replace(entry, x=1)"),
    "a list's own": ("model__age", "names.remove('a')\nnames.copy()"),
    "source reads": ("source__tree", "path.read_bytes()\npath.open('rb')\nopen(path, encoding='utf-8')"),
    "a date's own": ("edition__compose", "moment.time()\nday.replace(year=2026)"),
    "cli looks at the clock": ("cli__build", "import os\nos.environ.get('LANG')\ndate.today()"),
    "the guard": ("cli__guard", "import sys\nsys.exit(3)"),
    "messages are long": ("messages__da", "x = 1\n" * MODULE_LINES),
}


@pytest.mark.parametrize(("module", "text"), INNOCENT.values(), ids=INNOCENT.keys())
def test_what_is_allowed_is_not_called_a_mistake(module: str, text: str) -> None:
    assert rules_broken(**{module: text}) == set()
