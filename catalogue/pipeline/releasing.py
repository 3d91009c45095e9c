"""The parts of a release, made or found finished: editions and packages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from catalogue.collection.catalogue import Catalogue
from catalogue.diagnostics import Diagnostic, Span
from catalogue.edition.compose import compose
from catalogue.edition.edition import Edition
from catalogue.edition.labels import labels_of
from catalogue.edition.language import Labels
from catalogue.edition.package import addressed, edition_for
from catalogue.exchange import plain
from catalogue.model.recipient import Recipient
from catalogue.pipeline.build import default_formats
from catalogue.pipeline.built import Progress
from catalogue.pipeline.handing_out import Made, Order, hand_out
from catalogue.pipeline.inputs import Inputs
from catalogue.pipeline.make import template_folders
from catalogue.pipeline.package_files import package_files
from catalogue.pipeline.published import Failed
from catalogue.pipeline.requests import PublishRequest
from catalogue.project import RECIPIENTS
from catalogue.publish.before import Before, look
from catalogue.publish.folder import unchanged, write_edition
from catalogue.publish.manifest import Manifest, Origin, digest, libraries
from catalogue.publish.news import news
from catalogue.publish.release import data_of
from catalogue.publish.released import EDITIONS, PACKAGES, Package, Release
from catalogue.publish.staging import Staging, Unit, Waiting
from catalogue.render.base import Artifact, Means
from catalogue.render.registry import RENDERERS
from catalogue.render.retired import gone_pages
from catalogue.render.templates import Templates

DATA = "data"
"""What `catalogue.json` is called among an edition's formats."""


@dataclass(frozen=True)
class Run:
    """One release in the making: of what, after which release, where its parts wait."""

    request: PublishRequest
    catalogue: Catalogue
    inputs: Inputs
    name: str
    previous: tuple[Path, Release] | None
    staging: Staging
    means: Means
    progress: Progress

    @property
    def templates(self) -> Templates:
        """The project's, then the default ones."""
        return Templates(template_folders(self.catalogue.tree))

    @property
    def origin(self) -> Origin:
        """What every part is made from: another release before it means other news."""
        options = repr((self.name, self.request.revision, self.previous[1].seal if self.previous else ""))
        inputs = self.inputs
        return Origin(inputs.data, inputs.templates, inputs.program, digest(options.encode()), self.means.engine)

    @property
    def as_of(self) -> str:
        """The day, as manifests have it."""
        return self.catalogue.as_of.isoformat()

    def key(self, *more: str) -> str:
        """The same as one digest, with everything that tells a part from the others."""
        return digest(repr((self.origin, self.as_of, sorted(libraries().items()), more)).encode())

    def labels(self, edition: str) -> Labels:
        """The fixed words of an edition."""
        return labels_of(self.catalogue.tree, self.catalogue.settings.editions[edition].language).value

    def composed(self, name: str) -> Edition:
        """An edition with its news."""
        labels = self.labels(name)
        edition = compose(self.catalogue, name, labels, revision=self.request.revision)
        before = data_of(*self.previous, name) if self.previous else None
        return replace(edition, news=news(before, edition, labels))


@dataclass(frozen=True)
class ReleasedEdition:
    """An edition, and its files."""

    edition: Edition
    files: tuple[Waiting, ...]


def editions(run: Run) -> Iterator[ReleasedEdition]:
    """Every edition of the settings, in the formats that they name, and its data."""
    wanted = {name: default_formats(each) for name, each in run.catalogue.settings.editions.items()}
    done, total = 0, sum(map(len, wanted.values()))
    for name, formats in wanted.items():
        run.progress(name, done, total)
        edition, before = run.composed(name), look(run.staging.edition(name))
        manifest = _written(run, edition, before, _Formats(formats, done, total))
        yield ReleasedEdition(edition, run.staging.of_edition(name, manifest))
        done += len(formats)


@dataclass(frozen=True, slots=True)
class _Formats:
    """Those of an edition, and where they stand among all that are made."""

    names: tuple[str, ...]
    first: int
    total: int


def _written(run: Run, edition: Edition, before: Before, wanted: _Formats) -> Manifest:
    formats = wanted.names
    if before.is_current(run.origin, run.as_of, (*formats, DATA)):
        return unchanged(before, formats).manifest
    means = replace(run.means, kept=before.kept(run.origin))
    made: dict[str, Sequence[Artifact]] = {}
    for number, name in enumerate(formats):
        run.progress(f"{edition.name} · {name}", wanted.first + number, wanted.total)
        made[name] = RENDERERS[name](edition, run.templates, means)
    if "html" in made:
        made["html"] = (*made["html"], *_gone(run, edition))
    made[DATA] = (Artifact(plain.NAME, plain.edition_json(edition)),)
    return write_edition(before, edition, made, run.origin).manifest


def _gone(run: Run, edition: Edition) -> tuple[Artifact, ...]:
    """Pages for the addresses that the release before had, and this one hasn't."""
    if run.previous is None:
        return ()
    beginning = f"{EDITIONS}/{edition.name}/"
    paths = run.previous[1].editions.get(edition.name, ())
    return gone_pages(edition, [path.removeprefix(beginning) for path in paths], run.templates)


@dataclass(frozen=True)
class Packages:
    """The packages of a release, their files, those that an earlier run had made, and those that can't be made."""

    packages: tuple[Package, ...]
    files: tuple[Waiting, ...]
    found: tuple[str, ...]
    failed: tuple[Failed, ...]


def packages(run: Run, recipients: Mapping[str, Recipient], shown: Mapping[str, Edition]) -> Packages:
    """A package for each of the recipients, of the editions that are shown; what is finished is kept at once."""
    units = {name: unit for name in recipients if (unit := run.staging.find(_unit(name), run.key(name)))}
    found, settings = tuple(units), run.catalogue.settings
    chosen = {name: edition_for(settings, each) for name, each in recipients.items() if name not in units}
    failed = [_without_edition(name, recipients[name]) for name, edition in chosen.items() if not edition]
    wanted = {name: shown[edition] for name, edition in chosen.items() if edition}
    done = len(units)
    run.progress(PACKAGES, done, len(recipients))
    facts: dict[str, Package] = {}
    for made in hand_out(_orders(run, wanted, facts), run.means, run.request.jobs):
        if made.is_broken:
            failed.append(Failed(made.name, made.diagnostic, made.failure))
        else:
            units[made.name] = _kept(run, made, facts.pop(made.name))
        done += 1
        run.progress(f"{PACKAGES} · {made.name}", done, len(recipients))
    return _gathered(units, found, failed)


def _gathered(units: Mapping[str, Unit], found: tuple[str, ...], failed: Sequence[Failed]) -> Packages:
    in_order = [units[name] for name in sorted(units)]
    files = tuple(waiting for unit in in_order for waiting in unit.files)
    made = tuple(
        Package(**{**unit.facts, "offers": tuple(unit.facts["offers"]), "files": tuple(unit.facts["files"])})
        for unit in in_order
    )
    return Packages(made, files, found, tuple(sorted(failed, key=lambda each: each.recipient)))


def _orders(run: Run, wanted: Mapping[str, Edition], facts: dict[str, Package]) -> Iterator[Order]:
    request = run.request
    for recipient, edition in wanted.items():
        theirs = addressed(edition, run.catalogue, run.labels(edition.name), recipient)
        facts[recipient] = Package(recipient, edition.name, edition.language, _offers(theirs), ())
        yield Order(recipient, package_files, theirs, run.name, run.templates, request.pdf_engine, request.cache)


def _offers(edition: Edition) -> tuple[str, ...]:
    """The ids of a package's offers, those that fit its recipient first."""
    fitting = [ref.id for ref in edition.addressee.relevant] if edition.addressee else []
    return tuple(dict.fromkeys([*fitting, *(offer.ref.id for offer in edition.offers)]))


def _kept(run: Run, made: Made, package: Package) -> Unit:
    files = tuple(sorted(each.path for each in made.artifacts))
    facts = asdict(replace(package, files=files))
    return run.staging.put(_unit(made.name), run.key(made.name), made.artifacts, facts)


def _unit(recipient: str) -> str:
    return f"package.{recipient}"


def _without_edition(name: str, recipient: Recipient) -> Failed:
    return Failed(name, Diagnostic("CAT059", Span(RECIPIENTS), {"id": name, "value": recipient.audience}))
