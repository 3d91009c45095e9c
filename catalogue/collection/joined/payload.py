"""What is remembered of a source as long as nothing in it changes: plain lists and maps that JSON can hold.

What is read back is only believed as a whole: anything else than what we wrote is a `ValueError`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Self

from catalogue.collection.joined.names import Words
from catalogue.collection.records import (
    diagnostic_from_plain,
    diagnostic_to_plain,
    ties_from_plain,
    ties_to_plain,
)
from catalogue.collection.ties import Ties
from catalogue.diagnostics import Diagnostic
from catalogue.source.own_code import digest_of_code
from catalogue.store import Store

_ROOMS = ("collection", "model", "source")


class Lack(NamedTuple):
    """A word of a source that we have not: its group, id and label, our nearest, and its line in their vocabulary."""

    group: str
    id: str
    label: str
    nearest: str
    line: int


class WrongLine(NamedTuple):
    """A line of a map that names a word which isn't there: `rule` tells whether theirs or ours."""

    group: str
    theirs: str
    ours: str
    rule: str
    nearest: str


@dataclass(frozen=True)
class Payload:
    """A source as one that was read and judged: settings that count here, words, names, and what was found.

    `files` are the paths of its associations by their ids in the source, `ties` those of them that were understood,
    with the names of the whole. `areas` and `hosts` are what comes along, as its files write it, by its new name.
    `lacks` are words that we have not, `wrong_lines` those of its map that can't be followed; `found` are its errors,
    `private` what else in it may not be repeated, and `others` how many warnings there are. One that can't be
    understood at all has errors and no name.
    """

    name: Mapping[str, str] = field(default_factory=dict)
    inclusion: str = "listed"
    grace_days: int = 0
    main: str = ""
    demonstration: bool = False
    has_sources: bool = False
    words: Words = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)
    ties: Mapping[str, Ties] = field(default_factory=dict)
    areas: Mapping[str, Any] = field(default_factory=dict)
    hosts: Mapping[str, Any] = field(default_factory=dict)
    broken: tuple[str, ...] = ()
    lacks: tuple[Lack, ...] = ()
    wrong_lines: tuple[WrongLine, ...] = ()
    found: tuple[Diagnostic, ...] = ()
    private: tuple[Diagnostic, ...] = ()
    others: int = 0

    def to_json(self) -> bytes:
        """As bytes."""
        plain = dict(vars(self))
        plain["ties"] = {name: ties_to_plain(each) for name, each in self.ties.items()}
        plain |= {name: list(map(diagnostic_to_plain, getattr(self, name))) for name in ("found", "private")}
        return json.dumps(plain, separators=(",", ":"), ensure_ascii=False).encode()

    @classmethod
    def from_json(cls, data: bytes) -> Self:
        """Back again."""
        try:
            plain = json.loads(data)
            ties = {name: ties_from_plain(each) for name, each in plain.pop("ties").items()}
            found, private = (tuple(map(diagnostic_from_plain, plain.pop(name))) for name in ("found", "private"))
            lacks = tuple(Lack(*each) for each in plain.pop("lacks"))
            lines = tuple(WrongLine(*each) for each in plain.pop("wrong_lines"))
            broken = tuple(plain.pop("broken"))
            return cls(**plain, broken=broken, lacks=lacks, wrong_lines=lines, ties=ties, found=found, private=private)
        except (TypeError, KeyError, AttributeError) as error:
            raise ValueError from error


def recalled(store: Store, name: str, key: str) -> Payload | None:
    """What is remembered under a name, if it is of this key and of our own code of today."""
    with suppress(ValueError, OSError, RecursionError):
        data = store.get(name)
        head, _, body = (data or b"").partition(b"\n")
        if data and head == _head(key):
            return Payload.from_json(body)
    return None


def remember(store: Store, name: str, key: str, payload: Payload) -> None:
    """Keep it, if that is possible."""
    with suppress(OSError):
        store.put(name, _head(key) + b"\n" + payload.to_json())


def _head(key: str) -> bytes:
    return f"{digest_of_code(_ROOMS)} {key}".encode()
