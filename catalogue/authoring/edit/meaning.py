"""Whether an edited text still means what it should: nothing is written before this was asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from catalogue.authoring.edit.order import ranks
from catalogue.diagnostics import Diagnostic, Outcome, Span
from catalogue.source.document import Document, Path, Source
from catalogue.source.parse import comment_texts, parse_text


def verified(
    before: Document, text: str, data: Mapping[str, object], more: Iterable[str] = ()
) -> Outcome[Document | None]:
    """The edited file if it means `data` and has the comments it had, and `more`; else nothing, and why.

    Why it can't be read is no answer: that speaks of lines which nobody has. Only of a character nothing else is said.
    """
    parsed = parse_text(Source(before.source.path, text))
    if parsed.value is None and any(each.code == "CAT116" for each in parsed.diagnostics):
        return parsed
    is_same = parsed.value is not None and same(data, parsed.value.data, before.source.path)
    if parsed.value is None or not is_same or comments_of(parsed.value) != comments_of(before) + Counter(more):
        return Outcome(None, (Diagnostic("CAT123", Span(before.source.path)),))
    return parsed


def comments_of(document: Document) -> Counter[str]:
    """Each comment of a file, and how often it stands there."""
    return Counter(text for _, text in comment_texts(document.source))


def same(one: object, other: object, file: str, path: Path = ()) -> bool:
    """Whether two values are equal and of one kind, and in one order where it is the writer's: of ids, of items."""
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        is_in_order = bool(ranks(file, path)) or list(one) == list(other)
        each = all(same(one[key], other[key], file, (*path, key)) for key in one if key in other)
        return is_in_order and one.keys() == other.keys() and each
    if isinstance(one, list) and isinstance(other, list):
        pairs = enumerate(zip(one, other, strict=False))
        return len(one) == len(other) and all(same(*pair, file, (*path, index)) for index, pair in pairs)
    return one == other and all(isinstance(one, kind) == isinstance(other, kind) for kind in (bool, str))
