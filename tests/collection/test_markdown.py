"""The small part of Markdown: what it lets pass means the same to two readers, and what people write passes."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from catalogue.collection.checks.markdown import findings
from catalogue.collection.checks.prose import PAGE_HEADINGS, longer_texts
from catalogue.collection.collect import collect
from catalogue.source.tree import FolderTree
from tests.collection.projects import TODAY, collected, first, project, told, under
from tests.collection.trees import of_common_mark, of_python_markdown

HOME = Path(__file__).parents[2]
GOOD = sorted(path for path in (HOME / "tests" / "examples" / "good").iterdir() if (path / "data").is_dir())

# Letters and signs in any order find what nobody thought of; whole lines make texts that often pass.
SIGNS = st.text("ab1 -*_[]()<>#.:\n&\\!+=~|'\"`,/@;0\u00a0«»–é", max_size=10)
# fmt: off
PIECES = st.sampled_from((
    "a", "b", "ord", " ", "\n", "\n\n", "- ", "* ", "1. ", "2. ", "3. ", "*", "**", "_", "__", "[", "]", "(", ")",
    "\\*", "\\.", "24. ", "# ", "## ", "  ", "    ", ".", ",", "!", "«", "–", "&", "<", "<3", ">", "~", "|", ":", "😀",
    "'", '"', "\n- ", "\n\n- ", "\n1. ", "\n2. ", "\n  ", "%20", "*a*", "**a**", "_a_", "__a b__", "*a\nb*", "[a](https://b.dk)",
    "[a b](tel:112)", "<https://x.dk/a>", "<a@b.dk>", "*a [b](https://c.dk)*", "[*a*](mailto:a@b.dk)", "www.x.dk/_a_b",
))
LINES = st.sampled_from((
    "Vi mødes", "- a b", "- *c*", "1. x", "2. y", "3. z", "", "", "", "  mere", "* q", "# H", "## I", "den", "24. maj",
    "_u_ og **v**", "[w](https://b.dk/a_b?c=d&e=f), og", "a_b_c", "(se *her*)", "«*x y*»", "**Vigtigt!** Ring",
    "+45 98", "R&D <3", "[x] y", "a*", "-b", "*hvad?*", "\\* a", "24\\. maj", "<info@x.dk>",
))
# fmt: on
TEXTS = SIGNS | st.lists(PIECES, max_size=12).map("".join) | st.lists(LINES, max_size=8).map("\n".join)


def codes(text: str, headings: int = 0) -> list[str]:
    return [f"{found.code}/{found.rule}".rstrip("/") for found in findings(text, headings)]


@given(TEXTS, st.sampled_from([0, PAGE_HEADINGS]))
def test_what_passes_means_the_same_to_both_readers(text: str, headings: int) -> None:
    passes = codes(text, headings) == []
    event("passes" if passes else "is refused")
    assert not passes or of_python_markdown(text) == of_common_mark(text)


@given(TEXTS)
def test_a_finding_points_at_what_it_shows(text: str) -> None:
    for found in findings(text):
        assert text.startswith(found.snippet, found.offset)


def texts_of_the_examples() -> list[str]:
    texts = []
    for root in (*GOOD, HOME):
        catalogue = collect(FolderTree(root), None, TODAY).value
        assert catalogue is not None
        for file in catalogue.partnerships.values():
            texts += [text for _, written in longer_texts(file) for text in written.values()]
        texts += [page.source.text for page in catalogue.pages]
    return texts


def test_the_examples_mean_the_same_to_both_readers() -> None:
    texts = texts_of_the_examples()
    assert len(texts) > 50
    passing = [text for text in texts if codes(text, PAGE_HEADINGS) == []]
    assert len(passing) == len(texts)
    assert [text for text in passing if of_python_markdown(text) != of_common_mark(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "Et afsnit.\n\nEt andet\npå to linjer.",
        "- en\n- to\n  som fortsætter\n- tre",
        "- løs\n\n- liste\n\n- her",
        "1. først\n2. så\n3. til sidst",
        "* stjerner\n* som liste",
        "*fremhævet*, **fed** og _også sådan_. (**Vigtigt!**) «*citat*»",
        "[Tilmelding](https://example.org/a_b?c=d&e=f#g), [skriv](mailto:kontor@example.org), [ring](tel:+4598123456)",
        "**[fed med link](https://example.org)** og [link med *tryk*](https://example.org)",
        "<https://example.org> og <kontor@example.org>",
        "B&O, R&D, 3 < 4, 5 > 2, I <3, 100 % – ½ · «ja» “nej” … §",
        "Skriv til kontor_for_unge@example.org",
        "Vi holder lukket den\n24. december og den\n31. december.",
        "24\\. december holder vi lukket. 2 \\* 3. \\#1",
        "kl. 15.30-17.00, 10–12, tlf. +45 98 12 34 56, 2.000 kr.",
        "Linje med et mellemrum til sidst \nfortsætter.",
        "- [ ] en note i firkantede parenteser [som denne]",
        "Hvad?! Ja... (måske) - nej; jo: nu / senere | altid",
    ],
)
def test_what_people_write_passes(text: str) -> None:
    assert codes(text) == []
    assert of_python_markdown(text) == of_common_mark(text)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a*b*c", "CAT328/emphasis"),
        ("***begge***", "CAT328/emphasis"),
        ("**a *b* c**", "CAT328/emphasis"),
        ("*a *", "CAT328/emphasis"),
        ("a\n***\nb", "CAT328/line"),
        ("a\n===", "CAT328/line"),
        ("1) en", "CAT328/list-number"),
        ("1. en\n3. tre", "CAT328/list-number"),
        ("0. nul", "CAT328/list-number"),
        ("- 24. december", "CAT328/list-number"),
        ("- - en", "CAT327"),
        ("- # en", "CAT320"),
        ("- en\n\n  mere", "CAT328/indent"),
        ("- en\n\n    mere", "CAT323/indented"),
        ("-      en", "CAT328/indent"),
        ("a\tb", "CAT328/indent"),
        ("#overskrift", "CAT320"),
        ("~~~\nkode\n~~~", "CAT323"),
        ("a < b <c", "CAT324"),
        ("<?php", "CAT324"),
        ("&nbsp;", "CAT328/entity"),
        ("&#160;", "CAT328/entity"),
        ("[a](https://example.org 'b')", "CAT328/title"),
        ("[](https://example.org)", "CAT328/link"),
        ("[a](https://example)", "CAT328/link"),
        ("[a](JAVASCRIPT:x)", "CAT326"),
        ("[a](data:text/html,x)", "CAT326"),
        ("[a](https:example.org)", "CAT326"),
        ("[a]: https://example.org", "CAT326/reference"),
        ("![a][b]", "CAT321"),
        ("![](x.png)", "CAT321"),
    ],
)
def test_what_is_refused(text: str, code: str) -> None:
    assert codes(text) == [code]


def test_pages_have_headings_of_two_levels() -> None:
    assert codes("# En\n\n## To\nTekst.\n- punkt", PAGE_HEADINGS) == ["CAT328/list-start"]
    assert codes("### Tre", PAGE_HEADINGS) == ["CAT320"]
    assert codes("# En #", PAGE_HEADINGS) == ["CAT320"]
    assert codes("#En", PAGE_HEADINGS) == ["CAT320"]


def test_a_table_a_fence_and_a_comment_are_one_finding_each() -> None:
    assert codes("| a |\n|---|\n| b |\n\n```\n# x\n<b>\n```\n\n<!-- en\nto -->") == ["CAT322", "CAT323", "CAT325"]


@pytest.mark.parametrize(
    ("description", "line"),
    [
        ("description: |\n  Vi mødes.\n\n  Kom <b>nu</b>.", 14),
        ("description: >-\n  Vi mødes\n  hver uge. Kom\n  <b>nu</b>.", 14),
        ("description: Vi mødes\n  hver uge. Kom\n  <b>nu</b>.", 13),
        ('description: "Vi mødes \\"hver\\" uge.\\n\\nKom\n  <b>nu</b>."', 12),
        ("description: 'Vi ''mødes''. Kom <b>nu</b>.'", 11),
        ("description: {da: Kom <b>nu</b>.}", 11),
        ("notes:\n  - {text: Kom, shown_in: [professionals]}\n  - {text: Kom <b>nu</b>., shown_in: [young]}", 13),
    ],
)
def test_the_place_is_found_however_the_text_is_written(description: str, line: int) -> None:
    found = first("CAT324", description)
    assert (found.span.line, under(project(description), found)) == (line, "<b>")


def test_the_second_of_two_like_words_is_found() -> None:
    more = "description: |\n  Vi har *te* og *kaffe.\n  Og så *kage."
    files = project(more)
    found = [each for each in _all(more) if each[0] == "CAT328"]
    assert found == [("CAT328", 12, 22), ("CAT328", 13, 13)]
    assert under(files, first("CAT328", more)) == "*kaffe."


def _all(more: str) -> list[tuple[str, int, int]]:
    from catalogue.collection.checks import judge
    from catalogue.diagnostics import in_order

    found = in_order(judge(collected(project(more))))
    return [(each.code, each.span.line, each.span.column) for each in found]


def test_where_yaml_writes_the_words_otherwise_the_whole_text_is_shown() -> None:
    more = 'description: "Kom \\x3cb>nu"'
    assert under(project(more), first("CAT324", more)) == '"Kom \\x3cb>nu"'


def test_a_price_note_is_no_markdown() -> None:
    assert told("price: {type: fee, note: 2 * 50 kr. <indtil videre>}") == []


def test_a_text_tells_at_most_twenty_findings() -> None:
    assert len(codes("*a\n" * 100)) == 20
