"""Whatever a file looks like: laying it out loses nothing, changes nothing, and has an end."""

from __future__ import annotations

import os
import re
import secrets
from collections import Counter
from collections.abc import Iterator, Mapping

import pytest
from hypothesis import given, seed, settings

from catalogue.authoring.edit.order import ranks
from catalogue.authoring.fmt import formatted
from catalogue.source.document import Document, Path, Source
from catalogue.source.parse import comment_texts, parse_text
from tests.authoring.yaml_files import FILE, Drawn, yaml_files

KINDS = {
    *("comment before", "comment behind", "comment between", "comment head", "comment end", "comment parent"),
    *("comment tail", "comment flow", "comment inside", "modeline", "document start", "blank line"),
    *("plain", "single", "double", "empty", "number", "literal", "folded", "chomp ", "chomp +", "chomp -"),
    *("plain of several lines", "single of several lines", "double of several lines", "escaped space"),
    *("indentation indicator", "flow [", "flow {", "flow of several lines", "behind a dash", "below its key"),
    *("tabulator", "spaces at the end", "no last line end"),
}


def parsed(text: str) -> Document:
    outcome = parse_text(Source(FILE, text))
    assert outcome.value is not None, (outcome.diagnostics, text)
    return outcome.value


def check_all(drawn: Drawn) -> None:
    before = parsed(drawn.text)
    outcome = formatted(before)
    assert outcome.value is not None, outcome.diagnostics
    after = parsed(outcome.value.source.text)
    assert after.data == before.data
    assert comments(after).keys() == comments(before).keys()
    assert len(comments(before)) == sum(1 for _ in comment_texts(before.source))  # each is unlike the others
    assert owners(after) == owners(before)
    assert top(after) == top(before)
    assert again(after) == after.source.text
    assert_blank_lines_are_kept(drawn, before, after)
    assert_canonical(after)
    assert_layout(after)


def comments(document: Document) -> dict[str, int]:
    return {text: line for line, text in comment_texts(document.source)}


def owners(document: Document) -> dict[str, Path]:
    """To which key or item each comment belongs: the one that begins below it, or the one it stands behind."""
    starts = sorted(((key.line, key.column), len(path), path) for path, (key, _) in document.spans.items() if path)
    found: dict[str, Path] = {}
    for text, line in comments(document).items():
        kind = text.split()[1]
        if kind in {"before", "between"}:
            wanted = str if kind == "before" else int
            found[text] = next(path for (at, _), _, path in starts if at > line and isinstance(path[-1], wanted))
        if kind in {"behind", "flow", "inside"}:
            found[text] = [path for (at, _), _, path in starts if at <= line][-1]
    return found


def top(document: Document) -> list[str]:
    kept = ("# head", "# yaml-language-server")
    return [line for line in document.source.lines if line.startswith(kept)]


def again(document: Document) -> str:
    outcome = formatted(document)
    assert outcome.value is not None
    return outcome.value.source.text


def assert_blank_lines_are_kept(drawn: Drawn, before: Document, after: Document) -> None:
    if drawn.kinds["chomp +"] or drawn.kinds["no last line end"]:
        return  # such blank lines are a part of the text above; the data were compared
    assert blank_lines(after) == blank_lines(before)


def blank_lines(document: Document) -> int:
    return document.source.text.rstrip("\n").count("\n\n")


def assert_canonical(document: Document) -> None:
    for path, mapping in mappings(document.data):
        known = ranks(FILE, path)
        places = [known.get(key, len(known)) for key in mapping]
        assert is_in_brackets(document, path) or places == sorted(places)


def mappings(data: object, path: Path = ()) -> Iterator[tuple[Path, Mapping[str, object]]]:
    if isinstance(data, dict):
        yield path, data
        for key, each in data.items():
            yield from mappings(each, (*path, key))
    if isinstance(data, list):
        for index, each in enumerate(data):
            yield from mappings(each, (*path, index))


def assert_layout(document: Document) -> None:
    assert document.source.text.endswith("\n")
    assert not document.source.text.startswith("\n")
    for path, (key, _) in document.spans.items():
        if path and isinstance(path[-1], str) and not is_in_brackets(document, path[:-1]):
            assert (key.column - 1) % 2 == 0
            behind = document.source.lines[key.line - 1][key.end_column - 1 :]
            assert behind == ":" or re.match(r":( \S| +#)", behind), behind


def is_in_brackets(document: Document, path: Path) -> bool:
    value = document.spans[path][1]
    return bool(path) and document.source.lines[value.line - 1][value.column - 1] == "{"


def test_nothing_is_lost_or_changed_and_twice_is_once() -> None:
    seen: Counter[str] = Counter()

    @settings(max_examples=300)
    @given(yaml_files())
    def hold(drawn: Drawn) -> None:
        seen.update(drawn.kinds.keys())
        check_all(drawn)

    hold()
    assert {kind for kind, files in seen.items() if files >= 5} == KINDS


@pytest.mark.campaign
def test_ten_thousand_files(capsys: pytest.CaptureFixture[str]) -> None:
    number = int(os.environ.get("FMT_SEED", "0")) or secrets.randbelow(2**32)
    with capsys.disabled():
        print(f"\n10,000 files to lay out: FMT_SEED={number} draws the same again")  # noqa: T201
    widely = settings(max_examples=10_000, derandomize=False, database=None)
    seed(number)(widely(given(yaml_files())(check_all)))()
