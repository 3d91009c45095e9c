"""`python -m benchmarks.render_pages FILE`: our site and our folder of Markdown, from records, in memory.

The letters of the web are cut down once for a machine, as `build` does: beside the file lies what it keeps of them.
"""

from __future__ import annotations

import gc
import pickle
import sys
from pathlib import Path

from catalogue.project import default_templates
from catalogue.render.base import Means
from catalogue.render.registry import RENDERERS
from catalogue.render.templates import Templates
from catalogue.store import FileStore


def main(file: str) -> None:
    """Render both, and say how much it is."""
    edition = pickle.loads(Path(file).read_bytes())  # noqa: S301  # written by ourselves
    gc.freeze()
    templates = Templates((default_templates(),))
    means = Means(FileStore(Path(f"{file}-kept")))
    made = [each for name in ("html", "markdown-pages") for each in RENDERERS[name](edition, templates, means)]
    print(len(made), sum(len(each.data) for each in made))


if __name__ == "__main__":
    main(*sys.argv[1:])
