"""Pages at the addresses of what is in a catalogue no more: links to it are older than the catalogue."""

from __future__ import annotations

import re
from collections.abc import Iterable

from catalogue.edition.edition import Edition
from catalogue.render.base import Artifact
from catalogue.render.head import PageFacts
from catalogue.render.html import former_path, further
from catalogue.render.templates import Templates

_OF_ONE = re.compile(r"(?:^|/)((?:tilbud|foreninger)/(?!index\.)[a-z0-9]+(?:-[a-z0-9]+)*\.html)$")


def gone_pages(edition: Edition, paths: Iterable[str], templates: Templates) -> tuple[Artifact, ...]:
    """A page for each offer and association that had one among the `paths` of the release before, and has none now.

    It stays there from release to release, since it is among the next one's paths. It doesn't say what was there.
    """
    refs = (*(each.ref for each in edition.offers), *(each.ref for each in edition.associations))
    taken = {ref.path for ref in refs} | {former_path(old) for offer in edition.offers for old in offer.formerly}
    had = {found[1] for path in paths if (found := _OF_ONE.search(path))}
    title = edition.labels["retired"]
    pages = (PageFacts(path, title, discreet=True, indexed=False) for path in sorted(had - taken))
    return further(edition, templates, "retired", pages)
