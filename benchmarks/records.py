"""`python -m benchmarks.records CATALOGUE FILE`: what a catalogue's first edition shows, as records for both loops."""

from __future__ import annotations

import pickle
import sys
from pathlib import Path

from benchmarks.world import AS_OF
from catalogue.edition.compose import compose
from catalogue.edition.labels import labels_of
from catalogue.pipeline.check import check


def main(catalogue: str, file: str) -> None:
    """Compose it, and write it down."""
    found = check(Path(catalogue), AS_OF).catalogue
    if found is None:
        sys.exit("there is no catalogue to compose")
    name, chosen = next(iter(found.settings.editions.items()))
    edition = compose(found, name, labels_of(found.tree, chosen.language).value)
    Path(file).write_bytes(pickle.dumps(edition))


if __name__ == "__main__":
    main(*sys.argv[1:])
