"""`catalogue explain`."""

from __future__ import annotations

import sys

from catalogue.cli.surroundings import Surroundings
from catalogue.codes import SEVERITIES
from catalogue.messages import phrase, safe, suggestion
from catalogue.messages.explain import explanation
from catalogue.nearest import nearest_code


def run_explain(code: str, around: Surroundings) -> int:
    """Print what a code means; 2 if there is no such code."""
    known = code.strip().upper()
    if known not in SEVERITIES:
        meant = nearest_code(known, sorted(SEVERITIES))
        hint = suggestion(meant, around.language) + " " if meant else ""
        around.complain(phrase("no-such-code", around.language, code=safe(code), suggestion=hint))
        return 2
    sys.stdout.write(explanation(known, around.language) + "\n")
    return 0
