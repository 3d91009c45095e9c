"""Many small editions of one catalogue, as institutions would get them: `python -m benchmarks.editions …`."""

from __future__ import annotations

import argparse
import random
from collections.abc import Collection, Iterator
from dataclasses import replace
from pathlib import Path

from benchmarks.world import AS_OF
from catalogue.edition.compose import compose
from catalogue.edition.edition import Edition, Section
from catalogue.edition.finding import Register
from catalogue.edition.labels import labels_of
from catalogue.edition.parts import Ref
from catalogue.pipeline.check import check
from catalogue.pipeline.means import means_for
from catalogue.pipeline.requests import BuildRequest
from catalogue.project import default_templates
from catalogue.render.registry import RENDERERS
from catalogue.render.templates import Templates

OFFERS = 30


def first_edition(folder: Path) -> Edition:
    """The first edition that a catalogue's settings name."""
    catalogue = check(folder, AS_OF).catalogue
    if catalogue is None:
        message = f"the catalogue in {folder} can't be read"
        raise ValueError(message)
    name, chosen = next(iter(catalogue.settings.editions.items()))
    return compose(catalogue, name, labels_of(catalogue.tree, chosen.language).value)


def packages(edition: Edition, count: int, offers: int = OFFERS) -> Iterator[Edition]:
    """So many editions of so many of its offers each, drawn anew for each; the same ones every time."""
    every = [offer.ref.id for offer in edition.offers]
    for number in range(count):
        dice = random.Random(number)
        chosen = dice.sample(every, min(offers, len(every)))
        yield package(edition, f"package-{number + 1}", frozenset(chosen))


def package(edition: Edition, name: str, chosen: Collection[str]) -> Edition:
    """The edition with these offers only, and with nothing that leads to another."""
    sections = tuple(_section(section, chosen) for section in edition.sections)
    kept = {offer.association.id for section in sections for offer in section.offers}
    associations = tuple(
        replace(each, offers=_refs(each.offers, chosen)) for each in edition.associations if each.ref.id in kept
    )
    return replace(
        edition,
        name=name,
        edition=f"{edition.edition} {name}",
        sections=tuple(section for section in sections if section.offers),
        associations=associations,
        overview=tuple(row for row in edition.overview if row.ref.id in chosen),
        registers=tuple(_register(register, {*chosen, *kept}) for register in edition.registers),
    )


def _section(section: Section, chosen: Collection[str]) -> Section:
    offers = tuple(offer for offer in section.offers if offer.ref.id in chosen)
    return replace(section, offers=offers, also=_refs(section.also, chosen))


def _register(register: Register, chosen: Collection[str]) -> Register:
    entries = (replace(entry, refs=_refs(entry.refs, chosen)) for entry in register.entries)
    return replace(register, entries=tuple(entry for entry in entries if entry.refs))


def _refs(refs: tuple[Ref, ...], chosen: Collection[str]) -> tuple[Ref, ...]:
    return tuple(ref for ref in refs if ref.id in chosen)


def main() -> None:
    """Write the PDF of each package into a folder."""
    options = argparse.ArgumentParser(prog="python -m benchmarks.editions", description=__doc__)
    options.add_argument("catalogue", type=Path)
    options.add_argument("count", type=int)
    options.add_argument("output", type=Path)
    options.add_argument("--cache-dir", type=Path)
    options.add_argument("--pdf-engine", default="composed", choices=["composed", "straight"])
    given = options.parse_args()
    templates = Templates((default_templates(),))
    wishes = BuildRequest(given.catalogue, AS_OF, cache=given.cache_dir, pdf_engine=given.pdf_engine)
    given.output.mkdir(parents=True, exist_ok=True)
    with means_for(wishes) as means:
        for edition in packages(first_edition(given.catalogue), given.count):
            (made,) = RENDERERS["pdf"](edition, templates, means)
            (given.output / f"{edition.name}.pdf").write_bytes(made.data)


if __name__ == "__main__":
    main()
