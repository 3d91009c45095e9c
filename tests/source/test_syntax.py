"""What is said of a file that isn't YAML: the code, the face of it, and the place where a person would look."""

from __future__ import annotations

import pytest

from catalogue.source.document import Source
from catalogue.source.parse import parse_text
from catalogue.source.syntax import syntax_diagnostic


@pytest.mark.parametrize(
    ("text", "place", "code", "args"),
    [
        ("a: @x", (1, 4), "CAT104", {"rule": "sign", "sign": "@"}),
        ("a: `x`", (1, 4), "CAT104", {"rule": "sign", "sign": "`"}),
        ("a: %x", (1, 4), "CAT104", {"rule": "sign", "sign": "%"}),
        ('a: "K:\\p"', (1, 7), "CAT104", {"rule": "escape"}),
        ('a: "\\u12"', (1, 7), "CAT104", {"rule": "escape"}),
        ("a: | text", (1, 4), "CAT104", {"rule": "block"}),
        ("%FOO\n---\na: 1", (1, 5), "CAT104", {}),
        ("a: 'x\nb: 1\n", (1, 4), "CAT105", {"quote": "'"}),
        ('a: "x\nb: 1\n', (1, 4), "CAT105", {"quote": '"'}),
        ('a: "b\n---\nc"', (1, 4), "CAT105", {"quote": '"'}),
        ("a: [b\n", (1, 4), "CAT106", {"bracket": "["}),
        ("a: {b: c\n", (1, 4), "CAT106", {"bracket": "{"}),
        ("a: [b, c\nd: e\n", (1, 4), "CAT106", {"bracket": "["}),
        ("a: & x", (1, 4), "CAT108", {"name": "&"}),
        ("a: *Nyt* til", (1, 4), "CAT108", {"name": "*Nyt*"}),
        ("a: *", (1, 4), "CAT108", {"name": "*"}),
        ('a: !"x" y', (1, 4), "CAT109", {"tag": '!"x"'}),
        ("a: !b!c x", (1, 4), "CAT109", {"tag": "!b!c"}),
        ("a:\n\t- b", (2, 1), "CAT112", {}),
        ("a: b: c", (1, 5), "CAT117", {}),
        ("a: b\n  c: d\n", (2, 3), "CAT118", {}),
        ("a:\n  - b\n  c: d\n", (3, 3), "CAT118", {}),
        ("a:\n  - b\n  c\n  - d\n", (3, 3), "CAT118", {"rule": "colon"}),
        ("a\nb: c", (2, 1), "CAT118", {}),
        ("a: 1\nb:c\nd: e", (2, 1), "CAT118", {"rule": "space"}),
        ("a: 1\n<<<<<<< HEAD\nb: c\n=======\nb: d\n>>>>>>> gren\n", (2, 1), "CAT118", {"rule": "merge", "line": 6}),
        ("a: 1\n=======\nb: c\n", (2, 1), "CAT118", {"rule": "marker"}),
        ("a: 1\nb: c\n>>>>>>> gren\n", (3, 1), "CAT118", {"rule": "marker"}),
        ("a: - b", (1, 4), "CAT118", {"rule": "dash"}),
        ('a: "b" c', (1, 8), "CAT118", {"rule": "quote"}),
        ("a: 'b's'", (1, 7), "CAT118", {"rule": "quote"}),
        ("a: [b] c", (1, 8), "CAT118", {"rule": "bracket"}),
        ("a: {b: c}}", (1, 10), "CAT118", {"rule": "bracket"}),
        ("a: 1\n- b", (2, 1), "CAT118", {}),
    ],
)
def test_faces(text: str, place: tuple[int, int], code: str, args: dict[str, str]) -> None:
    (found,) = parse_text(Source("x.yaml", text)).diagnostics
    assert (found.code, found.span.line, found.span.column) == (code, *place)
    told = {name: value for name, value in found.args.items() if name != "problem"}
    assert told == args or (code == "CAT104" and told.items() >= args.items())


def test_an_error_without_a_place_is_at_the_beginning() -> None:
    found = syntax_diagnostic(Source("x.yaml", "a: 1"), ValueError("?"))
    assert (found.code, found.span.line, found.span.column) == ("CAT104", 1, 1)


def test_a_place_after_the_last_line_is_no_mistake_of_ours() -> None:
    (found,) = parse_text(Source("x.yaml", "? [a")).diagnostics
    assert found.code == "CAT106"
