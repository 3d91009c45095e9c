"""The fixed words of a language: the project's own file, completed key by key from the default ones.

What its own file lacks comes from the default file of that language, else from the English, else from the Danish one: a
third language needs one file and no code, and a key that we add later breaks no older file. A word is one key; it may
have variants by audience or by number, which are taken together, so that an own word brings its own variants.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from string import Formatter

from catalogue.diagnostics import CatalogueError, Diagnostic, Outcome, Span
from catalogue.edition.language import Labels, plural_categories
from catalogue.model.values import AUDIENCES
from catalogue.nearest import nearest
from catalogue.project import TEMPLATES, default_templates
from catalogue.source.document import Document, Path
from catalogue.source.parse import parse
from catalogue.source.tree import FolderTree, Tree

FALLBACKS = ("en", "da")
OF_ONE_LANGUAGE = frozenset({"locale"})
"""Keys that mean nothing in another language: they may be missing, and nothing takes their place."""

_READERS = frozenset({*AUDIENCES, "default"})
_NUMBERS = frozenset({"zero", "one", "two", "few", "many", "other"})
_COUNTED = "n"  # «one offer», «two offers»: a variant by number needn't say the number
_TOLD = 5


def labels_path(language: str) -> str:
    """Where a project keeps its own words of a language, and where the default ones lie beside the package."""
    return f"{TEMPLATES}/labels/{language}.yaml"


def has_labels(tree: Tree, language: str) -> bool:
    """Whether there are words of this language, the project's own or the default ones."""
    return tree.exists(labels_path(language)) or _defaults().exists(labels_path(language))


def labels_of(tree: Tree, language: str) -> Outcome[Labels]:
    """All words of a language, complete whatever the project's own file holds, and what is wrong with that file."""
    known = _known(language)
    if not tree.exists(labels_path(language)):
        return Outcome(known)
    parsed = parse(tree, labels_path(language))
    if parsed.value is None:
        return Outcome(known, parsed.diagnostics)
    own = _Own(parsed.value, plural_categories(language))
    labels = own.over(known, parsed.value.data, ())
    missing = () if _defaults().exists(labels_path(language)) else tuple(own.missing)
    return Outcome(labels, (*own.wrong, *_told(labels_path(language), missing)))


def _told(path: str, missing: Collection[str]) -> Iterator[Diagnostic]:
    if missing:
        some = ", ".join(list(missing)[:_TOLD]) + (", …" if len(missing) > _TOLD else "")
        yield Diagnostic("CAT403", Span(path), {"count": len(missing), "missing": some})


def _defaults() -> Tree:
    return FolderTree(default_templates().parent)


def _known(language: str) -> Labels:
    """The default words of a language, completed by those of the others."""
    found: Labels = {}
    for each in (*(other for other in reversed(FALLBACKS) if other != language), language):
        if _defaults().exists(labels_path(each)):
            parsed = parse(_defaults(), labels_path(each))
            if parsed.value is None:
                raise CatalogueError(parsed.diagnostics[0])
            found = _completed(parsed.value.data, {key: found[key] for key in found if key not in OF_ONE_LANGUAGE})
    return {key: found[key] for key in found if key not in OF_ONE_LANGUAGE} if _is_foreign(language) else found


def _is_foreign(language: str) -> bool:
    return not _defaults().exists(labels_path(language))


def _completed(labels: Labels, others: Labels) -> Labels:
    found = dict(labels)
    for key, other in others.items():
        mine = found.get(key)
        if mine is None:
            found[key] = other
        elif isinstance(mine, Mapping) and isinstance(other, Mapping) and not is_word(mine):
            found[key] = _completed(mine, other)
    return found


def is_word(found: object) -> bool:
    """Whether this is a word with its variants, and not a group of words."""
    return not isinstance(found, Mapping) or found.keys() <= _READERS or (found.keys() <= _NUMBERS and "other" in found)


@dataclass
class _Own:
    """A project's own file while it is laid over what is known."""

    document: Document
    numbers: frozenset[str]
    wrong: list[Diagnostic] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)

    def over(self, known: Labels, own: Labels, path: Path) -> Labels:
        """The words that are known, with the project's own in their place where these can be used."""
        self._refuse_unknown(own.keys() - known.keys() - (set() if path else OF_ONE_LANGUAGE), known, path)
        found = {key: self._word_or_group(known[key], own.get(key), (*path, key)) for key in known}
        return found | {key: own[key] for key in OF_ONE_LANGUAGE & own.keys() if not path and _is_text(own[key])}

    def _refuse_unknown(self, keys: Collection[str], known: Collection[str], path: Path) -> None:
        for key in sorted(keys):
            args = {"id": ".".join(map(str, (*path, key))), "nearest": nearest(key, known)}
            self.wrong.append(Diagnostic("CAT404", self.document.key_span(*path, key), args))

    def _word_or_group(self, known: object, own: object, path: Path) -> object:
        if isinstance(known, Mapping) and not is_word(known):
            if own is not None and not isinstance(own, Mapping):
                self._refuse(path, "group")
            return self.over(known, own if isinstance(own, Mapping) else {}, path)
        if own is None:
            self.missing.append(".".join(map(str, path)))
            return known
        return self._word(_Sample.of(known), known, own, path)

    def _word(self, sample: _Sample, known: object, own: object, path: Path) -> object:
        """The own word with its variants; where it has none for some readers or numbers, the known ones stay."""
        if not isinstance(own, Mapping):
            return own if self._fits(sample, own, path) else known
        allowed = self.numbers if sample.is_counted and own.keys() & _NUMBERS else _READERS
        self._refuse_unknown(own.keys() - allowed, allowed, path)
        kept = [key for key in own if key in allowed]
        found = {key: self._word(sample, _variant(known, key), own[key], (*path, key)) for key in kept}
        last = "other" if allowed is self.numbers else "default"
        if last in found or found.keys() >= set(AUDIENCES):
            return found
        self.missing.append(".".join(map(str, (*path, last))))
        if last == "default" and isinstance(known, Mapping) and known.keys() <= _READERS:
            return {**known, **found}
        return {**found, last: _variant(known, last)}

    def _fits(self, sample: _Sample, own: object, path: Path) -> bool:
        if not isinstance(own, str):
            return self._refuse(path, "text")
        try:
            used = _fields(own)
        except ValueError:
            return self._refuse(path, "braces")
        for name, how in used.items():
            if name not in sample.allowed or how not in {"", sample.allowed[name]}:
                return self._refuse(path, "unknown", "{" + name + "}", sample)
        if lost := sorted(sample.needed - used.keys()):
            return self._refuse(path, "lost", "{" + lost[0] + "}", sample)
        return True

    def _refuse(self, path: Path, rule: str, value: str = "", sample: _Sample | None = None) -> bool:
        names = ", ".join("{" + name + "}" for name in sorted(sample.allowed)) if sample else ""
        args = {"id": ".".join(map(str, path)), "rule": rule, "value": value, "allowed": names or "–"}
        self.wrong.append(Diagnostic("CAT405", self.document.value_span(*path), args))
        return False


@dataclass(frozen=True)
class _Sample:
    """What may stand between braces in a word, how it is written there, and what must."""

    allowed: Mapping[str, str]
    needed: frozenset[str]
    is_counted: bool

    @classmethod
    def of(cls, known: object) -> _Sample:
        """As the known word and its variants have it."""
        each = [_fields(text) for text in _leaves(known)]
        allowed = {name: how for fields in each for name, how in fields.items()}
        needed = frozenset(name for name in allowed if all(name in fields for fields in each)) - {_COUNTED}
        return cls(allowed, needed, _COUNTED in allowed or _has_numbers(known))


def _has_numbers(known: object) -> bool:
    return isinstance(known, Mapping) and ("other" in known or any(_has_numbers(each) for each in known.values()))


def _leaves(known: object) -> Iterator[str]:
    if isinstance(known, Mapping):
        for each in known.values():
            yield from _leaves(each)
    else:
        yield str(known)


def _fields(text: str) -> dict[str, str]:
    """What stands between braces, and how it is to be written there («02»); a `ValueError` if a brace is alone."""
    parts = Formatter().parse(text)
    return {name: f"!{turned}" if turned else how or "" for _, name, how, turned in parts if name is not None}


def _variant(known: object, key: str) -> object:
    """The known word for some readers or numbers, else for the others."""
    if not isinstance(known, Mapping):
        return known
    return known.get(key, known.get("other", known.get("default", next(iter(known.values())))))


def _is_text(value: object) -> bool:
    return isinstance(value, str)
