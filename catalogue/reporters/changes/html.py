"""What a change means, as one page: each changed offer before and after, side by side, changed words marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from catalogue.codes import Severity
from catalogue.diagnostics import Diagnostic
from catalogue.messages.review import said
from catalogue.pipeline.diff import DiffReport
from catalogue.reporters.base import Options, headline
from catalogue.reporters.changes.as_read import Row, rows
from catalogue.reporters.changes.base import (
    Group,
    Part,
    entity_heading,
    first_parts,
    groups,
    middle_parts,
    page_lists,
    remarks,
    summary,
    unchanged,
)
from catalogue.reporters.changes.element import Html, element, joined
from catalogue.reporters.changes.style import STYLE
from catalogue.reporters.page import Named, page
from catalogue.review.pieces import pieces
from catalogue.review.result import EntityTold, Piece, Review, Seen, Told


def report(report: DiffReport, language: str, options: Options) -> str:
    """The page."""
    del options
    names = said("between", language, before=report.names.before, after=report.names.after)
    title = f"{said('heading', language)}: {names}"
    if report.review is None:
        sections = list(_not_comparable(report, language))
        top = [element("h1", said("heading", language)), element("p", names, class_="quiet")]
    else:
        sections = list(_sections(report.review))
        top = list(_top(report.review, names, sections))
    named = Named(language, title, said("skip", language))
    return page(named, STYLE, top, (html for _, _, html in sections))


_Section = tuple[str, str, Html]
"""An anchor, a heading and the section."""


def _top(review: Review, names: str, sections: Iterable[_Section]) -> Iterator[Html]:
    language = review.language
    yield element("h1", said("heading", language))
    yield element("p", names, class_="quiet")
    if not review:
        yield element("p", said("nothing_changed", language))
        return
    if counts := summary(review):
        yield element("ul", *(element("li", each) for each in counts))
    ways = [element("li", element("a", heading, href=f"#{key}")) for key, heading, _ in sections]
    yield element("nav", element("ul", *ways), aria_label=said("contents", language))


def _not_comparable(report: DiffReport, language: str) -> Iterator[_Section]:
    yield "", "", element("p", said("not_comparable", language))
    sides = (("before", report.names.before, report.pair.before), ("after", report.names.after, report.pair.after))
    for when, name, side in sides:
        if side.catalogue is None:
            found = (each for each in side.diagnostics if each.severity is Severity.ERROR)
            heading = said(f"not_comparable.{when}", language, name=name)
            yield when, heading, element("section", element("h2", heading), _findings(found, language))


def _sections(review: Review) -> Iterator[_Section]:
    language = review.language
    if not review:
        return
    for part in first_parts(review):
        yield part.key, part.heading, _part(part)
    yield _section("readers", language, *_readers(review))
    for part in middle_parts(review):
        yield part.key, part.heading, _part(part)
    for key, found in (("appeared", review.appeared), ("cured", review.cured)):
        if found:
            yield _section(key, language, _findings(found, language))
    if review.entities:
        legend = element("p", said("legend", language), class_="quiet")
        yield _section("entities", language, legend, *(_entity(each, language) for each in review.entities))


def _section(key: str, language: str, *inside: Html) -> _Section:
    heading = said(f"section.{key}", language)
    return key, heading, element("section", element("h2", heading), *inside, id=key)


def _part(part: Part) -> Html:
    items = (
        element("li", element("strong", f"{item.head}: "), item.text) if item.head else element("li", item.text)
        for item in part.items
    )
    return element("section", element("h2", part.heading), element("ul", *items), id=part.key, class_=part.key)


def _readers(review: Review) -> Iterator[Html]:
    if not review.readers:
        yield element("p", unchanged(review))
    for group in groups(review):
        yield _group(group, review.language)


def _group(group: Group, language: str) -> Html:
    inside = [element("p", remark) for remark in remarks(group, language)]
    for label, texts in page_lists(group.effect, language):
        inside += [element("p", f"{label}:"), element("ul", *(element("li", each) for each in texts))]
    return element("div", element("h3", group.heading(language)), *inside)


def _findings(found: Iterable[Diagnostic], language: str) -> Html:
    lines = (headline(each, language) for each in found)
    items = (element("li", f"{line.where}: ", element("strong", line.kind), f": {line.message}") for line in lines)
    return element("ul", *items)


def _entity(entity: EntityTold, language: str) -> Html:
    inside = [element("h3", entity_heading(entity, language))]
    if entity.file:
        inside.append(element("p", entity.file, class_="quiet"))
    inside += [element("p", sentence) for sentence in entity.sentences]
    if entity.told:
        rows_told = (
            element("div", element("dt", each.title), element("dd", _told(each, language))) for each in entity.told
        )
        inside.append(element("dl", *rows_told, class_="told"))
    if entity.seen:
        inside.append(_pair(entity.seen, language))
    return element("article", *inside)


def _told(told: Told, language: str) -> Html:
    if told.hidden:
        return element("em", said("not_shown" if told.alone else "hidden", language))
    if told.alone:
        return joined(("\n".join(told.items),))
    if told.pieces:
        return _marked(told.pieces, language)
    if told.removed or told.added:
        gone = (element("li", _mark("deleted", each, language)) for each in told.removed)
        come = (element("li", _mark("inserted", each, language)) for each in told.added)
        return element("ul", *gone, *come)
    nothing = element("span", said("nothing", language), class_="nothing")
    before = _mark("deleted", told.before, language) if told.before else nothing
    after = _mark("inserted", told.after, language) if told.after else nothing
    return joined((before, " → ", after))


def _marked(found: Iterable[Piece], language: str) -> Html:
    return joined(
        piece.text if piece.how == "same" else _spaced(piece.text, _mark(piece.how, piece.text.strip(), language))
        for piece in found
    )


def _spaced(text: str, html: Html) -> Html:
    start = text[: len(text) - len(text.lstrip())]
    return joined((start, html, " " if text[-1:].isspace() else ""))


def _mark(how: str, text: str, language: str) -> Html:
    """Words that went or came; who hears the page is told which."""
    if not text:
        return Html("")
    tag = "del" if how == "deleted" else "ins"
    return element(tag, element("span", f"{said(f'{how}_word', language)} ", class_="unseen"), text)


def _pair(seen: Seen, language: str) -> Html:
    """The offer before and after, row by row; of one that is new or gone only the side that is there."""
    before = rows(seen.before, seen.language) if seen.before else ()
    after = rows(seen.after, seen.language) if seen.after else ()
    titles = said("before", language) if before else "", said("after", language) if after else ""
    named = (said("field", language), *filter(None, titles))
    heads = (element("th", each, scope="col", role="columnheader") for each in named)
    own = {} if seen.language == language else {"lang": seen.language}
    kind = "as_read_gone" if not after else "as_read" if before else "as_read_new"
    return element(
        "table",
        element("caption", said(kind, language, who=seen.who)),
        element("thead", element("tr", *heads, role="row"), role="rowgroup"),
        element("tbody", *(_row(*each, titles, language) for each in _beside(before, after)), role="rowgroup", **own),
        role="table",
    )


def _beside(before: tuple[Row, ...], after: tuple[Row, ...]) -> Iterator[tuple[Row | None, Row | None]]:
    """The rows with the same key beside each other; those that are gone follow what they stood behind."""
    old, new = {row.key: row for row in before}, {row.key: row for row in after}
    order = list(new)
    for index, key in enumerate(old):
        if key not in new:
            earlier = [each for each in list(old)[:index] if each in order]
            order.insert(order.index(earlier[-1]) + 1 if earlier else 0, key)
    for key in order:
        yield old.get(key), new.get(key)


def _row(before: Row | None, after: Row | None, titles: tuple[str, str], language: str) -> Html:
    row = after or before
    old, new = ("\n".join(each.lines) if each else "" for each in (before, after))
    changed = {"class_": "changed"} if old != new else {}
    cells = (_marked(each, language) for each in (_one_side(new, old, "deleted"), _one_side(old, new, "inserted")))
    sides = ((cell, title) for cell, title in zip(cells, titles, strict=True) if title)
    columns = (element("td", cell, role="cell", data_column=title) for cell, title in sides)
    label = element("th", row.label if row else "", scope="row", role="rowheader")
    return element("tr", label, *columns, role="row", **changed)


def _one_side(other: str, own: str, how: Literal["deleted", "inserted"]) -> Iterator[Piece]:
    """One of two texts as it is written, with what the other has not."""
    for piece in pieces(other, own):
        if piece.how != "deleted":
            yield Piece("same" if piece.how == "same" else how, piece.text)
