"""`catalogue explain`."""

from __future__ import annotations

import sys

from catalogue.cli.surroundings import Surroundings
from catalogue.codes import SEVERITIES
from catalogue.messages import phrase, safe
from catalogue.messages.explain import explanation


def run_explain(code: str, around: Surroundings) -> int:
    """Print what a code means; 2 if there is no such code."""
    known = code.strip().upper()
    if known not in SEVERITIES:
        around.complain(phrase("no-such-code", around.language, code=safe(code), codes=", ".join(sorted(SEVERITIES))))
        return 2
    sys.stdout.write(explanation(known) + "\n")
    return 0
