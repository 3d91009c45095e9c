"""A comment is found as a comment, and as nothing else; and it is about what a person means by its place."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from catalogue.source.comments import Comment, comments
from catalogue.source.document import Source
from catalogue.source.parse import parse_text

TEXT = """\
# catalogue: ignore A
evidence: invented   # catalogue: ignore B
association:
  # catalogue: ignore C
  # an ordinary comment

  name: "x # catalogue: ignore NO"
  other: 'x
    # catalogue: ignore NO
    y'
offers:
  # catalogue: ignore D
  - id: a # catalogue: ignore E
    description: |   # catalogue: ignore F
      text
      # catalogue: ignore NO
      more

    # catalogue: ignore G
    flow: [a, # catalogue: ignore H
           b#catalogue: ignore NO
          ]
    "k # catalogue: ignore NO": 1
    plain: text that
      goes on
    folded: >-
      text
    # catalogue: ignore I
    empty:
    last: |+
      text

# catalogue: ignore J
"""
SIGN = "# catalogue: ignore CAT313 a reason"


def found(text: str) -> list[Comment]:
    parsed = parse_text(Source("data/offers/x.yaml", text))
    assert parsed.value is not None, parsed.diagnostics
    return list(comments(parsed.value, "catalogue: ignore"))


def test_comments_and_what_they_are_about() -> None:
    seen = {each.text.rpartition(" ")[2]: (each.span.line, each.first_line, each.last_line) for each in found(TEXT)}
    assert seen == {
        "A": (1, 2, 2),
        "B": (2, 2, 2),
        "C": (4, 7, 7),
        "D": (12, 13, 32),  # the whole entry, with the blank line that belongs to its last text
        "E": (13, 13, 13),
        "F": (14, 14, 14),
        "G": (19, 20, 21),
        "H": (20, 20, 20),
        "I": (28, 29, 29),
        "J": (33, 0, 0),
    }


def test_the_place_of_a_comment() -> None:
    lines = TEXT.split("\n")
    for each in found(TEXT):
        assert lines[each.span.line - 1][each.span.column - 1 : each.span.end_column - 1] == f"# {each.text}"


@pytest.mark.parametrize("text", ["a: 1\n#catalogue: ignore x\nb: 1\n", "a: 1 #\tcatalogue: ignore x \n"])
def test_however_it_is_spaced(text: str) -> None:
    assert [each.text for each in found(text)] == ["catalogue: ignore x"]


def test_nothing_is_located_in_a_file_without_the_word(monkeypatch: pytest.MonkeyPatch) -> None:
    parsed = parse_text(Source("data/offers/x.yaml", "a: 1 # an ordinary comment\n")).value
    assert parsed is not None
    monkeypatch.delattr(type(parsed), "spans")
    assert list(comments(parsed, "catalogue: ignore")) == []


LINES = st.sampled_from(["", "tekst", SIGN, f"  {SIGN}", f"tekst {SIGN}", "'", '"', "- x", "a: b"])
TEXTS = st.lists(LINES, max_size=6).map("\n".join)


@given(
    values=st.dictionaries(st.one_of(st.just("a"), TEXTS), st.one_of(TEXTS, st.lists(TEXTS, max_size=3)), max_size=4),
    style=st.sampled_from(["'", '"', "|", ">", None]),
    flow=st.booleans(),
    width=st.sampled_from([20, 1000]),
)
def test_a_text_is_never_taken_for_a_comment(values: object, style: str | None, width: int, *, flow: bool) -> None:
    data = {"first": values, "last": "x"}
    text = yaml.safe_dump(data, default_style=style, default_flow_style=flow, width=width, allow_unicode=True)
    parsed = parse_text(Source("data/offers/x.yaml", text))
    if parsed.value is not None and "!!" not in text:
        assert list(comments(parsed.value, "catalogue: ignore")) == []
        ended = f"{text}{SIGN}\n" if not flow else text.replace("{", f"{{ {SIGN}\n", 1)
        assert len(found(ended)) == 1


def test_many_comments_in_a_large_file_take_no_time() -> None:
    """A large file, half of it comments, all stacked on one entry or each at the end of a line."""
    entries = "".join(f"  - {{id: x{number}}} # catalogue: ignore CAT313 x\n" for number in range(4_000))
    stacked = "# catalogue: ignore CAT313 x\n" * 4_000
    assert len(found(f"{stacked}offers:\n{entries}")) == 8_000
