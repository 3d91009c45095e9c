"""Page numbers, written in as soon as they are known: each page is laid out once, or twice where it points forward.

On its own WeasyPrint lays out three times each page that shows the page number of another. It forgets whose number is
wanted where an attribute names the place, and takes it for one of the page's own; a number that is known already it
writes in after the page was made; and the total of pages, which nothing in the text asks for, is news to it about every
place. What is wrapped here is private to WeasyPrint, whose version is pinned; without it the pages come out the same, a
third later.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

Counters = Mapping[str, object]

_TOTAL = "pages"
_WANTED = frozenset({"target-counter()", "target-counters()"})


@contextmanager
def early() -> Iterator[None]:
    """While this lasts, WeasyPrint writes page numbers early; it must have been imported."""
    from weasyprint.css.targets import TargetCollector
    from weasyprint.layout import page

    collect, remember = TargetCollector.collect_missing_counters, TargetCollector.cache_target_page_counters
    lay_out = page.make_page
    TargetCollector.collect_missing_counters = _collecting(collect)
    TargetCollector.cache_target_page_counters = _remembering(remember)
    page.make_page = _laying_out(lay_out)
    try:
        yield
    finally:
        TargetCollector.collect_missing_counters = collect
        TargetCollector.cache_target_page_counters = remember
        page.make_page = lay_out


def _collecting(plain: Callable[..., None]) -> Callable[..., None]:
    def collect(self: object, box: Any, kind: str, *others: Any) -> None:  # noqa: ANN401  # WeasyPrint has no types
        again, own, of_others = others
        if kind == "content" and None in of_others:
            wanted = of_others.pop(None)
            of_others |= dict.fromkeys(_named_by_attributes(box), wanted)
            own = [] if own is wanted else own
        plain(self, box, kind, again, own, of_others)

    return collect


def _named_by_attributes(box: Any) -> Iterator[str]:  # noqa: ANN401
    """The places whose numbers a box shows, where its element's attributes name them: `data-to="#tilbud-x"`."""
    for kind, value in box.style["content"]:
        if kind in _WANTED and value[0][0] == "attr()":
            name, _type, otherwise = value[0][1]
            yield box.element.get(name, otherwise).removeprefix("#")


def _remembering(plain: Callable[..., None]) -> Callable[..., None]:
    def remember(self: object, anchor: str, counters: Counters, *place: object) -> None:
        plain(self, anchor, {name: value for name, value in counters.items() if name != _TOTAL}, *place)

    return remember


def _laying_out(plain: Callable[..., object]) -> Callable[..., object]:
    def lay_out(context: Any, *others: object) -> object:  # noqa: ANN401
        for text in context.target_collector.counter_lookup_items.values():
            is_new = text.page_maker_index is None
            if text.pending and is_new and not text.missing_counters:
                text.pending = False
                text.parse_again({})
        return plain(context, *others)

    return lay_out
