"""A file made of what others wrote, without what no file may hold: what remains is as `check` wants it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from catalogue.collection.checks.glyphs import unshown
from catalogue.collection.checks.privacy import registration_like
from catalogue.diagnostics import Diagnostic, Span
from catalogue.exchange.base import Loss, Why
from catalogue.exchange.hsds.prose import safe_prose
from catalogue.exchange.hsds.references import Known, unknown_references
from catalogue.exchange.hsds.said import is_list
from catalogue.model.fields import field_at
from catalogue.model.partnership import PartnershipFile
from catalogue.model.validate import validate
from catalogue.source.document import Document, Key, Path, Source, Spans

_ROUNDS = 20
"""How often something may have to go since something else went; each round takes out all that is wrong by then."""
_LOOKED_AT = 10_000
"""Characters of a text: no field takes more, and a stranger's may be as long as the file."""
_TOO_LONG = "CAT206"
_NO_CONSENT = "CAT231"


@dataclass
class Fitting:
    """One file on its way: plain data that may be changed, and what had to go."""

    data: dict[str, object]
    known: Known
    losses: list[Loss] = field(default_factory=list)

    def fit(self) -> bool:
        """Take out what doesn't fit; whether a file is left."""
        self._texts()
        for _ in range(_ROUNDS):
            self._references()
            document = _document(self.data)
            found = validate(document, PartnershipFile)
            if found.value is not None:
                return True
            if not self._mended(found.diagnostics, tuple(document.spans)):
                return False
        return False

    def _texts(self) -> None:
        for path, whole in list(_texts(self.data)):
            text = whole if len(whole) <= _LOOKED_AT else f"{whole[:_LOOKED_AT]}…"
            if text != whole:
                self._lose(path, "coarser")
                _put(self.data, path, text)
            if any(match["between"] for match in registration_like(text)):
                self._take(path, "not-valid", secret=True)
                continue
            printed = text if path[-1] in self.known.unprinted else _printed(text)
            kind = field_at(PartnershipFile, path)
            is_prose = kind is not None and kind.shape.innermost.kind == "prose"
            plain = safe_prose(printed) if is_prose else printed
            if plain != text:
                self._lose(path, "reworded")
                _put(self.data, path, plain)

    def _references(self) -> None:
        for path, wanted in reversed(list(unknown_references(self.data, self.known))):
            self._take(path, "dropped-reference", nearest=wanted)

    def _mended(self, found: Iterable[Diagnostic], paths: tuple[Path, ...]) -> bool:
        """Whether all that is wrong could be taken out: the last of a list first, so that no place moves."""
        at = {self._at(each, paths): each for each in found}
        for path, diagnostic in sorted(at.items(), key=lambda each: _order(each[0]), reverse=True):
            if not path:
                return False
            self._mend(path, diagnostic)
        return True

    def _at(self, diagnostic: Diagnostic, paths: tuple[Path, ...]) -> Path:
        return paths[diagnostic.span.line - 1] if 0 < diagnostic.span.line <= len(paths) else ()

    def _mend(self, path: Path, diagnostic: Diagnostic) -> None:
        value, limit = _get(self.data, path), diagnostic.args.get("limit", 0)
        if diagnostic.code == _TOO_LONG and isinstance(value, str) and isinstance(limit, int) and limit > 1:
            self._lose(path, "coarser", value)
            _put(self.data, path, f"{value[: limit - 1].rstrip()}…")
        elif diagnostic.code == _NO_CONSENT:
            self._take(path, "no-consent", secret=True)
        else:
            self._take(path, "not-valid")

    def _take(self, path: Path, why: Why, *, nearest: str = "", secret: bool = False) -> None:
        value = _get(self.data, path)
        if value is not None:
            told = "" if secret else f"{value} → {nearest}" if nearest else value
            self._lose(path, why, told)
            _remove(self.data, path)

    def _lose(self, path: Path, why: Why, value: object = "") -> None:
        self.losses.append(Loss(_record(self.data, path), written(path), why, short(value)))


def _printed(text: str) -> str:
    """The text without characters that the catalogue's font lacks."""
    missing = "".join(found[0] for found in unshown(Source("", text)))
    return "".join(each for each in text if each not in missing or each == " ").strip() if missing else text


def short(value: object) -> str:
    """A value as one short line."""
    if isinstance(value, Mapping):
        value = "; ".join(filter(None, (short(each) for key, each in value.items() if not is_id(key))))
    elif is_list(value):
        value = "; ".join(filter(None, map(short, value)))
    text = " ".join(str(value).split())
    return text if len(text) <= _SHORT else f"{text[: _SHORT - 1].rstrip()}…"


_SHORT = 120


def is_id(key: object) -> bool:
    """Whether a column names something else by its id, which says nothing to a reader."""
    return key == "id" or str(key).endswith("_id")


def written(path: Path) -> str:
    """A place as the field list writes it: `offers[].age.minimum`, `contacts.<id>.role`."""
    words: list[str] = []
    for before, step in zip(("", *path), path, strict=False):
        if isinstance(step, int):
            words[-1] += "[]"
        else:
            words.append("<id>" if before in _BY_KEY else step)
    return ".".join(words)


_BY_KEY = ("contacts", "places")


def _record(data: Mapping[str, object], path: Path) -> str:
    offers = data.get("offers")
    if path[:1] == ("offers",) and len(path) > 1 and is_list(offers) and isinstance(path[1], int):
        offer = offers[path[1]]
        return str(offer.get("id", "")) if isinstance(offer, Mapping) else ""
    association = data.get("association")
    return str(association.get("name", "")) if isinstance(association, Mapping) else ""


def _document(data: Mapping[str, object]) -> Document:
    """The data with a place for each value: a line of its own, the first for the whole."""
    paths = list(_paths((), data))
    spans: Spans = {path: (Span("", line, 1, line, 2),) * 2 for line, path in enumerate(paths, 1)}
    return Document(Source("", ""), data, lambda _: spans)


def _paths(path: Path, value: object) -> Iterator[Path]:
    yield path
    for key, below in _parts(value):
        yield from _paths((*path, key), below)


def _texts(value: object, path: Path = ()) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    for key, below in _parts(value):
        yield from _texts(below, (*path, key))


def _parts(value: object) -> Iterator[tuple[Key, object]]:
    if isinstance(value, Mapping):
        yield from value.items()
    elif is_list(value):
        yield from enumerate(value)


def _get(data: object, path: Path) -> object:
    for step in path:
        if isinstance(data, Mapping):
            data = data.get(step)
        elif is_list(data) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            return None
    return data


def _put(data: object, path: Path, value: object) -> None:
    inside = _get(data, path[:-1])
    if isinstance(inside, dict | list):
        inside[path[-1]] = value  # type: ignore[index]  # a list's steps are numbers, a mapping's are texts


def _remove(data: object, path: Path) -> None:
    inside = _get(data, path[:-1])
    if isinstance(inside, dict):
        inside.pop(path[-1], None)
    elif isinstance(inside, list) and isinstance(path[-1], int):
        del inside[path[-1]]
    if inside in ({}, []) and len(path) > 1 and path[:-1] != ("offers",):
        _remove(data, path[:-1])


def _order(path: Path) -> tuple[tuple[bool, int, str], ...]:
    return tuple((isinstance(step, int), step if isinstance(step, int) else 0, str(step)) for step in path)
