"""Makes texts of what an import brought: new files in the house's layout, and edits that disturb nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from catalogue.authoring.amend import amended
from catalogue.authoring.arrival.edits import amend
from catalogue.authoring.arrival.new_file import new_file
from catalogue.authoring.arrival.notes import Arriving, Finding, Known, source_of
from catalogue.authoring.trial import Overlay
from catalogue.authoring.workplace import Workplace
from catalogue.codes import Severity
from catalogue.collection.checks import judge
from catalogue.collection.collect import collect
from catalogue.diagnostics import Diagnostic, in_order
from catalogue.exchange.base import Brought, Edit


@dataclass(frozen=True, slots=True)
class Arrival:
    """The files that would change, by path, and what was found. With an error among it nothing may be written."""

    files: tuple[Arriving, ...]
    found: tuple[Finding, ...]

    @property
    def is_good(self) -> bool:
        """Whether it may be written."""
        return not any(each.diagnostic.severity is Severity.ERROR for each in self.found)


def arrive(place: Workplace, brought: Brought) -> Arrival:
    """What would be written of it.

    `brought.files`: id of an association -> data of a whole new file, under the keys of `docs/fields.md`, in any order
    (dates as ISO texts or `date`, numbers as int, float or Decimal, texts as a string or a map by language). An id that
    is no plain id, or that a file has already, is an error at its origin.

    `brought.edits` are done in their order, each on the result of the one before. `path` is as in a `Document`, but an
    offer may be named by its id: `("offers", "lektiehjaelp", "title")`; `("offers", "<new id>")` with a mapping is one
    more offer. In a list, the index behind the last is one more item. `value` none takes the key out (no error if it is
    not there), and what holds it where nothing else is left, but never an offer.
    """
    files: list[Arriving] = []
    found: list[Finding] = []
    known: list[Known] = []
    for association, edits in _by_association(brought.edits).items():
        changed, wrong, places = _amended(place, association, edits)
        files += changed
        found += wrong
        known += places
    origins = brought.origins or {}
    for association, data in brought.files.items():
        made, wrong = new_file(place, association, data, origins.get(association, ""))
        files += made
        found += wrong
    files.sort(key=lambda each: each.path)
    if not any(each.diagnostic.severity is Severity.ERROR for each in found):
        by_path = {each.path: each.origin for each in files}
        found += [Finding(each, source_of(each, files, known, by_path)) for each in _new(place, files)]
    return Arrival(tuple(files), tuple(found))


def _by_association(edits: Iterable[Edit]) -> Mapping[str, list[Edit]]:
    found: dict[str, list[Edit]] = {}
    for each in edits:
        found.setdefault(each.association, []).append(each)
    return found


def _amended(
    place: Workplace, association: str, edits: list[Edit]
) -> tuple[list[Arriving], list[Finding], list[Known]]:
    outcome = amend(place, association, edits)
    if outcome.after is None or outcome.before is None:
        return [], outcome.found, []
    if outcome.after is outcome.before or outcome.after.source.text == outcome.before.source.text:
        return [], outcome.found, []
    made = amended(place.tree, outcome.before, outcome.after)
    file = Arriving(made.path, made.before, made.after, made.data, is_new=False, was=place.tree.read(made.path))
    return [file], outcome.found, [Known(made.path, path, origin) for path, origin in outcome.places]


def _new(place: Workplace, files: Iterable[Arriving]) -> Iterator[Diagnostic]:
    """What `check` would say that it doesn't say now: what is old is no reason to refuse."""
    ours = {each.path: each.data for each in files}
    if not ours:
        return
    before = Counter(map(_kind, [*place.found, *judge(place.catalogue)]))
    after = collect(Overlay(place.tree, ours), place.catalogue.as_of, place.day)
    for each in in_order([*after.diagnostics, *(judge(after.value) if after.value else ())]):
        before[_kind(each)] -= 1
        if before[_kind(each)] < 0:
            yield each


def _kind(found: Diagnostic) -> tuple[str, str, tuple[tuple[str, str | int], ...]]:
    return found.span.file, found.code, tuple(sorted(found.args.items()))
