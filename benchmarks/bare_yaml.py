"""What `catalogue check` is compared with: each YAML file of a catalogue loaded by PyYAML over libyaml."""

from __future__ import annotations

import sys
from pathlib import Path

import yaml

for path in sorted(Path(sys.argv[1]).rglob("*.yaml")):
    with path.open("rb") as file:
        yaml.load(file, Loader=yaml.CSafeLoader)
