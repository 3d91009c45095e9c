"""Which answer somebody means: by its id, by its label in any language, or by a word for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from catalogue.nearest import nearest
from catalogue.search.fold import words

Known = Mapping[str, Sequence[str]]
"""By id the words for an answer."""

_Fits = Callable[[Sequence[str]], bool]


def named(value: str, known: Known) -> tuple[str, ...]:
    """The ids that a value names: all that are called just so, else the only one that is called so among other words.

    Case, accents and the spelling of Danish letters don't count.
    """
    asked = words(value)
    if not asked:
        return ()
    same = _called(known, lambda name: name == asked)
    part = () if same else _called(known, lambda name: set(asked) <= set(name))
    return same or (part if len(part) == 1 else ())


def likely(value: str, known: Known) -> str:
    """The name that was most likely meant, as it is written; empty when none is near."""
    written = {name.lower(): name for name in (*known, *(name for names in known.values() for name in names))}
    return written.get(nearest(value, written), "")


def labels(known: Known) -> Iterator[str]:
    """What the answers are called in print."""
    return (names[0] if names else id_ for id_, names in known.items())


def _called(known: Known, fits: _Fits) -> tuple[str, ...]:
    return tuple(id_ for id_, names in known.items() if any(fits(words(name)) for name in (id_, *names)))
