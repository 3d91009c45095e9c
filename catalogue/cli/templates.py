"""`catalogue templates list` and `catalogue templates copy`."""

from __future__ import annotations

import sys
from pathlib import Path

from catalogue.authoring.templates import copy, templates
from catalogue.cli.surroundings import Surroundings
from catalogue.messages import about_template, phrase, safe


def run_list(root: Path, around: Surroundings) -> int:
    """Print each default template with what it is; those that the project has its own of are marked."""
    found = templates(root)
    widest = max((len(each.name) for each in found), default=0)
    for each in found:
        mark = f" ({phrase('template-overridden', around.language)})" if each.is_overridden else ""
        sys.stdout.write(f"{each.name:{widest}}  {about_template(each.name, around.language)}{mark}\n")
    return 0


def run_copy(root: Path, name: str, around: Surroundings) -> int:
    """Copy one into the project, and say where it lies."""
    target = copy(root, name)
    if not around.quiet:
        sys.stdout.write(phrase("template-copied", around.language, path=safe(str(target))) + "\n")
    return 0
