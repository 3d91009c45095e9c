"""What the property of our profile holds: the difference between a value of ours and what HSDS gives back of it.

It is found by reading what was written, so that nothing can be forgotten: what doesn't come back as it was stands in
the property whole, and what comes back without having been said is named under `-`.
"""

from __future__ import annotations

from collections.abc import Mapping

from catalogue.exchange.hsds.names import Data
from catalogue.exchange.hsds.said import part, texts

NOT_SAID = "-"


def difference(meant: Mapping[str, object], read: Mapping[str, object]) -> Data:
    """What must be said beside that which was read, so that `combined` gives what was meant."""
    found = {key: value for key, value in meant.items() if key not in read or read[key] != value}
    more = sorted(read.keys() - meant.keys())
    return found | ({NOT_SAID: more} if more else {})


def combined(read: Mapping[str, object], extra: Mapping[str, object]) -> Data:
    """What was meant: the other way round."""
    left_out = {*texts(extra.get(NOT_SAID)), NOT_SAID}
    return {key: value for key, value in {**read, **extra}.items() if key not in left_out}


def difference_of_each(meant: Mapping[str, object], read: Mapping[str, object]) -> Data:
    """The same for parts that have keys, like places: each key stands there, so that its part is known again."""
    return {key: difference(part(value), part(read.get(key))) for key, value in meant.items()}


def combined_of_each(read: Mapping[str, object], extra: Mapping[str, object]) -> Data:
    """The parts that were meant."""
    return {key: combined(part(read.get(key)), part(value)) for key, value in extra.items()}
