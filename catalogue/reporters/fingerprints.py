"""A name for each finding that stays when its lines move, so that a host tells old findings from new ones."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable

from catalogue.diagnostics import Diagnostic
from catalogue.messages import without_cpr
from catalogue.reporters.base import Identity


def fingerprints(found: Iterable[Diagnostic], identity: Identity) -> list[str]:
    """One for each finding, in their order: what it is known by, and which of several alike it is."""
    seen: Counter[tuple[str, ...]] = Counter()
    made = []
    for each in found:
        # Whoever knows all but the number could try them all, so that not even its digest is told.
        known_by = tuple(map(without_cpr, identity(each)))
        seen[known_by] += 1
        text = "\0".join((*known_by, str(seen[known_by])))
        made.append(hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32])
    return made
