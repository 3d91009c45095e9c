"""`catalogue proof`."""

from __future__ import annotations

import sys

from catalogue.cli.surroundings import Surroundings
from catalogue.messages import counted, phrase, safe
from catalogue.pipeline.proof import ProofRequest, proofs


def run_proof(request: ProofRequest, around: Surroundings) -> int:
    """Write the papers and mails, and say which."""
    made = proofs(request)
    if around.quiet:
        return 0
    if not made:
        sys.stdout.write(phrase("proof-none-due", around.language) + "\n")
    for each in made:
        args = {"path": safe(str(each.paper)), "mail": safe(str(each.mail))}
        pages = counted("page", each.pages, around.language)
        sys.stdout.write(phrase("proof-written", around.language, pages=pages, **args) + "\n")
    return 0
