"""Whatever stands in a file, reading and judging it ends with words and never with an exception."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.collection.checks import judge
from catalogue.collection.collect import collect
from catalogue.diagnostics import Diagnostic
from catalogue.edition.compose import compose
from catalogue.edition.labels import labels_of
from catalogue.messages import words
from catalogue.reporters.base import Options
from catalogue.reporters.registry import REPORTERS
from catalogue.source.text import read_text
from tests.pipeline.workshop import GOOD, TODAY
from tests.pipeline.workshop import tree as files_of

PATHS = (
    "data/offers/samtaleforeningen.yaml",
    "data/offers/lektieforeningen.yaml",
    "data/catalogue.yaml",
    "data/vocabulary.yaml",
    "data/recipients.yaml",
    "data/pages/preface.md",
)
# Pieces that mean something to YAML, to Markdown or to us.
PIECES = [
    *"-:?[]{}&*!|>'\"%@`#,\\~<=+_()\n\t 0aæ",
    *("  - ", "\n\n", "...\n", "---\n", "null", "true", "yes", "1e9", "0x1f", "2026-02-30", "12:30", "[[", "!!str "),
    *("\u202e", "\x1b", "\ufeff", "\x00", "\x85", "\u2028", "😀", "é", "010190-1234", "&a ", "*a", "<<: ", "{{ a }}"),
    *("a: b", "? a", "id: samtalegruppe", "shown_in: []", "hidden: true", "from: 2026-01-01", "[a](b)", "<b>", "**"),
]


@dataclass(frozen=True)
class Shelf:
    """A `Tree` in memory."""

    held: dict[str, bytes]

    def files(self, folder: str) -> tuple[str, ...]:
        return tuple(sorted(path for path in self.held if path.startswith(f"{folder}/")))

    def exists(self, path: str) -> bool:
        return path in self.held

    def size(self, path: str) -> int:
        return len(self.held[path])

    def read(self, path: str) -> bytes:
        return self.held[path]


@lru_cache(maxsize=1)
def small() -> dict[str, bytes]:
    return files_of(GOOD / "small")


def survive(path: str, data: bytes) -> tuple[Diagnostic, ...]:
    """Read, judge, put into words, compose: as `check` and `build` do."""
    shelf = Shelf({**small(), path: data})
    collected = collect(shelf, None, TODAY)
    found = collected.diagnostics
    if collected.value is not None:
        found += judge(collected.value)
        for name in collected.value.settings.editions:
            compose(collected.value, name, labels_of(shelf, "da").value)
    for language in ("en", "da"):
        report = REPORTERS["text"](found, lambda name: lines(shelf, name), language, Options(80, verbose=True))
        assert "\x1b" not in report
        assert "Traceback" not in report
        assert all(words(each, language).message for each in found)
    return found


def lines(shelf: Shelf, path: str) -> tuple[str, ...]:
    return tuple((read_text(shelf, path).value or "").split("\n"))


def changed(data: bytes, chance: random.Random) -> bytes:
    """A file after a few slips of the hand."""
    text = data.decode()
    for _ in range(chance.randint(1, 5)):
        at, length = chance.randrange(len(text) + 1), chance.choice([0, 0, 1, 1, 5, 40])
        kind = chance.random()
        piece = (
            chance.choice(PIECES) if kind < 0.7 else text[chance.randrange(len(text) + 1) :][: chance.randint(1, 80)]
        )
        text = text[:at] + piece + text[at + length :]
    made = text.encode("utf-8", "replace")
    if chance.random() < 0.1:
        at = chance.randrange(len(made))
        made = made[:at] + bytes([chance.randrange(256)]) + made[at + 1 :]
    return made


@given(data=st.binary(max_size=400), path=st.sampled_from(PATHS))
def test_random_bytes(data: bytes, path: str) -> None:
    survive(path, data)


@given(text=st.lists(st.sampled_from(PIECES), max_size=60).map("".join), path=st.sampled_from(PATHS))
def test_random_signs(text: str, path: str) -> None:
    survive(path, text.encode())


@given(seed=st.integers(0, 2**32), path=st.sampled_from(PATHS))
@settings(max_examples=max(settings().max_examples, 100))
def test_slips_of_the_hand(seed: int, path: str) -> None:
    survive(path, changed(small()[path], random.Random(seed)))  # noqa: S311  # slips, not secrets


@pytest.mark.parametrize("path", PATHS[:5])
def test_every_line_may_be_missing(path: str) -> None:
    rows = small()[path].split(b"\n")
    for number in range(len(rows)):
        survive(path, b"\n".join(rows[:number] + rows[number + 1 :]))


@pytest.mark.campaign
@pytest.mark.parametrize("path", PATHS)
def test_many_slips_of_the_hand(path: str) -> None:
    for seed in range(2000):
        survive(path, changed(small()[path], random.Random(seed)))  # noqa: S311  # slips, not secrets


def test_slips_are_found_and_not_all_are_harmless() -> None:
    findings = [survive(PATHS[0], changed(small()[PATHS[0]], random.Random(seed))) for seed in range(60)]  # noqa: S311
    codes = {each.code for found in findings for each in found}
    assert len(codes) > 8
    assert min(len(found) for found in findings) < max(len(found) for found in findings)
    assert date.fromisoformat("2026-11-01") == TODAY
