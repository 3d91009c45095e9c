"""Values of every field, drawn: what a file may hold, as an extract gives it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from catalogue.compare.changes import Plain
from catalogue.exchange.sheets.columns import leaves
from catalogue.exchange.sheets.words import Tongue
from catalogue.model.base import Model
from catalogue.model.fields import Field, fields_of
from catalogue.model.references import REFERENCES
from catalogue.model.shapes import Shape

TRICKY = [
    "=1+1",
    "+45 12",
    "-",
    "–",
    "@SUM(A1)",
    "a; b",
    "a | b",
    "a\\b",
    "\\n",
    "a = b",
    "'x",
    "Fra: 3",
    "x\ny",
    "1/4",
]
TEXTS = st.sampled_from(TRICKY) | st.text(
    st.characters(min_codepoint=32, max_codepoint=0x2FFF, categories=("L", "N", "P", "S", "Zs")),
    min_size=1,
    max_size=12,
)
# A sheet's own reader takes spaces off the ends, as the files do; what is empty then is no text.
LINES = TEXTS.map(str.strip).filter(bool)
SLUGS = st.from_regex(r"[a-z]{1,5}(-[a-z0-9]{1,3})?", fullmatch=True)
DAYS = st.dates(date(1999, 1, 1), date(2031, 12, 31)).map(date.isoformat)
TIMES = st.times().map(lambda time: f"{time:%H:%M}")
LANGUAGES = ("da", "en", "so", "zxx")
SIMPLE: dict[str, st.SearchStrategy[Plain]] = {
    "number": st.integers(0, 10_000),
    "yes-no": st.booleans(),
    "money": st.decimals(0, 99_999, places=2).map(lambda each: f"{Decimal(each).normalize():f}"),
    "decimal": st.decimals(-90, 90, places=4).map(lambda each: f"{Decimal(each).normalize():f}"),
    "date": DAYS,
    "partial-date": st.one_of(DAYS, DAYS.map(lambda each: each[:7]), DAYS.map(lambda each: each[:4])),
    "day-of-year": DAYS.map(lambda each: each[5:]),
    "time": TIMES,
    "every": st.sampled_from(["day", "week", "month", "year", "2 weeks", "3 months", "2 years", "10 days"]),
    "language": st.sampled_from(["da", "en", "ar", "prs", "zxx", "pt-BR"]),
    "slug": SLUGS,
    "postal-code": st.integers(1000, 9999).map(str),
    "municipality-code": st.integers(101, 999).map(lambda each: f"0{each}"),
}


def values_of(model: type[Model], tongue: Tongue) -> st.SearchStrategy[dict[str, Plain]]:
    """Some of a model's fields."""
    known = {name for leaf in leaves(model) for name in leaf.path[:1]}
    fields = {name: field for name, field in fields_of(model).items() if name in known}
    return st.fixed_dictionaries({}, optional={name: _of(field, field.shape, tongue) for name, field in fields.items()})


def _of(field: Field, shape: Shape, tongue: Tongue) -> st.SearchStrategy[Plain]:
    if shape.item is not None:
        return _collection(field, shape, shape.item, tongue)
    if shape.part is not None:
        return values_of(shape.part, tongue).filter(bool)
    if shape.choices:
        return st.sampled_from(shape.choices)
    if shape.kind in {"text", "title", "prose"}:
        return st.dictionaries(st.sampled_from(LANGUAGES), LINES, min_size=1)
    names = tongue.names(field, shape)
    if names is not None and field.key in REFERENCES:
        return st.sampled_from(sorted(names.shown)) if names.shown else SLUGS
    return SIMPLE.get(shape.kind, LINES)


def _collection(field: Field, shape: Shape, item: Shape, tongue: Tongue) -> st.SearchStrategy[Plain]:
    values = _of(field, item, tongue)
    if shape.kind == "map":
        return st.dictionaries(SLUGS, values, min_size=1, max_size=3)
    if item.kind in {"text", "title", "prose"}:
        values = values.map(lambda text: text["da"] if isinstance(text, dict) and text.keys() == {"da"} else text)
        return st.lists(values, min_size=1, max_size=3)
    if item.part is not None:
        return st.lists(values, min_size=1, max_size=3)
    return st.lists(values, min_size=1, max_size=3, unique=True)
