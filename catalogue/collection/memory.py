"""What a check remembers of a catalogue's files until the next one: by their bytes, never by when they were written.

It is one value in a store: a record for each association's file that was there. It is only believed if our own code and
the libraries are still the same, and the judgements in it only under the same rules.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field

from catalogue.collection.records import Plain, Record, from_plain, to_plain
from catalogue.source.own_code import digest_of_code
from catalogue.store import Store

_ROOMS = ("collection", "model", "source")


@dataclass(frozen=True, slots=True)
class Memory:
    """Records by the path of their file, and the rules by which those files were judged."""

    rules: str = ""
    records: Mapping[str, Plain] = field(default_factory=dict)

    def of(self, digests: Mapping[str, str]) -> dict[str, Record]:
        """What is known of files that still have these bytes."""
        known = {}
        for path, digest in digests.items():
            plain = self.records.get(path)
            if digest and plain and plain[0] == digest:
                with suppress(ValueError):
                    known[path] = from_plain(plain)
        return known

    def renewed(self, rules: str, paths: Iterable[str], fresh: Mapping[str, Record]) -> Memory:
        """The memory of these files: what is fresh, and of all others what was known; nothing of one without digest."""
        made = {path: to_plain(record) for path, record in fresh.items() if record.digest}
        kept = {path: self.records[path] for path in paths if path not in fresh}
        return Memory(rules, kept | made)


def remembered(store: Store, name: str) -> Memory:
    """The memory of the catalogue of this name; an empty one where there is none that can be believed."""
    with suppress(ValueError, TypeError, OSError, RecursionError):
        if data := store.get(name):
            code, rules, records = json.loads(data)
            if code == digest_of_code(_ROOMS) and isinstance(rules, str) and isinstance(records, dict):
                return Memory(rules, {path: plain for path, plain in records.items() if isinstance(plain, list)})
    return Memory()


def remember(store: Store, name: str, old: Memory, new: Memory) -> None:
    """Keep the new memory in the place of the old, if it is another and that is possible."""
    if new != old:
        with suppress(OSError):
            plain = [digest_of_code(_ROOMS), new.rules, dict(new.records)]
            store.put(name, json.dumps(plain, separators=(",", ":")).encode())
