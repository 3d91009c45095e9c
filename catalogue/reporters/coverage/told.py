"""Coverage as sections of sentences, tables and lists, before anybody knows how they will be printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from catalogue.edition.language import Words
from catalogue.followup.coverage.coverage import Coverage
from catalogue.followup.coverage.gaps import KINDS
from catalogue.followup.coverage.year import Stretch, Year
from catalogue.messages.coverage import numbered, said
from catalogue.reporters.coverage.grid import Grid, Grids
from catalogue.reporters.coverage.sentences import Sentences

_MOST = {"none": 15, "maybe": 10, "closed": 10, "overlaps": 12, "pairs": 20, "year": 25, "names": 12}
"""Of what there may be hundreds: so many are told, the worst first."""
_STATES = ("open", "later", "closed", "unknown")


@dataclass(frozen=True, slots=True)
class List:
    """Sentences under a heading of their own, or under none."""

    heading: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with sentences, then tables, remarks, lists; `folded` are tables for those who want them, by name."""

    key: str
    heading: str
    leads: tuple[str, ...] = ()
    grids: tuple[Grid, ...] = ()
    remarks: tuple[str, ...] = ()
    lists: tuple[List, ...] = ()
    folded: tuple[tuple[str, Grid], ...] = ()
    folding: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """All of it."""

    title: str
    language: str
    banners: tuple[str, ...]
    lines: tuple[str, ...]
    sections: tuple[Section, ...]


def told(found: Coverage, words: Words, *, is_paper: bool = False) -> Told:
    """The whole; a paper for a committee says nothing of what the consultant has to tidy up."""
    return _Teller(found, words, is_paper=is_paper).told()


class _Teller:
    def __init__(self, found: Coverage, words: Words, *, is_paper: bool) -> None:
        self._found = found
        self._words = words
        self._language = words.language
        self._is_paper = is_paper
        self._grids = Grids(words)
        self._sentences = Sentences(found, words)

    def told(self) -> Told:
        found, language = self._found, self._language
        sections = [self._totals(), self._tables(), *self._whom(), self._gaps(), self._overlaps(), self._year()]
        if not self._is_paper:
            sections.append(self._duplicates())
        if found.unreadable:
            lead = said("unreadable", language)
            files = (List("", found.unreadable),)
            sections.append(Section("unreadable", said("section.unreadable", language), (lead,), lists=files))
        lines = (found.title, said("as_of", language, day=self._words.day(found.as_of)))
        title = said("paper" if self._is_paper else "heading", language)
        return Told(title, language, found.banners, lines, tuple(sections))

    def _totals(self) -> Section:
        return Section("totals", said("section.totals", self._language), tuple(self._sums()))

    def _sums(self) -> Iterator[str]:
        language, totals = self._language, self._found.totals
        offers = self._numbered("offers", totals.all.count)
        yield said(
            "totals.from",
            language,
            offers=offers,
            associations=self._numbered("associations", len(totals.all.associations)),
        )
        states = [self._numbered(f"state.{each}", count) for each in _STATES if (count := totals.states.get(each))]
        if states:
            yield said("totals.states", language, states=self._words.all_of(states))
        if totals.all.tellers:
            by = self._numbered("free.by", totals.all.tellers)
            yield f"{self._numbered('free', totals.all.free)} {by}."
        silent = [self._numbered(f"silent.{name}", count) for name, count in totals.silent.items() if count]
        if silent:
            yield said("totals.silent", language, silent=self._words.all_of(silent))
        for name, count in totals.beside.items():
            if count:
                yield self._numbered("beside", count, dimension=said(f"dimension.{name}", language))
        for key in ("public", "for_staff", "left_out"):
            if count := getattr(totals, key):
                yield self._numbered(key, count)
        for name in self._found.without:
            yield said("totals.without", language, dimension=said(f"dimension.{name}", language))
        yield said("totals.together", language)
        if any(each.name == "season" for each in self._found.dimensions):
            yield said("totals.season", language)

    def _tables(self) -> Section:
        found, language = self._found, self._language
        grids = tuple(self._grids.grid(each) for each in found.tables)
        squares = [square for grid in grids for row in grid.rows for square in row.squares]
        remarks = []
        if any(each.more for each in squares):
            remarks.append(said("legend.perhaps", language))
        if any(each.is_nothing for each in squares):
            remarks.append(said("legend.empty", language))
        if any(each.name == "area" for each in found.dimensions):
            remarks.append(said("whole_municipality", language))
        heading = said("by", language, dimensions=self._grids.listed(found.dimensions))
        folded = tuple((each.label, self._grids.grid(found.whole, (each.key, each.label))) for each in found.layers)
        last = self._grids.named(found.dimensions[-1]) if folded else ""
        folding = said("layers", language, value=last)
        return Section("tables", heading, grids=grids, remarks=tuple(remarks), folded=folded, folding=folding)

    def _whom(self) -> Iterator[Section]:
        """By the first dimension alone: how much room there is, and who stands behind the offers."""
        alone, language = self._found.alone, self._language
        for dimension in alone.dimensions:
            behind = [(each.label, alone.at(each.key).associations) for each in dimension.values]
            items = tuple(
                said("whom", language, value=label, names=self._names(associations))
                for label, associations in behind
                if associations
            )
            grids = (self._grids.grid(alone),) if len(self._found.dimensions) > 1 else ()
            heading = said("section.whom", language)
            yield Section("whom", heading, grids=grids, lists=(List("", items),) if items else ())

    def _names(self, associations: Sequence[str]) -> str:
        most = _MOST["names"]
        shown = [self._found.names[each] for each in associations[:most]]
        if more := len(associations) - len(shown):
            shown.append(self._numbered("others", more))
        return self._words.all_of(shown)

    def _gaps(self) -> Section:
        language, gaps = self._language, self._found.gaps
        lists: list[List] = []
        for kind in KINDS:
            items = [self._sentences.gap(each) for each in gaps if each.kind == kind]
            lists += self._list(said(f"gaps.kind.{kind}", language), items, _MOST[kind])
        leads = () if lists else (said("gaps.none", language),)
        return Section("gaps", said("section.gaps", language), leads, lists=tuple(lists))

    def _overlaps(self) -> Section:
        language = self._language
        lists = tuple(self._list("", map(self._sentences.overlap, self._found.overlaps), _MOST["overlaps"]))
        leads = () if lists else (said("overlaps.none", language),)
        return Section("overlaps", said("section.overlaps", language), leads, lists=lists)

    def _year(self) -> Section:
        language, year = self._language, self._found.year
        shown, hidden = self._shown(year)
        grids = (self._grids.year(shown),) if shown else ()
        items = [
            said(
                "year.crowded",
                language,
                month=self._words.month(month),
                number=self._sentences.number(len(titles)),
                titles=self._words.all_of(titles),
            )
            for month, titles in year.crowded
        ]
        if hidden:
            items.append(self._numbered("year.more", hidden))
        if year.unplanned:
            titles = self._words.all_of(each.title for each in year.unplanned)
            items.append(said("year.unplanned", language, titles=titles))
        leads = () if year.stretches else (said("year.none", language),)
        lists = (List("", tuple(items)),) if items else ()
        return Section("year", said("section.year", language), leads, grids, lists=lists)

    def _shown(self, year: Year) -> tuple[tuple[Stretch, ...], int]:
        """All joint efforts, and as many offers as one looks through; how many more there are."""
        efforts = [each for each in year.planned if each.kind == "effort"]
        offers = [each for each in year.planned if each.kind == "offer"]
        most = _MOST["year"]
        return (*efforts, *offers[:most]), max(len(offers) - most, 0)

    def _duplicates(self) -> Section:
        language, found = self._language, self._found.duplicates
        possible = [self._sentences.pair(each) for each in found.possible]
        confirmed = [self._sentences.pair(each) for each in found.confirmed]
        leads = [said("duplicates.hint" if possible else "duplicates.none", language)]
        if found.dismissed:
            leads.append(self._numbered("dismissed", found.dismissed))
        lists = [*self._list(said("duplicates.possible", language), possible, _MOST["pairs"])]
        lists += self._list(said("duplicates.confirmed", language), confirmed, _MOST["pairs"])
        return Section("duplicates", said("section.duplicates", language), tuple(leads), lists=tuple(lists))

    def _numbered(self, name: str, count: int, **values: str) -> str:
        return numbered(name, count, self._language, n=self._words.number(count), **values)

    def _list(self, heading: str, items: Iterable[str], most: int) -> Iterator[List]:
        found = list(items)
        if len(found) > most:
            key = "more.paper" if self._is_paper else "more"
            found = [*found[:most], said(key, self._language, n=self._words.number(len(found) - most))]
        if found:
            yield List(heading, tuple(found))
