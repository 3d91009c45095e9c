"""A new association's file, as `new association` would lay it out."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence

from catalogue.authoring.arrival.notes import Arriving, Finding
from catalogue.authoring.arrival.plain import written
from catalogue.authoring.edit.data import as_read
from catalogue.authoring.edit.meaning import same
from catalogue.authoring.edit.values import dump
from catalogue.authoring.fmt import formatted
from catalogue.authoring.schema_files import modeline
from catalogue.authoring.workplace import Workplace
from catalogue.diagnostics import Diagnostic, Span
from catalogue.messages.questions import comment
from catalogue.model.values import SLUG_PATTERN
from catalogue.project import OFFERS
from catalogue.source.document import Path, Source
from catalogue.source.parse import parse_text

_LONGEST_ID = 80
_SHOWN = 60

Made = tuple[list[Arriving], list[Finding]]


def new_file(place: Workplace, association: str, data: Mapping[str, object], origin: str) -> Made:
    """The file, or why there can't be one."""
    if len(association) > _LONGEST_ID or not re.fullmatch(SLUG_PATTERN, association):
        return [], [_refused("id", association, origin)]
    path = f"{OFFERS}/{association}.yaml"
    if place.tree.exists(path) or os.path.lexists(place.root / path):
        return [], [_refused("taken", association, origin)]
    value = written(data, path, ())
    assert isinstance(value, Mapping)  # noqa: S101  # a mapping stays one
    comments: dict[Path, Sequence[str]] = {
        (): [modeline("partnership").removeprefix("# "), comment("association", place.language), ""],
        ("evidence",): [comment("evidence", place.language)],
        **{(key,): [""] for key in ("partnership", "contacts", "offers") if key in value},
    }
    parsed = parse_text(Source(path, "\n".join(dump(value, comments)) + "\n"))
    if parsed.value is None or not same(as_read(value), parsed.value.data, path):
        wrong = parsed.diagnostics or (Diagnostic("CAT123", Span(path)),)
        return [], [Finding(each, origin) for each in wrong]
    text = (formatted(parsed.value).value or parsed.value).source.text
    return [Arriving(path, "", text, text.encode(), is_new=True, origin=origin)], []


def _refused(rule: str, association: str, origin: str) -> Finding:
    return Finding(Diagnostic("CAT083", Span(""), {"rule": rule, "id": association[:_SHOWN]}), origin)
