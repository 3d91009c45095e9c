"""What finding needs of an edition, as bytes that are quick to open: an offer's card is read only when it is told."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from catalogue.edition.edition import Edition
from catalogue.search.cards import Card, Heading, LeftOut, Said, card, heading
from catalogue.search.index import index
from catalogue.search.shelf import Shelf, spellings_of, unpacked

Names = Mapping[str, Mapping[str, Sequence[str]]]
"""By question and id the words by which an answer may be called."""

_QUICKLY = 3
_ALL_WORDS = "words"  # they are among the spellings


@dataclass(frozen=True)
class Kept:
    """An edition to find in; `names` are all answers there are, `wrong` the files that were set aside for errors."""

    heading: Heading
    names: Names
    wrong: tuple[str, ...]
    shelf: Shelf
    lines: tuple[bytes, ...]

    def card(self, number: int) -> Card:
        """The card of an offer."""
        return _card(json.loads(self.lines[number]))


def kept(edition: Edition, names: Names, wrong: Iterable[str]) -> bytes:
    """The edition as bytes: a line of JSON for all of it, and one for each offer."""
    made = dict(index(edition))
    spellings = spellings_of(unpacked(made))
    head = [heading(edition), names, list(wrong), {**made, _ALL_WORDS: ""}, spellings]
    lines = [head, *(card(offer) for offer in edition.offers)]
    return zlib.compress("\n".join(map(_written, lines)).encode(), _QUICKLY)


def opened(data: bytes) -> Kept:
    """The same to find in; raises `ValueError` for what isn't such bytes."""
    try:
        first, *lines = zlib.decompress(data).split(b"\n")
        told, names, wrong, made, spellings = json.loads(first)
        return Kept(_heading(told), names, tuple(wrong), unpacked(made, spellings), tuple(lines))
    except (zlib.error, TypeError, KeyError) as error:
        raise ValueError(error) from error


def _written(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _heading(told: Sequence[Any]) -> Heading:
    made = Heading(*told)
    return made._replace(
        banners=tuple(made.banners),
        safety=tuple(made.safety),
        left_out=tuple(LeftOut(*each) for each in made.left_out),
    )


def _card(told: Sequence[Any]) -> Card:
    made = Card(*told)
    return made._replace(
        badges=tuple(made.badges),
        evidence=tuple(made.evidence),
        facts={key: _said(*each) for key, each in made.facts.items()},
        facets={key: tuple(ids) for key, ids in made.facets.items()},
    )


def _said(label: str, text: str, ids: Sequence[str]) -> Said:
    return Said(label, text, tuple(ids))
